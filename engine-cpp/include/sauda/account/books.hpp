#pragma once
// Instruments, books and positions of an account, and the sums over them that risk looks at.

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
  std::uint32_t open_orders;
  SwitchState switch_state;

  std::int64_t day_profit() const { return realised + unrealised - start_profit; }
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

  /** Whether a position may become this, or be made as this: it and every sum stays within its bound. */
  bool can_become(const Position& changed) const;
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

  AccountLimits limits_;
  Instrument* instruments_;
  Book* books_;
  std::uint32_t* places_;
  Position* positions_;
  LotQueue* lots_;
  std::uint32_t position_count_ = 0;
};

} // namespace sauda::account
