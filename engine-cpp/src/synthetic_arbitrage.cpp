#include "sauda/synthetic_arbitrage.hpp"

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/fixed_point.hpp"

namespace sauda {

namespace {

using fixed_point::Wide;

constexpr std::int64_t million = 1'000'000;
/** What must be left of a gap for it to be worth the trouble, in millionths of the index. */
constexpr std::int64_t least_gain = 100;

class Arbitrageur {
public:
  Arbitrageur(Venue& venue, const SyntheticContracts& contracts, std::uint32_t instruments, std::uint64_t time)
      : venue_{venue},
        contracts_{contracts},
        instruments_{instruments},
        time_{time},
        margin_{contracts.index().level * least_gain / million} {}

  void look() {
    for (std::uint32_t at = 0; at < instruments_; ++at) {
      if (contracts_[at].contract() == ContractKind::index_future) basket_against(at);
    }
    const std::uint32_t future = nearest_future();
    if (future == instruments_) return;
    for (std::uint32_t at = 0; at < instruments_; ++at) {
      if (contracts_[at].put != 0) pair_against(at, static_cast<std::uint32_t>(contracts_[at].put - 1), future);
    }
  }

private:
  bool trades(std::uint32_t instrument) const { return listing(instrument).phase == Phase::continuous; }
  const Instrument& listing(std::uint32_t instrument) const {
    return venue_.instrument(static_cast<std::uint16_t>(instrument));
  }
  /** What the other side shows: a buyer pays the best offer. 0 when nothing is shown. */
  std::int64_t price(Side taker, std::uint32_t instrument) const {
    return venue_.best_price(static_cast<std::uint16_t>(instrument), opposite(taker));
  }

  /** What one index costs, or brings, when its shares are taken from the books; 0 when one of them is not to be had. */
  std::int64_t basket(Side taker) const {
    Wide sum = 0;
    for (std::uint32_t at = 0; at < instruments_; ++at) {
      if (contracts_[at].units == 0) continue;
      const std::int64_t shown = trades(at) ? price(taker, at) : 0;
      if (shown == 0) return 0;
      sum += static_cast<Wide>(contracts_[at].units) * shown;
    }
    return static_cast<std::int64_t>(sum / million);
  }

  void basket_against(std::uint32_t future) {
    if (!trades(future)) return;
    const std::int64_t carry = contracts_.forward(contracts_[future], time_) - contracts_.index().level;
    for (const Side side : {Side::buy, Side::sell}) { // of the basket
      const std::int64_t shares = basket(side);
      const std::int64_t shown = price(opposite(side), future);
      if (shares == 0 || shown == 0) continue;
      const std::int64_t gain = side == Side::buy ? shown - shares - carry : shares + carry - shown;
      if (gain < margin_) continue;
      take(opposite(side), future, listing(future).lot_size);
      for (std::uint32_t at = 0; at < instruments_; ++at) {
        if (contracts_[at].units != 0) take(side, at, basket_quantity(at, listing(future).lot_size));
      }
      return;
    }
  }

  /** Call and put together are a future bought at the strike. */
  void pair_against(std::uint32_t call, std::uint32_t put, std::uint32_t future) {
    if (!trades(call) || !trades(put) || !trades(future)) return;
    const std::int64_t later =
        contracts_.forward(contracts_[future], time_) - contracts_.forward(contracts_[call], time_);
    for (const Side side : {Side::buy, Side::sell}) { // of the future
      const std::int64_t outright = price(side, future);
      const std::int64_t sold_call = price(opposite(side), call);
      const std::int64_t bought_put = price(side, put);
      if (outright == 0 || sold_call == 0 || bought_put == 0) continue;
      const std::int64_t made = sold_call - bought_put + contracts_[call].strike + later;
      if ((side == Side::buy ? made - outright : outright - made) < margin_) continue;
      take(opposite(side), call, listing(call).lot_size);
      take(side, put, listing(put).lot_size);
      take(side, future, listing(future).lot_size);
      return;
    }
  }

  /** Options stand against the future that expires with them or next; `instruments_` when there is none. */
  std::uint32_t nearest_future() const {
    std::uint32_t found = instruments_;
    for (std::uint32_t at = 0; at < instruments_; ++at) {
      if (contracts_[at].contract() != ContractKind::index_future || contracts_[at].expires <= time_) continue;
      if (found == instruments_ || contracts_[at].expires < contracts_[found].expires) found = at;
    }
    return found;
  }

  std::int64_t basket_quantity(std::uint32_t share, std::uint32_t indices) const {
    const auto wanted = static_cast<Wide>(contracts_[share].units) * indices / million;
    const std::int64_t lot = listing(share).lot_size;
    const auto most = static_cast<Wide>(listing(share).freeze_quantity);
    return std::max<std::int64_t>(static_cast<std::int64_t>(std::min(wanted, most)) / lot * lot, lot);
  }

  void take(Side side, std::uint32_t instrument, std::int64_t quantity) {
    const std::int64_t shown = price(side, instrument);
    if (shown == 0) return;
    Command order{};
    order.kind = code(CommandKind::new_order);
    order.side = code(side);
    order.order_type = code(OrderType::limit);
    order.time_in_force = code(TimeInForce::ioc);
    order.instrument = static_cast<std::uint16_t>(instrument);
    order.owner = arbitrage_owner;
    order.time = time_;
    order.price = shown;
    order.quantity = quantity;
    venue_.apply(order);
  }

  Venue& venue_;
  const SyntheticContracts& contracts_;
  std::uint32_t instruments_;
  std::uint64_t time_;
  std::int64_t margin_;
};

} // namespace

void arbitrage(Venue& venue, const SyntheticContracts& contracts, std::uint32_t instruments, std::uint64_t time) {
  if (contracts.index().derivatives != 0) Arbitrageur{venue, contracts, instruments, time}.look();
}

} // namespace sauda
