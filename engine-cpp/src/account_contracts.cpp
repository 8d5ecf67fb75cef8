#include "sauda/account/contracts.hpp"

namespace sauda::account {
namespace {

constexpr std::int64_t sign_of_loss(std::int64_t loss) { return loss > 0 ? loss : 0; }

void add_losses(Underlying& underlying, const RiskArray& array, const Stake& change, SumCheck& check) {
  for (std::uint32_t i = 0; i < outcomes; ++i) {
    const std::int64_t loss = array.losses[i];
    const Wide more = Wide{change.quantity} * loss + Wide{change.buys} * sign_of_loss(loss) +
                      Wide{change.sells} * sign_of_loss(-loss);
    check.add(underlying.losses[i], more);
  }
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
  MarginMove move{};
  move.instrument = instrument;
  move.counts = true;
  move.change = change;
  move.after = before;
  const Stake& stake = stakes_[instrument];
  const Wide exposure =
      rounded_up(array.exposure(sum_of(stake, change)), whole_bp) - rounded_up(array.exposure(stake), whole_bp);
  SumCheck check;
  add_losses(move.after, array, change, check);
  check.add(move.after.exposure, exposure);
  if (array.pairs && change.quantity != 0) pair_months(move.after, instrument, change.quantity, check);
  move.fits = check.are_bounded;
  move.is_exact = check.are_held;
  if (move.is_exact) move.growth = move.after.requirement() - before.requirement();
  return move;
}

void Contracts::take(const MarginMove& move) {
  if (!move.counts) return;
  stakes_[move.instrument] = sum_of(stakes_[move.instrument], move.change);
  underlyings_[arrays_[move.instrument].underlying] = move.after;
}

void Contracts::pair_months(Underlying& underlying, std::uint16_t changed, std::int64_t change, SumCheck& check) const {
  MonthPairs months;
  underlying.charge = 0;
  underlying.relief = 0;
  for (std::uint32_t link = underlying.first_future; link != 0; link = next_future_[link - 1]) {
    const auto index = static_cast<std::uint16_t>(link - 1);
    const RiskArray& array = arrays_[index];
    const std::int64_t pairs = months.take(stakes_[index].quantity + (index == changed ? change : 0));
    const Wide charge = rounded_up(array.pair_charge(pairs), whole_bp),
               relief = array.pair_relief(pairs) / (3 * whole_bp);
    check.add(underlying.charge, charge);
    check.add(underlying.relief, relief);
  }
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

bool Contracts::are_bounded(std::uint16_t number) const {
  const Underlying& sums = underlyings_[number];
  return std::all_of(sums.losses, sums.losses + outcomes, [](std::int64_t loss) { return is_within(loss); }) &&
         is_within(sums.exposure) && is_within(sums.charge) && is_within(sums.relief);
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
