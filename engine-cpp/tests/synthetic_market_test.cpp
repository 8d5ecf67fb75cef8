#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "synthetic_session.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

std::size_t count(const Session& session, EventKind kind) { return session.events(kind).size(); }

/** The words that the market saves over `before`. */
std::vector<std::uint64_t> saved(Session& session, std::uint64_t before = 0) {
  std::vector<std::uint64_t> words(session.engine().market().state_words(), before);
  session.engine().market().save(words.data());
  return words;
}

/** Orders that participants believe to have in an instrument. */
std::size_t remembered_orders(Session& session, std::uint16_t instrument) {
  const std::vector<std::uint64_t> words = saved(session);
  SyntheticInstrument state;
  const std::size_t at = (sizeof(SyntheticHeader) + instrument * sizeof state) / sizeof(std::uint64_t);
  std::memcpy(&state, words.data() + at, sizeof state);
  const auto is_order = [](const SyntheticOrder& order) { return order.order != 0; };
  auto count = std::count_if(state.investors.begin(), state.investors.end(), is_order);
  for (const MakerQuotes& maker : state.quotes) {
    for (const auto& side : maker) count += std::count_if(side.begin(), side.end(), is_order);
  }
  return static_cast<std::size_t>(count);
}

/** What a viewer sees of one share over an hour, looked at once a second. */
struct Watch {
  std::size_t seconds = 0;
  std::size_t one_sided = 0;
  std::size_t deep = 0;
  std::vector<std::int64_t> spreads;
  std::vector<double> minute_prices;

  void look(Session& session, std::uint16_t share) {
    const std::int64_t bid = session.venue().best_price(share, Side::buy);
    const std::int64_t ask = session.venue().best_price(share, Side::sell);
    if (seconds++ % 60 == 0)
      minute_prices.push_back(static_cast<double>(session.venue().instrument(share).market_price()));
    if (bid == 0 || ask == 0) {
      ++one_sided;
      return;
    }
    spreads.push_back((ask - bid) / session.venue().instrument(share).tick_size);
    if (std::min(session.levels(share, Side::buy, 10), session.levels(share, Side::sell, 10)) == 10) ++deep;
  }

  std::int64_t median_spread() {
    std::sort(spreads.begin(), spreads.end());
    return spreads[spreads.size() / 2];
  }

  double minute_volatility_bp() const {
    double squares = 0;
    for (std::size_t at = 1; at < minute_prices.size(); ++at) {
      const double move = std::log(minute_prices[at] / minute_prices[at - 1]) * 10'000;
      squares += move * move;
    }
    return std::sqrt(squares / static_cast<double>(minute_prices.size() - 1));
  }
};

} // namespace

TEST_CASE("synthetic market: the same seed gives the same events and the same state") {
  Session one = Session::opened(42);
  Session other = Session::opened(42);
  one.run(300);
  other.run(300);
  CHECK(one.event_hash() == other.event_hash());
  CHECK(one.state_hash() == other.state_hash());
}

TEST_CASE("synthetic market: another seed gives another market") {
  Session one = Session::pre_open(1);
  Session other = Session::pre_open(2);
  one.run(10);
  other.run(10);
  CHECK(one.event_hash() != other.event_hash());
  CHECK(one.venue().last_order() > 0);
}

TEST_CASE("synthetic market: the size of the steps of time changes nothing") {
  Session small = Session::opened(3);
  Session large = Session::opened(3);
  small.forget();
  large.forget();
  for (int step = 0; step < 400; ++step) small.advance(second / 4);
  large.advance(100 * second);
  CHECK(small.state_hash() == large.state_hash());
  const std::vector<OrderEvent> trades = small.events(EventKind::trade);
  const std::vector<OrderEvent> same = large.events(EventKind::trade);
  REQUIRE(trades.size() > 100);
  REQUIRE(same.size() == trades.size());
  CHECK(std::memcmp(trades.data(), same.data(), trades.size() * sizeof(OrderEvent)) == 0); // times included
}

TEST_CASE("synthetic market: a restored market goes on as if nothing had happened") {
  const auto continues = [](Session& session) {
    Session copy = session.restored();
    REQUIRE(copy.restore_status() == RestoreStatus::ok);
    CHECK(copy.state_hash() == session.state_hash());
    session.advance(90 * second);
    copy.advance(90 * second);
    CHECK(copy.event_hash() == session.event_hash());
    CHECK(copy.state_hash() == session.state_hash());
  };
  Session session = Session::pre_open(5);
  continues(session);
  session.open();
  continues(session);
  session.advance(second / 3);
  continues(session);
  session.set_phase(Phase::halted);
  continues(session);
  session.set_phase(Phase::closed);
  continues(session);
  session.set_phase(Phase::pre_open);
  continues(session);
}

