#include "sauda/synthetic_market.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "sauda/code.hpp"
#include "sauda/synthetic_activity.hpp"
#include "sauda/synthetic_arbitrage.hpp"
#include "sauda/synthetic_participants.hpp"
#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

constexpr std::size_t header_words = sizeof(SyntheticHeader) / sizeof(std::uint64_t);
constexpr std::size_t instrument_words = sizeof(SyntheticInstrument) / sizeof(std::uint64_t);

bool is_at_work(const SyntheticInstrument& state) { return state.due[0] != SyntheticSchedule::never; }

std::uint64_t act_as(std::uint32_t actor, SyntheticDesk& desk) {
  switch (static_cast<Actor>(actor)) {
  case Actor::investors: return act_as_investor(desk);
  case Actor::parents: return act_as_parent(desk);
  case Actor::noise: return act_as_noise(desk);
  case Actor::value: return act_as_value(desk);
  default: return act_as_maker(desk, actor);
  }
}

/** Far beyond what can come about, far below an overflow. */
bool is_bounded(std::int64_t number) {
  constexpr std::int64_t bound = std::int64_t{1} << 40;
  return number > -bound && number < bound;
}

bool is_possible(const Activity& activity) {
  return activity.level < 496 && activity.stir <= parameters::news_stir &&
         activity.day_level <= 2 * parameters::day_swing;
}

void start_instrument(SyntheticInstrument& state, const Instrument& listing, std::uint64_t seed, std::uint64_t time) {
  constexpr std::uint64_t first_moments = 500'000;
  state = {};
  state.random.state = seed;
  state.activity = ordinary_activity();
  state.value = opening_value(listing, state.random);
  state.scenario = static_cast<std::uint32_t>(Scenario::ordinary);
  for (std::uint64_t& due : state.due) due = time + state.random.interval(first_moments);
}

} // namespace

SyntheticMarket::SyntheticMarket(Arena& arena, std::uint32_t instruments, Venue& venue)
    : header_{arena.allocate<SyntheticHeader>(1)},
      instruments_{arena.allocate<SyntheticInstrument>(instruments)},
      contracts_{arena, instruments},
      schedule_{arena, instruments},
      venue_{venue},
      capacity_{instruments} {}

void SyntheticMarket::start(std::uint64_t seed, std::uint64_t time) {
  *header_ = {};
  header_->random.state = seed;
  header_->activity = ordinary_activity();
  header_->pulse_due = time + pulse_interval;
  header_->running = 1;
  header_->seed = seed;
  contracts_.clear(seed);
  schedule_.clear();
  for (std::uint32_t index = 0; index < capacity_; ++index) {
    SyntheticInstrument& state = instruments_[index];
    const std::uint64_t own_seed = header_->random.next();
    if (!venue_.is_defined(static_cast<std::uint16_t>(index))) {
      state = {};
      state.due.fill(SyntheticSchedule::never);
      continue;
    }
    start_instrument(state, venue_.instrument(static_cast<std::uint16_t>(index)), own_seed, time);
    header_->instruments = index + 1;
    schedule(index);
  }
}

void SyntheticMarket::advance(std::uint64_t time) {
  if (!is_running()) return;
  for (std::uint32_t actions = 0; actions < actions_per_advance; ++actions) {
    const std::uint64_t next = std::min(header_->pulse_due, schedule_.first_due());
    if (next > time) return;
    if (next == header_->pulse_due) {
      pulse();
    } else {
      act(schedule_.first());
    }
  }
  skip_to(time);
}

void SyntheticMarket::pulse() {
  const std::int64_t market_move = move_market(*header_, header_->pulse_due);
  for (std::uint32_t index = 0; index < header_->instruments; ++index) {
    if (!is_at_work(instruments_[index])) continue;
    const Instrument& listing = venue_.instrument(static_cast<std::uint16_t>(index));
    const bool trades = listing.phase == Phase::pre_open || listing.phase == Phase::continuous;
    if (trades && contracts_[index].is_share())
      move_value(instruments_[index], listing, market_move, header_->pulse_due);
  }
  follow_index(header_->pulse_due);
  arbitrage(venue_, contracts_, static_cast<std::uint32_t>(header_->instruments),
            std::max(header_->pulse_due, venue_.time()));
  header_->pulse_due += pulse_interval;
}

Refusal SyntheticMarket::list(const ContractCommand& command) {
  if (command.instrument >= header_->instruments) return Reason::unknown_instrument;
  if (const Refusal refusal = contracts_.check(command, venue_.instrument(command.instrument))) return refusal;
  contracts_.list(command);
  follow_index(command.time);
  return {};
}

std::int64_t SyntheticMarket::take_index_change() {
  SyntheticIndex& index = contracts_.index();
  if (index.level == index.told) return 0;
  index.told = index.level;
  return index.level;
}

/** After the shares have moved: the index, then what futures and options on it are worth. */
void SyntheticMarket::follow_index(std::uint64_t time) {
  contracts_.pulse(venue_);
  for (std::uint32_t index = 0; index < header_->instruments; ++index) {
    if (contracts_[index].is_share() || !is_at_work(instruments_[index])) continue;
    contracts_.follow(index, venue_.instrument(static_cast<std::uint16_t>(index)), time, instruments_[index]);
    instruments_[index].activity = header_->activity;
  }
}

