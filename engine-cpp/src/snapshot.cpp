#include "sauda/snapshot.hpp"
#include "sauda/code.hpp"

#include <cstring>

#include "sauda/engine.hpp"
#include "sauda/hash.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {
namespace {

/** Hashes records and, with a reporter, passes them on. */
class SnapshotWriter {
public:
  explicit SnapshotWriter(ExecutionReporter* reporter) : reporter_{reporter} {}

  template <class T>
  void put(const T& record) {
    hash_ = fold_record(hash_, &record);
    ++records_;
    if (reporter_ != nullptr) reporter_->report(record);
  }

  std::uint64_t hash() const { return hash_; }
  std::uint64_t records() const { return records_; }

private:
  ExecutionReporter* reporter_;
  std::uint64_t hash_ = hash_seed;
  std::uint64_t records_ = 0;
};

SnapshotOrder order_record(const Venue& venue, std::uint16_t number, Slot slot, Side side) {
  const Order& order = venue.orders()[slot];
  SnapshotOrder record{};
  record.kind = code(SnapshotKind::order);
  record.side = code(side);
  record.order_type = code(order.is_market() ? OrderType::market : OrderType::limit);
  record.time_in_force = code(venue.orders().is_gtd(slot) ? TimeInForce::gtd
                              : order.is_gtc()            ? TimeInForce::gtc
                                                          : TimeInForce::day);
  record.instrument = number;
  record.owner = order.owner;
  record.order = order.id;
  record.quantity = order.total;
  record.leaves = venue.orders().leaves(slot);
  return record;
}

/** Ids of the orders of a link, as SnapshotAttributes has them. */
void tell_link(const OrderPool& orders, Slot slot, SnapshotAttributes& record) {
  const OrderDetail& detail = orders.detail(slot);
  const auto id_of = [&](Slot other) { return other != 0 ? orders[other].id : 0; };
  const std::uint64_t own = orders[slot].id;
  const std::uint64_t others[] = {id_of(detail.links[0]), id_of(detail.links[1])};
  if (detail.role == LinkRole::none) return;
  record.link = code(detail.role == LinkRole::oco ? Link::oco : Link::bracket);
  record.first = detail.role == LinkRole::entry ? own : others[0];
  if (detail.role == LinkRole::oco) return;
  record.second = detail.role == LinkRole::target ? own : detail.role == LinkRole::entry ? others[0] : others[1];
  record.third = detail.role == LinkRole::stop ? own : others[1];
}

/** Writes an order, and before it what only few have. */
void put_order(SnapshotWriter& writer, const Venue& venue, Slot slot, const SnapshotOrder& order) {
  const OrderPool& orders = venue.orders();
  if (orders[slot].is_special()) {
    const OrderDetail& detail = orders.detail(slot);
    SnapshotAttributes record{};
    record.kind = code(SnapshotKind::attributes);
    record.attributes = detail.attributes;
    record.self_trade = detail.self_trade;
    record.expiry = detail.expiry;
    record.distance = detail.distance;
    record.offset = detail.distance != 0 ? detail.limit : 0;
    tell_link(orders, slot, record);
    writer.put(record);
  }
  writer.put(order);
}

void put_resting(SnapshotWriter& writer, const Venue& venue, std::uint16_t number, Slot slot, Side side,
                 std::int64_t price) {
  const Order& order = venue.orders()[slot];
  SnapshotOrder record = order_record(venue, number, slot, side);
  const std::uint32_t slice = venue.orders().slice(slot);
  record.part_quantity = slice == OrderDetail::all ? 0 : slice;
  record.price = price;
  record.shown = order.open;
  put_order(writer, venue, slot, record);
}

void put_waiting(SnapshotWriter& writer, const Venue& venue, std::uint16_t number, Slot slot, Side side) {
  const Order& order = venue.orders()[slot];
  const OrderDetail& detail = venue.orders().detail(slot);
  SnapshotOrder record = order_record(venue, number, slot, side);
  record.order_type = code(waiting_type(order, detail));
  record.protection_bp = order.is_market() ? detail.protection_bp : std::uint16_t{0};
  record.price = waiting_price(venue.instrument(number), side, order, detail);
  record.trigger_price = detail.trigger;
  put_order(writer, venue, slot, record);
}

void put_all_or_none(SnapshotWriter& writer, const Venue& venue, std::uint16_t number, Slot slot, Side side) {
  SnapshotOrder record = order_record(venue, number, slot, side);
  record.price = venue.orders().detail(slot).limit;
  put_order(writer, venue, slot, record);
}

void put_queued(SnapshotWriter& writer, const Venue& venue, std::uint16_t number, Slot slot) {
  const Order& order = venue.orders()[slot];
  const OrderDetail& detail = venue.orders().detail(slot);
  SnapshotOrder record = order_record(venue, number, slot, venue.book(number).side_of(order));
  record.order_type = detail.order_type;
  record.time_in_force = detail.time_in_force;
  record.protection_bp = order.is_market() ? detail.protection_bp : std::uint16_t{0};
  record.part_quantity = detail.disclosed;
  record.price = detail.limit;
  record.trigger_price = detail.trigger;
  put_order(writer, venue, slot, record);
}

/** Calls `put(slot, price)` for each order of one side of a ladder, best first, then in time priority. */
template <class Put>
void for_each_order(const Venue& venue, const OrderBook& book, std::uint16_t number, Side side, Put put) {
  const std::int32_t none = OrderBook::none(side);
  for (std::int32_t tick = book.best(side); tick != none; tick = book.worse(side, tick)) {
    const std::int64_t price = venue.instrument(number).price_at(tick);
    for (Slot slot = book.level(side, tick).head; slot != 0; slot = venue.orders()[slot].next) put(slot, price);
  }
}

void put_orders(SnapshotWriter& writer, const Venue& venue, std::uint16_t number) {
  for (const Side side : {Side::buy, Side::sell}) {
    for (Slot slot = venue.book(number).at_market(side).head; slot != 0; slot = venue.orders()[slot].next) {
      put_resting(writer, venue, number, slot, side, 0);
    }
    for_each_order(venue, venue.book(number), number, side,
                   [&](Slot slot, std::int64_t price) { put_resting(writer, venue, number, slot, side, price); });
  }
  for (const Side side : {Side::buy, Side::sell}) {
    for_each_order(venue, venue.stops(number), number, opposite(side),
                   [&](Slot slot, std::int64_t) { put_waiting(writer, venue, number, slot, side); });
  }
  for (const Side side : {Side::buy, Side::sell}) {
    for (Slot slot = venue.all_or_none(number, side); slot != 0; slot = venue.orders()[slot].next) {
      put_all_or_none(writer, venue, number, slot, side);
    }
  }
  for (Slot slot = venue.queue(number); slot != 0; slot = venue.orders()[slot].next) {
    put_queued(writer, venue, number, slot);
  }
}

void put_rules(SnapshotWriter& writer, const Venue& venue, std::uint16_t number) {
  const Instrument& instrument = venue.instrument(number);
  if (instrument.rules == 0 && instrument.stop_range_bp == 0 && instrument.closing_band_bp == 0)
    return; // flex needs a rule
  SnapshotRules record{};
  record.kind = code(SnapshotKind::rules);
  record.stop_range_bp = instrument.stop_range_bp;
  record.instrument = number;
  record.closing_band_bp = instrument.closing_band_bp;
  record.rules = instrument.rules;
  record.stop_range_floor = instrument.stop_range_floor;
  record.flex_step_bp = instrument.flex.step_bp;
  record.flex_near_bp = instrument.flex.near_bp;
  record.flex_owners = instrument.flex.owners;
  record.flex_trades = instrument.flex.trades;
  record.flex_cooling = instrument.flex.cooling;
  writer.put(record);
}

void put_flex_watch(SnapshotWriter& writer, const FlexWatch& watch, std::uint16_t number) {
  if (watch.trades == 0) return;
  SnapshotFlex record{};
  record.kind = code(SnapshotKind::flex);
  record.edge = code(watch.edge);
  record.instrument = number;
  record.trades = watch.trades;
  record.since = watch.since;
  writer.put(record);
  SnapshotFlexBuyers buyers{};
  buyers.kind = code(SnapshotKind::flex_buyers);
  buyers.instrument = number;
  std::memcpy(&buyers.owner_0, watch.owners[0], sizeof watch.owners[0]);
  writer.put(buyers);
  SnapshotFlexSellers sellers{};
  sellers.kind = code(SnapshotKind::flex_sellers);
  sellers.instrument = number;
  std::memcpy(&sellers.owner_0, watch.owners[1], sizeof watch.owners[1]);
  writer.put(sellers);
}

void put_statistics(SnapshotWriter& writer, const DayStatistics& statistics, std::uint16_t number) {
  SnapshotDay day{};
  day.kind = code(SnapshotKind::day);
  day.instrument = number;
  day.trades = statistics.day.trades;
  day.open = statistics.day.open;
  day.high = statistics.day.high;
  day.low = statistics.day.low;
  day.volume = static_cast<std::int64_t>(statistics.day.totals.quantity);
  day.turnover = static_cast<std::int64_t>(statistics.day.totals.turnover);
  day.previous_close = statistics.previous_close;
  writer.put(day);
  SnapshotCloseWindow window{};
  window.kind = code(SnapshotKind::close_window);
  window.is_running = statistics.is_window_running ? 1 : 0;
  window.instrument = number;
  window.auction_price = statistics.auction_price;
  window.volume = static_cast<std::int64_t>(statistics.window.quantity);
  window.turnover = static_cast<std::int64_t>(statistics.window.turnover);
  writer.put(window);
  if (statistics.minute.trades == 0) return;
  SnapshotCandle candle{};
  candle.kind = code(SnapshotKind::candle);
  candle.instrument = number;
  candle.trades = statistics.minute.trades;
  candle.minute = statistics.minute_number;
  candle.open = statistics.minute.open;
  candle.high = statistics.minute.high;
  candle.low = statistics.minute.low;
  candle.close = statistics.minute.close;
  candle.volume = static_cast<std::int64_t>(statistics.minute.totals.quantity);
  candle.turnover = static_cast<std::int64_t>(statistics.minute.totals.turnover);
  writer.put(candle);
}

void put_instrument(SnapshotWriter& writer, const Venue& venue, std::uint16_t number) {
  const Instrument& instrument = venue.instrument(number);
  SnapshotInstrument record{};
  record.kind = code(SnapshotKind::instrument);
  record.phase = code(instrument.phase);
  record.protection_bp = instrument.protection_bp;
  record.instrument = number;
  record.self_trade = instrument.self_trade;
  record.tick_size = instrument.tick_size;
  record.lot_size = instrument.lot_size;
  record.reference_price = instrument.reference_price;
  record.band_low = instrument.band_low;
  record.band_high = instrument.band_high;
  record.freeze_quantity = instrument.freeze_quantity;
  record.last_price = instrument.last_price;
  record.close_price = instrument.close_price;
  writer.put(record);
  put_rules(writer, venue, number);
  if (instrument.has(Rule::statistics)) put_statistics(writer, venue.statistics(number), number);
  put_flex_watch(writer, venue.flex_watch(number), number);
  put_orders(writer, venue, number);
}

void put_participants(SnapshotWriter& writer, const Engine& engine) {
  const std::size_t words = engine.market().state_words();
  if (words == 0) return;
  engine.market().save(engine.scratch());
  for (std::size_t at = 0; at < words; at += synthetic_piece_words) {
    SnapshotParticipant record{};
    record.kind = code(SnapshotKind::participant);
    record.index = static_cast<std::uint32_t>(at / synthetic_piece_words);
    std::memcpy(&record.word_0, engine.scratch() + at, synthetic_piece_words * sizeof(std::uint64_t));
    writer.put(record);
  }
}

void put_state(SnapshotWriter& writer, const Engine& engine) {
  const Venue& venue = engine.venue();
  SnapshotHeader header{};
  header.kind = code(SnapshotKind::header);
  header.version = snapshot_version;
  header.instruments = venue.defined_instruments();
  header.orders = venue.orders().live();
  header.time = venue.time();
  header.last_order = venue.last_order();
  header.participants = engine.market().state_words() / synthetic_piece_words;
  writer.put(header);
  for (std::uint32_t i = 0; i < venue.limits().instruments; ++i) {
    const auto number = static_cast<std::uint16_t>(i);
    if (venue.is_defined(number)) put_instrument(writer, venue, number);
  }
  put_participants(writer, engine);
}

SnapshotTrailer trailer_of(std::uint64_t records, std::uint64_t hash) {
  SnapshotTrailer trailer{};
  trailer.kind = code(SnapshotKind::trailer);
  trailer.records = records;
  trailer.hash = hash;
  return trailer;
}

template <class T>
T read(const void* record) {
  T value;
  std::memcpy(&value, record, sizeof value);
  return value;
}

} // namespace

