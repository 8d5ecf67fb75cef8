#include "random_tape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "commands.hpp"
#include "random.hpp"
#include "random_orders.hpp"
#include "random_session.hpp"
#include "reference_venue.hpp"
#include "spoiled_command.hpp"

namespace sauda::testing {
namespace {

Limits random_limits(Random& random, const Style& style) {
  const std::int64_t instruments = style.hoard == Hoard::none ? random.between(1, 4) : 1;
  return {
      .instruments = static_cast<std::uint32_t>(instruments),
      .ladder_ticks =
          style.is_long ? 262'144 : random.pick<std::uint32_t>({64, 64, 64, 128, 256, 1'024, 4'096, 16'384}),
      .orders = style.is_long ? 5'000 : random.pick<std::uint32_t>({1, 4, 8, 30, 64, 65, 300, 1'000}),
      .publish_levels = random.chance(50),
  };
}

/** Keeps a venue of its own, so that it knows which orders are open. */
class TapeWriter {
public:
  explicit TapeWriter(std::uint64_t seed)
      : random_(seed),
        style_{random_style(random_)},
        tape_{seed, random_limits(random_, style_), {}},
        venue_(tape_.limits),
        orders_(random_, style_, venue_),
        session_(random_, style_, tape_.limits, venue_) {}

  Tape write() {
    for (std::uint16_t index = 0; index < tape_.limits.instruments; ++index) {
      if (random_.chance(85)) write(define(session_.definition(index)));
    }
    for (std::int64_t count = 0; count < style_.length; ++count) write_next();
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
      Command order = orders_.new_order(random_instrument_index());
      order.time = last_moment.time;
      order.order = id;
      append(order);
    }
  }

  std::uint64_t next_time() {
    return venue_.time() +
           static_cast<std::uint64_t>(random_.pick<std::int64_t>({0, 0, 0, 1, 250, 1'000'000, 60'000'000}));
  }

  void write_next() {
    const std::uint16_t index = random_instrument_index();
    const bool is_defined = venue_.instruments().contains(index);
    if (!is_defined || !random_.chance(style_.link_percent)) return write(next(index));
    random_.chance(50) ? write_bracket(index) : write_oco(index);
  }

  Command next() { return next(random_instrument_index()); }

  Command next(std::uint16_t index) {
    if (!venue_.instruments().contains(index) || random_.chance(1)) return define(session_.definition(index));
    const Phase phase = venue_.instruments().at(index).phase;
    return random_.chance(session_.percent(phase)) ? session_.command(index) : order_command(index);
  }

  Command order_command(std::uint16_t index) {
    if (style_.hoard == Hoard::none && random_.chance(1)) return cancel_all_command(index);
    const ReferenceBook& book = venue_.instruments().at(index).book;
    if (random_.chance(book.size() == 0 ? 90 : style_.entry_percent)) return orders_.new_order(index);
    const ReferenceOrder order = known_order(index);
    if (random_.chance(style_.replace_percent)) return orders_.replace_order(index, order);
    return random_.chance(40) ? orders_.cancel_order(index, order) : orders_.modify_order(index, order);
  }

  void write_bracket(std::uint16_t index) {
    const auto [entry, target, stop] = orders_.bracket(index);
    std::array<std::uint64_t, 3> ids{};
    std::size_t at = 0;
    for (const Command& command : {entry, target, stop}) {
      write(command);
      ids[at++] = venue_.last_order();
    }
    write(orders_.link_orders(index, entry.owner, Link::bracket, ids[0], ids[1], ids[2]));
  }

  /** Ties two orders of one owner, as far as there are two. */
  void write_oco(std::uint16_t index) {
    const ReferenceOrder first = known_order(index);
    ReferenceOrder second = known_order(index);
    for (int tries = 0; tries < 8 && (second.owner != first.owner || second.id == first.id); ++tries) {
      second = known_order(index);
    }
    const auto link = random_.chance(90) ? Link::oco : Link::bracket;
    write(orders_.link_orders(index, first.owner, link, first.id, second.id, random_.chance(97) ? 0 : first.id));
  }

  Command cancel_all_command(std::uint16_t index) {
    Command command = blank_command(random_);
    command.kind = raw(CommandKind::cancel_all);
    command.instrument = random_.chance(20) ? all_instruments : index;
    command.owner = static_cast<std::uint32_t>(random_.chance(20) ? 0 : random_.between(1, style_.owners));
    return command;
  }

  /** An order that is open, most times. */
  ReferenceOrder known_order(std::uint16_t index) {
    const ReferenceInstrument& instrument = venue_.instruments().at(index);
    const ReferenceBook& book = instrument.book;
    if (book.size() == 0 || random_.chance(5)) return order_of_the_past();
    // Only a trigger moved between two auctions lets one price reach stop buys and stop sells.
    const ReferenceLevels& stops = book.stops(random_.pick({Side::buy, Side::sell}));
    if (is_call_auction(instrument.phase) && !stops.empty() && random_.chance(50)) {
      return std::next(stops.begin(), static_cast<std::ptrdiff_t>(random_.index(stops.size())))->second.front();
    }
    const std::size_t ages = random_.chance(80) ? std::min(entered_.size(), 2 * book.size() + 30) : entered_.size();
    for (int tries = 0; tries < 8; ++tries) {
      const ReferenceOrder* order = book.find(entered_[entered_.size() - 1 - random_.index(ages)].order);
      if (order != nullptr) return *order;
    }
    return *book.find_from(
        static_cast<std::uint64_t>(random_.between(1, static_cast<std::int64_t>(venue_.last_order()))));
  }

  /** One of the last orders, whether it is still open or not. */
  ReferenceOrder order_of_the_past() {
    ReferenceOrder past{};
    past.id = 1;
    past.owner = 1;
    past.side = Side::buy;
    past.type = OrderType::limit;
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
  RandomSession session_;
  std::vector<OrderEvent> entered_; ///< acceptance of every order so far
};

} // namespace

Tape random_tape(std::uint64_t seed) { return TapeWriter(seed).write(); }

} // namespace sauda::testing
