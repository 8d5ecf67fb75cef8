// Settings of an instrument, and what it tells of its trades: candles, day figures, close price.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/venue.hpp"

namespace sauda {

bool Venue::set_rules(const RulesCommand& command) {
  const auto refuse = [&](Reason reason) { return reject(__builtin_bit_cast(Command, command), reason); };
  if (!is_defined(command.instrument)) return refuse(Reason::unknown_instrument);
  const Market at = market(command.instrument);
  Instrument& instrument = at.instrument();
  if (instrument.phase != Phase::closed) return refuse(Reason::phase_forbids_rules);
  Instrument changed = instrument;
  changed.rules = command.rules;
  changed.stop_range_bp = command.stop_range_bp;
  changed.stop_range_floor = command.stop_range_floor;
  changed.closing_band_bp = command.closing_band_bp;
  changed.flex = {.step_bp = command.flex_step_bp,
                  .near_bp = command.flex_near_bp,
                  .owners = command.flex_owners,
                  .trades = command.flex_trades,
                  .cooling = command.flex_cooling};
  if (!are_possible_rules(changed)) return refuse(Reason::bad_rules);
  pass_time(command.time);
  DayStatistics& statistics = at.listing.statistics;
  if (instrument.has(Rule::statistics) != changed.has(Rule::statistics)) {
    statistics = {};
    if (changed.has(Rule::statistics)) statistics.previous_close = instrument.reference_price;
  }
  at.listing.flex = {};
  instrument = changed;
  common_.reporter.report(instrument_event(EventKind::rules_set, command.instrument, common_.time));
  return true;
}

bool Venue::start_close_window(const Command& command) {
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  pass_time(command.time);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    Listing& listing = listings_[i];
    if (!listing.instrument.is_defined()) continue;
    if (listing.instrument.has(Rule::statistics)) {
      listing.statistics.window = {};
      listing.statistics.is_window_running = true;
    }
    common_.reporter.report(instrument_event(EventKind::close_window_started, listing.number, common_.time));
  }
  return true;
}

void Venue::begin_day(Market at) {
  DayStatistics& statistics = at.listing.statistics;
  const std::int64_t close = at.instrument().close_price;
  at.instrument().close_price = 0;
  statistics.auction_price = 0;
  at.listing.flex = {};
  if (!at.instrument().has(Rule::statistics)) return;
  statistics.day = {};
  statistics.window = {};
  statistics.is_window_running = false;
  if (close != 0) statistics.previous_close = close;
}

std::int64_t Venue::close_price(Market at) const {
  const Instrument& instrument = at.instrument();
  const DayStatistics& statistics = at.listing.statistics;
  std::int64_t price = instrument.has(Rule::close_by_auction) ? statistics.auction_price : 0;
  if (price == 0) price = statistics.window.average(instrument.tick_size);
  if (price == 0) price = instrument.market_price();
  return std::clamp(price, instrument.band_low, instrument.band_high);
}

void Venue::report_day(std::uint16_t number) const {
  if (!is_defined(number) || !instrument(number).has(Rule::statistics)) return;
  const Instrument& at = instrument(number);
  const DayStatistics& statistics = listings_[number].statistics;
  DayPricesEvent prices{};
  prices.kind = code(EventKind::day_prices);
  prices.phase = code(at.phase);
  prices.instrument = number;
  prices.time = common_.time;
  prices.open = statistics.day.open;
  prices.high = statistics.day.high;
  prices.low = statistics.day.low;
  prices.last = at.last_price;
  prices.close = at.close_price;
  common_.reporter.report(prices);
  DayTotalsEvent totals{};
  totals.kind = code(EventKind::day_totals);
  totals.instrument = number;
  totals.trades = statistics.day.trades;
  totals.previous_close = statistics.previous_close;
  totals.volume = static_cast<std::int64_t>(statistics.day.totals.quantity);
  totals.turnover = static_cast<std::int64_t>(statistics.day.totals.turnover);
  totals.average_price = statistics.day.totals.average();
  totals.band_low = at.band_low;
  totals.band_high = at.band_high;
  common_.reporter.report(totals);
}

/** Tells the candles of a minute that is over. */
void Venue::tell_candles() {
  common_.candles_end = UINT64_MAX;
  for (std::uint32_t i = 0; i < limits_.instruments; ++i) {
    Figures& minute = listings_[i].statistics.minute;
    if (minute.trades == 0) continue;
    CandleEvent event{};
    event.kind = code(EventKind::candle);
    event.instrument = listings_[i].number;
    event.trades = minute.trades;
    event.minute = listings_[i].statistics.minute_number;
    event.open = minute.open;
    event.high = minute.high;
    event.low = minute.low;
    event.close = minute.close;
    event.volume = static_cast<std::int64_t>(minute.totals.quantity);
    event.turnover = static_cast<std::int64_t>(minute.totals.turnover);
    common_.reporter.report(event);
    minute = {};
  }
}

} // namespace sauda
