#include <doctest/doctest.h>

#include "sauda/random.hpp"

using sauda::Random;

TEST_CASE("random: the first words are those of splitmix64 on every host") {
  Random random{.state = 0};
  CHECK(random.next() == 0xE220A8397B1DCDAF);
  CHECK(random.next() == 0x6E789E6AA1B965F4);
  CHECK(random.next() == 0x06C45D188009454F);
}

TEST_CASE("random: below stays below its bound and reaches both ends") {
  Random random{.state = 7};
  std::uint32_t lowest = 10;
  std::uint32_t highest = 0;
  for (int draw = 0; draw < 1'000; ++draw) {
    const std::uint32_t value = random.below(10);
    REQUIRE(value < 10);
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
  }
  CHECK(lowest == 0);
  CHECK(highest == 9);
}

TEST_CASE("random: bell has mean 0 and the stated deviation") {
  Random random{.state = 11};
  constexpr std::int64_t draws = 100'000;
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (std::int64_t draw = 0; draw < draws; ++draw) {
    const std::int64_t value = random.bell();
    sum += value;
    squares += value * value;
  }
  CHECK(sum / draws < 500);
  CHECK(sum / draws > -500);
  const std::int64_t variance = Random::bell_deviation * Random::bell_deviation;
  CHECK(squares / draws > variance * 98 / 100);
  CHECK(squares / draws < variance * 102 / 100);
}

TEST_CASE("random: intervals are exponential: their mean is met, and 1 in e is longer") {
  Random random{.state = 13};
  constexpr std::uint64_t draws = 100'000;
  constexpr std::uint64_t mean = 1'000'000;
  std::uint64_t sum = 0;
  std::uint64_t longer = 0;
  for (std::uint64_t draw = 0; draw < draws; ++draw) {
    const std::uint64_t gap = random.interval(mean);
    REQUIRE(gap > 0);
    sum += gap;
    if (gap > mean) ++longer;
  }
  CHECK(sum / draws > mean * 99 / 100);
  CHECK(sum / draws < mean * 101 / 100);
  CHECK(longer > draws * 36 / 100);
  CHECK(longer < draws * 376 / 1000);
}

TEST_CASE("random: a tail of exponent 2 passes 4 with one chance in 16 and ends at its cut") {
  Random random{.state = 17};
  constexpr int draws = 100'000;
  int beyond = 0;
  for (int draw = 0; draw < draws; ++draw) {
    const std::uint64_t value = random.tail(8, 5);
    REQUIRE(value >= 65'536);
    REQUIRE(value <= 32 * 65'536);
    if (value >= 4 * 65'536) ++beyond;
  }
  CHECK(beyond > draws * 58 / 1000);
  CHECK(beyond < draws * 68 / 1000);
}

TEST_CASE("random: power_of_two doubles every sixteen steps and is capped") {
  CHECK(sauda::power_of_two(0) == 65'536);
  CHECK(sauda::power_of_two(8) == 92'682);
  CHECK(sauda::power_of_two(24) == 2 * sauda::power_of_two(8));
  CHECK(sauda::power_of_two(100'000) == sauda::power_of_two(31 * 16));
}
