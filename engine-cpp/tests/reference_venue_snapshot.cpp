// The snapshot that the fast venue should give.

#include <array>
#include <bit>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

/** The chain over 64-bit words of docs/reference/venue.md. */
std::uint64_t chain(const std::vector<Record>& records) {
  std::uint64_t hash = 0x5361756461;
  for (const Record& record : records) {
    for (const std::uint64_t word : std::bit_cast<std::array<std::uint64_t, 8>>(record)) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15;
      hash ^= hash >> 32;
    }
  }
  return hash;
}

SnapshotInstrument session_of(const ReferenceInstrument& instrument) {
  const InstrumentCommand& definition = instrument.definition;
  SnapshotInstrument record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::instrument);
  record.phase = static_cast<std::uint8_t>(instrument.phase);
  record.protection_bp = definition.protection_bp;
  record.instrument = definition.instrument;
  record.self_trade = definition.self_trade;
  record.tick_size = definition.tick_size;
  record.lot_size = definition.lot_size;
  record.reference_price = definition.reference_price;
  record.band_low = definition.band_low;
  record.band_high = definition.band_high;
  record.freeze_quantity = definition.freeze_quantity;
  record.last_price = instrument.last_price;
  record.close_price = instrument.close_price;
  return record;
}

SnapshotRules rules_of(const ReferenceInstrument& instrument) {
  SnapshotRules record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::rules);
  record.stop_range_bp = instrument.rules.stop_range_bp;
  record.instrument = instrument.definition.instrument;
  record.closing_band_bp = instrument.rules.closing_band_bp;
  record.rules = instrument.rules.rules;
  record.stop_range_floor = instrument.rules.stop_range_floor;
  record.flex_step_bp = instrument.rules.flex_step_bp;
  record.flex_near_bp = instrument.rules.flex_near_bp;
  record.flex_owners = instrument.rules.flex_owners;
  record.flex_trades = instrument.rules.flex_trades;
  record.flex_cooling = instrument.rules.flex_cooling;
  return record;
}

SnapshotDay day_of(const ReferenceInstrument& instrument) {
  const TradedPeriod& day = instrument.statistics.day;
  SnapshotDay record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::day);
  record.instrument = instrument.definition.instrument;
  record.trades = day.trades;
  record.open = day.prices.open;
  record.high = day.prices.high;
  record.low = day.prices.low;
  record.volume = day.sum.volume;
  record.turnover = day.sum.turnover;
  record.previous_close = instrument.statistics.previous_close;
  return record;
}

SnapshotCloseWindow close_window_of(const ReferenceInstrument& instrument) {
  SnapshotCloseWindow record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::close_window);
  record.is_running = instrument.statistics.window_runs ? 1 : 0;
  record.instrument = instrument.definition.instrument;
  record.auction_price = instrument.statistics.auction_price;
  record.volume = instrument.statistics.window.volume;
  record.turnover = instrument.statistics.window.turnover;
  return record;
}

SnapshotCandle candle_of(const ReferenceInstrument& instrument) {
  const TradedPeriod& candle = instrument.statistics.candle;
  SnapshotCandle record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::candle);
  record.instrument = instrument.definition.instrument;
  record.trades = candle.trades;
  record.minute = instrument.statistics.minute;
  record.open = candle.prices.open;
  record.high = candle.prices.high;
  record.low = candle.prices.low;
  record.close = candle.prices.last;
  record.volume = candle.sum.volume;
  record.turnover = candle.sum.turnover;
  return record;
}

SnapshotFlex near_of(const ReferenceInstrument& instrument) {
  SnapshotFlex record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::flex);
  record.edge = static_cast<std::uint8_t>(instrument.near.edge);
  record.instrument = instrument.definition.instrument;
  record.trades = instrument.near.trades;
  record.since = instrument.near.since;
  return record;
}

template <typename T>
T owners_of(SnapshotKind kind, std::uint16_t instrument, std::vector<std::uint32_t> owners) {
  owners.resize(10);
  T record{};
  record.kind = static_cast<std::uint8_t>(kind);
  record.instrument = instrument;
  record.owner_0 = owners[0];
  record.owner_1 = owners[1];
  record.owner_2 = owners[2];
  record.owner_3 = owners[3];
  record.owner_4 = owners[4];
  record.owner_5 = owners[5];
  record.owner_6 = owners[6];
  record.owner_7 = owners[7];
  record.owner_8 = owners[8];
  record.owner_9 = owners[9];
  return record;
}

