// What the reference venue tells: events of orders and levels, depth, snapshot.

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

SnapshotInstrument snapshot_of(const ReferenceInstrument& instrument) {
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
  return record;
}

SnapshotOrder snapshot_of(std::uint16_t instrument, const ReferenceOrder& order) {
  SnapshotOrder record{};
  record.kind = static_cast<std::uint8_t>(SnapshotKind::order);
  record.side = static_cast<std::uint8_t>(order.side);
  record.order_type = static_cast<std::uint8_t>(order.type);
  record.time_in_force = static_cast<std::uint8_t>(order.time_in_force);
  record.instrument = instrument;
  record.protection_bp = order.protection_bp;
  record.owner = order.owner;
  record.part_quantity = static_cast<std::uint32_t>(order.disclosed);
  record.order = order.id;
  record.price = order.price;
  record.quantity = order.quantity;
  record.leaves = order.leaves;
  record.shown = order.shown;
  record.trigger_price = order.trigger;
  return record;
}

} // namespace

std::vector<Record> ReferenceVenue::depth(std::uint16_t index, std::uint32_t levels) const {
  std::vector<Record> told;
  if (!instruments_.contains(index)) return told;
  for (const Side side : {Side::buy, Side::sell}) {
    std::uint32_t left = levels;
    for (const std::int64_t price : instruments_.at(index).book.prices_from_best(side)) {
      if (left-- == 0) break;
      told.push_back(to_record(level_event(index, side, price)));
    }
  }
  return told;
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
  for (const auto& [index, instrument] : instruments_) {
    records.push_back(to_record(snapshot_of(instrument)));
    for (const ReferenceOrder& order : instrument.book.orders()) {
      records.push_back(to_record(snapshot_of(index, order)));
    }
  }
  SnapshotTrailer trailer{};
  trailer.kind = static_cast<std::uint8_t>(SnapshotKind::trailer);
  trailer.records = records.size();
  trailer.hash = chain(records);
  records.push_back(to_record(trailer));
  return records;
}

void ReferenceVenue::tell_refusal(const Command& command, Reason reason) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::command_rejected);
  event.reason = static_cast<std::uint8_t>(reason);
  event.detail = command.kind;
  event.instrument = command.instrument;
  event.time = command.time;
  // An InstrumentCommand has other fields in these places.
  if (command.kind != static_cast<std::uint8_t>(CommandKind::define_instrument)) {
    event.owner = command.owner;
    event.order = command.order;
    event.counter_order = command.client_ref;
  }
  events.push_back(to_record(event));
}

void ReferenceVenue::tell_order(EventKind kind, std::uint16_t index, const ReferenceOrder& order, std::uint8_t detail) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.side = static_cast<std::uint8_t>(order.side);
  event.detail = detail;
  event.instrument = index;
  event.owner = order.owner;
  event.time = time_;
  event.order = order.id;
  event.counter_order = client_ref_;
  event.price = order.price;
  event.quantity = order.quantity;
  event.leaves = order.leaves;
  events.push_back(to_record(event));
}

void ReferenceVenue::take(std::uint16_t index, ReferenceOrder& order, std::int64_t quantity, Reason reason) {
  order.leaves -= quantity;
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::order_cancelled);
  event.side = static_cast<std::uint8_t>(order.side);
  event.reason = static_cast<std::uint8_t>(reason);
  event.instrument = index;
  event.owner = order.owner;
  event.time = time_;
  event.order = order.id;
  event.counter_order = client_ref_;
  event.price = order.price;
  event.quantity = quantity;
  event.leaves = order.leaves;
  events.push_back(to_record(event));
}

void ReferenceVenue::tell_level(std::uint16_t index, Side side, std::int64_t price) {
  if (limits_.publish_levels) events.push_back(to_record(level_event(index, side, price)));
}

LevelEvent ReferenceVenue::level_event(std::uint16_t index, Side side, std::int64_t price) const {
  LevelEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
  event.side = static_cast<std::uint8_t>(side);
  event.instrument = index;
  event.time = time_;
  event.price = price;
  const ReferenceLevels& levels = instruments_.at(index).book.levels(side);
  if (!levels.contains(price)) return event;
  for (const ReferenceOrder& order : levels.at(price)) {
    event.orders += 1;
    event.quantity += order.shown;
  }
  return event;
}

} // namespace sauda::testing
