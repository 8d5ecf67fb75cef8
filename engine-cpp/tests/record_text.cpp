#include "record_text.hpp"

#include <bit>
#include <initializer_list>
#include <utility>

namespace sauda::testing {
namespace {

using Fields = std::initializer_list<std::pair<const char*, std::string>>;

std::string text(Fields fields) {
  std::string line;
  for (const auto& [name, value] : fields) line += std::string(line.empty() ? "" : " ") + name + "=" + value;
  return line;
}

template <typename Number>
std::string number(Number value) {
  return std::to_string(value);
}

std::string instrument_text(const InstrumentCommand& c) {
  return text({{"define", number(c.instrument)},
               {"protection_bp", number(c.protection_bp)},
               {"tick", number(c.tick_size)},
               {"lot", number(c.lot_size)},
               {"time", number(c.time)},
               {"reference", number(c.reference_price)},
               {"low", number(c.band_low)},
               {"high", number(c.band_high)},
               {"freeze", number(c.freeze_quantity)}});
}

std::string order_event_text(const OrderEvent& e) {
  return text({{"kind", number(e.kind)},
               {"side", number(e.side)},
               {"reason", number(e.reason)},
               {"detail", number(e.detail)},
               {"instrument", number(e.instrument)},
               {"owner", number(e.owner)},
               {"counter_owner", number(e.counter_owner)},
               {"time", number(e.time)},
               {"order", number(e.order)},
               {"counter_order", number(e.counter_order)},
               {"price", number(e.price)},
               {"quantity", number(e.quantity)},
               {"leaves", number(e.leaves)},
               {"attributes", number(e.attributes)},
               {"self_trade", number(e.self_trade)}});
}

std::string level_text(const LevelEvent& e) {
  return text({{"level", number(e.instrument)},
               {"side", number(e.side)},
               {"orders", number(e.orders)},
               {"time", number(e.time)},
               {"price", number(e.price)},
               {"quantity", number(e.quantity)}});
}

std::string auction_text(const AuctionEvent& e) {
  return text({{"uncrossed", number(e.instrument)},
               {"trades", number(e.trades)},
               {"time", number(e.time)},
               {"price", number(e.price)},
               {"quantity", number(e.quantity)},
               {"imbalance", number(e.imbalance)},
               {"reference", number(e.reference_price)}});
}

std::string event_text(const Record& record) {
  if (is(record, EventKind::level_changed)) return level_text(from_record<LevelEvent>(record));
  if (is(record, EventKind::uncrossed)) return auction_text(from_record<AuctionEvent>(record));
  return order_event_text(from_record<OrderEvent>(record));
}

} // namespace

std::string command_text(const Command& c) {
  if (c.kind == static_cast<std::uint8_t>(CommandKind::define_instrument)) {
    return instrument_text(std::bit_cast<InstrumentCommand>(c));
  }
  return text({{"kind", number(c.kind)},
               {"side", number(c.side)},
               {"order_type", number(c.order_type)},
               {"time_in_force", number(c.time_in_force)},
               {"instrument", number(c.instrument)},
               {"protection_bp", number(c.protection_bp)},
               {"owner", number(c.owner)},
               {"phase", number(c.phase)},
               {"time", number(c.time)},
               {"order", number(c.order)},
               {"client_ref", number(c.client_ref)},
               {"price", number(c.price)},
               {"quantity", number(c.quantity)}});
}

std::string events_text(const std::vector<Record>& events) {
  std::string lines;
  for (const Record& event : events) lines += "  " + event_text(event) + "\n";
  return lines;
}

} // namespace sauda::testing