std::uint64_t write_snapshot(const Engine& engine, ExecutionReporter& reporter) {
  SnapshotWriter writer{&reporter};
  put_state(writer, engine);
  reporter.report(trailer_of(writer.records(), writer.hash()));
  return writer.hash();
}

std::uint64_t state_hash(const Engine& engine) {
  SnapshotWriter writer{nullptr};
  put_state(writer, engine);
  return writer.hash();
}

RestoreStatus SnapshotReader::take(Engine& engine, const void* record) {
  const auto kind = static_cast<SnapshotKind>(*static_cast<const std::uint8_t*>(record));
  if (attributes_.kind != 0 && kind != SnapshotKind::order) return RestoreStatus::out_of_order;
  if (kind == SnapshotKind::trailer) return take_trailer(engine, read<SnapshotTrailer>(record));
  hash_ = fold_record(expected_ == Expected::header ? hash_seed : hash_, record);
  ++records_;
  switch (kind) {
  case SnapshotKind::header: return take_header(engine, read<SnapshotHeader>(record));
  case SnapshotKind::instrument: return take_instrument(engine, read<SnapshotInstrument>(record));
  case SnapshotKind::rules: return take_detail(engine, read<SnapshotRules>(record), &Venue::restore_rules);
  case SnapshotKind::day: return take_detail(engine, read<SnapshotDay>(record), &Venue::restore_day);
  case SnapshotKind::close_window:
    return take_detail(engine, read<SnapshotCloseWindow>(record), &Venue::restore_close_window);
  case SnapshotKind::candle: return take_detail(engine, read<SnapshotCandle>(record), &Venue::restore_candle);
  case SnapshotKind::attributes: return take_attributes(read<SnapshotAttributes>(record));
  case SnapshotKind::flex: return take_detail(engine, read<SnapshotFlex>(record), &Venue::restore_flex);
  case SnapshotKind::flex_buyers:
    return take_detail(engine, read<SnapshotFlexBuyers>(record), &Venue::restore_flex_buyers);
  case SnapshotKind::flex_sellers:
    return take_detail(engine, read<SnapshotFlexSellers>(record), &Venue::restore_flex_sellers);
  case SnapshotKind::order: return take_order(engine, read<SnapshotOrder>(record));
  case SnapshotKind::participant: return take_participant(engine, read<SnapshotParticipant>(record));
  default: return RestoreStatus::out_of_order;
  }
}

