#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/account/snapshot_words.hpp"
#include "sauda/code.hpp"
#include "sauda/hash.hpp"

namespace sauda::account {
namespace {

constexpr std::uint8_t flag(bool is_set, std::uint8_t bit) { return is_set ? bit : std::uint8_t{0}; }

/** A switch that was never set stands at active. */
constexpr std::uint8_t switch_code(SwitchState state) { return std::max<std::uint8_t>(1, code(state)); }

} // namespace

/** Hashes records and, with a reporter, passes them on. */
class SnapshotWriter {
public:
  SnapshotWriter(const Account& account, ExecutionReporter* reporter) : account_{account}, reporter_{reporter} {}

  void write() {
    put_header();
    put_settings();
    const AccountLimits& limits = account_.books_.limits();
    for (std::uint32_t i = 0; i < limits.instruments; ++i) put_instrument(static_cast<std::uint16_t>(i));
    each_limit([&](const AccountSnapshotLimit& record) { put(record); });
    for (std::uint32_t book = 0; book <= limits.strategies; ++book) put_book(static_cast<std::uint16_t>(book));
    for (std::uint32_t book = 0; book <= limits.strategies; ++book) put_positions(static_cast<std::uint16_t>(book));
    for (std::uint32_t i = 0; i < account_.orders_.count(); ++i) put_order(account_.orders_[i]);
    account_.pace_.visit(account_.time_, [&](std::uint64_t time, std::int64_t value) {
      AccountSnapshotPace record{};
      record.kind = code(AccountSnapshotKind::pace);
      record.time = time;
      record.value = value;
      put(record);
    });
  }

  std::uint64_t hash() const { return hash_; }
  std::uint64_t records() const { return records_; }

private:
  template <class T>
  void put(const T& record) {
    hash_ = fold_record(hash_, &record);
    ++records_;
    if (reporter_ != nullptr) reporter_->report(record);
  }

  bool is_told(const Book& book) const {
    return book.switch_state > SwitchState::active || book.start_profit != 0 || book.highest_profit != 0 ||
           book.highest_day_profit != 0 || book.streak_order != 0;
  }

  void put_header() {
    const AccountLimits& limits = account_.books_.limits();
    AccountSnapshotHeader header{};
    header.kind = code(AccountSnapshotKind::header);
    header.version = account_version;
    header.time = account_.time_;
    for (std::uint32_t i = 0; i < limits.instruments; ++i) {
      header.instruments += account_.books_.is_defined(static_cast<std::uint16_t>(i)) ? 1 : 0;
    }
    each_limit([&](const AccountSnapshotLimit&) { ++header.limits; });
    for (std::uint32_t book = 0; book <= limits.strategies; ++book) {
      header.books += is_told(account_.books_.book(static_cast<std::uint16_t>(book))) ? 1 : 0;
    }
    header.positions = account_.books_.position_count();
    header.orders = account_.orders_.count();
    header.trades = account_.orders_.trades();
    account_.pace_.visit(account_.time_, [&](std::uint64_t, std::int64_t) { ++header.paces; });
    put(header);
  }

  void put_settings() {
    SettingWords words{};
    words.balances = account_.ledger_.balances();
    words.proceeds = account_.proceeds_;
    words.day = account_.day_;
    words.day_count = account_.day_count_;
    const Settings& settings = account_.settings_;
    words.gates_and_switches = settings.closed_gates | static_cast<std::uint64_t>(settings.platform_switch) << 8 |
                               static_cast<std::uint64_t>(settings.user_switch) << 16;
    for (std::uint32_t i = 0; i < segments; ++i) words.clocks[i] = word_of(settings.clocks[i]);
    words.session_end = settings.session_end;
    std::copy(account_.scenarios_, account_.scenarios_ + scenario_count, words.scenarios);
    for (std::uint32_t index = 0; index < setting_records; ++index) put(setting_record(words, index));
  }

