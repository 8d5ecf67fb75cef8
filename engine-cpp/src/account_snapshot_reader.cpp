#include <algorithm>
#include <cstring>

#include "sauda/account/account.hpp"
#include "sauda/account/order_checks.hpp"
#include "sauda/account/read_record.hpp"
#include "sauda/account/snapshot_words.hpp"
#include "sauda/hash.hpp"

namespace sauda::account {
namespace {

using Status = SnapshotStatus;

constexpr bool is_from(std::int64_t low, Wide value, std::int64_t high) { return value >= low && value <= high; }

constexpr bool is_switch(std::uint8_t value) {
  return value >= 1 && value <= static_cast<std::uint8_t>(SwitchState::halted);
}

/** The definition that two records tell of, as it was commanded. */
AccountInstrument definition_of(const AccountSnapshotInstrument& record, const AccountSnapshotContract& rest) {
  AccountInstrument definition{};
  definition.segment = record.segment;
  definition.order_types = rest.order_types;
  definition.times_in_force = rest.times_in_force;
  definition.sector = rest.sector;
  definition.style = rest.style;
  definition.instrument = record.instrument;
  definition.flags = record.flags & 15;
  definition.tick_size = record.tick_size;
  definition.lot_size = record.lot_size;
  definition.band_low = record.band_low;
  definition.band_high = record.band_high;
  definition.freeze_quantity = record.freeze_quantity;
  definition.cnc_margin_bp = record.cnc_margin_bp;
  definition.mis_margin_bp = record.mis_margin_bp;
  definition.nrml_margin_bp = record.nrml_margin_bp;
  definition.mtf_margin_bp = record.mtf_margin_bp;
  definition.protection_bp = record.protection_bp;
  definition.expires = record.expires;
  return definition;
}

bool is_good_basis(std::int64_t open, std::int64_t quantity, std::int64_t cost) {
  if (open == 0) return quantity == 0 && cost == 0;
  return is_from(open, quantity, highest) && is_from(0, cost, highest);
}

} // namespace

SnapshotStatus SnapshotReader::take(Account& account, const Record& record) {
  const auto kind = static_cast<AccountSnapshotKind>(record.bytes[0]);
  if (is_complete_) return Status::out_of_order;
  if (kind == AccountSnapshotKind::trailer) return take_trailer(account, read_record<SnapshotTrailer>(record));
  hash_ = fold_record(has_header_ ? hash_ : hash_seed, &record);
  ++records_;
  if (kind == AccountSnapshotKind::header) return take_header(account, read_record<AccountSnapshotHeader>(record));
  if (!has_header_) return Status::out_of_order;
  if (kind == AccountSnapshotKind::settings) {
    return take_settings(account, read_record<AccountSnapshotSettings>(record));
  }
  if (words_taken_ != setting_records) return Status::out_of_order;
  if (kind == AccountSnapshotKind::contract)
    return take_contract(account, read_record<AccountSnapshotContract>(record));
  if (kind == AccountSnapshotKind::scenarios) {
    return take_scenarios(account, read_record<AccountSnapshotScenarios>(record));
  }
  if (kind == AccountSnapshotKind::held) return take_held(account, read_record<AccountSnapshotHeld>(record));
  if (kind == AccountSnapshotKind::lot) return take_lot(account, read_record<AccountSnapshotLot>(record));
  if (kind == AccountSnapshotKind::terms) return take_terms(account, read_record<AccountSnapshotTerms>(record));
  if (kind == AccountSnapshotKind::trade) return take_trade(account, read_record<AccountSnapshotTrade>(record));
  if (!is_between()) return Status::out_of_order;
  switch (kind) {
  case AccountSnapshotKind::instrument: return take_instrument(account, read_record<AccountSnapshotInstrument>(record));
  case AccountSnapshotKind::limit: return take_limit(account, read_record<AccountSnapshotLimit>(record));
  case AccountSnapshotKind::book: return take_book(account, read_record<AccountSnapshotBook>(record));
  case AccountSnapshotKind::position: return take_position(account, read_record<AccountSnapshotPosition>(record));
  case AccountSnapshotKind::order: return take_order(account, read_record<AccountSnapshotOrder>(record));
  case AccountSnapshotKind::pace: return take_pace(account, read_record<AccountSnapshotPace>(record));
  default: return Status::out_of_order;
  }
}

SnapshotStatus SnapshotReader::take_header(Account& account, const AccountSnapshotHeader& header) {
  if (has_header_) return Status::out_of_order;
  if (header.version != account_version) return Status::wrong_version;
  if (!account.is_fresh_) return Status::not_empty;
  const AccountLimits& limits = account.books_.limits();
  if (header.instruments > limits.instruments || header.books > limits.strategies + 1 ||
      header.positions > limits.positions || header.orders > limits.orders || header.trades > limits.trades ||
      header.paces > Pace::capacity) {
    return Status::too_large;
  }
  if (header.time > static_cast<std::uint64_t>(highest)) return Status::bad_settings;
  has_header_ = true;
  account.is_fresh_ = false;
  account.time_ = header.time;
  left_ = header;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_settings(Account& account, const AccountSnapshotSettings& record) {
  if (words_taken_ == setting_records || record.index != words_taken_) return Status::out_of_order;
  std::memcpy(&words_[words_taken_ * words_per_record], &record.word_0, words_per_record * 8);
  if (++words_taken_ != setting_records) return Status::ok;
  SettingWords words;
  std::memcpy(&words, words_, sizeof words);
  const Posting& balances = words.balances;
  Ledger bounded;
  if (!bounded.can_take(balances) || !is_from(0, words.proceeds, highest)) return Status::bad_settings;
  const Wide sum = Wide{balances.cash} + balances.blocked + balances.positions + balances.realised + balances.charges +
                   balances.external;
  if (sum != 0) return Status::unbalanced;
  if (words.day > static_cast<std::uint64_t>(highest) || words.day_count > static_cast<std::uint64_t>(highest)) {
    return Status::bad_settings;
  }
  const auto byte = [&](std::uint32_t at) { return static_cast<std::uint8_t>(words.gates_and_switches >> (at * 8)); };
  const bool ends_well = words.session_end <= static_cast<std::uint64_t>(highest);
  if (!ends_well || !are_good_losses(words.scenarios, scenario_count)) return Status::bad_settings;
  if (byte(0) >= 1u << gates || !is_switch(byte(1)) || !is_switch(byte(2))) return Status::bad_settings;
  for (std::uint32_t i = 0; i < segments; ++i) account.settings_.clocks[i] = clock_of(words.clocks[i]);
  account.settings_.closed_gates = byte(0);
  account.settings_.session_end = words.session_end;
  std::copy(words.scenarios, words.scenarios + scenario_count, account.scenarios_);
  account.settings_.platform_switch = static_cast<SwitchState>(byte(1));
  account.settings_.user_switch = static_cast<SwitchState>(byte(2));
  account.ledger_.restore(balances);
  account.proceeds_ = words.proceeds;
  account.day_ = words.day;
  account.day_count_ = words.day_count;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_instrument(Account& account, const AccountSnapshotInstrument& record) {
  if (left_.instruments == 0) return Status::wrong_count;
  --left_.instruments;
  if (record.instrument >= account.books_.limits().instruments || account.books_.is_defined(record.instrument)) {
    return Status::bad_instrument;
  }
  instrument_ = record;
  contract_due_ = true;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_contract(Account& account, const AccountSnapshotContract& record) {
  if (!contract_due_) return Status::out_of_order;
  contract_due_ = false;
  const AccountInstrument definition = definition_of(instrument_, record);
  const bool is_good = is_good_definition(definition) && is_switch(instrument_.flags >> 4) &&
                       is_from(0, instrument_.mark, highest) && instrument_.mark_time <= account.time_ &&
                       record.has_risk <= 1;
  if (!is_good) return Status::bad_instrument;
  account.books_.define(definition);
  Instrument& instrument = account.books_.instrument(instrument_.instrument);
  instrument.switch_state = static_cast<SwitchState>(instrument_.flags >> 4);
  instrument.mark = instrument_.mark;
  instrument.mark_time = instrument_.mark_time;
  contract_ = record;
  scenarios_left_ = record.has_risk * 2u;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_scenarios(Account& account, const AccountSnapshotScenarios& record) {
  constexpr std::uint32_t half = scenario_count / 2;
  if (scenarios_left_ == 0 || record.half != 3 - scenarios_left_) return Status::out_of_order;
  copy_losses(record, losses_ + (record.half - 1) * half);
  if (--scenarios_left_ != 0) return Status::ok;
  const Instrument& instrument = account.books_.instrument(instrument_.instrument);
  AccountRisk risk{};
  risk.flags = contract_.risk_flags;
  risk.exposure_bp = contract_.exposure_bp;
  risk.underlying = contract_.underlying;
  risk.price = contract_.price;
  risk.underlying_price = contract_.underlying_price;
  risk.short_extra = contract_.short_extra;
  risk.spread_bp = contract_.spread_bp;
  const bool is_good =
      are_good_losses(losses_, scenario_count) && is_good_risk(instrument, risk, account.books_.limits().instruments);
  if (!is_good) return Status::bad_instrument;
  account.contracts_.define(instrument_.instrument, risk_array_of(instrument, risk, losses_), {});
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_limit(Account& account, const AccountSnapshotLimit& record) {
  if (left_.limits == 0) return Status::wrong_count;
  --left_.limits;
  const bool names_kind = record.setting >= 1 && record.setting <= limit_kinds;
  if (record.scope == 0 || record.scope > limit_scopes || !names_kind) return Status::bad_settings;
  const auto scope = static_cast<LimitScope>(record.scope);
  const auto kind = static_cast<LimitKind>(record.setting);
  const AccountLimits& sizes = account.books_.limits();
  const bool fits = scope == LimitScope::strategy     ? record.index >= 1 && record.index <= sizes.strategies
                    : scope == LimitScope::instrument ? record.index < sizes.instruments
                                                      : record.index == 0;
  if (!fits || !takes_scope(kind, scope) || !is_from(0, record.value, highest_of(kind))) return Status::bad_settings;
  account.settings_.limits(scope, record.index).set(kind, record.value);
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_book(Account& account, const AccountSnapshotBook& record) {
  if (left_.books == 0) return Status::wrong_count;
  --left_.books;
  if (record.book > account.settings_.strategies() || !is_switch(record.switch_state)) return Status::bad_settings;
  const bool is_good = is_from(-2 * highest, record.start_profit, 2 * highest) &&
                       is_from(0, record.highest_profit, 2 * highest) &&
                       is_from(0, record.highest_day_profit, 4 * highest) &&
                       record.streak_order <= static_cast<std::uint64_t>(highest) &&
                       record.streak_time <= account.time_ && is_from(-2 * highest, record.streak_gain, 2 * highest) &&
                       record.streak < UINT32_MAX && record.streak_before < UINT32_MAX;
  if (!is_good) return Status::bad_settings;
  Book& book = account.books_.book(record.book);
  book.highest_profit = record.highest_profit;
  book.highest_day_profit = record.highest_day_profit;
  book.streak = record.streak;
  book.streak_order = record.streak_order;
  book.streak_time = record.streak_time;
  book.streak_gain = record.streak_gain;
  book.streak_before = record.streak_before;
  book.switch_state = static_cast<SwitchState>(record.switch_state);
  book.start_profit = record.start_profit;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_position(Account& account, const AccountSnapshotPosition& record) {
  if (left_.positions == 0) return Status::wrong_count;
  --left_.positions;
  Books& books = account.books_;
  if (record.book > account.settings_.strategies() || !books.is_defined(record.instrument)) return Status::bad_position;
  if (record.product == 0 || record.product > products) return Status::bad_position;
  const auto product = static_cast<Product>(record.product);
  if (books.find(record.book, record.instrument, product) != 0 || !is_within(record.quantity)) {
    return Status::bad_position;
  }
  const bool is_delivery = product == Product::cnc;
  const bool has_lots = record.book == 0 && record.quantity != 0;
  const bool is_good = is_good_basis(size_of(record.quantity), record.basis_quantity, record.basis_cost) &&
                       is_within(record.settled_or_margin) && is_within(record.arriving) &&
                       (record.lots != 0) == has_lots && record.lots <= LotQueue::capacity &&
                       (record.book == 0 || (record.settled_or_margin == 0 && record.fifo_realised == 0)) &&
                       ((record.book == 0 && is_delivery) || record.arriving == 0);
  if (!is_good) return Status::bad_position;
  Position position{};
  position.book = record.book;
  position.instrument = record.instrument;
  position.product = product;
  position.quantity = record.quantity;
  position.basis = {record.basis_quantity, record.basis_cost};
  position.realised = record.realised;
  position.fifo_realised = record.fifo_realised;
  (is_delivery ? position.settled : position.margin) = record.settled_or_margin;
  position.arriving = record.arriving;
  if (account.contracts_.has(record.instrument) && position.margin != 0) return Status::bad_position;
  const std::int64_t counted = record.book == 0 ? record.quantity : 0;
  const MarginMove margin = account.contracts_.move(record.instrument, {counted, 0, 0});
  if (!margin.is_exact || !books.can_restore(position)) return Status::bad_position;
  books.become(position);
  account.contracts_.take(margin);
  position_ = record;
  lots_left_ = record.lots;
  lot_quantity_ = has_lots ? size_of(record.quantity) : 0;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_lot(Account& account, const AccountSnapshotLot& record) {
  if (lots_left_ == 0) return Status::out_of_order;
  const bool is_good = record.order <= static_cast<std::uint64_t>(highest) &&
                       is_from(1, record.quantity, lot_quantity_) &&
                       is_good_basis(record.quantity, record.basis_quantity, record.basis_cost);
  if (!is_good) return Status::bad_position;
  Books& books = account.books_;
  const std::uint32_t slot = books.find(position_.book, position_.instrument, static_cast<Product>(position_.product));
  LotQueue lots = books.lots(slot);
  lots.lots[lots.count++] = Lot{record.order, record.quantity, {record.basis_quantity, record.basis_cost}};
  books.set_lots(slot, lots);
  lot_quantity_ -= record.quantity;
  --lots_left_;
  return lots_left_ != 0 || lot_quantity_ == 0 ? Status::ok : Status::bad_position;
}

SnapshotStatus SnapshotReader::take_pace(Account& account, const AccountSnapshotPace& record) {
  if (left_.paces == 0) return Status::wrong_count;
  --left_.paces;
  if (record.time > account.time_ || !is_from(0, record.value, highest)) return Status::bad_settings;
  account.pace_.record(record.time, record.value);
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_trailer(Account& account, const SnapshotTrailer& trailer) {
  if (!has_header_ || words_taken_ != setting_records || !is_between()) return Status::out_of_order;
  const bool came_all = left_.instruments == 0 && left_.limits == 0 && left_.books == 0 && left_.positions == 0 &&
                        left_.orders == 0 && left_.trades == 0 && left_.paces == 0;
  if (!came_all || trailer.records != records_) return Status::wrong_count;
  SnapshotTrailer expected{};
  expected.kind = static_cast<std::uint8_t>(AccountSnapshotKind::trailer);
  expected.records = records_;
  expected.hash = hash_;
  if (std::memcmp(&trailer, &expected, sizeof expected) != 0) return Status::wrong_hash;
  if (!account.rebuild_ties()) return Status::bad_order;
  if (!account.are_sums_bounded()) return Status::bad_position;
  if (!account.is_balanced()) return Status::unbalanced;
  if (state_hash(account) != hash_) return Status::wrong_hash;
  for (std::uint32_t i = 0; i < account.books_.limits().instruments; ++i) {
    account.contracts_.is_news(static_cast<std::uint16_t>(i));
  }
  is_complete_ = true;
  return Status::ok;
}

} // namespace sauda::account