RestoreStatus SnapshotReader::take_header(Engine& engine, const SnapshotHeader& header) {
  if (expected_ != Expected::header) return RestoreStatus::out_of_order;
  if (header.version != snapshot_version) return RestoreStatus::wrong_version;
  const Venue& venue = engine.venue();
  if (venue.has_instruments() || venue.time() != 0 || venue.last_order() != 0) return RestoreStatus::not_empty;
  if (header.participants > SyntheticMarket::most_words(venue.limits().instruments) / synthetic_piece_words) {
    return RestoreStatus::bad_participants;
  }
  if (!engine.venue().restore_counters(header.time, header.last_order)) return RestoreStatus::bad_counters;
  expected_ = Expected::body;
  instruments_left_ = header.instruments;
  orders_left_ = header.orders;
  participants_ = header.participants;
  return RestoreStatus::ok;
}

RestoreStatus SnapshotReader::take_instrument(Engine& engine, const SnapshotInstrument& record) {
  if (expected_ != Expected::body) return RestoreStatus::out_of_order;
  if (engine.venue().has_instruments() && record.instrument <= instrument_) return RestoreStatus::out_of_order;
  if (instruments_left_-- == 0) return RestoreStatus::wrong_count;
  if (record.self_trade > code(SelfTrade::decrement)) return RestoreStatus::bad_instrument;
  const Instrument instrument{.reference_price = record.reference_price,
                              .band_low = record.band_low,
                              .band_high = record.band_high,
                              .freeze_quantity = record.freeze_quantity,
                              .last_price = record.last_price,
                              .tick_size = record.tick_size,
                              .lot_size = record.lot_size,
                              .protection_bp = record.protection_bp,
                              .self_trade = static_cast<std::uint8_t>(record.self_trade),
                              .phase = static_cast<Phase>(record.phase),
                              .close_price = record.close_price,
                              .rules = 0,
                              .stop_range_floor = 0,
                              .stop_range_bp = 0,
                              .closing_band_bp = 0,
                              .flex = {}};
  instrument_ = record.instrument;
  detail_ = 0;
  return engine.venue().restore_instrument(record.instrument, instrument) ? RestoreStatus::ok
                                                                          : RestoreStatus::bad_instrument;
}

