#include "sauda/synthetic_activity.hpp"

#include <algorithm>

namespace sauda {

namespace {

using namespace parameters;

constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t day_length = 86'400 * second;
constexpr std::uint64_t india_offset = 19'800 * second;
constexpr std::uint64_t opens = (9 * 3'600 + 15 * 60) * second;
constexpr std::uint64_t quarter = 900 * second;

/** At other hours it is as at mid-day. */
std::uint32_t shape_at(std::uint64_t time_of_day) {
  if (time_of_day < opens) return 0;
  const std::uint64_t quarters = (time_of_day - opens) / quarter;
  return quarters < shape_of_day.size() ? shape_of_day[quarters] : 0;
}

/** Power of two of sixteenths around `Activity::ordinary`, in 1/65,536; `level` is below 496. */
std::uint64_t multiplier(std::uint32_t level) {
  constexpr std::uint32_t octaves = Activity::ordinary / 16;
  return std::max<std::uint64_t>(power_of_two(level) >> octaves, 1);
}

} // namespace

Activity ordinary_activity() {
  Activity activity{};
  activity.level = Activity::ordinary;
  activity.day_level = day_swing;
  return activity;
}

void step_activity(Activity& activity, Random& random, std::uint64_t time, std::int32_t lift) {
  const std::uint64_t day = (time + india_offset) / day_length;
  if (day != activity.day) {
    activity.day = day;
    activity.day_level = random.below(2 * day_swing + 1);
  }
  std::uint32_t level = Activity::ordinary + activity.day_level - day_swing + activity.stir;
  for (std::uint32_t component = 0; component < component_stay.size(); ++component) {
    // Half of the changes lead to the same state.
    if (random.one_in(component_stay[component])) activity.lifted ^= (random.below(2) << component);
    const bool lifts = ((activity.lifted >> component) & 1) != 0;
    level += lifts ? component_swing[component] : 0U - component_swing[component];
  }
  if (activity.stir != 0 && random.one_in(24)) activity.stir -= 1 + activity.stir / 8;
  activity.level = static_cast<std::uint32_t>(
      static_cast<std::int32_t>(level + shape_at((time + india_offset) % day_length)) + lift);
}

std::uint64_t busy_interval(std::uint64_t ordinary, const Activity& activity) {
  return std::max<std::uint64_t>(ordinary * 65'536 / multiplier(activity.level), 1);
}

std::uint64_t volatility(const Activity& activity) {
  const std::int32_t distance =
      static_cast<std::int32_t>(activity.level) - static_cast<std::int32_t>(Activity::ordinary);
  return multiplier(static_cast<std::uint32_t>(static_cast<std::int32_t>(Activity::ordinary) +
                                               distance * static_cast<std::int32_t>(volatility_power) / 16));
}

} // namespace sauda
