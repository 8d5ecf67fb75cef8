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

constexpr bool is_flag(std::uint8_t flags, std::uint8_t bit) { return (flags & bit) != 0; }

/** The definition that a record tells of, as it was commanded. */
AccountInstrument definition_of(const AccountSnapshotInstrument& record) {
  AccountInstrument definition{};
  definition.segment = record.segment;
  definition.order_types = record.permits & 15;
  definition.times_in_force = record.permits >> 4;
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

bool are_good_terms(const Terms& terms) {
  return is_from(0, terms.price, highest) && is_from(0, terms.trigger_price, highest) &&
         is_from(1, terms.reserve_price, highest) && terms.quantity >= 1 &&
         is_within(Wide{terms.quantity} * terms.reserve_price);
}

/** Whether what is known of an order is in its one form and can be. */
bool are_good_facts(const Order& order) {
  Order settled = order;
  settled.settle_facts();
  const bool is_settled = settled.stage == order.stage && settled.doubt == order.doubt && settled.end == order.end &&
                          settled.cancel_pending == order.cancel_pending;
  const bool asks_fit = order.modify_pending ? are_good_terms(order.asked) && order.request != 0
                                             : order.asked.price == 0 && order.asked.trigger_price == 0 &&
                                                   order.asked.reserve_price == 0 && order.asked.quantity == 0;
  const bool is_mixed =
      order.modify_pending &&
      !is_within(Wide{order.largest_quantity()} * std::max(order.terms.reserve_price, order.asked.reserve_price));
  return is_settled && asks_fit && !is_mixed && are_good_terms(order.terms) &&
         (order.cancel_asked || !order.cancel_pending);
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
  if (byte(0) >= 1u << gates || !is_switch(byte(1)) || !is_switch(byte(2))) return Status::bad_settings;
  for (std::uint32_t i = 0; i < segments; ++i) account.settings_.clocks[i] = clock_of(words.clocks[i]);
  account.settings_.closed_gates = byte(0);
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
  const AccountInstrument definition = definition_of(record);
  if (record.instrument >= account.books_.limits().instruments || account.books_.is_defined(record.instrument)) {
    return Status::bad_instrument;
  }
  const bool is_good = is_good_definition(definition) && is_switch(record.flags >> 4) &&
                       is_from(0, record.mark, highest) && record.mark_time <= account.time_;
  if (!is_good) return Status::bad_instrument;
  Instrument& instrument = account.books_.instrument(record.instrument);
  define(instrument, definition);
  instrument.switch_state = static_cast<SwitchState>(record.flags >> 4);
  instrument.mark = record.mark;
  instrument.mark_time = record.mark_time;
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
  if (!is_from(-2 * highest, record.start_profit, 2 * highest)) return Status::bad_settings;
  Book& book = account.books_.book(record.book);
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
  if (!books.can_become(position)) return Status::bad_position;
  books.become(position);
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

SnapshotStatus SnapshotReader::take_order(Account& account, const AccountSnapshotOrder& record) {
  if (left_.orders == 0) return Status::wrong_count;
  --left_.orders;
  AccountOrder words{};
  words.side = record.side;
  words.order_type = record.order_type;
  words.time_in_force = static_cast<std::uint8_t>(TimeInForce::day);
  words.product = record.product;
  const bool is_good = !check_words(words) && account.books_.is_defined(record.instrument) &&
                       record.strategy <= account.settings_.strategies() && record.order != 0 &&
                       record.order <= static_cast<std::uint64_t>(highest) && record.placed <= account.time_ &&
                       account.orders_.find(record.order) == nullptr;
  if (!is_good) return Status::bad_order;
  order_ = record;
  terms_due_ = true;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_terms(Account& account, const AccountSnapshotTerms& record) {
  if (!terms_due_) return Status::out_of_order;
  terms_due_ = false;
  const bool is_good = record.stage >= 1 && record.stage <= static_cast<std::uint8_t>(OrderState::working) &&
                       record.doubt <= 2 && record.end <= 3 && record.flags < 32 && record.trades <= left_.trades &&
                       (record.trades != 0) == (order_.filled != 0);
  if (!is_good) return Status::bad_order;
  Order order{};
  order.id = order_.order;
  order.placed = order_.placed;
  order.fingerprint = order_.fingerprint;
  order.terms = {order_.price, order_.trigger_price, order_.reserve_price, order_.quantity};
  order.asked = {record.asked_price, record.asked_trigger, record.asked_reserve, record.asked_quantity};
  order.filled = order_.filled;
  order.closing = record.closing;
  order.request = record.request;
  order.instrument = order_.instrument;
  order.strategy = order_.strategy;
  order.margin_bp = record.margin_bp;
  order.protection_bp = record.protection_bp;
  order.side = static_cast<Side>(order_.side);
  order.type = static_cast<AccountOrderType>(order_.order_type);
  order.product = static_cast<Product>(order_.product);
  order.stage = static_cast<OrderState>(record.stage);
  order.doubt = static_cast<Doubt>(record.doubt);
  order.end = static_cast<End>(record.end);
  order.reduce_only = is_flag(record.flags, 1);
  order.modify_pending = is_flag(record.flags, 2);
  order.cancel_pending = is_flag(record.flags, 4);
  order.cancel_asked = is_flag(record.flags, 8);
  order.overfilled = is_flag(record.flags, 16);
  order.position = account.books_.find(0, order.instrument, order.product);
  order.strategy_position =
      order.strategy == 0 ? 0 : account.books_.find(order.strategy, order.instrument, order.product);
  const bool has_positions = order.position != 0 && (order.strategy == 0 || order.strategy_position != 0);
  if (!has_positions || !are_good_facts(order)) return Status::bad_order;
  if (!account.books_.can_count(order, {}, order.footprint())) return Status::bad_order;
  account.orders_.add(order);
  account.books_.count(order, {}, order.footprint());
  trades_left_ = record.trades;
  trade_quantity_ = order.filled;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_trade(Account& account, const AccountSnapshotTrade& record) {
  if (trades_left_ == 0) return Status::out_of_order;
  Order& order = *account.orders_.find(order_.order);
  const bool is_good = record.trade >= 1 && record.trade <= static_cast<std::uint64_t>(highest) &&
                       is_from(1, record.quantity, trade_quantity_) && is_from(1, record.price, highest) &&
                       account.orders_.find_trade(order, record.trade) == nullptr;
  if (!is_good) return Status::bad_order;
  account.orders_.add_trade(order, record.trade, record.quantity, record.price);
  trade_quantity_ -= record.quantity;
  --trades_left_;
  --left_.trades;
  return trades_left_ != 0 || trade_quantity_ == 0 ? Status::ok : Status::bad_order;
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
  if (!account.is_balanced()) return Status::unbalanced;
  if (state_hash(account) != hash_) return Status::wrong_hash;
  is_complete_ = true;
  return Status::ok;
}

} // namespace sauda::account
