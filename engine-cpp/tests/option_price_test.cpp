// Against the same formula in floating point, which tests may use.
#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "sauda/fixed_point.hpp"
#include "sauda/option_price.hpp"

using namespace sauda;

namespace {

constexpr std::uint64_t day = 86'400'000'000;
constexpr double year = 365.0 * 86'400e6;

double normal(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }
double number(fixed_point::Fixed x) { return static_cast<double>(x) / static_cast<double>(fixed_point::one); }

double black(const OptionTerms& terms) {
  const double deviation = terms.volatility / 1e6 * std::sqrt(static_cast<double>(terms.time_left) / year);
  const auto forward = static_cast<double>(terms.forward);
  const auto strike = static_cast<double>(terms.strike);
  const double d1 = std::log(forward / strike) / deviation + deviation / 2;
  const double call = forward * normal(d1) - strike * normal(d1 - deviation);
  return terms.is_call ? call : call - forward + strike;
}

} // namespace

TEST_CASE("the normal distribution agrees with erfc to eight decimals, and never falls") {
  double before = 0;
  for (int k = -8'000; k <= 8'000; ++k) {
    const double x = k / 1'000.0;
    const double value = number(
        fixed_point::normal_distribution(static_cast<fixed_point::Fixed>(x * static_cast<double>(fixed_point::one))));
    REQUIRE(std::abs(value - normal(x)) < 1e-8);
    REQUIRE(value >= before);
    before = value;
  }
}

TEST_CASE("logarithms agree with std::log to eleven decimals") {
  const std::int64_t values[] = {1, 2, 3, 99, 100, 101, 2'400'000, 2'450'000, 1'000'000'007, std::int64_t{1} << 40};
  for (const std::int64_t a : values)
    for (const std::int64_t b : values)
      REQUIRE(std::abs(number(fixed_point::logarithm(a, b)) -
                       std::log(static_cast<double>(a) / static_cast<double>(b))) < 2e-11);
}

TEST_CASE("a price is within a paisa of the formula, over strikes, volatilities and times") {
  for (const std::int64_t forward : {5'000LL, 150'000LL, 2'400'000LL, 10'000'000LL})
    for (const std::int64_t percent : {50, 80, 95, 99, 100, 101, 105, 120, 200})
      for (const std::uint32_t volatility : {50'000U, 140'000U, 600'000U, 3'000'000U})
        for (const std::uint64_t left : {day / 24, day, 7 * day, 30 * day, 365 * day})
          for (const bool is_call : {true, false}) {
            const OptionTerms terms{forward, forward * percent / 100, volatility, left, is_call};
            const double expected = black(terms);
            CAPTURE(forward);
            CAPTURE(percent);
            CAPTURE(volatility);
            CAPTURE(left);
            CAPTURE(is_call);
            REQUIRE(std::abs(static_cast<double>(option_price(terms)) - expected) < 1.0);
          }
}

TEST_CASE("without time or volatility an option is worth what exercising it brings") {
  CHECK(option_price({2'400'000, 2'390'000, 140'000, 0, true}) == 10'000);
  CHECK(option_price({2'400'000, 2'390'000, 140'000, 0, false}) == 0);
  CHECK(option_price({2'400'000, 2'410'000, 0, 7 * day, false}) == 10'000);
  CHECK(option_price({2'400'000, 2'400'000, 0, 0, true}) == 0);
  CHECK(option_delta({2'400'000, 2'390'000, 140'000, 0, true}) == 1'000'000);
  CHECK(option_delta({2'400'000, 2'390'000, 140'000, 0, false}) == 0);
}

TEST_CASE("the delta of a call and that of its put are one apart; at the money it is about a half") {
  const OptionTerms call{2'400'000, 2'400'000, 140'000, 7 * day, true};
  OptionTerms put = call;
  put.is_call = false;
  CHECK(option_delta(call) - option_delta(put) == 1'000'000);
  CHECK(std::abs(option_delta(call) - 503'868) < 100); // N(σ√t / 2), σ√t = 0.019388
}

TEST_CASE("the bounds of the terms are within the arithmetic") {
  const std::int64_t most = (std::int64_t{1} << 40) - 1;
  CHECK(option_price({most, 1, 10'000'000, 3'650 * day, true}) <= most);
  CHECK(option_price({1, most, 10'000'000, 3'650 * day, false}) <= most);
  CHECK(option_price({1, 1, 1, 1, true}) == 0);
}
