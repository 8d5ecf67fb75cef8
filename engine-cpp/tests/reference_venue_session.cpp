// Phases, bands, rules and the close price of the reference venue.

#include <algorithm>

#include "reference_checks.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

bool is_closing(Phase phase) { return phase == Phase::closing || phase == Phase::closing_limit; }

struct PhaseTakes {
  std::vector<OrderType> types;
  std::vector<TimeInForce> times_in_force;
};

/** What the call auctions and post_close take; the other phases take everything or nothing. */
PhaseTakes taken_by(Phase phase) {
  using enum OrderType;
  using enum TimeInForce;
  switch (phase) {
  case Phase::pre_open: return {{limit, post_only, market}, {day, gtc, gtd}};
  case Phase::pre_open_limit: return {{limit, post_only}, {day, gtc, gtd}};
  case Phase::special_pre_open: return {{limit}, {day, gtc, gtd}};
  case Phase::closing: return {{limit, market}, {day}};
  case Phase::closing_limit: return {{limit}, {day}};
  case Phase::post_close: return {{limit, market}, {day, ioc}};
  case Phase::reopening: return {{limit, market}, {day, gtc, gtd}};
  default: return {};
  }
}

template <typename T>
bool contains(const std::vector<T>& all, T value) {
  return std::find(all.begin(), all.end(), value) != all.end();
}

void add_owner(std::vector<std::uint32_t>& owners, std::uint32_t owner) {
  constexpr std::size_t most_owners = 10;
  if (owners.size() < most_owners && !contains(owners, owner)) owners.push_back(owner);
}

} // namespace

bool is_call_auction(Phase phase) {
  using enum Phase;
  return phase == pre_open || phase == pre_open_limit || phase == special_pre_open || is_closing(phase) ||
         phase == reopening;
}

bool takes(Phase phase, const OrderRequest& request) {
  if (phase == Phase::continuous) return true;
  const auto [types, times_in_force] = taken_by(phase);
  const auto time_in_force = static_cast<TimeInForce>(request.time_in_force);
  if (!contains(types, request.type()) || !contains(times_in_force, time_in_force)) return false;
  if (is_call_auction(phase) && request.is(OrderType::market) && time_in_force != TimeInForce::day) return false;
  return request.part() == 0 && !request.has(OrderAttribute::all_or_none);
}

void ReferenceVenue::define(const InstrumentCommand& command) {
  ReferenceInstrument& instrument = instruments_[command.instrument];
  instrument.definition = command;
  instrument.phase = Phase::closed;
  tell_instrument(EventKind::instrument_defined, command.instrument, 0, command.reference_price);
}

void ReferenceVenue::pass_time(std::uint64_t time) {
  const std::uint64_t before = time_;
  time_ = time;
  if (minute_of(time) == minute_of(before)) return;
  for (auto& [index, instrument] : instruments_) {
    TradedPeriod& candle = instrument.statistics.candle;
    if (candle.trades == 0) continue;
    CandleEvent event{};
    event.kind = static_cast<std::uint8_t>(EventKind::candle);
    event.instrument = index;
    event.trades = candle.trades;
    event.minute = instrument.statistics.minute;
    event.open = candle.prices.open;
    event.high = candle.prices.high;
    event.low = candle.prices.low;
    event.close = candle.prices.last;
    event.volume = candle.sum.volume;
    event.turnover = candle.sum.turnover;
    events.push_back(to_record(event));
    candle = {};
  }
}

void ReferenceVenue::set_phases(const Command& command) {
  const std::vector<std::uint16_t> targets = addressed(command.instrument);
  for (const std::uint16_t index : targets) set_phase(index, static_cast<Phase>(command.phase));
  for (const std::uint16_t index : targets) {
    let_queue_in(index);
    follow(index);
  }
}