template <class Record>
RestoreStatus SnapshotReader::take_detail(Engine& engine, const Record& record, bool (Venue::*restore)(const Record&)) {
  Venue& venue = engine.venue();
  if (expected_ != Expected::body || !venue.is_defined(record.instrument) || record.instrument != instrument_) {
    return RestoreStatus::out_of_order;
  }
  if (record.kind <= detail_) return RestoreStatus::out_of_order;
  detail_ = record.kind;
  return (venue.*restore)(record) ? RestoreStatus::ok : RestoreStatus::bad_instrument;
}

/** Kept until their order, which is next. */
RestoreStatus SnapshotReader::take_attributes(const SnapshotAttributes& record) {
  if (expected_ != Expected::body || orders_left_ == 0) return RestoreStatus::out_of_order;
  attributes_ = record;
  return RestoreStatus::ok;
}

RestoreStatus SnapshotReader::take_order(Engine& engine, const SnapshotOrder& record) {
  Venue& venue = engine.venue();
  if (expected_ != Expected::body || !venue.is_defined(record.instrument) || record.instrument != instrument_) {
    return RestoreStatus::out_of_order;
  }
  if (orders_left_-- == 0) return RestoreStatus::wrong_count;
  detail_ = UINT8_MAX;
  if (venue.orders().is_full()) return RestoreStatus::too_many_orders;
  const SnapshotAttributes special = attributes_;
  attributes_ = {};
  return venue.restore_order(record, special) ? RestoreStatus::ok : RestoreStatus::bad_order;
}