SyntheticDesk SyntheticMarket::desk_of(std::uint32_t instrument, std::uint64_t time) {
  const SyntheticContract& contract = contracts_[instrument];
  const auto number = static_cast<std::uint16_t>(instrument);
  const std::int64_t swing = contract.is_share() ? usual_swing(venue_.instrument(number)) : contract.swing;
  return {venue_, instruments_[instrument], number, time, swing};
}

void SyntheticMarket::act(std::uint32_t instrument) {
  SyntheticInstrument& state = instruments_[instrument];
  const auto due = std::min_element(state.due.begin(), state.due.end());
  // The host may have moved the venue's time past a due time.
  SyntheticDesk desk = desk_of(instrument, std::max(*due, venue_.time()));
  *due += act_as(static_cast<std::uint32_t>(due - state.due.begin()), desk);
  schedule(instrument);
}

void SyntheticMarket::schedule(std::uint32_t instrument) {
  const SyntheticInstrument& state = instruments_[instrument];
  schedule_.set(instrument, *std::min_element(state.due.begin(), state.due.end()));
}

void SyntheticMarket::skip_to(std::uint64_t time) {
  header_->pulse_due = std::max(header_->pulse_due, time + 1);
  for (std::uint32_t index = 0; index < header_->instruments; ++index) {
    SyntheticInstrument& state = instruments_[index];
    if (!is_at_work(state)) continue;
    const std::uint64_t earliest = *std::min_element(state.due.begin(), state.due.end());
    if (earliest > time) continue;
    for (std::uint64_t& due : state.due) due += time + 1 - earliest; // gaps between the actors stay
    schedule(index);
  }
}

void SyntheticMarket::set_scenario(std::uint16_t instrument, Scenario scenario, std::uint64_t time) {
  SyntheticInstrument& state = instruments_[instrument];
  if (!is_at_work(state)) return;
  SyntheticDesk desk = desk_of(instrument, time);
  sauda::set_scenario(desk, scenario, time);
}

std::size_t SyntheticMarket::state_words() const {
  return is_running() ? most_words(static_cast<std::uint32_t>(header_->instruments)) : 0;
}

void SyntheticMarket::save(std::uint64_t* words) const {
  if (!is_running()) return;
  std::memcpy(words, header_, sizeof(SyntheticHeader));
  const auto instruments = static_cast<std::uint32_t>(header_->instruments);
  std::memcpy(words + header_words, instruments_, instruments * sizeof(SyntheticInstrument));
  contracts_.save(words + header_words + instruments * instrument_words, instruments);
}

bool SyntheticMarket::load(const std::uint64_t* words, std::size_t count) {
  if (count < header_words) return false;
  SyntheticHeader header;
  std::memcpy(&header, words, sizeof header);
  if (header.running != 1 || header.instruments > capacity_ || !is_possible(header.activity)) return false;
  if (count != most_words(static_cast<std::uint32_t>(header.instruments))) return false;
  *header_ = header;
  const auto instruments = static_cast<std::uint32_t>(header.instruments);
  std::memcpy(instruments_, words + header_words, instruments * sizeof(SyntheticInstrument));
  schedule_.clear();
  const std::uint64_t* contract_words = words + header_words + instruments * instrument_words;
  const bool contracts_are_sound = contracts_.load(contract_words, instruments, venue_);
  for (std::uint32_t index = 0; index < header.instruments; ++index) {
    if (!contracts_are_sound || !is_sound(instruments_[index], index)) {
      header_->running = 0;
      return false;
    }
    schedule(index);
  }
  return true;
}

bool SyntheticMarket::is_sound(const SyntheticInstrument& state, std::uint32_t instrument) const {
  if (!is_at_work(state)) return true;
  if (!venue_.is_defined(static_cast<std::uint16_t>(instrument))) return false;
  const Instrument& listing = venue_.instrument(static_cast<std::uint16_t>(instrument));
  const auto is_side = [](const ParentOrder& parent) {
    return parent.pieces == 0 || parent.side == code(Side::buy) || parent.side == code(Side::sell);
  };
  const bool is_share = contracts_[instrument].is_share();
  const std::int64_t lowest = is_share ? lowest_value(listing) : 0;
  const std::int64_t highest = is_share ? highest_value(listing) : listing.tick_at(listing.band_high) * value_per_tick;
  return state.value >= lowest && state.value <= highest && is_bounded(state.news) && is_bounded(state.fading) &&
         state.run <= synthetic_parents && state.scenario >= code(Scenario::ordinary) &&
         state.scenario <= code(Scenario::freak_trade) && is_possible(state.activity) &&
         std::all_of(state.signs.begin(), state.signs.end(),
                     [](std::int64_t sign) { return std::abs(sign) <= 65'536; }) &&
         std::all_of(state.parents.begin(), state.parents.end(), is_side) &&
         std::all_of(state.inventory.begin(), state.inventory.end(), is_bounded);
}

} // namespace sauda
