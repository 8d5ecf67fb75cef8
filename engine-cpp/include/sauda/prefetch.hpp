#pragma once

namespace sauda {

/** Asks for the cache line of an address that will be used soon; it must be inside memory that is ours. */
inline void prefetch(const void* address) {
#ifdef __wasm__
  // wasm has no prefetch, but a load whose value nobody waits for does the same on a processor that works out of order.
  static_cast<void>(*static_cast<const volatile char*>(address));
#else
  __builtin_prefetch(address);
#endif
}

} // namespace sauda
