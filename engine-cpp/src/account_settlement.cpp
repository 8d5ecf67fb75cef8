// Final prices of contracts, marking to market, and what ends with the day.

#include <algorithm>

#include "sauda/account/account.hpp"

namespace sauda::account {
namespace {

constexpr Side closing_side(std::int64_t quantity) { return quantity > 0 ? Side::sell : Side::buy; }

/** Calls with each product. */
template <class Visit>
void each_product(Visit call) {
  for (std::uint8_t product = 1; product <= products; ++product) call(static_cast<Product>(product));
}

} // namespace

Refusal Account::settle(const AccountTransfer& command) {
  const std::uint16_t instrument = command.instrument;
  if (!books_.is_defined(instrument)) return denial(DenialCode::unknown_instrument);
  const std::uint32_t open = books_.instrument(instrument).open_orders();
  if (open != 0) return denial(DenialCode::orders_open, 0, open);
  if (command.price < 0 || command.price > highest) return denial(DenialCode::bad_amount, highest, command.price);
  if (!can_settle(instrument, command.price)) return denial(DenialCode::amount_overflow);
  report_mark(AccountEventKind::contract_settled, instrument, command.price);
  Posting posting{};
  const MarginMove margin = contracts_.move(instrument, {-books_.sums(0, instrument).quantity, 0, 0});
  for (std::uint32_t book = 0; book <= settings_.strategies(); ++book) {
    each_product([&](Product product) {
      Change change = change_of(static_cast<std::uint16_t>(book), instrument, product);
      const std::int64_t quantity = change.position.quantity;
      if (quantity == 0) return;
      if (book == 0) trade(change, closing_side(quantity), size_of(quantity), command.price, 0, posting);
      else change.position.trade(closing_side(quantity), size_of(quantity), command.price);
      keep(change);
    });
  }
  take_margin(margin);
  posting.block(margin.growth);
  post(posting);
  return {};
}

bool Account::can_settle(std::uint16_t instrument, std::int64_t price) const {
  Posting posting{};
  bool fits = true;
  for (std::uint32_t book = 0; book <= settings_.strategies() && fits; ++book) {
    BookTotals totals = books_.totals(static_cast<std::uint16_t>(book));
    each_product([&](Product product) {
      Change change = change_of(static_cast<std::uint16_t>(book), instrument, product);
      const Position before = change.position;
      fits = fits && is_within(Wide{size_of(before.quantity)} * price);
      if (!fits || before.quantity == 0) return;
      if (book == 0) trade(change, closing_side(before.quantity), size_of(before.quantity), price, 0, posting);
      else change.position.trade(closing_side(before.quantity), size_of(before.quantity), price);
      totals.exchange(before, change.position, books_.instrument(instrument).mark);
      fits = change.position.is_bounded();
    });
    fits = fits && totals.are_bounded();
  }
  const MarginMove margin = contracts_.move(instrument, {-books_.sums(0, instrument).quantity, 0, 0});
  posting.block(margin.growth);
  return fits && margin.fits && ledger_.can_take(posting);
}

Account::Change Account::marked_to_market(std::uint16_t book, std::uint16_t instrument, Product product) const {
  Change change = change_of(book, instrument, product);
  Position& position = change.position;
  const std::int64_t mark = books_.instrument(instrument).mark;
  position.realised += static_cast<std::int64_t>(position.unrealised_at(mark));
  const Wide value = Wide{position.quantity} * mark;
  const std::int64_t lots_cost = change.lots.cost();
  if (book == 0) {
    position.fifo_realised += static_cast<std::int64_t>(value - (position.quantity < 0 ? -lots_cost : lots_cost));
  }
  position.basis = {size_of(position.quantity), static_cast<std::int64_t>(value < 0 ? -value : value)};
  change.lots.mark_to_market(mark);
  return change;
}

bool Account::can_mark_to_market() const {
  Wide gains = 0, margins = 0;
  for (std::uint32_t number = 0; number <= settings_.strategies(); ++number) {
    const auto book = static_cast<std::uint16_t>(number);
    BookTotals totals = books_.totals(book);
    for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) {
      const auto index = static_cast<std::uint16_t>(i);
      const Instrument& instrument = books_.instrument(index);
      if (!instrument.is_defined() || !instrument.is_future() || instrument.mark == 0) continue;
      bool fits = true;
      each_product([&](Product product) {
        const Position before = held(book, index, product);
        if (before.quantity == 0 || !fits) return;
        fits = is_within(Wide{size_of(before.quantity)} * instrument.mark);
        if (!fits) return;
        Position after = marked_to_market(book, index, product).position;
        totals.exchange(before, after, instrument.mark);
        fits = after.is_bounded();
        if (book != 0) return;
        Posting posting{};
        set_margin(after, posting);
        gains += Wide{after.realised} - before.realised;
        margins += posting.blocked;
      });
      if (!fits) return false;
    }
    if (!totals.are_bounded()) return false;
  }
  const Posting& money = ledger_.balances();
  return is_within(money.cash + gains - margins) && is_within(money.blocked + margins) &&
         is_within(money.realised - gains);
}

