#pragma once
// What a basket of orders needs, without an account. Rules: docs/reference/account.md, Margin of a basket.

#include <cstdint>

#include "sauda/account/risk_array.hpp"
#include "sauda/execution_reporter.hpp"

namespace sauda::account {

inline constexpr std::uint32_t most_legs = 64;

class MarginCalculator {
public:
  explicit MarginCalculator(ExecutionReporter& reporter) : reporter_{reporter} {}

  /** Works out the request in `count` records: a line for each leg, `initial` and `final`; or one that is refused. */
  void calculate(const Record* requests, std::uint32_t count);

private:
  struct Leg {
    RiskArray array;
    std::int64_t quantity; ///< below 0 for a sale
    std::int64_t value;
    std::uint16_t margin_bp;
    bool is_contract;
  };
  /** Exposure and equity in ten-thousandths of a paisa. */
  struct Need {
    Wide span = 0;
    Wide exposure = 0;
    Wide premium = 0;
    Wide equity = 0;

    void add(const Need& other);
    bool is_bounded() const;
  };

  bool read(const Record* requests, std::uint32_t count);
  bool take(const MarginScenarios& record);
  bool take(const MarginLeg& record);
  Need alone(const Leg& leg) const;
  Need together() const;
  /** Span and exposure of the legs of one underlying from `first` on. */
  Need contracts(const Leg* first, const Leg* last) const;
  void pair_months(const Leg* first, const Leg* last, Need& need, Wide& charge) const;
  void tell(MarginLineKind kind, std::uint32_t leg, const Need& need);

  ExecutionReporter& reporter_;
  Leg legs_[most_legs];
  std::uint32_t count_ = 0;
  std::int32_t losses_[scenario_count];
  std::uint32_t halves_ = 0; ///< loaded for the next leg
};

} // namespace sauda::account
