#pragma once
// What each phase allows: the table of docs/reference/venue.md.

#include <cstdint>

#include "sauda/code.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Sets of types and times in force as bits. */
using Choices = std::uint16_t;

template <class... Values>
constexpr Choices choices(Values... values) {
  return static_cast<Choices>((0U | ... | (1U << code(values))));
}

template <class Value>
constexpr bool contains(Choices set, Value value) {
  return (set >> code(value) & 1U) != 0;
}

inline constexpr Choices all_choices = 0xFFFF;

struct PhaseRules {
  Choices types;           ///< of new orders
  Choices times;           ///< in force, of an order with a price
  Choices times_at_market; ///< in force, of a market order
  bool modifies;
  bool cancels;
  bool collects; ///< a call auction: orders may cross and wait to be uncrossed
  bool moves_band;
};

inline constexpr Choices lasting = choices(TimeInForce::day, TimeInForce::gtc, TimeInForce::gtd);
inline constexpr Choices for_today = choices(TimeInForce::day);
inline constexpr Choices after_close = choices(TimeInForce::day, TimeInForce::ioc);

/** By Phase, from closed on. */
inline constexpr PhaseRules phase_table[] = {
    // clang-format off
    // types                                                               times        at market    modify cancel collect band
    {0,                                                                    0,           0,           false, false, false, true},  // closed
    {choices(OrderType::limit, OrderType::post_only, OrderType::market),   lasting,     for_today,   true,  true,  true,  true},  // pre_open
    {all_choices,                                                          all_choices, all_choices, true,  true,  false, true},  // continuous
    {0,                                                                    0,           0,           false, true,  false, true},  // halted
    {choices(OrderType::limit, OrderType::post_only),                      lasting,     0,           true,  true,  true,  true},  // pre_open_limit
    {choices(OrderType::limit),                                            lasting,     0,           true,  true,  true,  true},  // special_pre_open
    {choices(OrderType::limit, OrderType::market),                         for_today,   for_today,   true,  true,  true,  true},  // closing
    {choices(OrderType::limit),                                            for_today,   0,           true,  true,  true,  true},  // closing_limit
    {choices(OrderType::limit, OrderType::market),                         after_close, after_close, true,  true,  false, false}, // post_close
    {choices(OrderType::limit, OrderType::market),                         lasting,     for_today,   true,  true,  true,  true},  // reopening
    // clang-format on
};

constexpr bool is_phase(std::uint32_t phase) {
  return phase >= code(Phase::closed) && phase < code(Phase::closed) + sizeof phase_table / sizeof phase_table[0];
}

constexpr const PhaseRules& rules_of(Phase phase) { return phase_table[code(phase) - code(Phase::closed)]; }

constexpr bool is_closing(Phase phase) { return phase == Phase::closing || phase == Phase::closing_limit; }

/** Whether a new order of this type rests at market in this phase. */
constexpr bool rests_at_market(Phase phase, OrderType type) {
  return phase == Phase::post_close || (type == OrderType::market && rules_of(phase).collects);
}

} // namespace sauda
