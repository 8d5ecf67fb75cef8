// What the event follower sums up of trades, and how the told figures compare.

#include "event_follower.hpp"

namespace sauda::testing {

void EventFollower::change_phase(const OrderEvent& event) {
  settle_incoming();
  Session& session = sessions_[event.instrument];
  const auto phase = static_cast<Phase>(event.detail);
  if (session.phase == Phase::closed && phase != Phase::closed) {
    session.previous_close = session.close_price;
    session.close_price = 0;
    session.day = {};
  }
  session.phase = phase;
}

void EventFollower::set_rules(const RulesCommand& command) {
  Session& session = sessions_[command.instrument];
  const bool had_statistics = session.has_rule(Rule::statistics);
  session.rules = command.rules;
  if (had_statistics && session.has_rule(Rule::statistics)) return;
  session.day = {};
  session.candle = {};
  session.previous_close = 0; // days without statistics told no close price
}

void EventFollower::add_to_figures(Session& session, const OrderEvent& trade) {
  if (!session.has_rule(Rule::statistics)) return;
  session.day.add(trade.price, trade.quantity);
  session.candle.add(trade.price, trade.quantity);
  session.minute = minute_of(trade.time);
}

void EventFollower::check_candle(const CandleEvent& event) {
  Session& session = sessions_[event.instrument];
  const auto& [trades, prices, sum] = session.candle;
  require(event.trades == trades && event.minute == session.minute, "a candle told other trades or another minute");
  const bool has_prices = event.open == prices.open && event.high == prices.high && event.low == prices.low;
  require(has_prices && event.close == prices.last, "a candle told other prices than its trades");
  require(event.volume == sum.volume && event.turnover == sum.turnover, "a candle told other sums than its trades");
  session.candle = {};
}

void EventFollower::check_candles(std::uint64_t time) {
  for (const auto& [instrument, session] : sessions_) {
    const bool is_over = session.candle.trades != 0 && session.minute != minute_of(time);
    require(!is_over, "a candle was over and not told");
  }
}

void EventFollower::check_day_prices(const DayPricesEvent& event) {
  Session& session = sessions_[event.instrument];
  const TradedPrices& prices = session.day.prices;
  require(event.open == prices.open && event.high == prices.high && event.low == prices.low,
          "the prices of a day are not those of its trades");
  require(event.last == session.last_price, "the last price of a day is not that of the last trade");
  require(event.phase == static_cast<std::uint8_t>(session.phase), "the figures of a day tell another phase");
  require(session.close_price == 0 || event.close == session.close_price, "the close price changed within a day");
  require(event.close != 0, "a day ended without a close price");
  session.close_price = event.close;
}

void EventFollower::check_day_totals(const DayTotalsEvent& event) {
  Session& session = sessions_[event.instrument];
  const auto& [trades, prices, sum] = session.day;
  require(event.trades == trades && event.volume == sum.volume && event.turnover == sum.turnover,
          "the totals of a day are not those of its trades");
  const std::int64_t average = sum.volume == 0 ? 0 : sum.turnover / sum.volume;
  require(event.average_price == average, "the average price of a day is not turnover by volume");
  require(event.band_low == session.definition.band_low && event.band_high == session.definition.band_high,
          "the figures of a day tell another band");
  const bool is_known = session.previous_close != 0;
  require(!is_known || event.previous_close == session.previous_close,
          "the previous close is not that of the day before");
  session.previous_close = event.previous_close;
}

} // namespace sauda::testing