void ReferenceVenue::set_phase(std::uint16_t index, Phase phase) {
  ReferenceInstrument& instrument = instruments_.at(index);
  const Phase before = instrument.phase;
  instrument.phase = phase;
  tell_instrument(EventKind::phase_changed, index, static_cast<std::uint8_t>(phase), 0);
  cancel_where(index, Reason::expired, [&](const ReferenceOrder& order) {
    return order.time_in_force == TimeInForce::gtd && order.expiry * std::uint64_t{1'000'000} <= time_;
  });
  if (before == Phase::closed && phase != Phase::closed) begin_day(instrument);
  cancel_for_phase(index, before, phase);
  const bool ends = phase == Phase::closed || phase == Phase::post_close;
  if (ends && instrument.close_price == 0) determine_close(instrument);
  if (is_closing(phase) && !is_closing(before) && instrument.rules.closing_band_bp != 0) narrow_band(index);
  if (!ends) return;
  for (const Record& figures : statistics(index)) events.push_back(figures);
}

void ReferenceVenue::begin_day(ReferenceInstrument& instrument) {
  ReferenceStatistics& statistics = instrument.statistics;
  const std::int64_t previous_close = instrument.close_price != 0 ? instrument.close_price : statistics.previous_close;
  instrument.close_price = 0;
  instrument.near = {};
  if (!instrument.has_rule(Rule::statistics)) return;
  statistics.day = {};
  statistics.previous_close = previous_close;
  statistics.window_runs = false;
  statistics.window = {};
  statistics.auction_price = 0;
}

void ReferenceVenue::cancel_for_phase(std::uint16_t index, Phase before, Phase phase) {
  const ReferenceInstrument& instrument = instruments_.at(index);
  const bool was_end = before == Phase::closed || before == Phase::post_close;
  const bool enters_closed = phase == Phase::closed;
  const bool enters_post_close = phase == Phase::post_close && before != Phase::post_close;
  const bool leaves_post_close = before == Phase::post_close && phase != Phase::post_close;
  const bool ends_queued = (enters_closed && before != Phase::closed) || (enters_post_close && !was_end);
  if (enters_closed || enters_post_close || leaves_post_close) {
    cancel_where(index, Reason::session_closed, [&](const ReferenceOrder& order) {
      if (order.place() == Place::queue) {
        const bool lasts = order.time_in_force == TimeInForce::gtc || order.time_in_force == TimeInForce::gtd;
        return ends_queued && !lasts;
      }
      if (enters_closed || enters_post_close) return order.time_in_force == TimeInForce::day;
      return order.is_at_market;
    });
  }
  if (is_closing(phase) && !is_closing(before)) {
    cancel_where(index, Reason::phase_excludes_order, [](const ReferenceOrder& order) {
      return order.place() == Place::stop || (order.rests() && order.disclosed != 0);
    });
  }
  const bool reopens = phase == Phase::reopening && before != Phase::reopening;
  if (reopens && !instrument.has_rule(Rule::reopening_keeps_orders)) {
    cancel_where(index, Reason::halt_cancelled, [](const ReferenceOrder& order) { return order.rests(); });
  }
}

void ReferenceVenue::determine_close(ReferenceInstrument& instrument) {
  const ReferenceStatistics& statistics = instrument.statistics;
  const std::int64_t otherwise =
      statistics.window.average_on_tick(instrument.definition.tick_size).value_or(instrument.last_or_reference_price());
  const bool by_auction = instrument.has_rule(Rule::close_by_auction) && statistics.auction_price != 0;
  instrument.close_price = instrument.in_band(by_auction ? statistics.auction_price : otherwise);
}

void ReferenceVenue::narrow_band(std::uint16_t index) {
  const ReferenceInstrument& instrument = instruments_.at(index);
  const std::int64_t tick = instrument.definition.tick_size;
  const std::int64_t middle = instrument.in_band(
      instrument.statistics.window.average_on_tick(tick).value_or(instrument.last_or_reference_price()));
  const std::int64_t half = basis_points(middle, instrument.rules.closing_band_bp);
  const std::int64_t low = (middle - half + tick - 1) / tick * tick;
  const std::int64_t high = (middle + half) / tick * tick;
  move_band(index, middle, instrument.in_band(low), instrument.in_band(high));
}

