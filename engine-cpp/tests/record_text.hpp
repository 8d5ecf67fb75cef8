#pragma once
// Commands and events as text, for the message of a failed test.

#include <string>
#include <vector>

#include "record.hpp"

namespace sauda::testing {

std::string command_text(const Command& command);

/** One event a line. */
std::string events_text(const std::vector<Record>& events);

} // namespace sauda::testing
