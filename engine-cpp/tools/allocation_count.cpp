// How often memory is asked for while a command stream (stdin) is carried out: prints the count before the commands, that is
// for the engine itself, and the count during them. Linked with --wrap, so that every call of the program comes by here.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>

#include "ring_engine.hpp"
#include "timed_run.hpp"

namespace {

unsigned long allocations = 0;

} // namespace

extern "C" {
void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* memory, std::size_t size);

void* __wrap_malloc(std::size_t size) {
  ++allocations;
  return __real_malloc(size);
}
void* __wrap_calloc(std::size_t count, std::size_t size) {
  ++allocations;
  return __real_calloc(count, size);
}
void* __wrap_realloc(void* memory, std::size_t size) {
  ++allocations;
  return __real_realloc(memory, size);
}
}

void* operator new(std::size_t size) {
  if (void* memory = __wrap_malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

int main() {
  using namespace sauda;
  const char* why = nullptr;
  const auto stream = tools::read_commands(stdin, why);
  if (!stream || Engine::arena_bytes(stream->limits) == 0) {
    std::fprintf(stderr, "%s\n", stream ? "No venue can be sized for these limits." : why);
    return 2;
  }
  tools::EventReader reader;
  const unsigned long before = allocations;
  const auto engine = std::make_unique<tools::RingEngine<tools::EventReader>>(stream->limits, reader);
  const unsigned long made = allocations;
  engine->submit(stream->commands.data(), stream->commands.size());
  const std::uint64_t hash = engine->state_hash();
  const unsigned long after = allocations;
  std::printf("{\"start\":%lu,\"running\":%lu,\"events\":%llu,\"state\":\"%016llx\"}\n", made - before, after - made,
              static_cast<unsigned long long>(reader.events), static_cast<unsigned long long>(hash));
  return 0;
}
