#include "sauda/account/contracts.hpp"

namespace sauda::account {
namespace {

constexpr std::int64_t sign_of_loss(std::int64_t loss) { return loss > 0 ? loss : 0; }

/** Adds to a sum; whether it is within its bound then. */
bool add(std::int64_t& sum, Wide more) {
  const Wide result = sum + more;
  sum = static_cast<std::int64_t>(result);
  return is_within(result);
}

bool add_losses(Underlying& underlying, const RiskArray& array, const Stake& change) {
  bool fits = true;
  for (std::uint32_t i = 0; i < outcomes; ++i) {
    const std::int64_t loss = array.losses[i];
    const Wide more = Wide{change.quantity} * loss + Wide{change.buys} * sign_of_loss(loss) +
                      Wide{change.sells} * sign_of_loss(-loss);
    fits = add(underlying.losses[i], more) && fits;
  }
  return fits;
}

Wide rounded_up(Wide value, std::int64_t unit) { return (value + unit - 1) / unit; }

Stake sum_of(const Stake& left, const Stake& right) {
  return {left.quantity + right.quantity, left.buys + right.buys, left.sells + right.sells};
}

} // namespace

std::int64_t Underlying::span() const {
  return std::max<std::int64_t>(0, *std::max_element(losses, losses + outcomes) + charge);
}

MarginMove Contracts::worked_out(std::uint16_t instrument, const Stake& change) const {
  const RiskArray& array = arrays_[instrument];
  const Underlying& before = underlyings_[array.underlying];
  MarginMove move{
      .instrument = instrument, .counts = true, .fits = true, .growth = 0, .change = change, .after = before};
  const Stake& stake = stakes_[instrument];
  const Wide exposure =
      rounded_up(array.exposure(sum_of(stake, change)), whole_bp) - rounded_up(array.exposure(stake), whole_bp);
  const bool pairs = array.pairs && change.quantity != 0;
  move.fits = add_losses(move.after, array, change);
  move.fits = add(move.after.exposure, exposure) && move.fits;
  if (pairs) move.fits = pair_months(move.after, instrument, change.quantity) && move.fits;
  move.growth = move.after.requirement() - before.requirement();
  return move;
}

void Contracts::take(const MarginMove& move) {
  if (!move.counts) return;
  stakes_[move.instrument] = sum_of(stakes_[move.instrument], move.change);
  underlyings_[arrays_[move.instrument].underlying] = move.after;
}

bool Contracts::pair_months(Underlying& underlying, std::uint16_t changed, std::int64_t change) const {
  MonthPairs months;
  bool fits = true;
  underlying.charge = 0;
  underlying.relief = 0;
  for (std::uint32_t link = underlying.first_future; link != 0; link = next_future_[link - 1]) {
    const auto index = static_cast<std::uint16_t>(link - 1);
    const RiskArray& array = arrays_[index];
    const std::int64_t pairs = months.take(stakes_[index].quantity + (index == changed ? change : 0));
    const Wide charge = rounded_up(array.pair_charge(pairs), whole_bp),
               relief = array.pair_relief(pairs) / (3 * whole_bp);
    fits = add(underlying.charge, charge) && fits;
    fits = add(underlying.relief, relief) && fits;
  }
  return fits;
}

bool Contracts::define(std::uint16_t instrument, const RiskArray& array, const Stake& stake) {
  const RiskArray old = arrays_[instrument];
  const Stake& known = stakes_[instrument];
  const auto put = [&](const RiskArray& put_array, const Stake& put_stake) {
    arrays_[instrument] = put_array;
    stakes_[instrument] = {};
    if (!put_array.is_defined) return true;
    if (put_array.pairs) link_future(instrument);
    const MarginMove move = worked_out(instrument, put_stake);
    if (move.fits) take(move);
    return move.fits;
  };
  const auto take_out = [&] { // what is left of the sums may pass a bound for now: there is room for it
    const RiskArray& present = arrays_[instrument];
    if (!present.is_defined) return;
    take(worked_out(instrument, {-known.quantity, -known.buys, -known.sells}));
    if (present.pairs) unlink_future(instrument);
  };
  take_out();
  if (put(array, stake)) return true;
  if (array.pairs) unlink_future(instrument);
  put(old, stake);
  return false;
}

void Contracts::link_future(std::uint16_t instrument) {
  const auto is_before = [&](std::uint16_t left) {
    const std::uint32_t expires = arrays_[left].expires, own = arrays_[instrument].expires;
    return expires != own ? expires < own : left < instrument;
  };
  std::uint16_t* link = &underlyings_[arrays_[instrument].underlying].first_future;
  while (*link != 0 && is_before(static_cast<std::uint16_t>(*link - 1))) link = &next_future_[*link - 1];
  next_future_[instrument] = *link;
  *link = static_cast<std::uint16_t>(instrument + 1);
}

void Contracts::unlink_future(std::uint16_t instrument) {
  std::uint16_t* link = &underlyings_[arrays_[instrument].underlying].first_future;
  while (*link != instrument + 1) link = &next_future_[*link - 1];
  *link = next_future_[instrument];
}

bool Contracts::is_news(std::uint16_t number) {
  const Underlying& underlying = underlyings_[number];
  const Told now{underlying.span(), underlying.exposure_margin()};
  Told& told = told_[number];
  const bool is_new = now.span != told.span || now.exposure != told.exposure;
  told = now;
  return is_new;
}

} // namespace sauda::account
