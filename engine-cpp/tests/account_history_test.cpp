// Random histories: what must hold after every command, snapshots anywhere, and snapshots that were tampered with.

#include <functional>

#include "account_desk.hpp"
#include "random.hpp"
#include "sauda/hash.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

AccountSetting random_setting(Random& random) {
  if (random.chance(60))
    return switch_to(
        random.pick({SwitchState::active, SwitchState::active, SwitchState::active, SwitchState::reducing}));
  const auto kind = static_cast<LimitKind>(random.between(1, account::limit_kinds));
  AccountSetting setting = limit_of(kind, random.pick({0, 5, 20, 500, 1'000, 100'000, 2'000'000}),
                                    static_cast<LimitScope>(random.between(1, 5)));
  setting.on = random.chance(20) ? 1 : 0;
  if (setting.scope == raw_of(LimitScope::strategy))
    setting.strategy = static_cast<std::uint16_t>(random.between(0, 2));
  if (setting.scope == raw_of(LimitScope::instrument)) {
    setting.instrument = static_cast<std::uint16_t>(random.between(0, 2));
  }
  return setting;
}

AccountOrder random_order(Random& random, std::uint64_t id) {
  AccountOrder command = order(id, random.pick({Side::buy, Side::sell}), random.between(0, 60),
                               random.between(190, 210) * 5, static_cast<Product>(random.between(1, 4)));
  command.order_type = static_cast<std::uint8_t>(random.between(1, 6));
  command.time_in_force = static_cast<std::uint8_t>(random.between(1, 4));
  const bool priced = command.order_type % 2 == 1, stops = command.order_type == 3 || command.order_type == 4;
  if (!priced) command.price = 0;
  if (stops) command.trigger_price = random.between(190, 210) * 5;
  if (!priced && random.chance(50)) command.protection_bp = static_cast<std::uint16_t>(random.between(0, 500));
  command.instrument = static_cast<std::uint16_t>(random.between(0, 3));
  if (command.instrument >= 2) command.quantity = random.between(0, 6) * 10;
  command.strategy = static_cast<std::uint16_t>(random.between(0, 2));
  command.flags = static_cast<std::uint8_t>(random.chance(20) ? random.between(1, 3) : 0);
  if (random.chance(5)) command.kind = raw_of(AccountCommandKind::adopt_order);
  return command;
}

AccountUpdate random_update(Random& random, std::uint64_t id) {
  if (random.chance(45)) {
    return fill(id, static_cast<std::uint64_t>(random.between(1, 6)), random.between(0, 12),
                random.between(190, 210) * 5);
  }
  return update(id, static_cast<OrderUpdateKind>(random.between(0, 16)),
                static_cast<std::uint32_t>(random.between(0, 3)));
}

