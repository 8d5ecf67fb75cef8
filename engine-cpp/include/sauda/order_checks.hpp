#pragma once
// The checks of an order against its instrument, in the order of docs/reference/venue.md.

#include <cstdint>
#include <optional>

#include "sauda/instrument.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Why a check failed; empty when it passed. */
using Refusal = std::optional<Reason>;

Refusal check_definition(const InstrumentCommand& command, std::uint32_t ladder_ticks);
Refusal check_quantity(const Instrument& instrument, std::int64_t quantity);
Refusal check_limit_price(const Instrument& instrument, std::int64_t price);
Refusal check_new_order(const Instrument& instrument, const Command& command);

/** The limit that a market order gets: the market price moved by the protection, to the tick, inside the band. */
std::int64_t protected_price(const Instrument& instrument, Side side, std::uint16_t protection_bp);

} // namespace sauda
