#pragma once
// What makes one random tape differ from the next, and how much of each rule the tapes hold.

#include <cstdint>

#include "random.hpp"
#include "sauda/records.hpp"

namespace sauda::testing {

/** Kinds of orders that fill a limit of their own. */
enum class Hoard { none, trailing, all_or_none };

/** A crowded narrow market, or a deep and patient one. */
struct Style {
  bool is_long;
  Hoard hoard;
  std::int64_t length;
  std::int64_t spread_ticks;      ///< how far from the last price most orders are
  std::int64_t owners;            ///< they have orders
  std::int64_t entry_percent;     ///< new orders among the commands for orders
  std::int64_t patient_percent;   ///< orders that are on their own side of the last price
  std::int64_t session_percent;   ///< session commands in continuous trading
  std::int64_t stop_percent;      ///< of new orders in continuous trading
  std::int64_t trailing_percent;  ///< of the stop orders
  std::int64_t part_percent;      ///< of the orders that may be disclosed in part, or may have a minimum
  std::int64_t gtc_percent;       ///< of the orders that live on
  std::int64_t gtd_percent;       ///< of the orders that live beyond the day
  std::int64_t attribute_percent; ///< of new orders: all_or_none, held, reduce_only or a self-trade setting
  std::int64_t link_percent;      ///< of the commands for orders
  std::int64_t replace_percent;   ///< of the commands for open orders
};

Style random_style(Random& random);

/** Zero but for the client_ref; one in five carries rubbish everywhere, as unused fields are ignored. */
Command blank_command(Random& random);

} // namespace sauda::testing