  void put_instrument(std::uint16_t index) {
    const Instrument& instrument = account_.books_.instrument(index);
    if (!instrument.is_defined()) return;
    AccountSnapshotInstrument record{};
    record.kind = code(AccountSnapshotKind::instrument);
    record.segment = instrument.segment;
    record.flags = static_cast<std::uint8_t>(instrument.flags | switch_code(instrument.switch_state) << 4);
    record.instrument = index;
    record.protection_bp = instrument.protection_bp;
    record.tick_size = instrument.tick_size;
    record.lot_size = instrument.lot_size;
    record.mark_time = instrument.mark_time;
    record.band_low = instrument.band_low;
    record.band_high = instrument.band_high;
    record.mark = instrument.mark;
    record.cnc_margin_bp = instrument.margin_bp[0];
    record.mis_margin_bp = instrument.margin_bp[1];
    record.nrml_margin_bp = instrument.margin_bp[2];
    record.mtf_margin_bp = instrument.margin_bp[3];
    record.freeze_quantity = instrument.freeze_quantity;
    record.expires = instrument.expires;
    put(record);
    put_contract(index, instrument);
  }

  void put_contract(std::uint16_t index, const Instrument& instrument) {
    const RiskArray& array = account_.contracts_.array(index);
    AccountSnapshotContract record{};
    record.kind = code(AccountSnapshotKind::contract);
    record.order_types = instrument.order_types;
    record.times_in_force = instrument.times_in_force;
    record.sector = instrument.sector;
    record.style = instrument.style;
    record.has_risk = array.is_defined ? 1 : 0;
    record.underlying = array.underlying;
    record.exposure_bp = array.exposure_bp;
    record.spread_bp = array.spread_bp;
    record.risk_flags = array.pairs ? 1 : 0;
    record.price = array.price;
    record.underlying_price = array.underlying_price;
    record.short_extra = array.short_extra;
    put(record);
    for (std::uint8_t half = 1; array.is_defined && half <= 2; ++half) {
      AccountSnapshotScenarios losses{};
      losses.kind = code(AccountSnapshotKind::scenarios);
      losses.half = half;
      const std::uint32_t first = (half - 1u) * scenario_count / 2;
      std::int32_t* const places[] = {&losses.loss_0, &losses.loss_1, &losses.loss_2, &losses.loss_3,
                                      &losses.loss_4, &losses.loss_5, &losses.loss_6, &losses.loss_7};
      for (std::uint32_t i = 0; i < scenario_count / 2; ++i) *places[i] = array.given_loss(first + i);
      put(losses);
    }
  }

  template <class Visit>
  void each_limit(Visit call) const {
    const AccountLimits& sizes = account_.books_.limits();
    for (std::uint32_t scope = 1; scope <= limit_scopes; ++scope) {
      const auto which = static_cast<LimitScope>(scope);
      const std::uint32_t first = which == LimitScope::strategy ? 1 : 0;
      const std::uint32_t last = which == LimitScope::strategy     ? sizes.strategies
                                 : which == LimitScope::instrument ? sizes.instruments - 1
                                                                   : 0;
      for (std::uint32_t index = first; index <= last; ++index) {
        const LimitSet& limits = account_.settings_.limits(which, index);
        for (std::uint32_t kind = 1; kind <= limit_kinds; ++kind) {
          if (!limits.has(static_cast<LimitKind>(kind))) continue;
          AccountSnapshotLimit record{};
          record.kind = code(AccountSnapshotKind::limit);
          record.scope = static_cast<std::uint8_t>(scope);
          record.setting = static_cast<std::uint8_t>(kind);
          record.index = index;
          record.value = limits[static_cast<LimitKind>(kind)];
          call(record);
        }
      }
    }
  }

  void put_book(std::uint16_t number) {
    const Book& book = account_.books_.book(number);
    if (!is_told(book)) return;
    AccountSnapshotBook record{};
    record.kind = code(AccountSnapshotKind::book);
    record.switch_state = switch_code(book.switch_state);
    record.book = number;
    record.streak = book.streak;
    record.start_profit = book.start_profit;
    record.highest_profit = book.highest_profit;
    record.highest_day_profit = book.highest_day_profit;
    record.streak_order = book.streak_order;
    record.streak_time = book.streak_time;
    record.streak_gain = book.streak_gain;
    record.streak_before = book.streak_before;
    put(record);
  }

  void put_positions(std::uint16_t book) {
    for (std::uint32_t i = 0; i < account_.books_.limits().instruments; ++i) {
      for (std::uint32_t product = 1; product <= products; ++product) {
        const std::uint32_t slot =
            account_.books_.find(book, static_cast<std::uint16_t>(i), static_cast<Product>(product));
        if (slot != 0) put_position(account_.books_.position(slot), account_.books_.lots(slot));
      }
    }
  }

