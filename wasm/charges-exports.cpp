// The functions of the charges kernel that the host sees. Names and types are those of `Exports` in charges.ts.

#include <cstdint>

#include "sauda/charges/calculator.hpp"

#define SAUDA_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

namespace {

constexpr std::uint32_t record_limit = sauda::charges::legs_limit + 1;
constexpr std::uint32_t line_limit = sauda::charges::legs_limit + 24; // one for each security, and those of the note

alignas(64) sauda::Record requests[record_limit];
alignas(64) sauda::Record lines[line_limit];

void overflow(void*, std::uint32_t) { __builtin_trap(); }

sauda::ExecutionReporter reporter{lines, line_limit, overflow, nullptr};
sauda::charges::Calculator calculator{reporter};

} // namespace

SAUDA_EXPORT(charges_requests)
sauda::Record* charges_requests() { return requests; }

SAUDA_EXPORT(charges_request_limit)
std::uint32_t charges_request_limit() { return record_limit; }

SAUDA_EXPORT(charges_lines)
sauda::Record* charges_lines() { return lines; }

SAUDA_EXPORT(charges_line_limit)
std::uint32_t charges_line_limit() { return line_limit; }

/** Adds the rate in the first record; a ChargeRefusal, 0 when done. */
SAUDA_EXPORT(charges_load)
std::uint32_t charges_load() {
  const sauda::charges::Refusal refusal = calculator.load(requests[0]);
  return refusal ? static_cast<std::uint32_t>(*refusal) : 0;
}

/** Works out the request in the first `count` records; answers how many lines there are. */
SAUDA_EXPORT(charges_calculate)
std::uint32_t charges_calculate(std::uint32_t count) {
  calculator.calculate(requests, count);
  return reporter.take();
}