TEST_CASE("synthetic market: the opening auction trades in every instrument") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Session session = Session::opened(seed);
    std::array<std::int64_t, share_count> volume{};
    for (const OrderEvent& trade : session.events(EventKind::trade)) volume[trade.instrument] += trade.quantity;
    for (const std::int64_t traded : volume) CHECK(traded > 0);
    CHECK(count(session, EventKind::phase_changed) == 2 * share_count); // pre_open, continuous: by the host alone
  }
}

TEST_CASE("synthetic market: an hour of twelve shares looks like a market") {
  Session session = Session::opened(7);
  session.forget();
  std::array<Watch, share_count> watches;
  for (int passed = 0; passed < 3'600; ++passed) {
    session.advance(second);
    for (std::uint16_t share = 0; share < share_count; ++share) watches[share].look(session, share);
  }

  CHECK(count(session, EventKind::command_rejected) == 0);
  CHECK(count(session, EventKind::phase_changed) == 0);
  std::array<std::size_t, share_count> trades{};
  std::size_t foreign = 0;
  std::size_t own = 0;
  std::size_t out_of_band = 0;
  for (const OrderEvent& trade : session.events(EventKind::trade)) {
    ++trades[trade.instrument];
    foreign += trade.owner >= first_guest_owner || trade.counter_owner >= first_guest_owner;
    own += trade.owner == trade.counter_owner;
    const Instrument& listing = session.venue().instrument(trade.instrument);
    out_of_band += trade.price < listing.band_low || trade.price > listing.band_high;
  }
  CHECK(foreign == 0);
  CHECK(own == 0);
  CHECK(out_of_band == 0);

  for (std::uint16_t share = 0; share < share_count; ++share) {
    CAPTURE(share);
    Watch& watch = watches[share];
    CHECK(trades[share] >= 1'800);
    CHECK(trades[share] <= 14'400);
    CHECK(watch.one_sided * 100 <= watch.seconds);
    CHECK(watch.deep * 100 >= watch.seconds * 95);
    CHECK(watch.median_spread() <= 4);
    CHECK(watch.minute_volatility_bp() >= 2);
    CHECK(watch.minute_volatility_bp() <= 20);
  }
  CHECK(session.venue().orders().live() <= share_count * synthetic_open_orders);
  CHECK(remembered_orders(session, 0) >= 100);
}

TEST_CASE("synthetic market: nobody acts in halted and closed, and everybody comes back") {
  Session session = Session::opened(9);
  session.run(30);
  for (const Phase phase : {Phase::halted, Phase::closed}) {
    session.set_phase(phase);
    session.forget();
    session.run(120);
    CHECK(session.events(EventKind::order_accepted).empty());
    CHECK(session.events(EventKind::order_cancelled).empty());
    CHECK(session.events(EventKind::order_modified).empty());
    CHECK(session.events(EventKind::command_rejected).empty());
  }
  CHECK(session.venue().orders().live() == 0);
  for (std::uint16_t share = 0; share < share_count; ++share) CHECK(remembered_orders(session, share) == 0);
  session.set_phase(Phase::continuous);
  session.run(60);
  for (std::uint16_t share = 0; share < share_count; ++share) {
    CHECK(session.levels(share, Side::buy, 10) == 10);
    CHECK(session.levels(share, Side::sell, 10) == 10);
  }
  CHECK(count(session, EventKind::trade) > 0);
}

TEST_CASE("synthetic market: participants take what a guest rests at the best price") {
  Session session = Session::opened(13);
  Command order = session.plain(CommandKind::new_order);
  order.instrument = 4;
  order.owner = first_guest_owner;
  order.side = static_cast<std::uint8_t>(Side::buy);
  order.order_type = static_cast<std::uint8_t>(OrderType::limit);
  order.time_in_force = static_cast<std::uint8_t>(TimeInForce::day);
  order.quantity = 10;
  order.price = session.venue().best_price(4, Side::buy);
  session.submit(order);
  const std::uint64_t guest = session.venue().last_order();
  REQUIRE(session.venue().open_quantity(4, guest) == 10);
  session.run(900);
  CHECK(session.venue().open_quantity(4, guest) == 0);
}

TEST_CASE("synthetic market: a year in one step ends, and the market lives on at the new time") {
  Session session = Session::opened(15);
  session.forget();
  session.advance(365 * 86'400 * second);
  const std::size_t orders = count(session, EventKind::order_accepted);
  CHECK(orders > 1'000);
  CHECK(orders <= SyntheticMarket::actions_per_advance * 2 * synthetic_maker_quotes);
  session.forget();
  session.run(60);
  const std::vector<OrderEvent> trades = session.events(EventKind::trade);
  CHECK(trades.size() > 100);
  CHECK(trades.size() < 5'000);
  CHECK(trades.front().time > session.time() - 60 * second);
  CHECK(session.events(EventKind::command_rejected).empty());
}

TEST_CASE("synthetic market: odd instruments are traded without a refusal") {
  Session session;
  for (const std::uint16_t index : std::array<std::uint16_t, 3>{1, 5, 11}) {
    InstrumentCommand odd = definition(index, {.reference_price = 500'000, .tick_size = 500, .lot_size = 25});
    if (index == 5) odd.band_low = odd.reference_price, odd.band_high = odd.reference_price + 500;
    if (index == 11) odd.freeze_quantity = odd.lot_size;
    session.define(odd);
  }
  session.set_phase(Phase::pre_open);
  session.start(17);
  session.run(60);
  session.open();
  session.run(600);
  CHECK(session.events(EventKind::command_rejected).empty());
  std::map<std::uint16_t, std::size_t> trades;
  for (const OrderEvent& trade : session.events(EventKind::trade)) ++trades[trade.instrument];
  CHECK(trades[1] > 0);
  CHECK(trades[11] > 0);
  CHECK(trades.size() <= 3);
  Session copy = session.restored();
  CHECK(copy.restore_status() == RestoreStatus::ok);
  CHECK(copy.state_hash() == session.state_hash());
}

TEST_CASE("synthetic market: a full order pool is lived with") {
  Session session = Session::opened(19, 200);
  session.run(120);
  CHECK(session.venue().orders().live() <= 200);
  for (const OrderEvent& refusal : session.events(EventKind::command_rejected)) {
    REQUIRE(refusal.reason == static_cast<std::uint8_t>(Reason::order_pool_full));
  }
}

TEST_CASE("synthetic market: only its own state is loaded") {
  Session session = Session::opened(21);
  SyntheticMarket& market = session.engine().market();
  const std::vector<std::uint64_t> good = saved(session);
  REQUIRE(good.size() % synthetic_piece_words == 0);
  REQUIRE(good.size() == SyntheticMarket::most_words(share_count));
  REQUIRE(saved(session, ~std::uint64_t{0}) == good); // every word is written
  constexpr std::size_t header_words = sizeof(SyntheticHeader) / sizeof(std::uint64_t);

  const auto loads_with = [&](std::size_t at, std::uint64_t word) {
    std::vector<std::uint64_t> bad = good;
    bad[at] = word;
    return market.load(bad.data(), bad.size());
  };
  CHECK_FALSE(market.load(good.data(), 0));
  CHECK_FALSE(market.load(good.data(), good.size() - synthetic_piece_words));
  CHECK_FALSE(loads_with(offsetof(SyntheticHeader, running) / 8, 2));
  CHECK_FALSE(loads_with(offsetof(SyntheticHeader, instruments) / 8, share_count + 1));
  CHECK_FALSE(loads_with(header_words + offsetof(SyntheticInstrument, value) / 8, ~std::uint64_t{0}));
  CHECK_FALSE(loads_with(header_words + offsetof(SyntheticInstrument, inventory) / 8, std::uint64_t{1} << 63));
  CHECK_FALSE(loads_with(header_words + offsetof(SyntheticInstrument, run) / 8, synthetic_parents + 1));
  CHECK_FALSE(loads_with(header_words + offsetof(SyntheticInstrument, activity) / 8, 496));
  CHECK(market.load(good.data(), good.size()));
  CHECK(saved(session) == good);
}

TEST_CASE("synthetic market: a market that was not started has no state and does nothing") {
  Session session;
  session.define(definition(0, shares()[0]));
  session.set_phase(Phase::continuous);
  session.forget();
  session.run(10);
  CHECK(session.engine().market().state_words() == 0);
  CHECK(session.venue().last_order() == 0);
}