  void put_position(const Position& position, const LotQueue& lots) {
    AccountSnapshotPosition record{};
    record.kind = code(AccountSnapshotKind::position);
    record.product = code(position.product);
    record.book = position.book;
    record.instrument = position.instrument;
    record.lots = static_cast<std::uint16_t>(lots.count);
    record.quantity = position.quantity;
    record.basis_quantity = position.basis.quantity;
    record.basis_cost = position.basis.cost;
    record.realised = position.realised;
    record.fifo_realised = position.fifo_realised;
    record.settled_or_margin = position.product == Product::cnc ? position.settled : position.margin;
    record.arriving = position.arriving;
    put(record);
    for (std::uint32_t i = 0; i < lots.count; ++i) {
      AccountSnapshotLot lot{};
      lot.kind = code(AccountSnapshotKind::lot);
      lot.order = lots.lots[i].order;
      lot.quantity = lots.lots[i].open;
      lot.basis_quantity = lots.lots[i].basis.quantity;
      lot.basis_cost = lots.lots[i].basis.cost;
      put(lot);
    }
  }

  void put_order(const Order& order) {
    AccountSnapshotOrder record{};
    record.kind = code(AccountSnapshotKind::order);
    record.side = code(order.side);
    record.order_type = code(order.type);
    record.product = code(order.product);
    record.instrument = order.instrument;
    record.strategy = order.strategy;
    record.order = order.id;
    record.placed = order.placed;
    record.fingerprint = order.fingerprint;
    record.price = order.terms.price;
    record.trigger_price = order.terms.trigger_price;
    record.reserve_price = order.terms.reserve_price;
    record.quantity = order.terms.quantity;
    record.filled = order.filled;
    put(record);
    AccountSnapshotTerms rest{};
    rest.kind = code(AccountSnapshotKind::terms);
    rest.stage = code(order.stage);
    rest.doubt = code(order.doubt);
    rest.end = code(order.end);
    rest.flags = static_cast<std::uint8_t>(flag(order.reduce_only, 1) | flag(order.modify_pending, 2) |
                                           flag(order.cancel_pending, 4) | flag(order.cancel_asked, 8) |
                                           flag(order.overfilled, 16) | flag(order.held != 0, 32));
    rest.time_in_force = code(order.time_in_force);
    rest.valid_until = order.valid_until;
    rest.margin_bp = order.margin_bp;
    rest.request = order.request;
    rest.trades = order.trades;
    rest.closing = order.closing;
    rest.asked_quantity = order.asked.quantity;
    rest.asked_price = order.asked.price;
    rest.asked_trigger = order.asked.trigger_price;
    rest.asked_reserve = order.asked.reserve_price;
    rest.protection_bp = order.protection_bp;
    put(rest);
    if (order.held != 0) put_held(account_.held_[order.held]);
    for (std::uint32_t slot = order.first_trade; slot != 0; slot = account_.orders_.trade(slot).next) {
      const Trade& trade = account_.orders_.trade(slot);
      AccountSnapshotTrade told{};
      told.kind = code(AccountSnapshotKind::trade);
      told.quantity = trade.quantity;
      told.trade = trade.id;
      told.price = trade.price;
      put(told);
    }
  }

  void put_held(const Held& held) {
    AccountSnapshotHeld record{};
    record.kind = code(AccountSnapshotKind::held);
    record.release = code(held.release);
    record.slice = held.is_slice ? 1 : 0;
    record.quantity = held.quantity;
    record.parent = held.parent;
    record.leader = held.leader;
    record.threshold = held.threshold;
    record.trail = held.trail;
    record.link = held.fingerprint;
    put(record);
  }

  const Account& account_;
  ExecutionReporter* reporter_;
  std::uint64_t hash_ = hash_seed;
  std::uint64_t records_ = 0;
};

std::uint64_t write_snapshot(const Account& account, ExecutionReporter& reporter) {
  SnapshotWriter writer{account, &reporter};
  writer.write();
  SnapshotTrailer trailer{};
  trailer.kind = code(AccountSnapshotKind::trailer);
  trailer.records = writer.records();
  trailer.hash = writer.hash();
  reporter.report(trailer);
  return writer.hash();
}

std::uint64_t state_hash(const Account& account) {
  SnapshotWriter writer{account, nullptr};
  writer.write();
  return writer.hash();
}

} // namespace sauda::account
