#pragma once
// How hard trades press against an edge of the price band.

#include <cstdint>
#include <optional>

#include "sauda/instrument.hpp"

namespace sauda {

/** Trades near one edge since the band moved last. */
struct FlexWatch {
  static constexpr std::uint32_t most_owners = 10;

  std::uint32_t
      owners[2][most_owners]; ///< buyers, sellers, each once, in order of their first trade; 0 when there are fewer
  std::uint64_t since;        ///< time of the first trade
  std::uint32_t trades;
  Side edge; ///< buy: the upper one; sell: the lower one

  void count(Side at, std::uint32_t buyer, std::uint32_t seller, std::uint64_t time);
  /** Whether the settings of the instrument let its band move now. */
  bool is_enough(const Instrument& instrument, std::uint64_t time) const;
};

/** The edge that a price is near, by the settings of the instrument. */
std::optional<Side> near_edge(const Instrument& instrument, std::int64_t price);

} // namespace sauda
