#pragma once
// The numbers of the synthetic market in one table, each with the fact of real books that it serves; the facts, their definitions
// and bands are in docs/reference/synthetic-market.md. Times are in microseconds of an ordinary moment at mid-day: the activity
// of the moment shortens them.

#include <array>
#include <cstdint>

namespace sauda::parameters {

// Activity and volatility, in sixteenths of an octave.

/** Activity by quarter of an hour from 09:15 in India: u_volume_open, u_volume_close, u_vol_open, u_vol_close. */
inline constexpr std::array<std::uint8_t, 25> shape_of_day{25, 20, 15, 11, 8, 6, 4, 2, 0, 0, 0,  0, 0,
                                                           0,  0,  0,  0,  1, 2, 3, 4, 6, 9, 14, 12};
/** Highest distance of a day's activity from the usual: rate differs from day to day, acf_abs_60s_lag30. */
inline constexpr std::uint32_t day_swing = 6;
/** Mean stays of the components of activity in pulses, a quarter of a second each: acf_abs_decay, fano_*, cnt_acf60. */
inline constexpr std::array<std::uint32_t, 6> component_stay{4, 24, 120, 600, 2'400, 9'600};
/** How far each component lifts or lowers activity: fano_10s, fano_60s, acf_abs_1s_lag1, kurt_1s. */
inline constexpr std::array<std::uint8_t, 6> component_swing{7, 6, 5, 5, 4, 2};
/** Volatility grows with activity to the power of so many sixteenths: u_vol_open against u_volume_open, vol_ret. */
inline constexpr std::uint32_t volatility_power = 13;

// Worth.

/** Deviation of the worth over one second in 1/1,000 of a basis point: ret_std_60s. */
inline constexpr std::int64_t second_move = 340;
/** The same of the first worth of a day from the reference price. */
inline constexpr std::int64_t opening_move = 30'000;
/** An instrument's move is so many tenths of the common factor and of its own: shares move together. */
inline constexpr std::int64_t market_tenths = 5;
inline constexpr std::int64_t own_tenths = 9;
/** Pulses between news, each of which comes into the worth over about 4 s: kurt_60s, hill_60s. */
inline constexpr std::uint32_t news_pulses = 4 * 700;
inline constexpr std::int64_t news_fading = 16;
/** Deviation of the least news, in seconds' moves. */
inline constexpr std::int64_t news_size = 9;
/** How much news lifts activity; it fades within minutes. */
inline constexpr std::uint32_t news_stir = 23;

// Flow: signs of trades and what makers read in them.

/** Tail exponent 16 / steepness of the pieces of a parent order, at most 2^octaves: sign_1, sign_10, sign_gamma. */
inline constexpr std::uint32_t parent_steepness = 12;
inline constexpr std::uint32_t parent_octaves = 10;
/** Between trades of parent orders: rate. */
inline constexpr std::uint64_t parent_interval = 2'100'000;
/** Chance in 1/256 that a piece is followed by the next at once, and how soon: fano_1s, cv_trades, sign_1. */
inline constexpr std::uint32_t run_chance = 110;
inline constexpr std::uint64_t run_interval = 120'000;
/** Between trades without a plan: dilutes sign_1. */
inline constexpr std::uint64_t noise_interval = 13'000'000;
/** Between looks of traders who take what is mispriced: imp_10s. */
inline constexpr std::uint64_t value_interval = 1'600'000;
/** How far a surprising trade moves what makers believe, in sixteenths of a second's move: ofi_60s, imp_10s. */
inline constexpr std::int64_t lesson = 3;
/** Sixteenths of a lesson that are forgotten again, and how slowly in pulses: imp_10s, acf_r_60s, vr_mid_60s. */
inline constexpr std::int64_t lesson_forgotten = 11;
inline constexpr std::int64_t lesson_fading = 192;
/** Memories of signs, as shifts: 4, 32 and 256 trades; and their weights in what is expected, in 1/256: acf_r_60s, vr_mid_60s. */
inline constexpr std::array<std::uint32_t, 3> memory_shift{2, 5, 8};
inline constexpr std::array<std::int64_t, 3> memory_weight{125, 12, 76};

// Orders.

/** Notional in price units that sizes are measured in; most orders are a fraction of it: trade_value. */
inline constexpr std::int64_t usual_notional = 4'400'000;
inline constexpr std::int64_t least_usual_lots = 4;
inline constexpr std::int64_t most_usual_lots = 200;
// Sizes of orders, in halves of a small order: multi_fill, depth_l2.
inline constexpr std::uint32_t taker_weight = 2;
inline constexpr std::uint32_t investor_weight = 2; ///< half of it for the impatient
inline constexpr std::uint32_t quote_weight = 4;    ///< of a maker's best quote; 2 more for each level behind
/** Of traders who take what is mispriced; large, so that stale prices go at once: acf_r_mid_1s, acf_r_60s. */
inline constexpr std::uint32_t value_weight = 11;
/** Of an investor in an auction: open_auction_share. */
inline constexpr std::uint32_t auction_weight = 8;
/** Tail exponent 16 / steepness of order sizes: size_tail, size_meanmed. */
inline constexpr std::uint32_t size_steepness = 12;
inline constexpr std::uint32_t size_octaves = 6;
/** One in so many takers whose order is larger than the best queue goes on to the next prices: qty_sweep, qty_eq_best. */
inline constexpr std::uint32_t hurry = 4;
/** Between visits of investors: share_limit, share_cancel, life_median. */
inline constexpr std::uint64_t visit_interval = 320'000;
/** While fewer than a third of the investors are in the market, they come in a rush. */
inline constexpr std::uint64_t rush_interval = 40'000;
/** Chance in 1/256 that an investor is patient by one octave more: life_spread, life_exp. */
inline constexpr std::uint32_t patience_chance = 180;
/** Chances in 1/256 of a price inside a spread of 2 ticks and more, and else of the best price: place_inside, place_best. */
inline constexpr std::uint32_t inside_chance = 40;
inline constexpr std::uint32_t at_best_chance = 255;
/** The patient place deeper: less of a chance for each octave of patience: depth_l2, depth_l5, depth_share5of10. */
inline constexpr std::uint32_t patient_depth = 20;
/** Deviation of what investors think of the worth, in values: imb_acf_1s, acf_r_mid_1s. */
inline constexpr std::int64_t opinion_spread = 3500;
/** Tail exponent 16 / steepness of the distance behind the best price, cut at 2^octaves ticks: place_exp, place_beyond10. */
inline constexpr std::uint32_t distance_steepness = 42;
inline constexpr std::uint32_t distance_octaves = 8;
/** Distance of makers' best quotes from the worth, in values; volatility adds to it: spread_mean, spread_acf_10s. */
inline constexpr std::int64_t quote_margin = 350;
/** Deviation of what a maker thinks of the worth, in values: acf_r_mid_1s. */
inline constexpr std::int64_t quote_error = 250;
/** Between reviews of a maker: place_best, share_cancel. */
inline constexpr std::uint64_t review_interval = 2'000'000;

} // namespace sauda::parameters
