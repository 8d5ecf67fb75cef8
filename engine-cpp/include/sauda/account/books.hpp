#pragma once
// Instruments, books and positions of an account, and the sums over them that risk looks at.

#include <algorithm>
#include <cstdint>

#include "sauda/account/instrument.hpp"
#include "sauda/account/limits.hpp"
#include "sauda/account/order.hpp"
#include "sauda/account/position.hpp"
#include "sauda/arena.hpp"

namespace sauda::account {

/** The account (0) or a strategy. Sums are over its positions and live orders. */
struct Book {
  std::int64_t realised;
  std::int64_t unrealised;
  std::int64_t start_profit; ///< realised and unrealised when the day began
  std::int64_t gross;        ///< costs of positions and values of orders
  std::int64_t net;          ///< the same with sign
  std::int64_t highest_profit;
  std::int64_t highest_day_profit;
  std::uint64_t streak_order; ///< that closed something last
  std::uint64_t streak_time;  ///< when
  std::int64_t streak_gain;   ///< what all its closes realised
  std::uint32_t streak_before;
  std::uint32_t streak; ///< orders in a row whose closes lost
  std::uint32_t open_orders;
  SwitchState switch_state;

  std::int64_t profit() const { return realised + unrealised; }
  std::int64_t day_profit() const { return profit() - start_profit; }
  void raise_highs() {
    highest_profit = std::max(highest_profit, profit());
    highest_day_profit = std::max(highest_day_profit, day_profit());
  }
  /** A trade of an order closed something. All closes of one order are taken together, in whatever order they come. */
  void close(std::int64_t gain, std::uint64_t order, std::uint64_t time) {
    if (streak_order != order) {
      streak_order = order;
      streak_before = streak;
      streak_gain = 0;
    }
    streak_gain += gain;
    streak_time = time;
    streak = streak_gain > 0 ? 0 : streak_before + (streak_gain < 0 ? 1 : 0);
  }
  void start_day() {
    start_profit = profit();
    highest_day_profit = 0;
    streak = 0;
    streak_before = 0;
    streak_gain = 0;
    streak_order = 0;
    streak_time = 0;
  }
};

/** Sums of a book as they would be after several changes. */
struct BookTotals {
  Wide realised;
  Wide unrealised;
  Wide gross;

  void exchange(const Position& from, const Position& to, std::int64_t mark) {
    realised += Wide{to.realised} - from.realised;
    unrealised += to.unrealised_at(mark) - from.unrealised;
    gross += Wide{to.cost()} - from.cost();
  }
  bool are_bounded() const { return is_within(realised) && is_within(unrealised) && is_within(gross); }
};

/** What an instrument, in a book, holds over all products. */
struct InstrumentSums {
  std::int64_t quantity;
  std::int64_t buys;
  std::int64_t sells;
  std::int64_t gross;
  std::int64_t net;
};

class Books {
public:
  Books(const AccountLimits& limits, Arena& arena);

  Instrument& instrument(std::uint16_t index) { return instruments_[index]; }
  const Instrument& instrument(std::uint16_t index) const { return instruments_[index]; }
  bool is_defined(std::uint16_t index) const { return index < limits_.instruments && instruments_[index].is_defined(); }
  Book& book(std::uint16_t number) { return books_[number]; }
  const Book& book(std::uint16_t number) const { return books_[number]; }
  const AccountLimits& limits() const { return limits_; }

  /** Slot of a position, 0 when there is none. */
  std::uint32_t find(std::uint16_t book, std::uint16_t instrument, Product product) const {
    return places_[place(book, instrument, product)];
  }
  const Position& position(std::uint32_t slot) const { return positions_[slot]; }
  const LotQueue& lots(std::uint32_t slot) const { return lots_[slot]; }
  std::uint32_t position_count() const { return position_count_; }
  bool has_room(std::uint32_t more) const { return limits_.positions - position_count_ >= more; }
  /** The position, made when there is none; there must be room. */
  std::uint32_t open(std::uint16_t book, std::uint16_t instrument, Product product);

  InstrumentSums sums(std::uint16_t book, std::uint16_t instrument) const;
  /** The same while a snapshot is read: the sums of a book are looked at when all of it is there. */
  bool can_restore(const Position& position) const;
  BookTotals totals(std::uint16_t book) const {
    return {books_[book].realised, books_[book].unrealised, books_[book].gross};
  }
  /** Gross exposure of a book in a sector. */
  std::int64_t sector_gross(std::uint16_t book, std::uint8_t sector) const { return sectors_[book * sectors + sector]; }

  /** Puts a good definition in place, and what the books hold in it under its sector. */
  void define(const AccountInstrument& definition);

  /** Brings the highest profits of the books that changed since the last call up to date: at each mark. */
  void raise_highs();

  /** Whether a position may become this, or be made as this, while orders give up `freed` of their value: all stays bounded. */
  bool can_become(const Position& changed, std::int64_t freed = 0) const;
  /** Makes a position what it is to be and moves every sum along; the unrealised profit follows the mark. */
  void become(const Position& changed);
  void set_lots(std::uint32_t slot, const LotQueue& lots) { lots_[slot] = lots; }

  /** Marks an instrument and revalues its positions; false, and nothing done, when a profit would pass its bound. */
  bool mark(std::uint16_t instrument, std::int64_t price, std::uint64_t time);

  /** Whether both books of an order may count for `after` instead of `before`. */
  bool can_count(const Order& order, const Footprint& before, const Footprint& after) const;
  void count(const Order& order, const Footprint& before, const Footprint& after);

private:
  std::size_t place(std::uint16_t book, std::uint16_t instrument, Product product) const {
    return (std::size_t{book} * limits_.instruments + instrument) * products + static_cast<std::size_t>(product) - 1;
  }
  /** Whether every book concerned is within its bound after it. */
  bool revalue(Instrument& marked, std::int64_t price);
  void count_in(std::uint32_t slot, Side side, const Footprint& before, const Footprint& after);
  std::int64_t& sector_gross(const Position& position) {
    return sectors_[position.book * sectors + instruments_[position.instrument].sector];
  }
  void touch(std::uint16_t book) { touched_[book / 64] |= std::uint64_t{1} << book % 64; }

  static constexpr std::uint32_t most_books = 256;

  AccountLimits limits_;
  Instrument* instruments_;
  Book* books_;
  std::uint32_t* places_;
  Position* positions_;
  LotQueue* lots_;
  std::int64_t* sectors_;
  std::uint64_t touched_[most_books / 64] = {}; ///< a bit for each book whose profit may have changed
  std::uint32_t position_count_ = 0;
};

} // namespace sauda::account
