#pragma once
// Examples worked out by hand: the engine and the reference venue must both tell them.

#include <string>

#include "commands.hpp"
#include "reference_venue.hpp"
#include "sauda/native_engine.hpp"

namespace sauda::testing {

std::string refused(Reason reason);

/** `plain_instrument(0)` with a self-trade setting. */
InstrumentCommand without_self_trade(SelfTrade setting);

/** An engine and a reference venue with one instrument, under index 0, in the given phase. */
class Stage {
public:
  explicit Stage(Phase phase, bool publish_levels = false, const InstrumentCommand& instrument = plain_instrument(0));

  Stage(Phase phase, const RulesCommand& settings, bool publish_levels = false);

  /** What both tell of the command, in short. */
  std::string told(const Command& command);

  /** What the engine tells of its depth, in short. */
  std::string depth();

  /** What the engine tells of the place of an order in its queue, in short. */
  std::string queue_position(std::uint64_t order);

  /** The snapshot record of an open order, which both must give. */
  SnapshotOrder snapshot_of(std::uint64_t order);

private:
  Limits limits_;
  NativeEngine engine_;
  ReferenceVenue reference_;
};

} // namespace sauda::testing
