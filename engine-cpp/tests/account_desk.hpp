#pragma once
// An account under test: commands in the words of a test, and what must hold after each of them.

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record.hpp"
#include "sauda/account/native_account.hpp"

namespace sauda::testing {

template <typename Enum>
constexpr std::uint8_t raw_of(Enum value) {
  return static_cast<std::uint8_t>(value);
}

/** Monday, 2 November 2026, 10:00 in India. */
inline constexpr std::uint64_t morning = 1'793'593'800'000'000;

/** A share: tick 5, lot 1, prices 500 to 1,500, freeze 10,000; MIS at 20 %, NRML at 50 %, MTF at 25 %. */
inline AccountInstrument plain_share(std::uint16_t index) {
  AccountInstrument share{};
  share.kind = raw_of(AccountCommandKind::define_instrument);
  share.segment = raw_of(Segment::equity);
  share.order_types = 63;
  share.times_in_force = 15;
  share.instrument = index;
  share.flags = 1;
  share.tick_size = 5;
  share.lot_size = 1;
  share.band_low = 500;
  share.band_high = 1'500;
  share.freeze_quantity = 10'000;
  share.cnc_margin_bp = 10'000;
  share.mis_margin_bp = 2'000;
  share.nrml_margin_bp = 5'000;
  share.mtf_margin_bp = 2'500;
  share.protection_bp = 300;
  return share;
}

inline AccountOrder order(std::uint64_t id, Side side, std::int64_t quantity, std::int64_t price,
                          Product product = Product::cnc) {
  AccountOrder command{};
  command.kind = raw_of(AccountCommandKind::place_order);
  command.side = raw_of(side);
  command.order_type = raw_of(AccountOrderType::limit);
  command.time_in_force = raw_of(TimeInForce::day);
  command.product = raw_of(product);
  command.order = id;
  command.price = price;
  command.quantity = quantity;
  return command;
}

inline AccountOrder modification(std::uint64_t id, std::int64_t quantity, std::int64_t price) {
  AccountOrder command{};
  command.kind = raw_of(AccountCommandKind::modify_order);
  command.order = id;
  command.price = price;
  command.quantity = quantity;
  return command;
}

inline AccountOrder cancellation(std::uint64_t id) {
  AccountOrder command{};
  command.kind = raw_of(AccountCommandKind::cancel_order);
  command.order = id;
  return command;
}

inline AccountUpdate update(std::uint64_t id, OrderUpdateKind kind, std::uint32_t request = 0) {
  AccountUpdate command{};
  command.kind = raw_of(AccountCommandKind::update_order);
  command.update = raw_of(kind);
  command.order = id;
  command.request = request;
  return command;
}

inline AccountUpdate fill(std::uint64_t id, std::uint64_t trade, std::int64_t quantity, std::int64_t price) {
  AccountUpdate command = update(id, OrderUpdateKind::fill);
  command.trade = trade;
  command.quantity = quantity;
  command.price = price;
  return command;
}

inline AccountMark mark(std::uint16_t instrument, std::int64_t price) {
  AccountMark command{};
  command.kind = raw_of(AccountCommandKind::mark_price);
  command.instrument = instrument;
  command.price = price;
  return command;
}

inline AccountMark moment(AccountCommandKind kind) {
  AccountMark command{};
  command.kind = raw_of(kind);
  return command;
}

inline AccountCash cash(AccountCommandKind kind, std::int64_t amount) {
  AccountCash command{};
  command.kind = raw_of(kind);
  command.amount = amount;
  return command;
}

inline AccountSetting limit_of(LimitKind kind, std::int64_t value, LimitScope scope = LimitScope::account) {
  AccountSetting command{};
  command.kind = raw_of(AccountCommandKind::set_limit);
  command.scope = raw_of(scope);
  command.setting = raw_of(kind);
  command.on = 1;
  command.value = value;
  return command;
}

inline AccountSetting switch_to(SwitchState state, LimitScope scope = LimitScope::account) {
  AccountSetting command{};
  command.kind = raw_of(AccountCommandKind::set_switch);
  command.scope = raw_of(scope);
  command.setting = raw_of(state);
  return command;
}

inline AccountTransfer transfer(AccountCommandKind kind, Product product) {
  AccountTransfer command{};
  command.kind = raw_of(kind);
  command.product = raw_of(product);
  return command;
}

inline AccountTransfer holding(std::int64_t quantity, std::int64_t price, Product product = Product::cnc) {
  AccountTransfer command = transfer(AccountCommandKind::adopt_position, product);
  command.quantity = quantity;
  command.price = price;
  return command;
}

inline AccountOrder held(AccountOrder command) {
  command.flags |= 2;
  return command;
}

inline AccountOrder release_of(std::uint64_t id) {
  AccountOrder command{};
  command.kind = raw_of(AccountCommandKind::release_order);
  command.order = id;
  return command;
}

inline AccountLink link_to(std::uint64_t id, ReleaseCondition release, std::uint64_t parent = 0,
                           std::uint64_t leader = 0) {
  AccountLink command{};
  command.kind = raw_of(AccountCommandKind::link_order);
  command.release = raw_of(release);
  command.order = id;
  command.parent = parent;
  command.leader = leader;
  return command;
}

inline AccountLink at_mark(std::uint64_t id, ReleaseCondition release, std::int64_t threshold, std::int64_t trail = 0,
                           std::uint64_t leader = 0) {
  AccountLink command = link_to(id, release, 0, leader);
  command.threshold = threshold;
  command.trail = trail;
  return command;
}

inline AccountLink slice_of(std::uint64_t id, std::uint64_t parent) {
  AccountLink command = link_to(id, ReleaseCondition::by_hand, parent);
  command.slice = 1;
  return command;
}

/** A contract: lot 10, prices 0.05 to 100,000.00, NRML and MIS at 10 % while it has no risk array. */
inline AccountInstrument contract(std::uint16_t index, ContractStyle style, std::uint32_t expires = 0) {
  AccountInstrument definition = plain_share(index);
  definition.segment = raw_of(Segment::equity_derivative);
  definition.style = raw_of(style);
  definition.lot_size = 10;
  definition.band_low = 5;
  definition.band_high = 10'000'000;
  definition.cnc_margin_bp = 0;
  definition.mtf_margin_bp = 0;
  definition.mis_margin_bp = 1'000;
  definition.nrml_margin_bp = 1'000;
  definition.expires = expires;
  return definition;
}

inline AccountScenarios scenarios(std::uint8_t half, std::int32_t even, std::int32_t odd) {
  AccountScenarios command{};
  command.kind = raw_of(AccountCommandKind::load_scenarios);
  command.half = half;
  command.loss_0 = command.loss_2 = command.loss_4 = command.loss_6 = even;
  command.loss_1 = command.loss_3 = command.loss_5 = command.loss_7 = odd;
  return command;
}

inline AccountRisk risk(std::uint16_t instrument, std::int64_t price, std::int64_t underlying_price) {
  AccountRisk command{};
  command.kind = raw_of(AccountCommandKind::define_risk);
  command.instrument = instrument;
  command.price = price;
  command.underlying_price = underlying_price;
  command.exposure_bp = 200;
  return command;
}

inline AccountTransfer settlement(std::int64_t price, std::uint16_t instrument = 0) {
  AccountTransfer command{};
  command.kind = raw_of(AccountCommandKind::settle);
  command.instrument = instrument;
  command.price = price;
  return command;
}

inline constexpr account::AccountLimits desk_limits{
    .instruments = 4, .strategies = 2, .orders = 64, .positions = 32, .trades = 128};

/** An account with shares 0 and 1, and ₹10,000 in cash. */
class AccountDesk {
public:
  explicit AccountDesk(const account::AccountLimits& limits = desk_limits) : account_{limits} {
    told(plain_share(0));
    told(plain_share(1));
    told(cash(AccountCommandKind::deposit, 1'000'000));
  }