void ReferenceVenue::move_band(std::uint16_t index, std::int64_t reference_price, std::int64_t low, std::int64_t high) {
  ReferenceInstrument& instrument = instruments_.at(index);
  instrument.definition.reference_price = reference_price;
  instrument.definition.band_low = low;
  instrument.definition.band_high = high;
  instrument.near = {};
  BandEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::band_changed);
  event.instrument = index;
  event.time = time_;
  event.reference_price = reference_price;
  event.band_low = low;
  event.band_high = high;
  events.push_back(to_record(event));
  cancel_where(index, Reason::outside_band, [&](const ReferenceOrder& order) {
    return order.rests() && !order.is_at_market && !instrument.is_in_band(order.price);
  });
}

void ReferenceVenue::set_rules(const RulesCommand& command) {
  ReferenceInstrument& instrument = instruments_.at(command.instrument);
  const bool had_statistics = instrument.has_rule(Rule::statistics);
  instrument.rules = command;
  instrument.near = {};
  if (!had_statistics || !instrument.has_rule(Rule::statistics)) instrument.statistics = {};
  if (!had_statistics && instrument.has_rule(Rule::statistics)) {
    instrument.statistics.previous_close = instrument.definition.reference_price;
  }
  tell_instrument(EventKind::rules_set, command.instrument, 0, 0);
}

void ReferenceVenue::count_near_trade(ReferenceInstrument& instrument, std::int64_t price, std::uint32_t buyer,
                                      std::uint32_t seller) {
  const auto& [definition, rules, phase, last_price, close_price, statistics, near, book] = instrument;
  if (rules.flex_step_bp == 0 || phase != Phase::continuous) return;
  const std::int64_t distance = basis_points(definition.reference_price, rules.flex_near_bp);
  const bool is_upper = price >= definition.band_high - distance;
  if (!is_upper && price > definition.band_low + distance) return;
  const Side edge = is_upper ? Side::buy : Side::sell;
  if (near.trades == 0 || near.edge != edge) instrument.near = {edge, 0, time_, {}, {}};
  instrument.near.trades += 1;
  add_owner(instrument.near.buyers, buyer);
  add_owner(instrument.near.sellers, seller);
  counted_near_ = true;
}

void ReferenceVenue::flex_band(std::uint16_t index) {
  const auto& [definition, rules, phase, last_price, close_price, statistics, near, book] = instruments_.at(index);
  if (near.trades == 0 || near.trades < rules.flex_trades) return;
  if (near.buyers.size() < rules.flex_owners || near.sellers.size() < rules.flex_owners) return;
  if (time_ - near.since < rules.flex_cooling * std::uint64_t{1'000'000}) return;
  const std::int64_t reference = definition.reference_price;
  const std::int64_t step = basis_points(reference, rules.flex_step_bp) / definition.tick_size * definition.tick_size;
  const bool is_upper = near.edge == Side::buy;
  const std::int64_t low = is_upper ? std::min(definition.band_low + step, reference) : definition.band_low - step;
  const std::int64_t high = is_upper ? definition.band_high + step : std::max(definition.band_high - step, reference);
  const bool fits = is_good_band(definition.tick_size, low, reference, high) &&
                    (high - low) / definition.tick_size + 1 <= limits_.ladder_ticks;
  if (step != 0 && fits) move_band(index, reference, low, high);
}

void ReferenceVenue::start_close_window(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.has_rule(Rule::statistics)) {
    instrument.statistics.window_runs = true;
    instrument.statistics.window = {};
  }
  tell_instrument(EventKind::close_window_started, index, 0, 0);
}

} // namespace sauda::testing