void Account::mark_to_market(std::uint16_t instrument, Posting& posting) {
  const Instrument& marked = books_.instrument(instrument);
  if (!marked.is_future() || marked.mark == 0) return;
  for (std::uint32_t number = 0; number <= settings_.strategies(); ++number) {
    const auto book = static_cast<std::uint16_t>(number);
    each_product([&](Product product) {
      const Position before = held(book, instrument, product);
      if (before.quantity == 0) return;
      Change change = marked_to_market(book, instrument, product);
      if (book == 0) {
        const std::int64_t gain = change.position.realised - before.realised;
        posting.cash += gain;
        posting.realised -= gain;
        set_margin(change.position, posting);
      }
      keep(change);
    });
  }
}

void Account::expire_orders(Posting& posting) {
  const Context command_context = context_;
  for (std::uint32_t i = 0; i < orders_.count(); ++i) {
    Order& order = orders_[i];
    const bool is_day = order.time_in_force != TimeInForce::gtc;
    if (order.is_held()) {
      const std::uint64_t parent = held_[order.held].parent;
      if (!is_day && (parent == 0 || !orders_.find(parent)->is_over())) continue;
      let_go(held_[order.held]);
      order.end = End::expired;
      report_order(AccountEventKind::order_changed, order);
      continue;
    }
    if (!is_day || !order.is_live()) continue;
    if (order.stage != OrderState::intent) {
      context_ = about(order);
      report_anomaly(AnomalyCode::day_order_carried, 0, 0);
      continue;
    }
    const Footprint before = order.footprint();
    order.end = End::expired;
    order.settle_facts();
    const Counting counting = counting_of(order, before, order.footprint());
    report_order(AccountEventKind::order_changed, order);
    shift(order, counting);
    posting.block(counting.growth());
  }
  context_ = command_context;
}

/** Keeps what is open, what an open order names as parent or leader, and what names one of these. */
void Account::forget_orders() {
  const auto is_open = [](const Order& order) { return order.is_live() || order.is_held(); };
  const auto relatives_of = [&](const Order& order, auto call) {
    if (order.held == 0) return;
    for (const std::uint64_t id : {held_[order.held].parent, held_[order.held].leader}) {
      if (id != 0) call(*orders_.find(id));
    }
  };
  for (std::uint32_t i = 0; i < orders_.count(); ++i) orders_[i].is_named = false;
  for (std::uint32_t i = 0; i < orders_.count(); ++i) {
    if (is_open(orders_[i])) relatives_of(orders_[i], [](Order& relative) { relative.is_named = true; });
  }
  for (std::uint32_t i = 0; i < orders_.count(); ++i) {
    Order& order = orders_[i];
    order.is_kept = is_open(order) || order.is_named;
    relatives_of(
        order, [&](const Order& relative) { order.is_kept = order.is_kept || is_open(relative) || relative.is_named; });
  }
  orders_.forget([](const Order& order) { return !order.is_kept; });
  rebuild_ties();
}

Refusal Account::roll_day() {
  if (!can_mark_to_market()) return denial(DenialCode::amount_overflow);
  ++day_;
  day_count_ = 0;
  proceeds_ = 0;
  for (Clock& clock : settings_.clocks) clock.is_told = false;
  for (std::uint32_t book = 0; book <= books_.limits().strategies; ++book) {
    books_.book(static_cast<std::uint16_t>(book)).start_day();
  }
  Posting posting{};
  expire_orders(posting);
  for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    settle_delivery(index);
    mark_to_market(index, posting);
    const Position intraday = held(0, index, Product::mis);
    if (intraday.quantity == 0) continue;
    context_.instrument = index;
    report_anomaly(AnomalyCode::intraday_position_carried, 0, intraday.quantity);
    context_.instrument = 0;
  }
  for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) report_margin(static_cast<std::uint16_t>(i));
  post(posting);
  forget_orders();
  report_mark(AccountEventKind::day_rolled, 0, static_cast<std::int64_t>(day_));
  return {};
}

void Account::settle_delivery(std::uint16_t instrument) {
  const std::uint32_t slot = books_.find(0, instrument, Product::cnc);
  if (slot == 0) return;
  Position position = books_.position(slot);
  const std::int64_t today = position.today();
  const std::int64_t settled = position.settled + position.arriving + std::min<std::int64_t>(0, today);
  const std::int64_t arriving = std::max<std::int64_t>(0, today);
  if (settled == position.settled && arriving == position.arriving) return;
  position.settled = settled;
  position.arriving = arriving;
  keep(position);
}

} // namespace sauda::account
