// What an account holds: trades, positions taken over, conversions and corporate actions.

#include <algorithm>

#include "sauda/account/account.hpp"

namespace sauda::account {
namespace {

constexpr std::uint32_t highest_ratio = 1'000'000;

/** Of a signed figure, toward 0. */
Wide scaled(std::int64_t value, std::int64_t numerator, std::int64_t denominator) {
  return Wide{value} * numerator / denominator;
}

bool is_product(std::uint8_t product) { return product >= 1 && product <= products; }

} // namespace

Account::Change Account::change_of(std::uint16_t book, std::uint16_t instrument, Product product) const {
  return {held(book, instrument, product), books_.lots(books_.find(book, instrument, product))};
}

Position Account::held(std::uint16_t book, std::uint16_t instrument, Product product) const {
  Position position = books_.position(books_.find(book, instrument, product));
  position.book = book;
  position.instrument = instrument;
  position.product = product;
  return position;
}

bool Account::can_keep(const Change& change, std::int64_t freed) const {
  return change.lots.is_bounded() && books_.can_become(change.position, freed);
}

void Account::keep(const Position& position) {
  books_.become(position);
  report_position(AccountEventKind::position_changed, position);
}

void Account::keep(const Change& change) {
  keep(change.position);
  const Position& position = change.position;
  books_.set_lots(books_.find(position.book, position.instrument, position.product), change.lots);
}

void Account::set_margin(Position& position, Posting& posting) const {
  const Instrument& instrument = books_.instrument(position.instrument);
  const bool is_free = position.product == Product::cnc || contracts_.has(position.instrument) ||
                       (instrument.is_option() && position.quantity >= 0);
  const std::int64_t margin = is_free ? 0 : share_of(position.cost(), instrument.margin_of(position.product));
  posting.block(margin - position.margin);
  position.margin = margin;
}

TradeEffect Account::trade(Change& change, Side side, std::int64_t quantity, std::int64_t price, std::uint64_t order,
                           Posting& posting) const {
  Position& position = change.position;
  const std::int64_t cost_before = position.signed_cost(), today_before = position.today();
  const TradeEffect effect = position.trade(side, quantity, price);
  if (effect.closed != 0) {
    const std::int64_t cost = change.lots.close(effect.closed), value = effect.closed * price;
    position.fifo_realised += side == Side::sell ? value - cost : cost - value;
  }
  if (effect.opened != 0) change.lots.open(order, effect.opened, effect.opened * price);
  posting.realised -= effect.realised;
  set_margin(position, posting);
  if (!books_.instrument(position.instrument).is_paid(position.product)) {
    posting.cash += effect.realised;
    return effect;
  }
  const std::int64_t value = quantity * price;
  posting.cash += side == Side::sell ? value : -value;
  posting.positions += position.signed_cost() - cost_before;
  if (position.product == Product::cnc && side == Side::sell) position.deliver(quantity, today_before);
  return effect;
}

Refusal Account::check_transfer(const AccountTransfer& command, std::uint8_t product) const {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  const bool is_delivered =
      product == static_cast<std::uint8_t>(Product::cnc) || product == static_cast<std::uint8_t>(Product::mtf);
  if (!is_product(product) || (is_delivered && books_.instrument(command.instrument).is_contract())) {
    return denial(DenialCode::bad_product);
  }
  if (command.strategy <= settings_.strategies()) return {};
  return denial(DenialCode::unknown_strategy, settings_.strategies(), command.strategy);
}

Refusal Account::adopt_position(const AccountTransfer& command) {
  if (const Refusal refusal = check_transfer(command, command.product)) return refusal;
  const std::int64_t quantity = command.quantity;
  if (quantity == 0 || quantity > highest_quantity || quantity < -highest_quantity) {
    return denial(DenialCode::quantity_not_positive, highest_quantity, quantity);
  }
  if (command.price <= 0 || command.price > highest) return denial(DenialCode::price_not_positive, 0, command.price);
  const Wide wide_value = Wide{size_of(quantity)} * command.price;
  if (!is_within(wide_value)) return denial(DenialCode::value_overflow, highest, wide_value);
  const auto value = static_cast<std::int64_t>(wide_value);
  const auto product = static_cast<Product>(command.product);
  const auto opposes = [&](std::uint16_t book) {
    const std::int64_t there = held(book, command.instrument, product).quantity;
    return there != 0 && (there > 0) != (quantity > 0);
  };
  if (opposes(0) || opposes(command.strategy)) return denial(DenialCode::position_opposed);
  if (const Refusal refusal = check_positions(command.strategy, command.instrument, product)) return refusal;

  Change change = change_of(0, command.instrument, product);
  Posting posting{};
  change.position.open(quantity, value);
  change.lots.open(0, size_of(quantity), value);
  if (product == Product::cnc) change.position.settled += quantity;
  if (books_.instrument(command.instrument).is_paid(product)) {
    posting.positions = quantity > 0 ? value : -value;
    posting.external = -posting.positions;
  }
  const MarginMove margin = contracts_.move(command.instrument, {quantity, 0, 0});
  posting.block(margin.growth);
  set_margin(change.position, posting);
  Position strategy = held(command.strategy, command.instrument, product);
  strategy.open(quantity, value);
  const bool fits = margin.fits && can_keep(change) && (command.strategy == 0 || books_.can_become(strategy)) &&
                    ledger_.can_take(posting);
  if (!fits) return denial(DenialCode::amount_overflow);
  keep(change);
  if (command.strategy != 0) keep(strategy);
  take_margin(margin);
  post(posting);
  return {};
}

Refusal Account::check_conversion(const AccountTransfer& command) const {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (!is_product(command.to_product) || command.to_product == command.product) return denial(DenialCode::bad_product);
  if (const Refusal refusal = check_transfer(command, command.product)) return refusal;
  const auto from_product = static_cast<Product>(command.product),
             to_product = static_cast<Product>(command.to_product);
  if (books_.instrument(command.instrument).margin_of(to_product) == 0) {
    return denial(DenialCode::product_not_permitted);
  }
  if (command.quantity <= 0) return denial(DenialCode::quantity_not_positive, 0, command.quantity);
  const Position from = held(0, command.instrument, from_product);
  const bool is_long = from.quantity > 0;
  const std::int64_t closable = from.closable(is_long ? Side::sell : Side::buy);
  if (command.quantity > closable) return denial(DenialCode::position_insufficient, closable, command.quantity);
  if (command.strategy != 0) {
    const std::int64_t own = held(command.strategy, command.instrument, from_product).quantity;
    const std::int64_t fitting = own != 0 && (own > 0) == is_long ? size_of(own) : 0;
    if (command.quantity > fitting) return denial(DenialCode::position_insufficient, fitting, command.quantity);
  }
  if (!is_long && to_product == Product::cnc) return denial(DenialCode::short_not_allowed);
  for (const std::uint16_t book : {std::uint16_t{0}, command.strategy}) {
    const std::int64_t there = held(book, command.instrument, to_product).quantity;
    if (there != 0 && (there > 0) != is_long) return denial(DenialCode::position_opposed);
  }
  return check_positions(command.strategy, command.instrument, to_product);
}

Refusal Account::convert_position(const AccountTransfer& command) {
  if (const Refusal refusal = check_conversion(command)) return refusal;
  const auto from_product = static_cast<Product>(command.product),
             to_product = static_cast<Product>(command.to_product);
  const std::int64_t size = command.quantity;
  const auto move = [size](Position& from, Position& to) {
    const bool is_long = from.quantity > 0;
    const std::int64_t cost = from.take_out(size);
    to.open(is_long ? size : -size, cost);
    return is_long ? cost : -cost;
  };
  Change from = change_of(0, command.instrument, from_product), to = change_of(0, command.instrument, to_product);
  const std::int64_t today_before = from.position.today();
  const std::int64_t cost = move(from.position, to.position);
  to.lots.open(0, size, from.lots.close(size));
  Posting posting{};
  if (from_product == Product::cnc) {
    if (to.position.quantity > 0) from.position.deliver(size, today_before);
    posting.positions = -cost;
  }
  if (to_product == Product::cnc) posting.positions = cost;
  posting.cash = -posting.positions;
  set_margin(from.position, posting);
  set_margin(to.position, posting);
  Position strategy_from = held(command.strategy, command.instrument, from_product);
  Position strategy_to = held(command.strategy, command.instrument, to_product);
  if (command.strategy != 0) move(strategy_from, strategy_to);
  const bool fits = can_keep(from) && can_keep(to) && ledger_.can_take(posting) &&
                    (command.strategy == 0 || (books_.can_become(strategy_from) && books_.can_become(strategy_to)));
  if (!fits) return denial(DenialCode::amount_overflow);
  if (posting.cash < 0 && ledger_.cash() + posting.cash < 0) {
    return denial(DenialCode::cash_insufficient, ledger_.cash(), -Wide{posting.cash});
  }
  keep(from);
  keep(to);
  if (command.strategy != 0) {
    keep(strategy_from);
    keep(strategy_to);
  }
  post(posting);
  return {};
}

Refusal Account::scale_positions(const AccountTransfer& command) {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (books_.instrument(command.instrument).is_contract()) return denial(DenialCode::contract_not_permitted);
  const auto is_good = [](std::uint32_t part) { return part >= 1 && part <= highest_ratio; };
  if (!is_good(command.numerator) || !is_good(command.denominator)) {
    return denial(DenialCode::bad_ratio);
  }
  const std::int64_t denominator = command.denominator;
  const std::int64_t numerator =
      context_.cause == AccountCommandKind::bonus ? denominator + command.numerator : command.numerator;
  Instrument& instrument = books_.instrument(command.instrument);
  if (!can_scale(command.instrument, numerator, denominator)) return denial(DenialCode::bad_ratio);
  const Wide mark = scaled(instrument.mark, denominator, numerator);
  if (!is_within(mark)) return denial(DenialCode::amount_overflow);
  const std::int64_t new_mark = instrument.mark == 0 ? 0 : std::max<std::int64_t>(1, static_cast<std::int64_t>(mark));
  if (const Refusal refusal = check_scaling(command.instrument, numerator, denominator, new_mark)) return refusal;

  instrument.mark = new_mark;
  report_mark(AccountEventKind::corporate_action, command.instrument, new_mark);
  const std::uint32_t places = (settings_.strategies() + 1) * products;
  for (std::uint32_t place = 0; place < places; ++place) {
    Change change = change_of(static_cast<std::uint16_t>(place / products), command.instrument,
                              static_cast<Product>(place % products + 1));
    Position& position = change.position;
    if (position.quantity == 0) continue;
    const std::int64_t cost = position.cost();
    const auto delivered =
        static_cast<std::int64_t>(scaled(position.settled + position.arriving, numerator, denominator));
    position.settled = static_cast<std::int64_t>(scaled(position.settled, numerator, denominator));
    position.arriving = delivered - position.settled;
    position.quantity = static_cast<std::int64_t>(scaled(position.quantity, numerator, denominator));
    position.basis = {size_of(position.quantity), cost};
    change.lots.scale(numerator, denominator);
    keep(change);
  }
  return {};
}

bool Account::can_scale(std::uint16_t instrument, std::int64_t numerator, std::int64_t denominator) const {
  const std::uint32_t places = (settings_.strategies() + 1) * products;
  for (std::uint32_t place = 0; place < places; ++place) {
    const std::int64_t quantity =
        held(static_cast<std::uint16_t>(place / products), instrument, static_cast<Product>(place % products + 1))
            .quantity;
    if (quantity != 0 && scaled(quantity, numerator, denominator) == 0) return false;
  }
  return true;
}

/** Whether every position and book stays within its bounds when an instrument is scaled. */
Refusal Account::check_scaling(std::uint16_t instrument, std::int64_t numerator, std::int64_t denominator,
                               std::int64_t mark) const {
  for (std::uint32_t book = 0; book <= settings_.strategies(); ++book) {
    Wide unrealised = books_.book(static_cast<std::uint16_t>(book)).unrealised;
    for (std::uint32_t product = 1; product <= products; ++product) {
      const Position position = held(static_cast<std::uint16_t>(book), instrument, static_cast<Product>(product));
      const Wide quantity = scaled(position.quantity, numerator, denominator);
      if (!is_within(quantity)) return denial(DenialCode::amount_overflow);
      const Wide profit = mark == 0 ? Wide{0} : quantity * mark - position.signed_cost();
      unrealised += profit - position.unrealised;
      if (!is_within(profit)) return denial(DenialCode::amount_overflow);
    }
    if (!is_within(unrealised)) return denial(DenialCode::amount_overflow);
  }
  return {};
}

Refusal Account::pay_dividend(const AccountTransfer& command) {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (books_.instrument(command.instrument).is_contract()) return denial(DenialCode::contract_not_permitted);
  if (command.price <= 0 || command.price > highest) return denial(DenialCode::bad_amount, highest, command.price);
  const auto paid_to = [&](std::uint32_t book) {
    const std::int64_t quantity = held(static_cast<std::uint16_t>(book), command.instrument, Product::cnc).quantity;
    return std::max<Wide>(0, Wide{quantity} * command.price);
  };
  const auto receiver = [&](std::uint32_t book) {
    Position position = held(static_cast<std::uint16_t>(book), command.instrument, Product::cnc);
    const auto amount = static_cast<std::int64_t>(paid_to(book));
    position.realised += amount;
    if (book == 0) position.fifo_realised += amount;
    return position;
  };
  for (std::uint32_t book = 0; book <= settings_.strategies(); ++book) {
    const bool fits = is_within(paid_to(book)) && books_.can_become(receiver(book));
    if (!fits) return denial(DenialCode::amount_overflow);
  }
  const auto amount = static_cast<std::int64_t>(paid_to(0));
  const Posting posting{.cash = amount, .realised = -amount};
  if (!ledger_.can_take(posting)) return denial(DenialCode::amount_overflow);
  report_mark(AccountEventKind::corporate_action, command.instrument, books_.instrument(command.instrument).mark);
  for (std::uint32_t book = 0; book <= settings_.strategies(); ++book) {
    if (paid_to(book) != 0) keep(receiver(book));
  }
  post(posting);
  return {};
}

Refusal Account::check_positions(std::uint16_t strategy, std::uint16_t instrument, Product product) const {
  std::uint32_t missing = books_.find(0, instrument, product) == 0 ? 1 : 0;
  if (strategy != 0 && books_.find(strategy, instrument, product) == 0) ++missing;
  if (books_.has_room(missing)) return {};
  return denial(DenialCode::position_pool_full);
}

} // namespace sauda::account
