#pragma once
// Every rate by its key, and by date within it. Loaded once, never changed by a request.

#include <cstdint>
#include <optional>

#include "sauda/records.hpp"

namespace sauda::charges {

using Refusal = std::optional<ChargeRefusal>;

class RateTable {
public:
  /** Adds a ChargeRate or BrokerageRate; refused, nothing changes. */
  Refusal add(const ChargeRate& rate);
  Refusal add(const BrokerageRate& rule);

  /** The rate that holds on `day`; null when none is known. */
  const ChargeRate* find(ChargeKind charge, std::uint8_t exchange, std::uint8_t segment, std::uint8_t group,
                         std::uint32_t day) const;
  const BrokerageRate* find_rule(std::uint16_t plan, std::uint8_t segment, std::uint32_t day) const;

  static bool is_segment(std::uint8_t value) { return value >= 1 && value < segments; }
  static bool is_exchange(std::uint8_t value) { return value >= 1 && value < exchanges; }
  static bool is_group(std::uint8_t value) { return value >= 1 && value < groups; }

private:
  static constexpr std::uint32_t charges = static_cast<std::uint32_t>(ChargeKind::gst) + 1;
  static constexpr std::uint32_t exchanges = static_cast<std::uint32_t>(ChargeExchange::ncdex) + 1;
  static constexpr std::uint32_t segments = static_cast<std::uint32_t>(ChargeSegment::offer) + 1;
  static constexpr std::uint32_t groups = static_cast<std::uint32_t>(SecurityGroup::duty_left_out) + 1;
  static constexpr std::uint32_t plans = 64;
  static constexpr std::uint32_t rates_limit = 2'048;
  static constexpr std::uint32_t rules_limit = 512;

  /** Chains of rates by key; slots count from 1, so that zeroed memory is an empty table. */
  template <class Rate, std::uint32_t keys, std::uint32_t limit>
  struct Chains {
    Refusal add(std::uint32_t key, const Rate& rate);
    const Rate* find(std::uint32_t key, std::uint32_t day) const;

    Rate rates[limit];
    std::uint16_t next[limit];
    std::uint16_t head[keys];
    std::uint32_t count;
  };

  static std::uint32_t key_of(std::uint8_t charge, std::uint8_t exchange, std::uint8_t segment, std::uint8_t group) {
    return ((charge * exchanges + exchange) * segments + segment) * groups + group;
  }
  static std::uint32_t key_of(std::uint16_t plan, std::uint8_t segment) { return plan * segments + segment; }

  Chains<ChargeRate, charges * exchanges * segments * groups, rates_limit> rates_{};
  Chains<BrokerageRate, plans * segments, rules_limit> rules_{};
};

} // namespace sauda::charges
