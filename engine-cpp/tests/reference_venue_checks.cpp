// Why the reference venue refuses a command: the checks of docs/reference/venue.md, in its order.

#include <bit>
#include <initializer_list>

#include "reference_checks.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

constexpr std::int64_t highest_freeze = 4'294'967'295;
constexpr std::uint32_t every_rule = 127;

bool is_good(const InstrumentCommand& command) {
  if (command.tick_size == 0 || command.lot_size == 0) return false;
  if (command.freeze_quantity < command.lot_size || command.freeze_quantity > highest_freeze) return false;
  if (command.protection_bp == 0 || command.protection_bp > whole_price_bp) return false;
  return is_good_band(command.tick_size, command.band_low, command.reference_price, command.band_high);
}

std::optional<Reason> check_flex(const RulesCommand& command, bool has_statistics) {
  constexpr std::uint16_t most_owners = 10;
  const bool is_set =
      command.flex_near_bp != 0 || command.flex_owners != 0 || command.flex_trades != 0 || command.flex_cooling != 0;
  if (command.flex_step_bp > whole_price_bp || command.flex_near_bp > whole_price_bp) return Reason::bad_rules;
  if (command.flex_owners > most_owners) return Reason::bad_rules;
  if (command.flex_step_bp != 0 && !has_statistics) return Reason::bad_rules;
  return command.flex_step_bp == 0 && is_set ? std::optional(Reason::bad_rules) : std::nullopt;
}

template <typename T>
T as(const Command& command) {
  return std::bit_cast<T>(command);
}

} // namespace

std::optional<Reason> ReferenceVenue::check(const Command& command) const {
  using enum CommandKind;
  if (!is_one_of(command.kind,
                 {define_instrument, new_order, cancel_order, modify_order, set_phase, uncross, cancel_all, set_band,
                  set_rules, start_close_window, new_special_order, replace_order, link_orders})) {
    return Reason::unknown_command;
  }
  if (command.time < time_) return Reason::time_went_back;
  if (command.time > 9'007'199'254'740'991) return Reason::time_out_of_range;
  switch (static_cast<CommandKind>(command.kind)) {
  case define_instrument: return check_define(as<InstrumentCommand>(command));
  case new_order: return check_new(request_of(command), false);
  case new_special_order: return check_new(request_of(command), true);
  case replace_order: return check_replace(request_of(command));
  case link_orders: return check_link(as<LinkCommand>(command));
  case cancel_order: return check_cancel(command.instrument, command.owner, command.order);
  case modify_order: return check_modify(as<OrderCommand>(command));
  case set_phase: return check_set_phase(command);
  case set_band: return check_band(as<BandCommand>(command));
  case set_rules: return check_rules(as<RulesCommand>(command));
  case uncross: return check_uncross(command);
  default: return addressed(command.instrument).empty() ? std::optional(Reason::unknown_instrument) : std::nullopt;
  }
}

std::optional<Reason> ReferenceVenue::check_define(const InstrumentCommand& command) const {
  if (command.instrument >= limits_.instruments) return Reason::instrument_limit;
  if (instruments_.contains(command.instrument)) return Reason::instrument_exists;
  if (!is_good(command)) return Reason::bad_instrument;
  using enum SelfTrade;
  const bool is_known = is_one_of(command.self_trade, {cancel_resting, cancel_incoming, cancel_both, decrement});
  if (command.self_trade != 0 && !is_known) return Reason::bad_self_trade;
  const std::int64_t ticks = (command.band_high - command.band_low) / command.tick_size + 1;
  if (ticks > limits_.ladder_ticks) return Reason::band_too_wide;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_band(const BandCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const ReferenceInstrument& instrument = instruments_.at(command.instrument);
  const InstrumentCommand& definition = instrument.definition;
  if (instrument.phase == Phase::post_close) return Reason::phase_forbids_band;
  const std::int64_t reference = command.reference_price == 0 ? definition.reference_price : command.reference_price;
  if (!is_good_band(definition.tick_size, command.band_low, reference, command.band_high)) return Reason::bad_band;
  const std::int64_t ticks = (command.band_high - command.band_low) / definition.tick_size + 1;
  if (ticks > limits_.ladder_ticks) return Reason::band_too_wide;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_rules(const RulesCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  if (instruments_.at(command.instrument).phase != Phase::closed) return Reason::phase_forbids_rules;
  const bool closes_by_auction = (command.rules & static_cast<std::uint32_t>(Rule::close_by_auction)) != 0;
  const bool has_statistics = (command.rules & static_cast<std::uint32_t>(Rule::statistics)) != 0;
  if (command.rules > every_rule || (closes_by_auction && !has_statistics)) return Reason::bad_rules;
  if (command.stop_range_bp > whole_price_bp || command.closing_band_bp > whole_price_bp) return Reason::bad_rules;
  if (command.stop_range_bp == 0 && command.stop_range_floor != 0) return Reason::bad_rules;
  return check_flex(command, has_statistics);
}

std::optional<Reason> ReferenceVenue::check_set_phase(const Command& command) const {
  using enum Phase;
  if (!is_one_of(command.phase, {closed, pre_open, continuous, halted, pre_open_limit, special_pre_open, closing,
                                 closing_limit, post_close, reopening})) {
    return Reason::bad_phase;
  }
  const auto targets = addressed(command.instrument);
  if (targets.empty()) return Reason::unknown_instrument;
  if (!is(command.phase, continuous)) return std::nullopt;
  for (const std::uint16_t target : targets) {
    const ReferenceInstrument& instrument = instruments_.at(target);
    // What rests at market after the close ends with the phase.
    const bool is_at_market = instrument.phase != post_close && instrument.book.has_orders_at_market();
    if (is_at_market || instrument.book.is_crossed()) return Reason::book_crossed;
  }
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_uncross(const Command& command) const {
  const auto targets = addressed(command.instrument);
  if (targets.empty()) return Reason::unknown_instrument;
  for (const std::uint16_t target : targets) {
    if (!is_call_auction(instruments_.at(target).phase)) return Reason::phase_forbids_uncross;
  }
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_link(const LinkCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const Phase phase = instruments_.at(command.instrument).phase;
  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_entry;
  const ReferenceOrder* first = open_order(command.instrument, command.owner, command.order);
  const ReferenceOrder* second = open_order(command.instrument, command.owner, command.second);
  const ReferenceOrder* third = open_order(command.instrument, command.owner, command.third);
  const bool is_bracket = is(command.link, Link::bracket);
  if (first == nullptr || second == nullptr || (is_bracket && third == nullptr)) return Reason::unknown_order;
  if (is_bracket) return is_good_bracket(*first, *second, *third) ? std::nullopt : std::optional(Reason::bad_link);
  const bool is_oco = is(command.link, Link::oco) && command.third == 0;
  return is_oco && is_good_oco(*first, *second) ? std::nullopt : std::optional(Reason::bad_link);
}

std::vector<std::uint16_t> ReferenceVenue::addressed(std::uint16_t which) const {
  std::vector<std::uint16_t> targets;
  for (const auto& [index, instrument] : instruments_) {
    if (which == all_instruments || which == index) targets.push_back(index);
  }
  return targets;
}

const ReferenceOrder* ReferenceVenue::open_order(std::uint16_t index, std::uint32_t owner, std::uint64_t id) const {
  const ReferenceOrder* order = instruments_.at(index).book.find(id);
  return order != nullptr && order->owner == owner ? order : nullptr;
}

} // namespace sauda::testing
