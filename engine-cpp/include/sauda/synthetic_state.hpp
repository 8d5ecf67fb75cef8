#pragma once
// Everything that the synthetic market remembers: plain words, saved as they are.

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "sauda/random.hpp"
#include "sauda/synthetic_parameters.hpp"

namespace sauda {

/** Owners below this are synthetic participants. */
inline constexpr std::uint32_t first_guest_owner = 1000;

// Owners by kind. Who rests orders never takes, and the other way round, so that nobody trades with himself.
inline constexpr std::uint32_t first_maker_owner = 1;
inline constexpr std::uint32_t first_investor_owner = 100; ///< one per slot of SyntheticInstrument::investors
inline constexpr std::uint32_t first_parent_owner = 400;   ///< one per slot of SyntheticInstrument::parents
inline constexpr std::uint32_t first_noise_owner = 500;
inline constexpr std::uint32_t first_value_owner = 600;
inline constexpr std::uint32_t freak_owner = 700;
inline constexpr std::uint32_t arbitrage_owner = 800;

inline constexpr std::uint32_t synthetic_makers = 4;
inline constexpr std::uint32_t synthetic_maker_quotes = 3; ///< a side
/** Patience of investors in octaves: those of octave n have 2^n slots a side. */
inline constexpr std::uint32_t synthetic_patience_octaves = 7;
inline constexpr std::uint32_t synthetic_investors = 2 * ((1U << synthetic_patience_octaves) - 1);
inline constexpr std::uint32_t synthetic_parents = 8;

/** Orders of participants that may rest in one instrument. */
inline constexpr std::uint32_t synthetic_open_orders =
    synthetic_makers * 2 * synthetic_maker_quotes + synthetic_investors;
static_assert(synthetic_open_orders <= 300);
static_assert(first_investor_owner + synthetic_investors <= first_parent_owner);

/** Values are in 1/1,024 of a tick above the low of the price band. */
inline constexpr std::int64_t value_per_tick = 1024;

/** Who acts on a clock of its own in an instrument; the makers come first. */
enum class Actor : std::uint32_t { investors = synthetic_makers, parents, noise, value };
inline constexpr std::uint32_t synthetic_actors = synthetic_makers + 4;

/** How busy the participants are, in sixteenths of an octave around `ordinary`. */
struct Activity {
  static constexpr std::uint32_t ordinary = 128;
  std::uint32_t level;     ///< now: the sum of all that follows and of the shape of the day
  std::uint32_t lifted;    ///< one bit a component: lifts, or lowers
  std::uint32_t stir;      ///< after news, fading
  std::uint32_t day_level; ///< of the day, up to twice `day_swing`
  std::uint64_t day;       ///< the day that `day_level` was drawn for
};

/** A resting order, as its owner remembers it. */
struct SyntheticOrder {
  std::uint64_t order; ///< 0 when there is none
  std::uint32_t tick;
  std::uint32_t quantity;
};

/** A large order that is worked in pieces, which gives the signs of trades a memory. */
struct ParentOrder {
  std::uint32_t side;
  std::uint32_t pieces; ///< still to be sent
};

/** Buys, then sells; the best first. */
using MakerQuotes = std::array<std::array<SyntheticOrder, synthetic_maker_quotes>, 2>;

struct SyntheticInstrument {
  Random random;
  std::int64_t value;                                              ///< what the share is worth to those who follow it
  std::int64_t news;                                               ///< what will still come into the value
  std::array<std::int64_t, parameters::memory_shift.size()> signs; ///< fading means of the signs of trades, in 1/65,536
  Activity activity;
  std::array<std::uint64_t, synthetic_actors> due;      ///< when each actor acts next
  std::array<std::int64_t, synthetic_makers> inventory; ///< shares bought minus sold, fading
  std::int64_t fading;                                  ///< part of what trades taught that will be forgotten
  std::uint32_t run;                                    ///< 1 + the parent whose next piece follows at once, else 0
  std::uint32_t scenario;                               ///< Scenario
  std::uint64_t scenario_began;
  std::array<ParentOrder, synthetic_parents> parents;
  std::array<MakerQuotes, synthetic_makers> quotes;
  std::array<SyntheticOrder, synthetic_investors> investors; ///< even slots buy; low slots are impatient
};

struct SyntheticHeader {
  Random random;
  Activity activity;                  ///< of the factor that all instruments share
  std::uint64_t pulse_due;            ///< when the values move next
  std::uint64_t instruments;          ///< states that follow: up to the highest defined index
  std::uint64_t running;              ///< 1 once started
  std::uint64_t seed;                 ///< what it was started with, for whoever reads a snapshot
  std::array<std::uint64_t, 4> spare; ///< 0: fills the last piece
};

/** Words of one participant record of a snapshot. */
inline constexpr std::size_t synthetic_piece_words = 6;

template <class T>
inline constexpr bool is_whole_pieces = std::is_trivially_copyable_v<T>&& std::has_unique_object_representations_v<T> &&
                                        sizeof(T) % (synthetic_piece_words * sizeof(std::uint64_t)) == 0;
static_assert(is_whole_pieces<SyntheticInstrument>);
static_assert(is_whole_pieces<SyntheticHeader>);

} // namespace sauda
