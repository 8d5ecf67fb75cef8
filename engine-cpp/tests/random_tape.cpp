#include "random_tape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "commands.hpp"
#include "random.hpp"
#include "reference_venue.hpp"
#include "spoiled_command.hpp"

namespace sauda::testing {
namespace {

constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1;

/** What makes one tape differ from the next: a crowded narrow market, or a deep and patient one. */
struct Style {
  bool is_long;
  std::int64_t length;
  std::int64_t spread_ticks;    ///< how far from the last price most orders are
  std::int64_t entry_percent;   ///< new orders among the commands for orders
  std::int64_t patient_percent; ///< orders that are on their own side of the last price
  std::int64_t session_percent; ///< session commands in continuous trading
};

Style random_style(Random& random) {
  const bool is_long = random.chance(4);
  return {
      .is_long = is_long,
      .length = is_long ? random.between(1'500, 3'000) : random.between(60, 500),
      .spread_ticks = is_long ? 100 : random.pick<std::int64_t>({1, 3, 5, 20}),
      .entry_percent = is_long ? 80 : random.between(40, 70),
      .patient_percent = is_long ? 95 : random.pick<std::int64_t>({0, 50, 90}),
      .session_percent = is_long ? 0 : random.between(1, 3),
  };
}

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
        venue_(tape_.limits) {}

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
      Command order = new_order(random_instrument_index());
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
    Command command = blank();
    command.kind = raw(collects && random_.chance(60) ? CommandKind::uncross : CommandKind::set_phase);
    command.instrument = target;
    command.phase = raw(random_.pick({Phase::pre_open, Phase::pre_open, Phase::continuous, Phase::continuous,
                                      Phase::continuous, Phase::halted, Phase::closed}));
    return command;
  }

  Command order_command(std::uint16_t index) {
    const ReferenceBook& book = venue_.instruments().at(index).book;
    if (random_.chance(book.size() == 0 ? 90 : style_.entry_percent)) return new_order(index);
    const std::vector<ReferenceOrder> open = book.orders();
    const bool is_late = open.empty() || random_.chance(5);
    const ReferenceOrder order = is_late ? order_of_the_past() : open[random_.index(open.size())];
    return random_.chance(40) ? cancel_order(index, order) : modify_order(index, order);
  }

  /** One of the last orders, whether it is still open or not. */
  ReferenceOrder order_of_the_past() {
    if (entered_.empty()) return {1, 1, Side::buy, OrderType::limit, 100, 1'000, 1'000};
    const std::size_t age = random_.index(std::min<std::size_t>(entered_.size(), 30));
    const OrderEvent& order = entered_[entered_.size() - 1 - age];
    return {order.order, order.owner, static_cast<Side>(order.side), OrderType::limit, order.price, order.quantity, 0};
  }

  Command new_order(std::uint16_t index) {
    const auto found = venue_.instruments().find(index);
    const bool collects = found != venue_.instruments().end() && found->second.phase == Phase::pre_open;
    const std::int64_t urgent_percent = collects ? 2 : 14;
    Command command = blank();
    command.kind = raw(CommandKind::new_order);
    command.instrument = index;
    command.owner = static_cast<std::uint32_t>(random_.between(1, 4));
    command.side = raw(random_.pick({Side::buy, Side::sell}));
    command.order_type = raw(OrderType::limit);
    command.time_in_force = raw(random_.chance(urgent_percent) ? TimeInForce::ioc : TimeInForce::day);
    command.order = random_.chance(70) ? 0 : venue_.last_order() + static_cast<std::uint64_t>(random_.between(1, 9));
    command.price = near_price(index, static_cast<Side>(command.side));
    command.quantity = lots(index, random_.chance(5) ? 8 : random_.between(1, 5));
    if (random_.chance(urgent_percent)) price_at_market(command);
    return command;
  }

  void price_at_market(Command& command) {
    command.order_type = raw(OrderType::market);
    command.price = 0;
    command.protection_bp = random_.pick<std::uint16_t>({0, 0, 1, 100, 9'999, 10'000});
  }

  Command cancel_order(std::uint16_t index, const ReferenceOrder& order) {
    Command command = blank();
    command.kind = raw(CommandKind::cancel_order);
    command.instrument = index;
    command.owner = order.owner;
    command.order = order.id;
    return command;
  }

  Command modify_order(std::uint16_t index, const ReferenceOrder& order) {
    Command command = cancel_order(index, order);
    command.kind = raw(CommandKind::modify_order);
    command.price = random_.chance(50) ? order.price : near_price(index, order.side);
    command.quantity = order.quantity;
    if (random_.chance(40)) command.quantity += lots(index, random_.between(1, 3));
    const std::int64_t most_lots = std::max<std::int64_t>(1, order.quantity / lots(index, 1));
    if (random_.chance(50)) command.quantity = lots(index, random_.between(1, most_lots));
    return command;
  }

  /** Unused fields are ignored, so one command in five carries rubbish there. */
  Command blank() {
    Command command{};
    if (random_.chance(20)) {
      std::array<std::uint64_t, 8> words{};
      for (std::uint64_t& word : words) word = random_.bits();
      command = std::bit_cast<Command>(words);
    }
    command.client_ref = random_.chance(80) ? random_.bits() : 0;
    return command;
  }

  std::uint16_t random_instrument_index() {
    return static_cast<std::uint16_t>(random_.index(tape_.limits.instruments));
  }

  std::int64_t lots(std::uint16_t index, std::int64_t count) const {
    const auto found = venue_.instruments().find(index);
    return found == venue_.instruments().end() ? count : count * found->second.definition.lot_size;
  }

  /** Mostly within a few ticks of the last price, so that orders meet. */
  std::int64_t near_price(std::uint16_t index, Side side) {
    const auto found = venue_.instruments().find(index);
    if (found == venue_.instruments().end()) return 100;
    const auto& [definition, phase, last_price, book] = found->second;
    const std::int64_t tick = definition.tick_size;
    if (random_.chance(10)) return random_.between(definition.band_low / tick, definition.band_high / tick) * tick;
    const std::int64_t around = last_price != 0 ? last_price : definition.reference_price;
    const std::int64_t below = side == Side::buy ? style_.spread_ticks : 1;
    const std::int64_t above = side == Side::sell ? style_.spread_ticks : 1;
    const bool is_patient = random_.chance(style_.patient_percent);
    const std::int64_t spread = style_.spread_ticks;
    const std::int64_t ticks = is_patient ? random_.between(-below, above) : random_.between(-spread, spread);
    return std::clamp(around + ticks * tick, definition.band_low, definition.band_high);
  }

  Random random_;
  Style style_;
  Tape tape_;
  ReferenceVenue venue_;
  std::vector<OrderEvent> entered_; ///< acceptance of every order so far
};

} // namespace

Tape random_tape(std::uint64_t seed) { return TapeWriter(seed).write(); }

} // namespace sauda::testing
