#pragma once
// An index over shares of the synthetic market, and the futures and options on it: what each is worth at present.

#include <cstddef>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/records.hpp"
#include "sauda/synthetic_state.hpp"
#include "sauda/venue.hpp"

namespace sauda {

/** What an instrument is beyond a share of its own. */
struct SyntheticContract {
  std::uint64_t kind;    ///< ContractKind, 0 when it is none
  std::uint64_t units;   ///< index_share: how many of it are in one index, in millionths
  std::int64_t strike;   ///< options, in paise
  std::uint64_t expires; ///< futures and options, in microseconds
  std::int64_t swing;    ///< futures and options: what a second usually moves its worth by, in values; at least 1
  std::uint64_t put;     ///< index_call: 1 + the instrument of the put of its strike and expiry, 0 when there is none

  ContractKind contract() const { return static_cast<ContractKind>(kind); }
  bool is_share() const { return kind == 0 || contract() == ContractKind::index_share; }
};

struct SyntheticIndex {
  Random random;
  std::int64_t level;        ///< in paise; 0 while no share is in it
  std::uint64_t fear;        ///< how dear options are, in sixteenths of an octave around 64
  std::uint64_t members;     ///< shares that are in it
  std::uint64_t derivatives; ///< contracts on it
  std::int64_t told;         ///< the level that was told last
};

static_assert(is_whole_pieces<SyntheticContract>);
static_assert(is_whole_pieces<SyntheticIndex>);

class SyntheticContracts {
public:
  /** Futures and options at most: pairs of options are found by looking through all of them. */
  static constexpr std::uint64_t most_derivatives = 256;

  SyntheticContracts(Arena& arena, std::uint32_t instruments)
      : index_{arena.allocate<SyntheticIndex>(1)},
        contracts_{arena.allocate<SyntheticContract>(instruments)},
        capacity_{instruments} {}

  void clear(std::uint64_t seed);

  /** Why the contract cannot be listed; the instrument is defined. */
  Refusal check(const ContractCommand& command, const Instrument& listing) const;
  /** Lists a contract that passed the check. */
  void list(const ContractCommand& command);

  const SyntheticContract& operator[](std::uint32_t instrument) const { return contracts_[instrument]; }
  const SyntheticIndex& index() const { return *index_; }
  SyntheticIndex& index() { return *index_; }

  /** One step of the index and of how dear options are; prices are the last ones. */
  void pulse(const Venue& venue);
  /** The index as it is paid for on the day of expiry, in paise. */
  std::int64_t forward(const SyntheticContract& contract, std::uint64_t time) const;
  /** What a future or option is worth at `time`, in paise. */
  std::int64_t worth(const SyntheticContract& contract, std::uint64_t time) const;
  /** Moves the worth of a future or option to where the index says, and how restless it is. */
  void follow(std::uint32_t instrument, const Instrument& listing, std::uint64_t time, SyntheticInstrument& state);

  static constexpr std::size_t most_words(std::uint32_t instruments) {
    return (sizeof(SyntheticIndex) + instruments * sizeof(SyntheticContract)) / sizeof(std::uint64_t);
  }
  void save(std::uint64_t* words, std::uint32_t instruments) const;
  /** False when the words cannot be the state of such a venue. */
  bool load(const std::uint64_t* words, std::uint32_t instruments, const Venue& venue);

private:
  std::uint32_t volatility(std::int64_t strike, std::int64_t forward) const;
  void pair_up(std::uint32_t instrument);

  SyntheticIndex* index_;
  SyntheticContract* contracts_;
  std::uint32_t capacity_;
};

} // namespace sauda
