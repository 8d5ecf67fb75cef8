#pragma once
// Seeded participants that trade on the books of a venue as everybody does: by commands.

#include <cstddef>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/synthetic_contracts.hpp"
#include "sauda/synthetic_desk.hpp"
#include "sauda/synthetic_schedule.hpp"
#include "sauda/synthetic_state.hpp"
#include "sauda/venue.hpp"

namespace sauda {

/**
 * Participants collect orders in pre_open, trade in continuous and wait in the other phases; they never change a phase. The same
 * seed on the same venue gives the same commands. State is one block per instrument, whatever happens.
 */
class SyntheticMarket {
public:
  /** Actions of one `advance`; what else was due is dropped: clocks go on from the time of the call. */
  static constexpr std::uint32_t actions_per_advance = 200'000;

  SyntheticMarket(Arena& arena, std::uint32_t instruments, Venue& venue);

  bool is_running() const { return header_->running != 0; }

  /** Sets participants to work on every instrument defined now; those defined later stay without. */
  void start(std::uint64_t seed, std::uint64_t time);

  /**
   * Lets participants act in order of their due times up to `time`, inclusive. At equal times values move first, then lower
   * instruments act before higher ones.
   */
  void advance(std::uint64_t time);

  /** Lists a share, future or option of the index; answers why it cannot. The market runs, the instrument is defined. */
  Refusal list(const ContractCommand& command);
  /** The level of the index in paise when it is not the one that was asked for last, else 0. */
  std::int64_t take_index_change();
  /** Puts a scenario on in an instrument; without effect on one that has no participants. */
  void set_scenario(std::uint16_t instrument, Scenario scenario, std::uint64_t time);

  /** Words that `save` may write for a venue of so many instruments. */
  static constexpr std::size_t most_words(std::uint32_t instruments) {
    return (sizeof(SyntheticHeader) + instruments * sizeof(SyntheticInstrument)) / sizeof(std::uint64_t) +
           SyntheticContracts::most_words(instruments);
  }

  /** Words that `save` writes: a multiple of 6, 0 when not running. */
  std::size_t state_words() const;
  void save(std::uint64_t* words) const;

  /** Takes over what `save` wrote, once the instruments are defined; false when the words cannot be its state. */
  bool load(const std::uint64_t* words, std::size_t count);

private:
  void pulse();
  void follow_index(std::uint64_t time);
  SyntheticDesk desk_of(std::uint32_t instrument, std::uint64_t time);
  void act(std::uint32_t instrument);
  void schedule(std::uint32_t instrument);
  void skip_to(std::uint64_t time);
  bool is_sound(const SyntheticInstrument& state, std::uint32_t instrument) const;

  SyntheticHeader* header_;
  SyntheticInstrument* instruments_;
  SyntheticContracts contracts_;
  SyntheticSchedule schedule_;
  Venue& venue_;
  std::uint32_t capacity_;
};

} // namespace sauda
