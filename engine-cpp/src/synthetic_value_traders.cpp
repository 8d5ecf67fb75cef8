#include "sauda/synthetic_participants.hpp"

namespace sauda {

namespace {

void trade_towards_value(SyntheticDesk& desk) {
  const std::int64_t margin = value_per_tick / 2 + desk.swing() / 4;
  for (const Side side : {Side::buy, Side::sell}) {
    const std::int32_t offered = desk.best(opposite(side));
    if (offered == SyntheticDesk::no_tick) continue;
    const std::int64_t gain = direction(side) * (desk.state.value - offered * value_per_tick);
    if (gain < margin) continue;
    desk.take_offered(first_value_owner, side, parameters::value_weight);
    return;
  }
}

} // namespace

std::uint64_t act_as_value(SyntheticDesk& desk) {
  if (desk.is_continuous()) trade_towards_value(desk);
  return desk.gap(parameters::value_interval);
}

} // namespace sauda