bool has_settings(const RulesCommand& rules) {
  return rules.rules != 0 || rules.stop_range_bp != 0 || rules.closing_band_bp != 0 || rules.stop_range_floor != 0 ||
         rules.flex_step_bp != 0;
}

} // namespace

SnapshotOrder ReferenceVenue::snapshot_of(const ReferenceInstrument& instrument, const ReferenceOrder& order) const {
  SnapshotOrder record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::order);
  record.side = static_cast<std::uint8_t>(order.side);
  record.order_type = static_cast<std::uint8_t>(order.type);
  record.time_in_force = static_cast<std::uint8_t>(order.time_in_force);
  record.instrument = instrument.definition.instrument;
  record.protection_bp = order.protection_bp;
  record.owner = order.owner;
  record.part_quantity = static_cast<std::uint32_t>(order.disclosed);
  record.order = order.id;
  record.price = order.is_at_market ? 0 : told_price(instrument, order);
  record.quantity = order.quantity;
  record.leaves = order.leaves;
  record.shown = order.shown;
  record.trigger_price = order.trigger;
  return record;
}

SnapshotAttributes ReferenceVenue::attributes_of(const ReferenceOrder& order) const {
  SnapshotAttributes record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::attributes);
  record.attributes = order.attributes;
  record.self_trade = order.self_trade;
  record.expiry = order.expiry;
  record.distance = order.distance;
  record.offset = order.offset;
  const auto found = links_.find(order.link);
  if (found == links_.end()) return record;
  const ReferenceLink& link = found->second;
  record.link = static_cast<std::uint8_t>(link.kind);
  if (link.kind == Link::oco) {
    record.first = link.orders[0] == order.id ? link.orders[1] : link.orders[0];
    return record;
  }
  record.first = link.orders[0];
  record.second = link.orders[1];
  record.third = link.orders[2];
  return record;
}

std::vector<Record> ReferenceVenue::snapshot(std::uint16_t version) const {
  SnapshotHeader header{};
  header.kind = static_cast<std::uint8_t>(SnapshotKind::header);
  header.version = version;
  header.instruments = static_cast<std::uint32_t>(instruments_.size());
  header.orders = open_orders();
  header.time = time_;
  header.last_order = last_order_;
  std::vector<Record> records{to_record(header)};
  SnapshotAttributes no_attributes{};
  no_attributes.kind = static_cast<std::uint8_t>(SnapshotKind::attributes);
  for (const auto& [index, instrument] : instruments_) {
    records.push_back(to_record(session_of(instrument)));
    if (has_settings(instrument.rules)) records.push_back(to_record(rules_of(instrument)));
    if (instrument.has_rule(Rule::statistics)) {
      records.push_back(to_record(day_of(instrument)));
      records.push_back(to_record(close_window_of(instrument)));
      if (instrument.statistics.candle.trades != 0) records.push_back(to_record(candle_of(instrument)));
    }
    if (instrument.near.trades != 0) {
      const auto& [edge, trades, since, buyers, sellers] = instrument.near;
      records.push_back(to_record(near_of(instrument)));
      records.push_back(to_record(owners_of<SnapshotFlexBuyers>(SnapshotKind::flex_buyers, index, buyers)));
      records.push_back(to_record(owners_of<SnapshotFlexSellers>(SnapshotKind::flex_sellers, index, sellers)));
    }
    for (const ReferenceOrder& order : instrument.book.orders()) {
      const Record attributes = to_record(attributes_of(order));
      if (!same({attributes}, {to_record(no_attributes)})) records.push_back(attributes);
      records.push_back(to_record(snapshot_of(instrument, order)));
    }
  }
  SnapshotTrailer trailer{};
  trailer.kind = static_cast<std::uint8_t>(SnapshotKind::trailer);
  trailer.records = records.size();
  trailer.hash = chain(records);
  records.push_back(to_record(trailer));
  return records;
}

} // namespace sauda::testing
