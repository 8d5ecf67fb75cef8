#include "sauda/engine.hpp"

#include <algorithm>

#include "sauda/code.hpp"

namespace sauda {

Engine::Engine(const Limits& limits, Arena& arena, ExecutionReporter& reporter)
    : reporter_{reporter},
      venue_{limits, arena, reporter},
      market_{arena, limits.instruments, venue_},
      scratch_{arena.allocate<std::uint64_t>(SyntheticMarket::most_words(limits.instruments))} {}

std::size_t Engine::arena_bytes(const Limits& limits) {
  if (!limits.are_valid()) return 0;
  Arena measuring;
  ExecutionReporter silent{nullptr, 0, nullptr, nullptr};
  const Engine engine{limits, measuring, silent};
  return measuring.used();
}

void Engine::apply(const Command& command) {
  if (venue_.apply_plain(command)) return;
  const auto kind = static_cast<CommandKind>(command.kind);
  if (kind == CommandKind::advance_time) return advance_time(command);
  if (kind == CommandKind::start_market) return start_market(command);
  if (kind == CommandKind::list_contract) return list_contract(command);
  if (kind == CommandKind::set_scenario) return set_scenario(command);
  venue_.apply(command);
}

void Engine::submit(const Command* commands, std::uint32_t count) {
  constexpr std::uint32_t ahead = 6;
  for (std::uint32_t i = 0; i < count; ++i) {
    venue_.look_ahead(commands[std::min(i + ahead, count - 1)]);
    apply(commands[i]);
  }
}

void Engine::start_market(const Command& command) {
  if (const Refusal refusal = venue_.check_time(command.time)) return void(venue_.reject(command, *refusal));
  if (!venue_.has_instruments()) return void(venue_.reject(command, Reason::unknown_instrument));
  if (market_.is_running()) return void(venue_.reject(command, Reason::market_running));
  venue_.pass_time(command.time);
  market_.start(command.seed, command.time);
  report_done(EventKind::market_started);
}

void Engine::list_contract(const Command& command) {
  const auto contract = __builtin_bit_cast(ContractCommand, command);
  if (const Refusal refusal = venue_.check_time(command.time)) return void(venue_.reject(command, *refusal));
  if (!venue_.is_defined(command.instrument)) return void(venue_.reject(command, Reason::unknown_instrument));
  if (!market_.is_running()) return void(venue_.reject(command, Reason::market_not_running));
  if (const Refusal refusal = market_.list(contract)) return void(venue_.reject(command, *refusal));
  venue_.pass_time(command.time);
  OrderEvent event = instrument_event(EventKind::contract_listed, command.instrument, command.time);
  event.detail = contract.contract;
  reporter_.report(event);
  report_index();
}

void Engine::report_index() {
  const std::int64_t level = market_.take_index_change();
  if (level == 0) return;
  OrderEvent event{};
  event.kind = code(EventKind::index_changed);
  event.instrument = all_instruments;
  event.time = venue_.time();
  event.price = level;
  reporter_.report(event);
}

void Engine::advance_time(const Command& command) {
  if (const Refusal refusal = venue_.check_time(command.time)) return void(venue_.reject(command, *refusal));
  if (market_.is_running()) market_.advance(command.time);
  venue_.pass_time(command.time);
  venue_.expire_orders();
  report_index();
  report_done(EventKind::time_advanced);
}

void Engine::set_scenario(const Command& command) {
  // The scenario stands where other commands have their side.
  const std::uint8_t scenario = command.side;
  if (const Refusal refusal = venue_.check_time(command.time)) return void(venue_.reject(command, *refusal));
  const bool is_known = scenario >= code(Scenario::ordinary) && scenario <= code(Scenario::freak_trade);
  if (!is_known) return void(venue_.reject(command, Reason::bad_scenario));
  if (!market_.is_running()) return void(venue_.reject(command, Reason::market_not_running));
  const bool is_all = command.instrument == all_instruments;
  if (!is_all && !venue_.is_defined(command.instrument))
    return void(venue_.reject(command, Reason::unknown_instrument));
  venue_.pass_time(command.time);
  const std::uint32_t first = is_all ? 0 : command.instrument;
  const std::uint32_t end = is_all ? venue_.limits().instruments : first + 1;
  for (std::uint32_t index = first; index < end; ++index) {
    market_.set_scenario(static_cast<std::uint16_t>(index), static_cast<Scenario>(scenario), command.time);
  }
  OrderEvent event = instrument_event(EventKind::scenario_set, command.instrument, command.time);
  event.detail = scenario;
  reporter_.report(event);
}

void Engine::report_done(EventKind kind) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.time = venue_.time();
  reporter_.report(event);
}

void Engine::depth(std::uint16_t instrument, std::uint32_t levels) {
  if (!venue_.is_defined(instrument)) return;
  const OrderBook& book = venue_.book(instrument);
  const auto tell = [&](Side side, const Level& level, std::int64_t price) {
    LevelEvent event{};
    event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
    event.side = static_cast<std::uint8_t>(side);
    event.instrument = instrument;
    event.orders = level.orders;
    event.time = venue_.time();
    event.price = price;
    event.quantity = static_cast<std::int64_t>(level.quantity);
    reporter_.report(event);
  };
  for (const Side side : {Side::buy, Side::sell}) {
    const std::int32_t none = OrderBook::none(side);
    std::int32_t tick = book.best(side);
    std::uint32_t left = levels;
    if (book.at_market(side).head != 0 && left != 0) {
      tell(side, book.at_market(side), 0);
      --left;
    }
    for (; left != 0 && tick != none; --left, tick = book.worse(side, tick)) {
      tell(side, book.level(side, tick), venue_.instrument(instrument).price_at(tick));
    }
  }
}

void Engine::queue_position(std::uint64_t order) {
  const std::optional<QueuePosition> position = venue_.queue_position(order);
  if (position) reporter_.report(*position);
}

RestoreStatus Engine::restore(const void* record) { return reader_.take(*this, record); }

} // namespace sauda
