#include "sauda/synthetic_contracts.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "sauda/code.hpp"
#include "sauda/fixed_point.hpp"
#include "sauda/option_price.hpp"
#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

using fixed_point::Wide;

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t year = 31'536'000 * million; // microseconds
/** What money costs a year, in millionths: futures stand above the index by it. */
constexpr std::int64_t interest = 65'000;
/** What options are priced with when they are neither dear nor cheap, in millionths a year. */
constexpr std::int64_t usual_volatility = 130'000;
constexpr std::uint64_t usual_fear = 64;
/** An index moves less than its shares: their own moves cancel out in part. In percent of the move of a share. */
constexpr std::int64_t index_move = 60;

constexpr std::int64_t most_paise = std::int64_t{1} << 40;
constexpr std::uint64_t most_units = 1'000'000'000'000;

/** An urn of 128 balls: the further from usual, the likelier the way back. Moves about four times a minute. */
std::uint64_t next_fear(std::uint64_t fear, Random& random) {
  if (!random.one_in(64)) return fear;
  const bool rises = random.below(2 * usual_fear) >= fear;
  return rises ? fear + 2 : fear - std::min<std::uint64_t>(fear, 2);
}

std::uint64_t left(const SyntheticContract& contract, std::uint64_t time) {
  return contract.expires > time ? contract.expires - time : 0;
}

OptionTerms terms_of(const SyntheticContract& contract, std::int64_t forward, std::uint32_t volatility,
                     std::uint64_t time) {
  return {.forward = forward,
          .strike = contract.strike,
          .volatility = volatility,
          .time_left = left(contract, time),
          .is_call = contract.contract() == ContractKind::index_call};
}

} // namespace

void SyntheticContracts::clear(std::uint64_t seed) {
  *index_ = {};
  index_->random.state = seed;
  index_->fear = usual_fear;
  std::fill_n(contracts_, capacity_, SyntheticContract{});
}

Refusal SyntheticContracts::check(const ContractCommand& command, const Instrument& listing) const {
  const auto kind = static_cast<ContractKind>(command.contract);
  if (contracts_[command.instrument].kind != 0) return Reason::contract_exists;
  if (kind == ContractKind::index_share) {
    const bool is_good = command.units != 0 && command.units <= most_units && listing.band_high < most_paise / 4'096;
    return is_good ? Refusal{} : Reason::bad_contract;
  }
  const bool is_option = kind == ContractKind::index_call || kind == ContractKind::index_put;
  if (kind != ContractKind::index_future && !is_option) return Reason::bad_contract;
  if (index_->members == 0 || index_->derivatives == most_derivatives) return Reason::bad_contract;
  if (command.expires <= command.time || command.expires - command.time > 10 * std::uint64_t{year})
    return Reason::bad_contract;
  const bool has_strike = command.strike > 0 && command.strike < most_paise;
  return has_strike == is_option ? Refusal{} : Reason::bad_contract;
}

void SyntheticContracts::list(const ContractCommand& command) {
  SyntheticContract& contract = contracts_[command.instrument];
  contract = {.kind = command.contract, .units = 0, .strike = 0, .expires = 0, .swing = 0, .put = 0};
  if (contract.is_share()) {
    contract.units = command.units;
    ++index_->members;
    return;
  }
  contract.strike = command.strike;
  contract.expires = command.expires;
  contract.swing = 1;
  ++index_->derivatives;
  pair_up(command.instrument);
}

/** Call and put may be listed in either order. */
void SyntheticContracts::pair_up(std::uint32_t instrument) {
  const SyntheticContract& listed = contracts_[instrument];
  const bool is_call = listed.contract() == ContractKind::index_call;
  if (!is_call && listed.contract() != ContractKind::index_put) return;
  for (std::uint32_t other = 0; other < capacity_; ++other) {
    const SyntheticContract& candidate = contracts_[other];
    const bool is_counterpart = candidate.contract() == (is_call ? ContractKind::index_put : ContractKind::index_call);
    if (!is_counterpart || candidate.strike != listed.strike || candidate.expires != listed.expires) continue;
    if (is_call) contracts_[instrument].put = other + 1;
    if (!is_call) contracts_[other].put = instrument + 1;
    return;
  }
}

void SyntheticContracts::pulse(const Venue& venue) {
  if (index_->members == 0) return;
  index_->fear = next_fear(index_->fear, index_->random);
  Wide level = 0;
  for (std::uint32_t instrument = 0; instrument < capacity_; ++instrument) {
    const SyntheticContract& contract = contracts_[instrument];
    if (contract.units == 0) continue;
    level +=
        static_cast<Wide>(contract.units) * venue.instrument(static_cast<std::uint16_t>(instrument)).market_price();
  }
  index_->level = static_cast<std::int64_t>(std::min<Wide>(level / million, most_paise - 1));
}