  /** The events of a command, stamped with the time of the desk. What must hold after every command is checked. */
  template <class Command>
  std::vector<Record> told(Command command) {
    command.time = now;
    std::vector<Record> events = account_.submit(command);
    REQUIRE(!events.empty());
    for (const Record& event : events) {
      if (event.bytes[0] != raw_of(AccountEventKind::ledger_posted)) continue;
      const auto posted = from_record<LedgerEvent>(event);
      CHECK(posted.cash + posted.blocked + posted.positions + posted.realised + posted.charges + posted.external == 0);
    }
    CHECK(account_.account().is_balanced());
    return events;
  }

  /** The denial or anomaly of a command; empty when there was none. */
  template <class Command>
  std::optional<DenialEvent> refusal(const Command& command) {
    for (const Record& event : told(command)) {
      const std::uint8_t kind = event.bytes[0];
      if (kind == raw_of(AccountEventKind::denied) || kind == raw_of(AccountEventKind::anomaly)) {
        return from_record<DenialEvent>(event);
      }
    }
    return {};
  }

  template <class Command>
  bool denies(const Command& command, DenialCode code) {
    const std::uint64_t before = account_.hash();
    const auto event = refusal(command);
    return event && event->kind == raw_of(AccountEventKind::denied) && event->code == raw_of(code) &&
           account_.hash() == before;
  }

  template <class Command>
  bool warns(const Command& command, AnomalyCode code) {
    const auto event = refusal(command);
    return event && event->kind == raw_of(AccountEventKind::anomaly) && event->code == raw_of(code);
  }

  template <class Command>
  bool accepts(const Command& command) {
    const std::uint8_t first = told(command).front().bytes[0];
    return first != raw_of(AccountEventKind::denied) && first != raw_of(AccountEventKind::anomaly);
  }

  /** Places an order and takes it to the exchange. */
  void work(const AccountOrder& command) {
    CHECK(accepts(command));
    for (const auto kind : {OrderUpdateKind::attempted, OrderUpdateKind::sent, OrderUpdateKind::working}) {
      told(update(command.order, kind));
    }
  }

  /** Works and fills an order at its price. */
  void trade(const AccountOrder& command) {
    work(command);
    told(fill(command.order, 1, command.quantity, command.price));
  }

  OrderState state(std::uint64_t id) const { return account_.account().orders().find(id)->state(); }
  account::Position position(Product product, std::uint16_t book = 0, std::uint16_t instrument = 0) const {
    const account::Books& books = account_.account().books();
    return books.position(books.find(book, instrument, product));
  }
  const account::Posting& money() const { return account_.account().balances(); }
  account::NativeAccount& kernel() { return account_; }
  const account::Order& find(std::uint64_t id) const { return *account_.account().orders().find(id); }
  /** Everything goes on from a snapshot as from the account itself. */
  bool survives_snapshot() {
    account::NativeAccount restored{desk_limits};
    return restored.restore(account_.snapshot()) == account::SnapshotStatus::ok && restored.hash() == account_.hash();
  }

  std::uint64_t now = morning;

private:
  account::NativeAccount account_;
};

} // namespace sauda::testing
