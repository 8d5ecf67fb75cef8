// Instruments and counters of the venue from a snapshot: every record is checked as if it came from outside.

#include <cstring>

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

bool are_totals(std::int64_t quantity, std::int64_t turnover) {
  return quantity >= 0 && turnover >= 0 && static_cast<std::uint64_t>(quantity) <= highest_total &&
         static_cast<std::uint64_t>(turnover) <= highest_total;
}

/** Prices and totals of a stretch of time: all zero without a trade. */
bool are_figures(const Figures& figures) {
  if (figures.trades == 0) {
    return figures.open == 0 && figures.high == 0 && figures.low == 0 && figures.totals.quantity == 0 &&
           figures.totals.turnover == 0;
  }
  return figures.low > 0 && figures.open >= figures.low && figures.open <= figures.high &&
         static_cast<std::uint64_t>(figures.high) <= highest_count && figures.totals.quantity != 0;
}

/** Owners of one side; the trades that they made must be there already. */
bool restore_owners(FlexWatch& watch, Side side, const std::uint32_t* owners) {
  if (watch.trades == 0) return false;
  std::memcpy(watch.owners[side_index(side)], owners, sizeof watch.owners[0]);
  return owners[0] != 0;
}

} // namespace

bool Venue::restore_instrument(std::uint16_t number, const Instrument& instrument) {
  if (number >= limits_.instruments || listings_[number].instrument.is_defined()) return false;
  InstrumentCommand definition{};
  definition.self_trade = instrument.self_trade;
  definition.protection_bp = instrument.protection_bp;
  definition.tick_size = instrument.tick_size;
  definition.lot_size = instrument.lot_size;
  definition.reference_price = instrument.reference_price;
  definition.band_low = instrument.band_low;
  definition.band_high = instrument.band_high;
  definition.freeze_quantity = instrument.freeze_quantity;
  if (check_definition(definition, limits_.ladder_ticks)) return false;
  if (!is_phase(code(instrument.phase))) return false;
  if (instrument.close_price != 0 && !is_possible_price(instrument, instrument.close_price)) return false;
  if (instrument.phase == Phase::post_close && instrument.close_price == 0) return false;
  if (instrument.last_price != 0 && !is_possible_price(instrument, instrument.last_price)) return false;
  listings_[number].instrument = instrument;
  ++defined_;
  return true;
}

bool Venue::restore_rules(const SnapshotRules& record) {
  Instrument& instrument = listings_[record.instrument].instrument;
  instrument.rules = record.rules;
  instrument.stop_range_bp = record.stop_range_bp;
  instrument.stop_range_floor = record.stop_range_floor;
  instrument.closing_band_bp = record.closing_band_bp;
  instrument.flex = {.step_bp = record.flex_step_bp,
                     .near_bp = record.flex_near_bp,
                     .owners = record.flex_owners,
                     .trades = record.flex_trades,
                     .cooling = record.flex_cooling};
  return are_possible_rules(instrument);
}

bool Venue::restore_day(const SnapshotDay& record) {
  Listing& listing = listings_[record.instrument];
  if (!listing.instrument.has(Rule::statistics) || !are_totals(record.volume, record.turnover)) return false;
  listing.statistics.day = {.open = record.open,
                            .high = record.high,
                            .low = record.low,
                            .close = 0,
                            .totals = {.quantity = static_cast<std::uint64_t>(record.volume),
                                       .turnover = static_cast<std::uint64_t>(record.turnover)},
                            .trades = record.trades};
  listing.statistics.previous_close = record.previous_close;
  return are_figures(listing.statistics.day) && is_possible_price(listing.instrument, record.previous_close);
}

bool Venue::restore_close_window(const SnapshotCloseWindow& record) {
  Listing& listing = listings_[record.instrument];
  if (!listing.instrument.has(Rule::statistics) || !are_totals(record.volume, record.turnover)) return false;
  listing.statistics.is_window_running = record.is_running != 0;
  listing.statistics.auction_price = record.auction_price;
  listing.statistics.window = {.quantity = static_cast<std::uint64_t>(record.volume),
                               .turnover = static_cast<std::uint64_t>(record.turnover)};
  const bool is_price = record.auction_price == 0 || is_possible_price(listing.instrument, record.auction_price);
  return is_price && record.is_running <= 1 && (record.is_running == 1 || record.volume == 0);
}

bool Venue::restore_candle(const SnapshotCandle& record) {
  Listing& listing = listings_[record.instrument];
  if (!listing.instrument.has(Rule::statistics) || !are_totals(record.volume, record.turnover)) return false;
  const std::uint64_t end = (std::uint64_t{record.minute} + 1) * candle_time;
  if (common_.time >= end || common_.time < end - candle_time) return false;
  listing.statistics.minute_number = record.minute;
  listing.statistics.minute = {.open = record.open,
                               .high = record.high,
                               .low = record.low,
                               .close = record.close,
                               .totals = {.quantity = static_cast<std::uint64_t>(record.volume),
                                          .turnover = static_cast<std::uint64_t>(record.turnover)},
                               .trades = record.trades};
  common_.candles_end = end;
  return record.trades != 0 && are_figures(listing.statistics.minute) && record.close >= record.low &&
         record.close <= record.high;
}

bool Venue::restore_flex(const SnapshotFlex& record) {
  Listing& listing = listings_[record.instrument];
  if (record.edge != code(Side::buy) && record.edge != code(Side::sell)) return false;
  listing.flex = {.owners = {}, .since = record.since, .trades = record.trades, .edge = static_cast<Side>(record.edge)};
  return listing.instrument.flex.step_bp != 0 && record.trades != 0 && record.since <= common_.time;
}

bool Venue::restore_flex_buyers(const SnapshotFlexBuyers& record) {
  return restore_owners(listings_[record.instrument].flex, Side::buy, &record.owner_0);
}

bool Venue::restore_flex_sellers(const SnapshotFlexSellers& record) {
  return restore_owners(listings_[record.instrument].flex, Side::sell, &record.owner_0);
}

bool Venue::restore_counters(std::uint64_t time, std::uint64_t last_order) {
  if (time > highest_count || last_order > highest_count) return false;
  common_.time = time;
  last_order_ = last_order;
  return true;
}

} // namespace sauda
