#pragma once
// What a participant sees of one instrument at one moment, and what it can do there.

#include <cstdint>

#include "sauda/synthetic_scenarios.hpp"
#include "sauda/synthetic_state.hpp"
#include "sauda/venue.hpp"

namespace sauda {

/** 1 for a buy, -1 for a sell: the direction in which a price of that side improves. */
constexpr std::int32_t direction(Side side) { return side == Side::buy ? 1 : -1; }

/** Ticks count from the low of the price band; commands are stamped with `time`. */
class SyntheticDesk {
public:
  static constexpr std::int32_t no_tick = -1;

  /** `usual_swing`: standard deviation of the value over one second when prices are calm. */
  SyntheticDesk(Venue& venue, SyntheticInstrument& state, std::uint16_t instrument, std::uint64_t time,
                std::int64_t usual_swing)
      : state{state},
        listing{venue.instrument(instrument)},
        venue_{venue},
        time_{time},
        usual_swing_{usual_swing},
        instrument_{instrument} {}

  SyntheticInstrument& state;
  const Instrument& listing;

  bool is_continuous() const { return listing.phase == Phase::continuous; }
  bool takes_orders() const { return is_continuous() || listing.phase == Phase::pre_open; }
  bool is_in_band(std::int32_t tick) const { return tick >= 0 && tick <= listing.tick_at(listing.band_high); }
  std::int32_t best(Side side) const;
  std::uint64_t open_quantity(const SyntheticOrder& order) const;

  std::uint64_t quantity_at(Side side, std::int32_t tick) const;
  /** An exponential gap, shorter when the market is busy. */
  std::uint64_t gap(std::uint64_t ordinary);

  /** Standard deviation of the value over one second at the present volatility. */
  std::int64_t swing() const;
  /** How many times wider than usual makers quote. */
  std::int64_t caution() const { return scenario_caution(state, time_); }
  /** A typical small order in lots. */
  std::uint32_t usual_lots() const;
  /** Size of an order with a heavy tail, mostly round, around `weight` half small orders. */
  std::uint32_t draw_quantity(std::uint32_t weight);

  /** Moves a price away from the other side's best, so that it rests; may leave the band. In an auction it stays. */
  std::int32_t passive(Side side, std::int32_t tick) const;

  /** Rests a day order; what trades at once is gone. */
  SyntheticOrder rest(std::uint32_t owner, Side side, std::int32_t tick, std::uint32_t quantity);
  void cancel(std::uint32_t owner, SyntheticOrder& order);
  /** Trades at once, `tick` or better. */
  bool take(std::uint32_t owner, Side side, std::int32_t tick, std::uint32_t quantity);
  /** Takes a size around `weight` half small orders from the best price, mostly no more than stands there; answers the size, 0 for none. */
  std::uint32_t take_offered(std::uint32_t owner, Side side, std::uint32_t weight);
  /** The same for reasons that others can only guess, so that they learn from it. */
  void take_and_tell(std::uint32_t owner, Side side);

private:
  Command command(CommandKind kind, std::uint32_t owner) const;
  Command new_order(std::uint32_t owner, Side side, std::uint32_t quantity, TimeInForce time_in_force) const;

  Venue& venue_;
  std::uint64_t time_;
  std::int64_t usual_swing_;
  std::uint16_t instrument_;
};

} // namespace sauda
