#pragma once
// The decision on an order: switches, gates, hours and limits. Rules: docs/reference/account.md, place_order.

#include <cstdint>

#include "sauda/account/books.hpp"
#include "sauda/account/denial.hpp"
#include "sauda/account/ledger.hpp"
#include "sauda/account/order_table.hpp"
#include "sauda/account/pace.hpp"
#include "sauda/account/settings.hpp"

namespace sauda::account {

/** What is asked for: a new order, or an order with the modification pending. */
struct Request {
  const Order& order;
  const Terms& terms; ///< new ones
  Footprint before;
  Footprint after;
  std::int64_t growth;   ///< of what is blocked
  std::int64_t closable; ///< what it may close, its own leaves included
  std::uint64_t time;
  bool is_modification;
  bool is_exit;

  std::int64_t value() const { return std::int64_t{terms.quantity} * terms.reserve_price; }
  std::int64_t leaves() const { return std::int64_t{terms.quantity} - order.filled; }
};

class Risk {
public:
  Risk(const Settings& settings, const Books& books, const OrderTable& orders, const Ledger& ledger, const Pace& pace,
       const std::uint64_t& day_count)
      : settings_{settings},
        books_{books},
        orders_{orders},
        ledger_{ledger},
        pace_{pace},
        day_count_{day_count} {}

  /** Why a request may not be granted; all checks on the order itself have passed. */
  Refusal check(const Request& request) const;

private:
  Refusal check_switches(const Request& request) const;
  Refusal check_gates(const Request& request) const;
  Refusal check_hours(const Request& request) const;
  Refusal check_limits(const Request& request) const;
  Refusal check_limit(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const;
  Refusal check_distance(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_mark_age(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_repeat(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_position(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_expiry(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_self_trade(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_sector(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_concentration(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_streak(const Request& request, LimitScope scope, std::int64_t limit) const;
  Refusal check_exposure(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const;
  Refusal check_pace(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const;
  std::int64_t open_orders(const Request& request, LimitScope scope) const;

  const Settings& settings_;
  const Books& books_;
  const OrderTable& orders_;
  const Ledger& ledger_;
  const Pace& pace_;
  const std::uint64_t& day_count_;
};

} // namespace sauda::account
