// The table of phases of docs/reference/venue.md, cell by cell, as the venue answers.

#include <doctest/doctest.h>

#include <string>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;
using sauda::TimeInForce;

namespace {

/** One row; types and times as letters: limit, market, post_only, stop, to-limit; day, ioc, fok, gtc. */
struct Row {
  Phase phase;
  const char* types;
  const char* times;           ///< of a limit order
  const char* times_at_market; ///< of a market order
  bool modifies, cancels, uncrosses, moves_band, matches;
};

const Row rows[] = {
    {Phase::closed, "", "", "", false, false, false, true, false},
    {Phase::pre_open, "lmp", "dg", "d", true, true, true, true, false},
    {Phase::continuous, "lmpst", "difg", "difg", true, true, false, true, true},
    {Phase::halted, "", "", "", false, true, false, true, false},
    {Phase::pre_open_limit, "lp", "dg", "", true, true, true, true, false},
    {Phase::special_pre_open, "l", "dg", "", true, true, true, true, false},
    {Phase::closing, "lm", "d", "d", true, true, true, true, false},
    {Phase::closing_limit, "l", "d", "", true, true, true, true, false},
    {Phase::post_close, "lm", "di", "di", true, true, false, false, true},
    {Phase::reopening, "lm", "dg", "d", true, true, true, true, false},
};

/** A stage in a phase, with a gtc buy of owner 1 at 900 and a gtc sell far away. */
class StageIn : public Stage {
public:
  explicit StageIn(Phase phase) : Stage(Phase::continuous) {
    enter_orders();
    told(set_phase(0, phase));
    if (phase == Phase::reopening) enter_orders(); // entering it cancelled them
  }

private:
  void enter_orders() {
    told(lasting(limit(Side::buy, 900, 1), TimeInForce::gtc));
    told(lasting(limit(Side::sell, 1'400, 1), TimeInForce::gtc));
  }
};

std::uint64_t gtc_order(Phase phase) { return phase == Phase::reopening ? 3 : 1; }

Command of_type(char letter) {
  switch (letter) {
  case 'm': return market(Side::buy, 1);
  case 'p': return typed(limit(Side::buy, 1'000, 1), OrderType::post_only);
  case 's': return stop_limit(Side::buy, 1'100, 1'100, 1);
  case 't': return typed(market(Side::buy, 1), OrderType::market_to_limit);
  default: return limit(Side::buy, 1'000, 1);
  }
}

Command lasting_for(const Command& command, char letter) {
  switch (letter) {
  case 'i': return lasting(command, TimeInForce::ioc);
  case 'f': return lasting(command, TimeInForce::fok);
  case 'g': return lasting(command, TimeInForce::gtc);
  default: return lasting(command, TimeInForce::day);
  }
}

bool has(const char* letters, char letter) { return std::string(letters).find(letter) != std::string::npos; }

bool is_taken(Phase phase, const Command& command) {
  StageIn stage(phase);
  const std::string answer = stage.told(command);
  const bool is_closed = phase == Phase::closed || phase == Phase::halted;
  const Reason expected = is_closed ? Reason::phase_forbids_entry : Reason::phase_forbids_order_type;
  if (answer.starts_with("refused")) CHECK(answer == refused(expected));
  return !answer.starts_with("refused");
}

bool is_allowed(Phase phase, const Command& command, Reason reason) {
  StageIn stage(phase);
  const std::string answer = stage.told(command);
  if (answer.starts_with("refused")) CHECK(answer == refused(reason));
  return !answer.starts_with("refused");
}

} // namespace

TEST_CASE("every phase takes the orders of its row of the table, and no other") {
  for (const Row& row : rows) {
    CAPTURE(int{raw(row.phase)});
    for (const char type : {'l', 'm', 'p', 's', 't'}) {
      CAPTURE(type);
      CHECK(is_taken(row.phase, of_type(type)) == has(row.types, type));
    }
    for (const char time : {'d', 'i', 'f', 'g'}) {
      CAPTURE(time);
      CHECK(is_taken(row.phase, lasting_for(of_type('l'), time)) == has(row.times, time));
      CHECK(is_taken(row.phase, lasting_for(of_type('m'), time)) == has(row.times_at_market, time));
    }
    CHECK(is_taken(row.phase, with_part(limit(Side::buy, 1'000, 10), 5)) == (row.phase == Phase::continuous));
  }
}

TEST_CASE("every phase lets orders be modified, cancelled and uncrossed, and the band move, as its row says") {
  for (const Row& row : rows) {
    CAPTURE(int{raw(row.phase)});
    const std::uint64_t order = gtc_order(row.phase);
    CHECK(is_allowed(row.phase, modify(order, 905, 1), Reason::phase_forbids_modify) == row.modifies);
    CHECK(is_allowed(row.phase, cancel(order), Reason::phase_forbids_cancel) == row.cancels);
    CHECK(is_allowed(row.phase, uncross(0), Reason::phase_forbids_uncross) == row.uncrosses);
    CHECK(is_allowed(row.phase, set_band(500, 1'450), Reason::phase_forbids_band) == row.moves_band);
    CHECK(is_allowed(row.phase, cancel_all(0, 1), Reason::phase_forbids_cancel));
  }
}

TEST_CASE("orders match on entry in the phases that say so") {
  for (const Row& row : rows) {
    CAPTURE(int{raw(row.phase)});
    if (!has(row.types, 'l')) continue;
    StageIn stage(row.phase);
    stage.told(limit(Side::sell, 1'000, 1)); // after the close: at the close price
    const bool traded = stage.told(limit(Side::buy, 1'000, 1)).find(" meets ") != std::string::npos;
    CHECK(traded == row.matches);
  }
}
