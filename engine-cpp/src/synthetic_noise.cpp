#include "sauda/synthetic_participants.hpp"

namespace sauda {

std::uint64_t act_as_noise(SyntheticDesk& desk) {
  constexpr std::uint32_t owners = 100;
  Random& random = desk.state.random;
  if (desk.is_continuous()) {
    const Side side = random.one_in(2) ? Side::buy : Side::sell;
    desk.take_and_tell(first_noise_owner + random.below(owners), side);
  }
  return desk.gap(parameters::noise_interval);
}

} // namespace sauda
