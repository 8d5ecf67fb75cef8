#include "stage.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "record_text.hpp"

namespace sauda::testing {
namespace {

std::string side_text(std::uint8_t side) { return side == raw(Side::buy) ? "buy" : "sell"; }

std::string level_story(const LevelEvent& level) {
  return side_text(level.side) + " level " + std::to_string(level.price) + ": " + std::to_string(level.quantity) +
         " in " + std::to_string(level.orders);
}

std::string auction_story(const AuctionEvent& auction) {
  return "uncrossed " + std::to_string(auction.quantity) + " at " + std::to_string(auction.price) + ", imbalance " +
         std::to_string(auction.imbalance);
}

std::string band_story(const BandEvent& band) {
  return "band " + std::to_string(band.band_low) + " to " + std::to_string(band.band_high) + " around " +
         std::to_string(band.reference_price);
}

/** Prices of a stretch of time, in the order in which they are usually told. */
std::string prices(std::initializer_list<std::int64_t> values) {
  std::string text;
  for (const std::int64_t value : values) text += (text.empty() ? "" : " ") + std::to_string(value);
  return text;
}

std::string candle_story(const CandleEvent& candle) {
  return "minute " + std::to_string(candle.minute) + ": " +
         prices({candle.open, candle.high, candle.low, candle.close}) + ", " + std::to_string(candle.volume) + " in " +
         std::to_string(candle.trades) + " for " + std::to_string(candle.turnover);
}

std::string day_prices_story(const DayPricesEvent& day) {
  return "day " + prices({day.open, day.high, day.low, day.last}) + ", close " + std::to_string(day.close);
}

std::string day_totals_story(const DayTotalsEvent& day) {
  return "after " + std::to_string(day.previous_close) + ": " + std::to_string(day.volume) + " in " +
         std::to_string(day.trades) + " for " + std::to_string(day.turnover) + ", average " +
         std::to_string(day.average_price) + ", band " + prices({day.band_low, day.band_high});
}

std::string story_of(const Record& record) {
  const auto event = from_record<OrderEvent>(record);
  const std::string order = std::to_string(event.order);
  const std::string quantity_at_price = std::to_string(event.quantity) + " at " + std::to_string(event.price);
  switch (static_cast<EventKind>(event.kind)) {
  case EventKind::order_accepted: return order + " " + side_text(event.side) + " " + quantity_at_price;
  case EventKind::command_rejected: return refused(static_cast<Reason>(event.reason));
  case EventKind::trade: return std::to_string(event.counter_order) + " meets " + order + ", " + quantity_at_price;
  case EventKind::order_cancelled:
    return order + (event.reason == raw(Reason::self_trade) ? " gives up " : " loses ") + quantity_at_price +
           (event.leaves == 0 ? "" : ", keeps " + std::to_string(event.leaves));
  case EventKind::order_modified:
    return order + " now " + quantity_at_price + (event.detail == 1 ? ", place kept" : ", place lost");
  case EventKind::order_triggered:
  case EventKind::order_activated: return order + " comes in, " + quantity_at_price;
  case EventKind::orders_linked: return "linked";
  case EventKind::level_changed: return level_story(from_record<LevelEvent>(record));
  case EventKind::uncrossed: return auction_story(from_record<AuctionEvent>(record));
  case EventKind::mass_cancelled: return std::to_string(event.quantity) + " cancelled";
  case EventKind::order_priced: return order + " now at " + std::to_string(event.price);
  case EventKind::band_changed: return band_story(from_record<BandEvent>(record));
  case EventKind::candle: return candle_story(from_record<CandleEvent>(record));
  case EventKind::day_prices: return day_prices_story(from_record<DayPricesEvent>(record));
  case EventKind::day_totals: return day_totals_story(from_record<DayTotalsEvent>(record));
  case EventKind::rules_set: return "rules set";
  case EventKind::close_window_started: return "close window";
  case EventKind::phase_changed: return "phase " + std::to_string(event.detail);
  default: return "defined";
  }
}

} // namespace

std::string refused(Reason reason) { return "refused " + std::to_string(raw(reason)); }

InstrumentCommand without_self_trade(SelfTrade setting) {
  InstrumentCommand instrument = plain_instrument(0);
  instrument.self_trade = raw(setting);
  return instrument;
}

Stage::Stage(Phase phase, bool publish_levels, const InstrumentCommand& instrument)
    : limits_{1, 262'144, 16, publish_levels},
      engine_(limits_),
      reference_(limits_) {
  told(define(instrument));
  told(set_phase(0, phase));
}

Stage::Stage(Phase phase, const RulesCommand& settings, bool publish_levels) : Stage(Phase::closed, publish_levels) {
  told(set_rules(settings));
  told(set_phase(0, phase));
}

std::string Stage::told(const Command& command) {
  reference_.events.clear();
  reference_.apply(command);
  const std::vector<Record>& events = engine_.submit(command);
  CHECK_MESSAGE(same(events, reference_.events), "engine:\n", events_text(events), "reference:\n",
                events_text(reference_.events));
  std::string story;
  for (const Record& event : events) story += (story.empty() ? "" : "; ") + story_of(event);
  return story;
}

std::string Stage::depth() {
  std::string story;
  for (const Record& record : engine_.depth(0, UINT32_MAX)) story += (story.empty() ? "" : "; ") + story_of(record);
  return story;
}

std::string Stage::queue_position(std::uint64_t order) {
  const std::vector<Record> records = engine_.queue_position(order);
  if (records.empty()) return "nowhere";
  const auto position = from_record<QueuePosition>(records.front());
  return std::to_string(position.quantity_ahead) + " in " + std::to_string(position.orders_ahead) + " ahead of " +
         std::to_string(position.order) + ", " + std::to_string(position.level_quantity) + " in " +
         std::to_string(position.level_orders) + " " + side_text(position.side) + " at " +
         std::to_string(position.price);
}

SnapshotOrder Stage::snapshot_of(std::uint64_t id) {
  const std::vector<Record> snapshot = engine_.snapshot();
  CHECK(same(snapshot, reference_.snapshot(from_record<SnapshotHeader>(snapshot.front()).version)));
  for (const Record& record : snapshot) {
    const auto order = from_record<SnapshotOrder>(record);
    if (kind_of(record) == raw(SnapshotKind::order) && order.order == id) return order;
  }
  return {};
}

} // namespace sauda::testing
