// The functions of the margin calculator that the host sees. Names and types are those of `Exports` in margin.ts.

#include <cstdint>

#include "sauda/account/margin_calculator.hpp"

#define SAUDA_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace {

using sauda::account::most_legs;

constexpr std::uint32_t request_limit = 3 * most_legs; // a derivative comes with two records of scenarios
constexpr std::uint32_t line_limit = most_legs + 2;

alignas(64) sauda::Record requests[request_limit];
alignas(64) sauda::Record lines[line_limit];

void overflow(void*, std::uint32_t) { __builtin_trap(); }

sauda::ExecutionReporter reporter{lines, line_limit, overflow, nullptr};
sauda::account::MarginCalculator calculator{reporter};

} // namespace

SAUDA_EXPORT(margin_requests)
sauda::Record* margin_requests() { return requests; }

SAUDA_EXPORT(margin_request_limit)
std::uint32_t margin_request_limit() { return request_limit; }

SAUDA_EXPORT(margin_lines)
sauda::Record* margin_lines() { return lines; }

SAUDA_EXPORT(margin_line_limit)
std::uint32_t margin_line_limit() { return line_limit; }

/** Works out the request in the first `count` records; answers how many lines there are. */
SAUDA_EXPORT(margin_calculate)
std::uint32_t margin_calculate(std::uint32_t count) {
  calculator.calculate(requests, count);
  return reporter.take();
}
