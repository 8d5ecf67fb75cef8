#include "sauda/account/lifecycle.hpp"

#include <algorithm>

namespace sauda::account {
namespace {

Verdict verdict_of_cancel_rejected(const Order& order) {
  if (!order.cancel_asked) return Verdict::illegal;
  return order.cancel_pending ? Verdict::applies : Verdict::known;
}

bool has_pending_request(OrderState state) {
  return state == OrderState::modify_pending || state == OrderState::cancel_pending;
}

/** The stage that an update is evidence of; intent for those that are none. */
OrderState stage_of(OrderUpdateKind update) {
  switch (update) {
  case OrderUpdateKind::attempted: return OrderState::attempted;
  case OrderUpdateKind::sent: return OrderState::sent;
  case OrderUpdateKind::found:
  case OrderUpdateKind::acknowledged: return OrderState::acknowledged;
  case OrderUpdateKind::trigger_pending: return OrderState::trigger_pending;
  case OrderUpdateKind::working: return OrderState::working;
  default: return OrderState::intent;
  }
}

End end_of(OrderUpdateKind update) {
  switch (update) {
  case OrderUpdateKind::rejected: return End::rejected;
  case OrderUpdateKind::expired: return End::expired;
  case OrderUpdateKind::cancelled: return End::cancelled;
  default: return End::none;
  }
}

Doubt doubt_of(OrderUpdateKind update) {
  if (update == OrderUpdateKind::outcome_unknown) return Doubt::unknown;
  return update == OrderUpdateKind::presumed_not_placed ? Doubt::presumed : Doubt::none;
}

} // namespace

Verdict verdict_of(const Order& order, OrderUpdateKind update) {
  if (update == OrderUpdateKind::cancel_rejected) return verdict_of_cancel_rejected(order);
  if (update == OrderUpdateKind::trigger_pending && !order.is_stop()) return Verdict::illegal;
  const OrderState state = order.state();
  const OrderState row = has_pending_request(state) ? order.rested_state() : state;
  return static_cast<Verdict>(transitions[static_cast<std::uint32_t>(row) - 1][static_cast<std::uint32_t>(update) - 1]);
}

void merge_update(Order& order, OrderUpdateKind update) {
  if (update == OrderUpdateKind::cancel_rejected) order.cancel_pending = false;
  order.stage = std::max(order.stage, stage_of(update));
  order.doubt = std::max(order.doubt, doubt_of(update));
  order.end = std::max(order.end, end_of(update));
  order.settle_facts();
}

} // namespace sauda::account
