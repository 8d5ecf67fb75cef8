#pragma once
// What the exported functions of the kernels share: how a function is exported, how a full ring is drained, where memory is.

#include <cstddef>
#include <cstdint>

#define SAUDA_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

extern "C" __attribute__((import_module("env"), import_name("drain"))) void host_drain(std::uint32_t count);

namespace sauda::host {

inline void drain(void*, std::uint32_t count) { host_drain(count); }

inline std::size_t memory_end() { return __builtin_wasm_memory_size(0) * std::size_t{65'536}; }

/** Start of the last `bytes` of memory, on a page; 0 when there is no room. The host has grown the memory for them. */
inline std::uintptr_t room_for(std::size_t bytes) {
  return bytes == 0 || bytes > memory_end() ? 0 : (memory_end() - bytes) / 65'536 * 65'536;
}

} // namespace sauda::host