RestoreStatus SnapshotReader::take_participant(Engine& engine, const SnapshotParticipant& record) {
  if (expected_ == Expected::body) expected_ = Expected::participants;
  if (expected_ != Expected::participants || record.index != participants_taken_) return RestoreStatus::out_of_order;
  if (participants_taken_ == participants_) return RestoreStatus::wrong_count;
  std::memcpy(engine.scratch() + participants_taken_ * synthetic_piece_words, &record.word_0,
              synthetic_piece_words * sizeof(std::uint64_t));
  ++participants_taken_;
  return RestoreStatus::ok;
}

RestoreStatus SnapshotReader::take_trailer(Engine& engine, const SnapshotTrailer& trailer) {
  if (expected_ != Expected::body && expected_ != Expected::participants) return RestoreStatus::out_of_order;
  expected_ = Expected::nothing;
  if (trailer.records != records_ || instruments_left_ != 0 || orders_left_ != 0 ||
      participants_taken_ != participants_) {
    return RestoreStatus::wrong_count;
  }
  const SnapshotTrailer computed = trailer_of(records_, hash_);
  if (std::memcmp(&trailer, &computed, sizeof trailer) != 0) return RestoreStatus::wrong_hash;
  if (!engine.venue().are_links_complete()) return RestoreStatus::bad_order;
  if (participants_ == 0) return RestoreStatus::ok;
  return engine.market().load(engine.scratch(), participants_ * synthetic_piece_words)
             ? RestoreStatus::ok
             : RestoreStatus::bad_participants;
}

} // namespace sauda
