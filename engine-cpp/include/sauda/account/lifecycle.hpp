#pragma once
// The state table: how each update of the outside is taken in each state. docs/reference/account.md, State.

#include <cstdint>

#include "sauda/account/order.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

/** Applies, is known (or too late), is illegal, or depends on more than the state. */
enum class Verdict : char { applies = '+', known = '=', illegal = '!', depends = '.' };

inline constexpr std::uint32_t order_states = static_cast<std::uint32_t>(OrderState::denied);
inline constexpr std::uint32_t update_kinds = static_cast<std::uint32_t>(OrderUpdateKind::cancelled);

/**
 * A row for each OrderState, a column for each OrderUpdateKind: attempted, sent, outcome_unknown, presumed_not_placed,
 * found, acknowledged, trigger_pending, working, fill, modified, modify_rejected, cancel_rejected, rejected, expired,
 * cancelled.
 */
inline constexpr char transitions[order_states][update_kinds + 1] = {
    "!!!!!!!!!!!!!!!", // held
    "++++++++....+++", // intent
    "=+++++++....+++", // attempted
    "==++++++....+++", // sent
    "===!++++....+++", // external
    "===!==++....+++", // acknowledged
    "===!===+....+++", // trigger_pending
    "===!====....+++", // working
    "===!====....+++", // partly_filled
    "...............", // modify_pending: the row of what is beneath
    "...............", // cancel_pending: the row of what is beneath
    "===+++++....+++", // unknown
    "====++++....+++", // presumed_not_placed
    "===!====....!!!", // filled
    "===!====....=++", // rejected
    "===!====....!=+", // expired
    "===!====....!!=", // cancelled
    "!!!!!!!!!!!!!!!", // denied
};

/** The verdict on an update that carries no figures, for an order as it stands. */
Verdict verdict_of(const Order& order, OrderUpdateKind update);

/** Merges an update that applies, and carries no figures, into what is known of an order. */
void merge_update(Order& order, OrderUpdateKind update);

} // namespace sauda::account
