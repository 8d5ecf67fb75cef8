#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "sauda/option_price.hpp"
#include "synthetic_session.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr std::uint16_t future = share_count;
constexpr std::uint16_t first_call = share_count + 1;
constexpr std::uint16_t strikes = 11;
constexpr std::uint16_t first_put = first_call + strikes;
constexpr std::uint16_t instruments = first_put + strikes;
constexpr std::int64_t index_base = 2'400'000;
constexpr std::int64_t strike_step = 5'000;
constexpr std::uint64_t day = 86'400 * second;
constexpr std::uint64_t expiry = session_start + 7 * day;

std::int64_t strike(std::uint16_t number) { return index_base + (number - strikes / 2) * strike_step; }

InstrumentCommand derivative(std::uint16_t instrument, std::int64_t reference, std::int64_t low, std::int64_t high,
                             std::uint32_t tick) {
  InstrumentCommand command = definition(instrument, {.reference_price = reference, .tick_size = tick, .lot_size = 65});
  command.band_low = low;
  command.band_high = high;
  command.freeze_quantity = 1'755;
  return command;
}

Command contract(std::uint16_t instrument, ContractKind kind, std::uint64_t units, std::int64_t strike,
                 std::uint64_t expires) {
  ContractCommand command{};
  command.kind = static_cast<std::uint8_t>(CommandKind::list_contract);
  command.contract = static_cast<std::uint8_t>(kind);
  command.instrument = instrument;
  command.time = session_start;
  command.units = units;
  command.strike = strike;
  command.expires = expires;
  return __builtin_bit_cast(Command, command);
}

/** Equal weights: a twelfth of the index in each share. */
std::uint64_t units_of(std::uint16_t share) {
  return static_cast<std::uint64_t>(index_base / share_count * 1'000'000 / shares()[share].reference_price);
}

/** Twelve shares, an index over them, a future and eleven strikes, collecting orders. */
Session listed(std::uint64_t seed) {
  Session session{65'536, instruments};
  for (std::uint16_t share = 0; share < share_count; ++share) session.define(definition(share, shares()[share]));
  session.define(derivative(future, index_base, index_base - 40'000, index_base + 40'000, 10));
  for (std::uint16_t at = 0; at < strikes; ++at) {
    session.define(derivative(first_call + at, 20'000, 5, 40'000, 5));
    session.define(derivative(first_put + at, 20'000, 5, 40'000, 5));
  }
  session.set_phase(Phase::pre_open);
  session.start(seed);
  for (std::uint16_t share = 0; share < share_count; ++share)
    session.submit(contract(share, ContractKind::index_share, units_of(share), 0, 0));
  session.submit(contract(future, ContractKind::index_future, 0, 0, expiry));
  for (std::uint16_t at = 0; at < strikes; ++at) {
    session.submit(contract(first_put + at, ContractKind::index_put, 0, strike(at), expiry));
    session.submit(contract(first_call + at, ContractKind::index_call, 0, strike(at), expiry));
  }
  return session;
}

Session opened(std::uint64_t seed) {
  Session session = listed(seed);
  session.run(120);
  session.open();
  return session;
}

/** Middle of the best prices; 0 while a side is empty. */
double middle(Session& session, std::uint16_t instrument) {
  const std::int64_t bid = session.venue().best_price(instrument, Side::buy);
  const std::int64_t ask = session.venue().best_price(instrument, Side::sell);
  return bid == 0 || ask == 0 ? 0 : static_cast<double>(bid + ask) / 2;
}

double index_level(Session& session) {
  double sum = 0;
  for (std::uint16_t share = 0; share < share_count; ++share)
    sum += static_cast<double>(units_of(share)) * static_cast<double>(session.venue().instrument(share).market_price());
  return sum / 1e6;
}

std::vector<Reason> refusals(const Session& session) {
  std::vector<Reason> found;
  for (const OrderEvent& event : session.events(EventKind::command_rejected))
    found.push_back(static_cast<Reason>(event.reason));
  return found;
}

} // namespace