std::int64_t SyntheticContracts::forward(const SyntheticContract& contract, std::uint64_t time) const {
  const auto carry =
      static_cast<Wide>(index_->level) * interest / million * static_cast<std::int64_t>(left(contract, time)) / year;
  return std::max<std::int64_t>(1, index_->level + static_cast<std::int64_t>(carry));
}

/** Options below the index are dearer than those above it, and both wings dearer than the middle. */
std::uint32_t SyntheticContracts::volatility(std::int64_t strike, std::int64_t forward) const {
  const std::int64_t distance =
      std::clamp((strike - forward) * 10'000 / forward, std::int64_t{-2'000}, std::int64_t{2'000});
  const std::int64_t shape =
      std::clamp(10'000 - 3 * distance + distance * distance * 40 / 10'000, std::int64_t{6'000}, std::int64_t{25'000});
  const std::int64_t level = usual_volatility *
                             static_cast<std::int64_t>(power_of_two(static_cast<std::uint32_t>(index_->fear))) /
                             (65'536 << usual_fear / 16);
  return static_cast<std::uint32_t>(std::clamp(level * shape / 10'000, std::int64_t{20'000}, std::int64_t{3'000'000}));
}

std::int64_t SyntheticContracts::worth(const SyntheticContract& contract, std::uint64_t time) const {
  const std::int64_t ahead = forward(contract, time);
  if (contract.contract() == ContractKind::index_future) return ahead;
  return option_price(terms_of(contract, ahead, volatility(contract.strike, ahead), time));
}

void SyntheticContracts::follow(std::uint32_t instrument, const Instrument& listing, std::uint64_t time,
                                SyntheticInstrument& state) {
  SyntheticContract& contract = contracts_[instrument];
  const std::int64_t ahead = forward(contract, time);
  const bool is_future = contract.contract() == ContractKind::index_future;
  std::int64_t share_of_move = million;
  if (!is_future) {
    const OptionTerms terms = terms_of(contract, ahead, volatility(contract.strike, ahead), time);
    share_of_move = std::abs(option_delta(terms));
  }
  const std::int64_t lowest = value_per_tick;
  const std::int64_t highest = (listing.tick_at(listing.band_high) - 1) * value_per_tick;
  const std::int64_t above_band = (worth(contract, time) - listing.band_low) * value_per_tick / listing.tick_size;
  state.value = std::clamp(above_band, lowest, std::max(lowest, highest));
  const std::int64_t index_in_values = ahead / listing.tick_size * value_per_tick;
  contract.swing = std::max<std::int64_t>(1, usual_move(index_in_values) * index_move / 100 * share_of_move / million);
}

void SyntheticContracts::save(std::uint64_t* words, std::uint32_t instruments) const {
  std::memcpy(words, index_, sizeof(SyntheticIndex));
  std::memcpy(words + sizeof(SyntheticIndex) / sizeof(std::uint64_t), contracts_,
              instruments * sizeof(SyntheticContract));
}

bool SyntheticContracts::load(const std::uint64_t* words, std::uint32_t instruments, const Venue& venue) {
  std::memcpy(index_, words, sizeof(SyntheticIndex));
  std::memcpy(contracts_, words + sizeof(SyntheticIndex) / sizeof(std::uint64_t),
              instruments * sizeof(SyntheticContract));
  std::fill(contracts_ + instruments, contracts_ + capacity_, SyntheticContract{});
  std::uint64_t members = 0;
  std::uint64_t derivatives = 0;
  for (std::uint32_t at = 0; at < instruments; ++at) {
    const SyntheticContract& contract = contracts_[at];
    if (contract.kind == 0 && contract.units == 0) continue;
    const bool is_possible = venue.is_defined(static_cast<std::uint16_t>(at)) &&
                             contract.kind <= code(ContractKind::index_put) && contract.units <= most_units &&
                             contract.strike >= 0 && contract.strike < most_paise && contract.swing >= 0 &&
                             contract.swing < most_paise && contract.put <= instruments &&
                             (contract.units != 0) == (contract.contract() == ContractKind::index_share);
    if (!is_possible) return false;
    contract.is_share() ? ++members : ++derivatives;
  }
  const bool is_bounded = index_->level >= 0 && index_->level < most_paise && index_->fear <= 2 * usual_fear + 2;
  return is_bounded && members == index_->members && derivatives == index_->derivatives &&
         derivatives <= most_derivatives;
}

} // namespace sauda
