#include "random_tape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "commands.hpp"
#include "random.hpp"
#include "random_orders.hpp"
#include "reference_venue.hpp"
#include "spoiled_command.hpp"

namespace sauda::testing {
namespace {

constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1;

Limits random_limits(Random& random, const Style& style) {
  return {
      .instruments = static_cast<std::uint32_t>(random.between(1, 4)),
      .ladder_ticks =
          style.is_long ? 262'144 : random.pick<std::uint32_t>({64, 64, 64, 128, 256, 1'024, 4'096, 16'384}),
      .orders = style.is_long ? 5'000 : random.pick<std::uint32_t>({1, 4, 8, 30, 64, 65, 300, 1'000}),
      .publish_levels = random.chance(50),
  };
}

InstrumentCommand random_instrument(Random& random, const Limits& limits, std::uint16_t index) {
  const std::uint32_t tick = random.pick<std::uint32_t>({1, 1, 5, 10, 25, 4'000'000'000});
  const std::uint32_t lot = random.pick<std::uint32_t>({1, 1, 25, 75});
  const std::int64_t ticks = random.chance(30) ? limits.ladder_ticks : random.between(1, limits.ladder_ticks);
  const std::int64_t highest_low = highest_price / tick - ticks + 1;
  const std::int64_t low = random.chance(10) ? highest_low : random.pick<std::int64_t>({1, 60, 1'000, 123'457});
  InstrumentCommand command{};
  command.kind = raw(CommandKind::define_instrument);
  command.instrument = index;
  command.self_trade = random.pick<std::uint8_t>({0, 0, 1, 2, 3, 4});
  command.protection_bp = random.pick<std::uint16_t>({1, 50, 300, 2'500, 10'000});
  command.tick_size = tick;
  command.lot_size = lot;
  command.reference_price = (low + random.between(0, ticks - 1)) * tick;
  command.band_low = low * tick;
  command.band_high = (low + ticks - 1) * tick;
  command.freeze_quantity = random.pick<std::int64_t>({lot * 8 + 3, lot * 100, 1'000'000, 4'294'967'295});
  return command;
}

/** Keeps a venue of its own, so that it knows which orders are open. */
class TapeWriter {
public:
  explicit TapeWriter(std::uint64_t seed)
      : random_(seed),
        style_(random_style(random_)),
        tape_{seed, random_limits(random_, style_), {}},
        venue_(tape_.limits),
        orders_(random_, style_, venue_) {}

  Tape write() {
    for (std::uint16_t index = 0; index < tape_.limits.instruments; ++index) {
      if (random_.chance(85)) write(define(random_instrument(random_, tape_.limits, index)));
    }
    for (std::int64_t count = 0; count < style_.length; ++count) write(next());
    write_extremes();
    return tape_;
  }

private:
  void write(Command command) {
    command.time = next_time();
    const bool is_definition = command.kind == raw(CommandKind::define_instrument);
    if (random_.chance(is_definition ? 60 : 10)) spoil(command, random_, {tape_.limits, venue_});
    append(command);
  }

  void append(const Command& command) {
    tape_.commands.push_back(command);
    venue_.apply(command);
    for (const Record& record : venue_.events) {
      if (is(record, EventKind::order_accepted)) entered_.push_back(from_record<OrderEvent>(record));
    }
    venue_.events.clear();
  }

  /** The highest time and the highest id, after which little is accepted. */
  void write_extremes() {
    Command last_moment = next();
    last_moment.time = std::numeric_limits<std::uint64_t>::max();
    append(last_moment);
    const std::uint64_t highest_id = (std::uint64_t{1} << 53) - 1;
    for (const std::uint64_t id : {highest_id + 1, ~std::uint64_t{0}, highest_id, std::uint64_t{0}}) {
      auto order = std::bit_cast<Command>(orders_.new_order(random_instrument_index()));
      order.time = last_moment.time;
      order.order = id;
      append(order);
    }
  }

  std::uint64_t next_time() {
    return venue_.time() + static_cast<std::uint64_t>(random_.pick<std::int64_t>({0, 0, 1, 250, 60'000'000}));
  }

  Command next() {
    const std::uint16_t index = random_instrument_index();
    if (!venue_.instruments().contains(index) || random_.chance(1)) {
      return define(random_instrument(random_, tape_.limits, index));
    }
    switch (venue_.instruments().at(index).phase) {
    case Phase::closed: return random_.chance(60) ? session_command(index) : order_command(index);
    case Phase::halted: return random_.chance(35) ? session_command(index) : order_command(index);
    case Phase::pre_open: return random_.chance(10) ? session_command(index) : order_command(index);
    default: return random_.chance(style_.session_percent) ? session_command(index) : order_command(index);
    }
  }

  Command session_command(std::uint16_t index) {
    const std::uint16_t target = random_.chance(10) ? all_instruments : index;
    const bool collects = venue_.instruments().at(index).phase == Phase::pre_open;
    Command command = blank_command(random_);
    command.kind = raw(collects && random_.chance(60) ? CommandKind::uncross : CommandKind::set_phase);
    command.instrument = target;
    command.phase = raw(random_.pick({Phase::pre_open, Phase::pre_open, Phase::continuous, Phase::continuous,
                                      Phase::continuous, Phase::halted, Phase::closed}));
    return command;
  }

  Command order_command(std::uint16_t index) {
    if (random_.chance(1)) return cancel_all_command(index);
    const ReferenceBook& book = venue_.instruments().at(index).book;
    if (random_.chance(book.size() == 0 ? 90 : style_.entry_percent)) {
      return std::bit_cast<Command>(orders_.new_order(index));
    }
    std::vector<ReferenceOrder> open = book.orders();
    // Only a trigger moved between two auctions lets one price reach stop buys and stop sells.
    const bool collects = venue_.instruments().at(index).phase == Phase::pre_open;
    if (collects && random_.chance(50)) std::erase_if(open, [](const ReferenceOrder& order) { return !order.waits(); });
    const bool is_late = open.empty() || random_.chance(5);
    const ReferenceOrder order = is_late ? order_of_the_past() : open[random_.index(open.size())];
    return std::bit_cast<Command>(random_.chance(40) ? orders_.cancel_order(index, order)
                                                     : orders_.modify_order(index, order));
  }

  Command cancel_all_command(std::uint16_t index) {
    Command command = blank_command(random_);
    command.kind = raw(CommandKind::cancel_all);
    command.instrument = random_.chance(20) ? all_instruments : index;
    command.owner = static_cast<std::uint32_t>(random_.chance(20) ? 0 : random_.between(1, style_.owners));
    return command;
  }

  /** One of the last orders, whether it is still open or not. */
  ReferenceOrder order_of_the_past() {
    ReferenceOrder past{};
    past.id = 1;
    past.owner = 1;
    past.side = Side::buy;
    past.price = 100;
    past.quantity = 1'000;
    if (entered_.empty()) return past;
    const std::size_t age = random_.index(std::min<std::size_t>(entered_.size(), 30));
    const OrderEvent& order = entered_[entered_.size() - 1 - age];
    past.id = order.order;
    past.owner = order.owner;
    past.side = static_cast<Side>(order.side);
    past.price = order.price;
    past.quantity = order.quantity;
    return past;
  }

  std::uint16_t random_instrument_index() {
    return static_cast<std::uint16_t>(random_.index(tape_.limits.instruments));
  }

  Random random_;
  Style style_;
  Tape tape_;
  ReferenceVenue venue_;
  RandomOrders orders_;
  std::vector<OrderEvent> entered_; ///< acceptance of every order so far
};

} // namespace

Tape random_tape(std::uint64_t seed) { return TapeWriter(seed).write(); }

} // namespace sauda::testing
