#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "synthetic_session.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

/** The share of about ₹1,000. */
constexpr std::uint16_t share = 6;
constexpr int minute = 60;

double mid(Session& session, std::uint16_t instrument = share) {
  const std::int64_t bid = session.venue().best_price(instrument, Side::buy);
  const std::int64_t ask = session.venue().best_price(instrument, Side::sell);
  REQUIRE(bid > 0);
  REQUIRE(ask > 0);
  return static_cast<double>(bid + ask) / 2;
}

double percent(double from, double to) { return (to - from) / from * 100; }

struct Stretch {
  double trades = 0;
  double mean_spread = 0; ///< in ticks
  double low = 0;         ///< lowest mid
};

/** What a share does in some seconds. */
Stretch watch(Session& session, int seconds) {
  session.forget();
  Stretch seen{.low = mid(session)};
  for (int passed = 0; passed < seconds; ++passed) {
    session.run(1);
    const std::int64_t bid = session.venue().best_price(share, Side::buy);
    const std::int64_t ask = session.venue().best_price(share, Side::sell);
    if (bid == 0 || ask == 0) continue;
    seen.mean_spread += static_cast<double>(ask - bid) / session.venue().instrument(share).tick_size / seconds;
    seen.low = std::min(seen.low, mid(session));
  }
  for (const OrderEvent& trade : session.events(EventKind::trade)) seen.trades += trade.instrument == share;
  return seen;
}

/** A market that has traded for some minutes. */
Session warm(std::uint64_t seed) {
  Session session = Session::opened(seed);
  session.run(5 * minute);
  return session;
}

} // namespace

TEST_CASE("scenario calm: less than half of the trades of the ordinary market") {
  for (std::uint64_t seed = 31; seed <= 33; ++seed) {
    Session session = warm(seed);
    Session calm = warm(seed);
    calm.set_scenario(Scenario::calm);
    CHECK(watch(calm, 20 * minute).trades < watch(session, 20 * minute).trades / 2);
  }
}

TEST_CASE("scenario trend: the price climbs by some 2 % in an hour") {
  double climbed = 0;
  double ordinary = 0;
  constexpr int seeds = 4;
  for (std::uint64_t seed = 41; seed < 41 + seeds; ++seed) {
    Session trend = warm(seed);
    Session session = warm(seed);
    trend.set_scenario(Scenario::trend);
    const double start = mid(trend);
    trend.run(60 * minute);
    session.run(60 * minute);
    climbed += percent(start, mid(trend)) / seeds;
    ordinary += std::abs(percent(start, mid(session))) / seeds;
  }
  CHECK(climbed > 1.0);
  CHECK(climbed < 3.0);
  CHECK(ordinary < 0.8);
}

TEST_CASE("scenario crash: down by about 8 % in minutes with a wide spread, then halfway back") {
  for (std::uint64_t seed = 51; seed <= 53; ++seed) {
    CAPTURE(seed);
    Session session = warm(seed);
    const double before = mid(session);
    const Stretch quiet = watch(session, 5 * minute);
    session.set_scenario(Scenario::crash, share);
    const Stretch fall = watch(session, 5 * minute);
    CHECK(percent(before, fall.low) < -7);
    CHECK(percent(before, fall.low) > -10);
    CHECK(fall.mean_spread > 2 * quiet.mean_spread);
    CHECK(fall.trades > 2 * quiet.trades);
    session.run(19 * minute);
    const double recovered = percent(fall.low, mid(session));
    CHECK(recovered > 2.5);
    CHECK(percent(before, mid(session)) < -2);
    CHECK(watch(session, 5 * minute).mean_spread < 1.5 * quiet.mean_spread);
    CHECK(std::abs(percent(static_cast<double>(session.venue().instrument(0).reference_price), mid(session, 0))) < 3);
  }
}

TEST_CASE("scenario freak_trade: one sweep far below the market, and back within a minute") {
  for (std::uint64_t seed = 61; seed <= 63; ++seed) {
    CAPTURE(seed);
    Session session = warm(seed);
    const double before = mid(session);
    session.forget();
    session.set_scenario(Scenario::freak_trade, share);
    const std::vector<OrderEvent> trades = session.events(EventKind::trade);
    REQUIRE(trades.size() > 20);
    CHECK(percent(before, static_cast<double>(trades.back().price)) < -0.5);
    session.run(minute);
    CHECK(std::abs(percent(before, mid(session))) < 0.3);
    CHECK(session.levels(share, Side::buy, 10) == 10);
  }
}

TEST_CASE("scenarios: refused when unknown, without participants, or for an instrument that is not there") {
  const auto refusal = [](Session& session) {
    const std::vector<OrderEvent> refusals = session.events(EventKind::command_rejected);
    REQUIRE(refusals.size() == 1);
    session.forget();
    return static_cast<Reason>(refusals[0].reason);
  };
  Session session;
  session.define(definition(0, shares()[0]));
  session.forget();
  session.set_scenario(Scenario::calm);
  CHECK(refusal(session) == Reason::market_not_running);
  session.start(1);
  session.set_scenario(static_cast<Scenario>(0));
  CHECK(refusal(session) == Reason::bad_scenario);
  session.set_scenario(static_cast<Scenario>(6));
  CHECK(refusal(session) == Reason::bad_scenario);
  session.set_scenario(Scenario::calm, 1);
  CHECK(refusal(session) == Reason::unknown_instrument);
  session.set_scenario(Scenario::calm, 0);
  const std::vector<OrderEvent> told = session.events(EventKind::scenario_set);
  REQUIRE(told.size() == 1);
  CHECK(told[0].detail == static_cast<std::uint8_t>(Scenario::calm));
  CHECK(told[0].instrument == 0);
}

TEST_CASE("scenarios: a restored market goes on in its scenario") {
  Session session = warm(71);
  session.set_scenario(Scenario::crash);
  session.run(minute);
  Session copy = session.restored();
  REQUIRE(copy.restore_status() == RestoreStatus::ok);
  session.run(5 * minute);
  copy.run(5 * minute);
  CHECK(copy.event_hash() == session.event_hash());
  CHECK(copy.state_hash() == session.state_hash());
}
