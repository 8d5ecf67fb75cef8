// The functions that the host sees. Names and types are those of `Exports` in engine.ts.

#include <cstddef>
#include <cstdint>
#include <new>

#include "host.hpp"
#include "sauda/engine.hpp"
#include "sauda/hash.hpp"

namespace {

using sauda::command_ring_records;
using sauda::event_ring_records;

alignas(64) sauda::Command commands[command_ring_records];
alignas(64) sauda::Record events[event_ring_records];
alignas(sauda::Engine) std::byte engine_memory[sizeof(sauda::Engine)];
alignas(sauda::Arena) std::byte arena_memory[sizeof(sauda::Arena)];

sauda::Engine& engine() { return *std::launder(reinterpret_cast<sauda::Engine*>(engine_memory)); }

sauda::ExecutionReporter reporter{events, event_ring_records, sauda::host::drain, nullptr};

sauda::Limits limits_of(std::uint32_t instruments, std::uint32_t ladder_ticks, std::uint32_t orders, bool publish) {
  return {.instruments = instruments, .ladder_ticks = ladder_ticks, .orders = orders, .publish_levels = publish};
}

} // namespace

/** Bytes by which the host grows memory before `create`; 0 when the limits are out of range. */
SAUDA_EXPORT(arena_bytes)
std::uint32_t arena_bytes(std::uint32_t instruments, std::uint32_t ladder_ticks, std::uint32_t orders) {
  const std::size_t bytes = sauda::Engine::arena_bytes(limits_of(instruments, ladder_ticks, orders, false));
  return static_cast<std::uint32_t>(bytes);
}

/** Makes the engine in the memory above the module's own; 0 when done, 1 when limits or memory do not do. */
SAUDA_EXPORT(create)
std::uint32_t create(std::uint32_t instruments, std::uint32_t ladder_ticks, std::uint32_t orders,
                     std::uint32_t publish) {
  static bool created = false;
  const sauda::Limits limits = limits_of(instruments, ladder_ticks, orders, publish != 0);
  const std::uintptr_t start = sauda::host::room_for(sauda::Engine::arena_bytes(limits));
  if (created || start == 0) return 1;
  auto* arena = new (arena_memory) sauda::Arena{reinterpret_cast<std::byte*>(start), sauda::host::memory_end() - start};
  new (engine_memory) sauda::Engine{limits, *arena, reporter};
  created = true;
  return 0;
}

SAUDA_EXPORT(command_ring)
sauda::Command* command_ring() { return commands; }

SAUDA_EXPORT(command_capacity)
std::uint32_t command_capacity() { return command_ring_records; }

SAUDA_EXPORT(event_ring)
sauda::Record* event_ring() { return events; }

SAUDA_EXPORT(event_capacity)
std::uint32_t event_capacity() { return event_ring_records; }

/** Carries out the first `count` commands of the ring; answers how many events are left in the event ring. */
SAUDA_EXPORT(submit)
std::uint32_t submit(std::uint32_t count) {
  engine().submit(commands, count);
  return reporter.take();
}

SAUDA_EXPORT(depth)
std::uint32_t depth(std::uint32_t instrument, std::uint32_t levels) {
  if (instrument < sauda::all_instruments) engine().depth(static_cast<std::uint16_t>(instrument), levels);
  return reporter.take();
}

/** The figures of the day of an instrument. */
SAUDA_EXPORT(statistics)
std::uint32_t statistics(std::uint32_t instrument) {
  if (instrument < sauda::all_instruments) engine().venue().report_day(static_cast<std::uint16_t>(instrument));
  return reporter.take();
}

SAUDA_EXPORT(queue_position)
std::uint32_t queue_position(std::uint64_t order) {
  engine().queue_position(order);
  return reporter.take();
}

SAUDA_EXPORT(snapshot)
std::uint32_t snapshot() {
  sauda::write_snapshot(engine(), reporter);
  return reporter.take();
}

/** Takes the first `count` records of the command ring as the next of a snapshot; a RestoreStatus. */
SAUDA_EXPORT(restore)
std::uint32_t restore(std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    const sauda::RestoreStatus status = engine().restore(&commands[i]);
    if (status != sauda::RestoreStatus::ok) return static_cast<std::uint32_t>(status);
  }
  return 0;
}

/** Continues the hash chain over the first `count` records of the event ring. */
SAUDA_EXPORT(fold)
std::uint64_t fold(std::uint32_t count, std::uint64_t hash) {
  for (std::uint32_t i = 0; i < count; ++i) hash = sauda::fold_record(hash, &events[i]);
  return hash;
}

SAUDA_EXPORT(state_hash)
std::uint64_t state_hash() { return sauda::state_hash(engine()); }

SAUDA_EXPORT(last_order)
std::uint64_t last_order() { return engine().venue().last_order(); }