AccountTransfer random_transfer(Random& random) {
  const auto kind = random.pick({AccountCommandKind::adopt_position, AccountCommandKind::convert_position,
                                 AccountCommandKind::convert_position, AccountCommandKind::split,
                                 AccountCommandKind::bonus, AccountCommandKind::dividend});
  AccountTransfer command = transfer(kind, static_cast<Product>(random.between(1, 4)));
  command.to_product = static_cast<std::uint8_t>(random.between(1, 4));
  command.instrument = static_cast<std::uint16_t>(random.between(0, 1));
  command.strategy = static_cast<std::uint16_t>(random.between(0, 2));
  command.quantity = random.between(-30, 30);
  command.price = random.between(0, 1'200);
  command.numerator = static_cast<std::uint32_t>(random.between(0, 3));
  command.denominator = static_cast<std::uint32_t>(random.between(0, 3));
  return command;
}

AccountLink random_link(Random& random, std::uint64_t newest) {
  const auto recent = [&] { return newest - std::min<std::uint64_t>(newest, random.index(8)); };
  AccountLink link = link_to(recent(), static_cast<ReleaseCondition>(random.between(1, 4)));
  const bool follows_mark = link.release > raw_of(ReleaseCondition::parent_traded);
  link.threshold = follows_mark ? random.between(190, 210) * 5 : 0;
  link.trail = follows_mark && random.chance(40) ? random.between(0, 60) : 0;
  link.slice = link.release == raw_of(ReleaseCondition::by_hand) && random.chance(40) ? 1 : 0;
  if (link.release == raw_of(ReleaseCondition::parent_traded) || link.slice == 1) link.parent = recent();
  if (random.chance(50)) link.leader = random.chance(50) ? link.order : recent();
  return link;
}

/** Risk arrays, settlements, and what releases orders. */
Record random_tie_or_risk(Random& random, std::uint64_t newest) {
  const std::int64_t dice = random.between(1, 100);
  if (dice <= 50) return to_record(random_link(random, newest));
  if (dice <= 75) return to_record(release_of(newest - std::min<std::uint64_t>(newest, random.index(8))));
  if (dice <= 85) {
    return to_record(scenarios(static_cast<std::uint8_t>(random.between(1, 2)),
                               static_cast<std::int32_t>(random.between(-300, 300)),
                               static_cast<std::int32_t>(random.between(-300, 300))));
  }
  if (dice <= 95) {
    AccountRisk command = risk(static_cast<std::uint16_t>(random.between(1, 4)), random.between(0, 1'100), 20'000);
    command.underlying = static_cast<std::uint16_t>(random.between(0, 1));
    command.flags = static_cast<std::uint8_t>(command.instrument == 2 ? random.between(0, 1) : 0);
    return to_record(command);
  }
  return to_record(settlement(random.between(0, 1'100), static_cast<std::uint16_t>(random.between(0, 4))));
}

/** Room enough that pools seldom decide, and little enough that they sometimes do. */
constexpr account::AccountLimits history_limits{
    .instruments = 4, .strategies = 2, .orders = 400, .positions = 32, .trades = 600};

/** The next command of a random history, as its record. */
Record random_command(Random& random, std::uint64_t& last_order) {
  const auto known = [&] {
    return static_cast<std::uint64_t>(random.between(1, static_cast<std::int64_t>(last_order) + 1));
  };
  const auto recent = [&] { return random.chance(80) && last_order > 6 ? last_order - random.index(6) : known(); };
  const std::int64_t dice = random.between(1, 1'000);
  if (dice <= 80) return random_tie_or_risk(random, last_order);
  if (dice <= 360) return to_record(random_order(random, random.chance(90) ? ++last_order : known()));
  if (dice <= 780) return to_record(random_update(random, recent()));
  if (dice <= 830) return to_record(modification(recent(), random.between(0, 70), random.between(190, 210) * 5));
  if (dice <= 880) return to_record(cancellation(recent()));
  if (dice <= 920) return to_record(mark(static_cast<std::uint16_t>(random.between(0, 3)), random.between(0, 1'300)));
  if (dice <= 950) return to_record(random_setting(random));
  if (dice <= 975) return to_record(random_transfer(random));
  if (dice <= 988) {
    return to_record(
        cash(random.pick({AccountCommandKind::deposit, AccountCommandKind::withdraw, AccountCommandKind::post_charge}),
             random.between(-5, 5'000)));
  }
  return to_record(moment(random.chance(60) ? AccountCommandKind::roll_day : AccountCommandKind::advance_time));
}

/** Commands of a history, stamped; all of one seed are the same. */
std::vector<Record> random_history(std::uint64_t seed, int length) {
  Random random(seed);
  std::uint64_t last_order = 0, now = morning;
  std::vector<Record> commands;
  for (int i = 0; i < length; ++i) {
    Record command = random_command(random, last_order);
    now += static_cast<std::uint64_t>(random.pick({0, 0, 1, 50'000, 300'000}));
    auto stamped = from_record<AccountOrder>(command);
    const auto kind = static_cast<AccountCommandKind>(command.bytes[0]);
    const bool is_order = (kind >= AccountCommandKind::place_order && kind <= AccountCommandKind::adopt_order) ||
                          kind == AccountCommandKind::release_order || kind == AccountCommandKind::define_instrument;
    if (is_order) {
      stamped.time = now;
      command = to_record(stamped);
    } else {
      auto other = from_record<AccountMark>(command);
      other.time = now;
      command = to_record(other);
    }
    commands.push_back(command);
  }
  return commands;
}

/** The positions by the definition: every fill and transfer as told by events, folded. */
struct Folded {
  account::Posting balances;

  void take(const std::vector<Record>& events) {
    for (const Record& event : events) {
      if (event.bytes[0] != raw_of(AccountEventKind::ledger_posted)) continue;
      const auto posted = from_record<LedgerEvent>(event);
      balances.cash += posted.cash;
      balances.blocked += posted.blocked;
      balances.positions += posted.positions;
      balances.realised += posted.realised;
      balances.charges += posted.charges;
      balances.external += posted.external;
    }
  }
};

bool same_posting(const account::Posting& left, const account::Posting& right) {
  return left.cash == right.cash && left.blocked == right.blocked && left.positions == right.positions &&
         left.realised == right.realised && left.charges == right.charges && left.external == right.external;
}

void equip(account::NativeAccount& kernel, Folded* folded) {
  for (const std::uint16_t index : {std::uint16_t{0}, std::uint16_t{1}}) {
    AccountInstrument share = plain_share(index);
    share.time = morning;
    kernel.submit(share);
  }
  for (const std::uint16_t index : {std::uint16_t{2}, std::uint16_t{3}}) {
    AccountInstrument definition = contract(index, index == 2 ? ContractStyle::future : ContractStyle::call);
    definition.time = morning;
    kernel.submit(definition);
  }
  AccountCash deposit = cash(AccountCommandKind::deposit, 3'000'000);
  deposit.time = morning;
  const std::vector<Record>& events = kernel.submit(deposit);
  if (folded != nullptr) folded->take(events);
}

} // namespace

TEST_CASE("account: after every command the ledger balances, agrees with its events and with orders and positions") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    account::NativeAccount kernel{history_limits};
    Folded folded;
    equip(kernel, &folded);
    int denied = 0, changed = 0;
    for (const Record& command : random_history(seed, 2'500)) {
      const std::uint64_t before = kernel.hash();
      const std::vector<Record> events = kernel.submit(command);
      REQUIRE(!events.empty());
      folded.take(events);
      REQUIRE(kernel.account().is_balanced());
      REQUIRE(same_posting(folded.balances, kernel.account().balances()));
      const bool is_denied = events[0].bytes[0] == raw_of(AccountEventKind::denied);
      if (is_denied && events.size() == 1) REQUIRE(kernel.hash() == before);
      denied += is_denied ? 1 : 0;
      changed += kernel.hash() != before ? 1 : 0;
    }
    CHECK(denied > 100);
    CHECK(changed > 350);
  }
}

TEST_CASE("account: a snapshot taken anywhere goes on as the account itself, in an account of another size") {
  account::AccountLimits larger = history_limits;
  larger.orders *= 3;
  larger.positions *= 3;
  for (std::uint64_t seed = 50; seed < 54; ++seed) {
    const std::vector<Record> history = random_history(seed, 700);
    account::NativeAccount kernel{larger};
    equip(kernel, nullptr);
    for (std::size_t at = 0; at < history.size(); ++at) {
      if (at % 97 == 0) {
        account::NativeAccount restored{larger};
        REQUIRE(restored.restore(kernel.snapshot()) == account::SnapshotStatus::ok);
        REQUIRE(restored.hash() == kernel.hash());
        account::NativeAccount twin{larger};
        REQUIRE(twin.restore(kernel.snapshot()) == account::SnapshotStatus::ok);
        for (std::size_t next = at; next < std::min(at + 90, history.size()); ++next) {
          restored.submit(history[next]);
        }
        account::NativeAccount straight{larger};
        equip(straight, nullptr);
        for (std::size_t each = 0; each < std::min(at + 90, history.size()); ++each) straight.submit(history[each]);
        REQUIRE(restored.hash() == straight.hash());
      }
      kernel.submit(history[at]);
    }
  }
}

TEST_CASE("account: every changed bit of a snapshot is refused or is not what it was") {
  account::NativeAccount kernel{history_limits};
  equip(kernel, nullptr);
  for (const Record& command : random_history(77, 400)) kernel.submit(command);
  const std::vector<Record> good = kernel.snapshot();
  Random random(5);
  for (int round = 0; round < 3'000; ++round) {
    std::vector<Record> bad = good;
    bad[random.index(bad.size())].bytes[random.index(64)] ^= static_cast<unsigned char>(1u << random.index(8));
    account::NativeAccount restored{history_limits};
    CHECK(restored.restore(bad) != account::SnapshotStatus::ok);
  }
}

TEST_CASE("account: a snapshot whose hash was made to fit is still held to the rules") {
  account::NativeAccount kernel{history_limits};
  equip(kernel, nullptr);
  for (const Record& command : random_history(78, 400)) kernel.submit(command);
  const std::vector<Record> good = kernel.snapshot();
  Random random(6);
  for (int round = 0; round < 3'000; ++round) {
    std::vector<Record> bad = good;
    const std::size_t which = random.index(bad.size() - 1);
    for (int byte = 0; byte < 3; ++byte) {
      bad[which].bytes[random.index(64)] = static_cast<unsigned char>(random.pick({0, 1, 2, 127, 128, 255}));
    }
    std::uint64_t hash = hash_seed;
    for (std::size_t i = 0; i + 1 < bad.size(); ++i) hash = fold_record(hash, &bad[i]);
    auto trailer = from_record<SnapshotTrailer>(bad.back());
    trailer.hash = hash;
    bad.back() = to_record(trailer);
    account::NativeAccount restored{history_limits};
    if (restored.restore(bad) != account::SnapshotStatus::ok) continue;
    // What is taken is a state that can be: it balances, has one form, and goes on without harm.
    REQUIRE(restored.hash() == hash);
    for (const Record& command : random_history(79, 60)) restored.submit(command);
    REQUIRE(restored.account().is_balanced());
  }
}

TEST_CASE("account: records out of order, of another version, or for another size are refused") {
  using account::SnapshotStatus;
  account::NativeAccount kernel{history_limits};
  equip(kernel, nullptr);
  kernel.submit([] {
    AccountOrder command = order(1, Side::buy, 10, 1'000);
    command.time = morning;
    return command;
  }());
  const std::vector<Record> good = kernel.snapshot();
  const auto status = [](const std::vector<Record>& records, const account::AccountLimits& limits = history_limits) {
    return account::NativeAccount{limits}.restore(records);
  };
  CHECK(status(good) == SnapshotStatus::ok);
  CHECK(status({good[1]}) == SnapshotStatus::out_of_order);
  CHECK(status({good.back()}) == SnapshotStatus::out_of_order);
  CHECK(status({good[0], good[0]}) == SnapshotStatus::out_of_order);
  CHECK(status({good[0], good[3]}) == SnapshotStatus::out_of_order);
  std::vector<Record> longer = good;
  longer.push_back(good[3]);
  CHECK(status(longer) == SnapshotStatus::out_of_order);
  std::vector<Record> newer = good;
  newer[0].bytes[2] += 1;
  CHECK(status(newer) == SnapshotStatus::wrong_version);
  account::AccountLimits smaller = history_limits;
  smaller.instruments = 1;
  CHECK(status(good, smaller) == SnapshotStatus::too_large);
  std::vector<Record> shorter = good;
  shorter.erase(shorter.begin() + 7, shorter.begin() + 9);
  CHECK(status(shorter) == SnapshotStatus::wrong_count);
  CHECK(kernel.restore(good) == SnapshotStatus::not_empty);
}

TEST_CASE("account: a snapshot is held to the sums of all positions, not to those on the way") {
  AccountDesk desk;
  for (const std::uint16_t index : {std::uint16_t{0}, std::uint16_t{1}, std::uint16_t{2}}) {
    desk.told(plain_share(index));
    AccountTransfer position = holding(index == 2 ? -1 : 1, 1, Product::nrml);
    position.instrument = index;
    desk.told(position);
  }
  constexpr std::int64_t most = account::highest - 10;
  CHECK(desk.accepts(mark(0, most)));
  CHECK(desk.accepts(mark(2, most)));
  CHECK(desk.accepts(mark(1, most)));
  CHECK(desk.survives_snapshot());
}
