#include "sauda/account/books.hpp"

#include <bit>

namespace sauda::account {

Books::Books(const AccountLimits& limits, Arena& arena)
    : limits_{limits},
      instruments_{arena.allocate<Instrument>(limits.instruments)},
      books_{arena.allocate<Book>(std::size_t{limits.strategies} + 1)},
      places_{arena.allocate<std::uint32_t>((std::size_t{limits.strategies} + 1) * limits.instruments * products)},
      positions_{arena.allocate<Position>(std::size_t{limits.positions} + 1)},
      lots_{arena.allocate<LotQueue>(std::size_t{limits.positions} + 1)},
      sectors_{arena.allocate<std::int64_t>((std::size_t{limits.strategies} + 1) * sectors)} {}

void Books::define(const AccountInstrument& definition) {
  Instrument& instrument = instruments_[definition.instrument];
  for (std::uint32_t number = 0; number <= limits_.strategies; ++number) {
    const std::int64_t gross = sums(static_cast<std::uint16_t>(number), definition.instrument).gross;
    sectors_[number * sectors + instrument.sector] -= gross;
    sectors_[number * sectors + definition.sector] += gross;
  }
  account::define(instrument, definition);
}

void Books::raise_highs() {
  for (std::uint32_t word = 0; word < most_books / 64; ++word) {
    for (std::uint64_t left = touched_[word]; left != 0; left &= left - 1) {
      books_[word * 64 + static_cast<std::uint32_t>(std::countr_zero(left))].raise_highs();
    }
    touched_[word] = 0;
  }
}

std::uint32_t Books::open(std::uint16_t book, std::uint16_t instrument, Product product) {
  std::uint32_t& slot = places_[place(book, instrument, product)];
  if (slot != 0) return slot;
  slot = ++position_count_;
  Position& position = positions_[slot];
  position.book = book;
  position.instrument = instrument;
  position.product = product;
  position.next = instruments_[instrument].first_position;
  instruments_[instrument].first_position = slot;
  return slot;
}

InstrumentSums Books::sums(std::uint16_t book, std::uint16_t instrument) const {
  InstrumentSums sums{};
  for (std::uint32_t product = 1; product <= products; ++product) {
    const std::uint32_t slot = find(book, instrument, static_cast<Product>(product));
    if (slot == 0) continue;
    const Position& position = positions_[slot];
    sums.quantity += position.quantity;
    sums.buys += position.buys;
    sums.sells += position.sells;
    sums.gross += position.cost() + position.order_value;
    sums.net += position.signed_cost() + position.order_net;
  }
  return sums;
}

bool Books::can_become(const Position& changed, std::int64_t freed) const {
  if (!changed.is_bounded()) return false;
  const Position& old = positions_[find(changed.book, changed.instrument, changed.product)];
  const Book& book = books_[changed.book];
  const Wide unrealised = changed.unrealised_at(instruments_[changed.instrument].mark);
  return is_within(unrealised) && is_within(book.unrealised + unrealised - old.unrealised) &&
         is_within(Wide{book.realised} + changed.realised - old.realised) &&
         is_within(Wide{book.gross} + changed.cost() - old.cost() - freed);
}

bool Books::can_restore(const Position& position) const {
  const Book& book = books_[position.book];
  const Wide unrealised = position.unrealised_at(instruments_[position.instrument].mark);
  return position.is_bounded() && is_within(unrealised) && is_held(book.unrealised + unrealised) &&
         is_held(Wide{book.realised} + position.realised) && is_held(Wide{book.gross} + position.cost());
}

void Books::become(const Position& changed) {
  Position& position = positions_[open(changed.book, changed.instrument, changed.product)];
  Book& book = books_[position.book];
  const auto unrealised = static_cast<std::int64_t>(changed.unrealised_at(instruments_[position.instrument].mark));
  book.realised += changed.realised - position.realised;
  book.unrealised += unrealised - position.unrealised;
  const std::int64_t more = changed.cost() - position.cost();
  book.gross += more;
  sector_gross(position) += more;
  touch(position.book);
  book.net += changed.signed_cost() - position.signed_cost();
  const std::uint32_t next = position.next;
  position = changed;
  position.unrealised = unrealised;
  position.next = next;
}

bool Books::mark(std::uint16_t instrument, std::int64_t price, std::uint64_t time) {
  Instrument& marked = instruments_[instrument];
  for (std::uint32_t slot = marked.first_position; slot != 0; slot = positions_[slot].next) {
    if (!is_within(positions_[slot].unrealised_at(price))) return false;
  }
  const std::int64_t before = marked.mark;
  if (!revalue(marked, price)) {
    revalue(marked, before);
    return false;
  }
  marked.mark_time = time;
  return true;
}

bool Books::revalue(Instrument& marked, std::int64_t price) {
  marked.mark = price;
  bool is_bounded = true;
  for (std::uint32_t slot = marked.first_position; slot != 0; slot = positions_[slot].next) {
    become(Position{positions_[slot]});
  }
  for (std::uint32_t slot = marked.first_position; slot != 0; slot = positions_[slot].next) {
    is_bounded = is_bounded && is_within(books_[positions_[slot].book].unrealised);
  }
  return is_bounded;
}

bool Books::can_count(const Order& order, const Footprint& before, const Footprint& after) const {
  const Wide more = Wide{after.value} - before.value;
  return is_within(books_[0].gross + more) && (order.strategy == 0 || is_within(books_[order.strategy].gross + more));
}

void Books::count(const Order& order, const Footprint& before, const Footprint& after) {
  count_in(order.position, order.side, before, after);
  if (order.strategy != 0) count_in(order.strategy_position, order.side, before, after);
  instruments_[order.instrument].list_price(order.side, after.live - before.live, order.reach());
}

void Books::count_in(std::uint32_t slot, Side side, const Footprint& before, const Footprint& after) {
  Position& position = positions_[slot];
  Book& book = books_[position.book];
  const std::int64_t value = after.value - before.value;
  const std::int64_t net = side == Side::buy ? value : -value;
  (side == Side::buy ? position.buys : position.sells) += after.leaves - before.leaves;
  (side == Side::buy ? position.reducing_buys : position.reducing_sells) += after.reducing - before.reducing;
  position.order_value += value;
  position.order_net += net;
  book.gross += value;
  sector_gross(position) += value;
  book.net += net;
  book.open_orders += static_cast<std::uint32_t>(after.live - before.live);
}

} // namespace sauda::account
