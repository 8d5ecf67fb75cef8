// The state table, and that the order in which updates arrive does not matter.

#include <algorithm>
#include <functional>
#include <map>

#include "account_desk.hpp"
#include "random.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

using Kind = OrderUpdateKind;

constexpr Kind plain_kinds[] = {
    Kind::attempted,       Kind::sent,         Kind::outcome_unknown, Kind::presumed_not_placed,
    Kind::found,           Kind::acknowledged, Kind::trigger_pending, Kind::working,
    Kind::cancel_rejected, Kind::rejected,     Kind::expired,         Kind::cancelled};

/** A stop buy of 10, so that every state can be reached. */
AccountOrder stop_order(std::uint64_t id) {
  AccountOrder command = order(id, Side::buy, 10, 1'010, Product::mis);
  command.order_type = raw_of(AccountOrderType::stop_limit);
  command.trigger_price = 1'005;
  return command;
}

/** Takes order 1 of a fresh desk into a state. */
void reach(AccountDesk& desk, OrderState state) {
  desk.told(stop_order(1));
  const auto told = [&](std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) desk.told(update(1, kind));
  };
  switch (state) {
  case OrderState::intent: break;
  case OrderState::attempted: told({Kind::attempted}); break;
  case OrderState::sent: told({Kind::attempted, Kind::sent}); break;
  case OrderState::acknowledged: told({Kind::acknowledged}); break;
  case OrderState::trigger_pending: told({Kind::trigger_pending}); break;
  case OrderState::working: told({Kind::working}); break;
  case OrderState::partly_filled: desk.told(fill(1, 1, 4, 1'010)); break;
  case OrderState::modify_pending:
    told({Kind::working});
    desk.told([] {
      AccountOrder command = modification(1, 20, 1'010);
      command.trigger_price = 1'005;
      return command;
    }());
    break;
  case OrderState::cancel_pending:
    told({Kind::working});
    desk.told(cancellation(1));
    break;
  case OrderState::unknown: told({Kind::outcome_unknown}); break;
  case OrderState::presumed_not_placed: told({Kind::presumed_not_placed}); break;
  case OrderState::filled: desk.told(fill(1, 1, 10, 1'010)); break;
  case OrderState::rejected: told({Kind::rejected}); break;
  case OrderState::expired: told({Kind::expired}); break;
  case OrderState::cancelled: told({Kind::cancelled}); break;
  default: FAIL("not reached by updates of an order that we placed");
  }
  REQUIRE(desk.state(1) == state);
}

/** What each plain update leads to, in the order above: a state by its letter, = for known, ! for an anomaly. */
struct Row {
  OrderState state;
  const char* outcomes;
};

// a attempted, s sent, U unknown, N presumed not placed, K acknowledged, T trigger pending, W working, R rejected, X expired,
// Z cancelled
constexpr Row rows[] = {
    {OrderState::intent, "asUNKKTW!RXZ"},
    {OrderState::attempted, "=sUNKKTW!RXZ"},
    {OrderState::sent, "==UNKKTW!RXZ"},
    {OrderState::acknowledged, "===!==TW!RXZ"},
    {OrderState::trigger_pending, "===!===W!RXZ"},
    {OrderState::working, "===!====!RXZ"},
    {OrderState::partly_filled, "===!====!RXZ"},
    {OrderState::modify_pending, "===!====!RXZ"},
    {OrderState::cancel_pending, "===!====WRXZ"},
    {OrderState::unknown, "===NKKTW!RXZ"},
    {OrderState::presumed_not_placed, "====KKTW!RXZ"},
    {OrderState::filled, "===!====!!!!"},
    {OrderState::rejected, "===!====!=XZ"},
    {OrderState::expired, "===!====!!=Z"},
    {OrderState::cancelled, "===!====!!!="},
};

const std::map<char, OrderState> letters = {
    {'a', OrderState::attempted},    {'s', OrderState::sent},
    {'U', OrderState::unknown},      {'N', OrderState::presumed_not_placed},
    {'K', OrderState::acknowledged}, {'T', OrderState::trigger_pending},
    {'W', OrderState::working},      {'R', OrderState::rejected},
    {'X', OrderState::expired},      {'Z', OrderState::cancelled},
};

AccountEventKind first_kind(const std::vector<Record>& events) {
  return static_cast<AccountEventKind>(events.front().bytes[0]);
}

} // namespace

TEST_CASE("account: every update in every state does what the table says") {
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < std::size(plain_kinds); ++column) {
      CAPTURE(static_cast<int>(row.state));
      CAPTURE(static_cast<int>(plain_kinds[column]));
      AccountDesk desk;
      reach(desk, row.state);
      const std::uint64_t before = desk.kernel().hash();
      const AccountEventKind kind = first_kind(desk.told(update(1, plain_kinds[column])));
      const char outcome = row.outcomes[column];
      if (outcome == '=' || outcome == '!') {
        CHECK(kind == (outcome == '=' ? AccountEventKind::order_known : AccountEventKind::anomaly));
        CHECK(desk.kernel().hash() == before);
      } else {
        CHECK(kind == AccountEventKind::order_changed);
        CHECK(desk.state(1) == letters.at(outcome));
      }
    }
  }
}

TEST_CASE("account: an external order is counted, and goes the way of the others") {
  AccountDesk desk;
  AccountOrder found = order(7, Side::buy, 10, 1'000);
  found.kind = raw_of(AccountCommandKind::adopt_order);
  CHECK(desk.accepts(found));
  CHECK(desk.state(7) == OrderState::external);
  CHECK(desk.money().blocked == 10'000);
  CHECK(desk.warns(update(7, Kind::presumed_not_placed), AnomalyCode::illegal_update));
  CHECK(desk.accepts(update(7, Kind::found)));
  CHECK(desk.state(7) == OrderState::acknowledged);
}

TEST_CASE("account: an order id is answered again, and never used for something else") {
  AccountDesk desk;
  desk.told(order(1, Side::buy, 10, 1'000));
  const std::uint64_t before = desk.kernel().hash();
  CHECK(first_kind(desk.told(order(1, Side::buy, 10, 1'000))) == AccountEventKind::order_known);
  CHECK(desk.kernel().hash() == before);
  CHECK(desk.denies(order(1, Side::buy, 11, 1'000), DenialCode::order_id_reused));
  desk.told(update(1, Kind::rejected));
  CHECK(desk.denies(order(1, Side::sell, 10, 1'000), DenialCode::order_id_reused));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(order(1, Side::buy, 11, 1'000)));
}

TEST_CASE("account: while nobody knows, the whole order counts; presumed not placed, nothing of it") {
  AccountDesk desk;
  desk.told(order(1, Side::buy, 10, 1'000));
  desk.told(update(1, Kind::outcome_unknown));
  CHECK(desk.money().blocked == 10'000);
  desk.told(update(1, Kind::presumed_not_placed));
  CHECK(desk.money().blocked == 0);
  CHECK(desk.warns(update(1, Kind::found), AnomalyCode::presumed_order_alive));
  CHECK(desk.money().blocked == 10'000);
}

TEST_CASE("account: a trade counts once, whenever it comes") {
  AccountDesk desk;
  desk.told(order(1, Side::buy, 10, 1'000));
  desk.told(fill(1, 5, 4, 1'000));
  CHECK(first_kind(desk.told(fill(1, 5, 4, 1'000))) == AccountEventKind::order_known);
  CHECK(desk.warns(fill(1, 5, 4, 1'005), AnomalyCode::trade_differs));
  CHECK(desk.warns(fill(1, 5, 3, 1'000), AnomalyCode::trade_differs));
  desk.told(update(1, Kind::cancelled));
  CHECK(desk.warns(fill(1, 4, 2, 1'000), AnomalyCode::ended_order_filled));
  CHECK(desk.position(Product::cnc).quantity == 6);
  CHECK(desk.state(1) == OrderState::cancelled);
  desk.told(fill(1, 6, 4, 1'000));
  CHECK(desk.state(1) == OrderState::filled);
  CHECK(desk.warns(fill(99, 1, 1, 1'000), AnomalyCode::unknown_order));
}

TEST_CASE("account: more trades than ordered are a fact, and halt the account") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 10, 1'000));
  CHECK(desk.warns(fill(1, 1, 11, 1'000), AnomalyCode::overfilled));
  CHECK(desk.position(Product::cnc).quantity == 11);
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000), DenialCode::halted));
  CHECK(desk.accepts(fill(1, 2, 1, 1'000)));
}

TEST_CASE("account: a modification holds once it is answered; until then the larger of both counts") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 10, 1'000));
  CHECK(desk.accepts(modification(1, 20, 1'000)));
  CHECK(desk.money().blocked == 20'000);
  CHECK(desk.denies(modification(1, 30, 1'000), DenialCode::request_pending));
  CHECK(desk.warns(update(1, Kind::modified, 2), AnomalyCode::unknown_request));
  CHECK(desk.warns(update(1, Kind::modified, 0), AnomalyCode::unknown_request));
  desk.told(fill(1, 1, 10, 1'000));
  CHECK(desk.state(1) == OrderState::modify_pending);
  CHECK(desk.accepts(update(1, Kind::modified, 1)));
  CHECK(desk.state(1) == OrderState::partly_filled);
  CHECK(desk.accepts(modification(1, 11, 995)));
  CHECK(desk.accepts(update(1, Kind::modify_rejected, 2)));
  CHECK(first_kind(desk.told(update(1, Kind::modified, 2))) == AccountEventKind::order_known);
  CHECK(desk.kernel().account().orders().find(1)->terms.quantity == 20);
  CHECK(desk.denies(modification(1, 10, 1'000), DenialCode::quantity_not_above_filled));
  CHECK(desk.denies(modification(9, 10, 1'000), DenialCode::unknown_order));
}

TEST_CASE("account: an order that was not attempted is cancelled at once, another one waits for its answer") {
  AccountDesk desk;
  desk.told(order(1, Side::buy, 10, 1'000));
  CHECK(desk.accepts(cancellation(1)));
  CHECK(desk.state(1) == OrderState::cancelled);
  CHECK(desk.denies(cancellation(1), DenialCode::order_not_open));
  desk.work(order(2, Side::buy, 10, 1'000));
  CHECK(desk.accepts(cancellation(2)));
  CHECK(first_kind(desk.told(cancellation(2))) == AccountEventKind::order_known);
  CHECK(desk.denies(modification(2, 11, 1'000), DenialCode::request_pending));
  CHECK(desk.money().blocked == 10'000);
  CHECK(desk.accepts(update(2, Kind::cancel_rejected)));
  CHECK(desk.state(2) == OrderState::working);
  CHECK(desk.accepts(cancellation(2)));
  desk.told(fill(2, 1, 10, 1'000));
  CHECK(first_kind(desk.told(update(2, Kind::cancel_rejected))) == AccountEventKind::order_known);
}

namespace {

/** One order with what will be asked of it, and everything that the outside will say of it after that. */
struct History {
  std::vector<std::function<void(AccountDesk&)>> asked;
  std::vector<AccountUpdate> updates;
};

AccountUpdate pick_end(Random& random, std::uint64_t id) {
  return update(id, random.pick({Kind::rejected, Kind::expired, Kind::cancelled}));
}

/** Adds what happens to one order, in an instrument of its own: orders of one position would trade at each other's cost. */
void add_order(History& history, Random& random, std::uint64_t id, std::uint16_t instrument, bool may_close) {
  const Side side = random.pick({Side::buy, Side::sell});
  const Product product = random.pick({Product::mis, Product::nrml});
  // A position that the order adds to, or closes without passing zero: there alone the order of trades matters.
  const std::int64_t held = may_close ? random.pick({0, 0, 300, -300}) : 0;
  if (held != 0)
    history.asked.push_back([=](AccountDesk& desk) {
      AccountTransfer there = holding(held, 1'003, product);
      there.instrument = instrument;
      desk.told(there);
    });
  AccountOrder command = order(id, side, 100, 1'000, product);
  command.instrument = instrument;
  command.strategy = static_cast<std::uint16_t>(random.between(0, 2));
  history.asked.push_back([=](AccountDesk& desk) { desk.told(command); });
  const bool asks_more = random.chance(60);
  if (asks_more) {
    history.asked.push_back([=](AccountDesk& desk) {
      for (const Kind kind : {Kind::attempted, Kind::sent, Kind::working}) desk.told(update(id, kind));
    });
  } else {
    for (const Kind kind : {Kind::attempted, Kind::sent, Kind::acknowledged, Kind::working}) {
      if (random.chance(80)) history.updates.push_back(update(id, kind));
    }
    if (random.chance(30)) history.updates.push_back(update(id, Kind::outcome_unknown));
    if (random.chance(15)) history.updates.push_back(update(id, Kind::presumed_not_placed));
  }
  if (asks_more && random.chance(60)) {
    const std::int64_t quantity = random.pick({60, 100, 140});
    history.asked.push_back([=](AccountDesk& desk) { desk.told(modification(id, quantity, 1'005)); });
    if (random.chance(80)) {
      history.updates.push_back(update(id, random.pick({Kind::modified, Kind::modify_rejected}), 1));
    }
  }
  const bool cancels = asks_more && random.chance(50);
  if (cancels) history.asked.push_back([=](AccountDesk& desk) { desk.told(cancellation(id)); });
  const std::int64_t trades = random.between(0, 4);
  for (std::int64_t trade = 1; trade <= trades; ++trade) {
    const std::int64_t quantity = random.pick({10, 20, 25, 50});
    history.updates.push_back(fill(id, static_cast<std::uint64_t>(trade), quantity, random.between(198, 202) * 5));
  }
  if (cancels && random.chance(30)) history.updates.push_back(update(id, Kind::cancel_rejected));
  else if (random.chance(60)) history.updates.push_back(pick_end(random, id));
  if (random.chance(10)) history.updates.push_back(pick_end(random, id));
}

History random_history(Random& random) {
  History history;
  add_order(history, random, 2, 0, true);
  // Closes of two orders make a streak, which is by definition in the order in which they are told.
  if (random.chance(50)) add_order(history, random, 3, 1, false);
  return history;
}

std::uint64_t outcome_of(const History& history, const std::vector<AccountUpdate>& updates) {
  AccountDesk desk;
  for (const auto& ask : history.asked) ask(desk);
  for (const AccountUpdate& each : updates) desk.told(each);
  return desk.kernel().hash();
}

void shuffle(Random& random, std::vector<AccountUpdate>& updates) {
  for (std::size_t left = updates.size(); left > 1; --left) std::swap(updates[left - 1], updates[random.index(left)]);
}

} // namespace

TEST_CASE("account: updates in any order, doubled or late, end in the same state") {
  Random random(20'261'122);
  for (int round = 0; round < 10'000; ++round) {
    const History history = random_history(random);
    const std::uint64_t expected = outcome_of(history, history.updates);
    for (int attempt = 0; attempt < 3; ++attempt) {
      std::vector<AccountUpdate> updates = history.updates;
      const std::size_t once = updates.size();
      for (std::size_t i = 0; i < once; ++i) {
        if (random.chance(30)) updates.push_back(AccountUpdate{updates[i]});
      }
      shuffle(random, updates);
      CAPTURE(round);
      REQUIRE(outcome_of(history, updates) == expected);
    }
  }
}