TEST_CASE("an index begins at its base and is told when it moves") {
  Session session = listed(1);
  const auto told = session.events(EventKind::index_changed);
  REQUIRE(!told.empty());
  CHECK(std::abs(told.back().price - index_base) <= 12);
  CHECK(session.events(EventKind::contract_listed).size() == instruments);
  session.run(120);
  session.open();
  session.forget();
  session.run(60);
  const auto moves = session.events(EventKind::index_changed);
  CHECK(moves.size() > 30);
  CHECK(moves.size() <= 60);
  CHECK(std::abs(static_cast<double>(moves.back().price) - index_level(session)) < 1'000);
}

TEST_CASE("futures and options are quoted, and stay in line with the index for an hour") {
  Session session = opened(7);
  session.run(60);
  std::vector<double> basis;
  std::vector<double> parity;
  std::size_t quoted = 0;
  std::size_t looked = 0;
  for (int minute = 0; minute < 60; ++minute) {
    session.run(60);
    session.forget();
    const double ahead = middle(session, future);
    const double carry = index_level(session) * 0.065 * 7 / 365;
    if (ahead != 0) basis.push_back(std::abs(ahead - index_level(session) - carry) / index_base);
    for (std::uint16_t at = 0; at < strikes; ++at) {
      const double call = middle(session, first_call + at);
      const double put = middle(session, first_put + at);
      ++looked;
      if (call == 0 || put == 0 || ahead == 0) continue;
      ++quoted;
      parity.push_back(std::abs(call - put - ahead + static_cast<double>(strike(at))));
    }
  }
  std::sort(basis.begin(), basis.end());
  std::sort(parity.begin(), parity.end());
  REQUIRE(basis.size() > 50);
  CHECK(static_cast<double>(quoted) > 0.9 * static_cast<double>(looked));
  CHECK(basis[basis.size() / 2] < 0.0004); // 4 basis points
  CHECK(basis[basis.size() * 9 / 10] < 0.0012);
  CHECK(parity[parity.size() / 2] < 300); // ₹3
  CHECK(parity[parity.size() * 9 / 10] < 900);
}

TEST_CASE("everything on the index trades, and nobody trades with himself") {
  Session session = opened(3);
  session.forget();
  session.run(600);
  std::vector<std::size_t> trades(instruments);
  bool arbitrage = false;
  for (const OrderEvent& trade : session.events(EventKind::trade)) {
    ++trades[trade.instrument];
    REQUIRE(trade.owner != trade.counter_owner);
    arbitrage = arbitrage || trade.counter_owner == arbitrage_owner;
  }
  CHECK(*std::min_element(trades.begin(), trades.end()) > 10);
  CHECK(arbitrage);
  CHECK(refusals(session).empty());
}

TEST_CASE("a restored session goes on as if nothing had happened") {
  Session session = opened(5);
  session.run(30);
  Session copy = session.restored();
  REQUIRE(copy.restore_status() == RestoreStatus::ok);
  CHECK(copy.state_hash() == session.state_hash());
  session.run(60);
  copy.run(60);
  CHECK(copy.event_hash() == session.event_hash());
  CHECK(copy.state_hash() == session.state_hash());
}

TEST_CASE("contracts that cannot be are refused") {
  const auto refused = [](Session& session, const Command& command) {
    session.forget();
    session.submit(command);
    const auto found = refusals(session);
    return found.size() == 1 ? found.front() : Reason{};
  };
  Session idle{1'024, 4};
  CHECK(refused(idle, contract(0, ContractKind::index_share, 1, 0, 0)) == Reason::unknown_instrument);
  idle.define(definition(0, shares()[0]));
  CHECK(refused(idle, contract(0, ContractKind::index_share, 1, 0, 0)) == Reason::market_not_running);

  Session session{1'024, 4};
  for (std::uint16_t share = 0; share < 3; ++share) session.define(definition(share, shares()[share]));
  session.start(1);
  const auto bad = Reason::bad_contract;
  CHECK(refused(session, contract(1, ContractKind::index_future, 0, 0, expiry)) == bad); // no index yet
  CHECK(refused(session, contract(0, ContractKind::index_share, 0, 0, 0)) == bad);
  CHECK(refused(session, contract(0, ContractKind::index_share, 1'000'000'000'001, 0, 0)) == bad);
  CHECK(refused(session, contract(0, ContractKind::index_share, 1'000'000'000'000, 0, 0)) == Reason{});
  CHECK(refused(session, contract(0, ContractKind::index_share, 1, 0, 0)) == Reason::contract_exists);
  CHECK(refused(session, contract(1, ContractKind{}, 1, 0, expiry)) == bad);
  CHECK(refused(session, contract(1, static_cast<ContractKind>(5), 1, 0, expiry)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_future, 0, 1, expiry)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_call, 0, 0, expiry)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_call, 0, std::int64_t{1} << 40, expiry)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_call, 0, 1, session_start)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_call, 0, 1, session_start + 3'651 * day)) == bad);
  CHECK(refused(session, contract(1, ContractKind::index_call, 0, 1, session_start + 3'650 * day)) == Reason{});
  CHECK(refused(session, contract(3, ContractKind::index_put, 0, 1, expiry)) == Reason::unknown_instrument);
}
