/** Faults of the account: life of an order, limits, positions, money. */
import type { Fault } from './fault.ts';

export const accountFaults: readonly Fault[] = [
  {
    name: 'a trade that is told twice counts twice',
    file: 'src/account_updates.cpp',
    text: 'if (const Trade* trade = orders_.find_trade(order, command.trade)) {',
    replacement: 'if (const Trade* trade = orders_.find_trade(order, command.trade + highest)) {',
    caughtBy: ['account: a trade counts once, whenever it comes'],
  },
  {
    name: 'an order id is used again for something else',
    file: 'src/account_orders.cpp',
    text: `  if (known.fingerprint != fingerprint_of(command)) return denial(DenialCode::order_id_reused);
`,
    replacement: '',
    caughtBy: ['account: an order id is answered again, and never used for something else'],
  },
  {
    name: 'a pending modification counts for what the order was',
    file: 'include/sauda/account/order.hpp',
    text: 'return modify_pending ? std::max(terms.quantity, asked.quantity) : terms.quantity;',
    replacement: 'return terms.quantity;',
    caughtBy: ['account: a modification holds once it is answered; until then the larger of both counts'],
  },
  {
    name: 'an order presumed not placed still reserves',
    file: 'include/sauda/account/order.hpp',
    text: 'return !is_over() && doubt != Doubt::presumed && stage != OrderState::held;',
    replacement: 'return !is_over() && stage != OrderState::held;',
    caughtBy: ['account: while nobody knows, the whole order counts; presumed not placed, nothing of it'],
  },
  {
    name: 'what was told before the end stays in the state',
    file: 'include/sauda/account/order.hpp',
    text: 'if (filled != 0 || end != End::none) stage = OrderState::working;',
    replacement: 'if (filled != 0) stage = OrderState::working;',
    caughtBy: ['account: updates in any order, doubled or late, end in the same state'],
  },
  {
    name: 'more trades than ordered do not halt',
    file: 'src/account_updates.cpp',
    text: `  report_anomaly(AnomalyCode::overfilled, quantity, order.filled);
  set_switch(SwitchState::halted);`,
    replacement: '  report_anomaly(AnomalyCode::overfilled, quantity, order.filled);',
    caughtBy: ['account: more trades than ordered are a fact, and halt the account'],
  },
  {
    name: 'a limit denies what meets it',
    file: 'src/account_risk.cpp',
    text: 'if (actual <= limit) return {};',
    replacement: 'if (actual < limit) return {};',
    caughtBy: ['account: every limit allows what meets it'],
  },
  {
    name: 'a limit of another strategy binds',
    file: 'include/sauda/account/settings.hpp',
    text: 'return limits(scope, scope == LimitScope::strategy ? binding.strategy : binding.instrument);',
    replacement: 'return limits(scope, scope == LimitScope::strategy ? std::uint32_t{1} : binding.instrument);',
    caughtBy: ['account: limits of a strategy and of an instrument bind those alone'],
  },
  {
    name: 'exits wait at the rate fence',
    file: 'src/account_risk.cpp',
    text: `  if (request.is_exit) return {};
`,
    replacement: '',
    caughtBy: ['account: part of the second is kept for cancellations and exits, and windows roll'],
  },
  {
    name: 'a halted account opens',
    file: 'src/account_risk.cpp',
    text: 'if (state == SwitchState::halted && !order.reduce_only)',
    replacement: 'if (state == SwitchState::halted && order.reduce_only)',
    caughtBy: ['account: a switch stops what opens; exits and cancellations pass, and it survives a snapshot'],
  },
  {
    name: 'a snapshot forgets the switch of a book',
    file: 'src/account_snapshot_writer.cpp',
    text: `    record.switch_state = switch_code(book.switch_state);
`,
    replacement: `    record.switch_state = switch_code(SwitchState::active);
`,
    caughtBy: ['account: a switch stops what opens; exits and cancellations pass, and it survives a snapshot'],
  },
  {
    name: 'a second is a microsecond longer',
    file: 'include/sauda/account/pace.hpp',
    text: 'at(head_ - static_cast<std::uint32_t>(entries)).time + window > now;',
    replacement: 'at(head_ - static_cast<std::uint32_t>(entries)).time + window >= now;',
    caughtBy: ['account: part of the second is kept for cancellations and exits, and windows roll'],
  },
  {
    name: 'price times quantity wraps around',
    file: 'src/account_orders.cpp',
    text: '  const Wide value = Wide{command.quantity} * reserve_price(instrument, command);',
    replacement: `  const Wide value = static_cast<std::int64_t>(static_cast<std::uint64_t>(command.quantity) *
                                               static_cast<std::uint64_t>(reserve_price(instrument, command)));`,
    caughtBy: ['account: a price times a quantity that wraps around to nothing is refused'],
  },
  {
    name: 'a margin is rounded down',
    file: 'include/sauda/account/money.hpp',
    text: 'return value / whole_bp * bp + (rest + whole_bp - 1) / whole_bp;',
    replacement: 'return value / whole_bp * bp + rest / whole_bp;',
    caughtBy: ['account: a margin is rounded up to the paisa'],
  },
  {
    name: 'a short gains when the price rises',
    file: 'include/sauda/account/position.hpp',
    text: 'gain = quantity > 0 ? closed * price - cost : cost - closed * price;',
    replacement: 'gain = closed * price - cost;',
    caughtBy: ['account: a margin position blocks its rate and realises in cash'],
  },
  {
    name: 'all lots are one lot',
    file: 'include/sauda/account/position.hpp',
    text: 'const bool joins = count != 0 && order != 0 && lots[count - 1].order == order;',
    replacement: 'const bool joins = count != 0;',
    caughtBy: ['account: average and first in, first out stand beside each other'],
  },
  {
    name: 'a purchase is settled a day late',
    file: 'src/account_settlement.cpp',
    text: 'const std::int64_t settled = position.settled + position.arriving + std::min<std::int64_t>(0, today);',
    replacement: 'const std::int64_t settled = position.settled + std::min<std::int64_t>(0, today);',
    caughtBy: ['account: a purchase is delivered on the second day, and sales take from today first'],
  },
  {
    name: 'the proceeds of the day can be withdrawn',
    file: 'src/account_days.cpp',
    text: 'const Wide free = Wide{ledger_.cash()} - proceeds_;',
    replacement: 'const Wide free = Wide{ledger_.cash()};',
    caughtBy: ['account: what a delivery sale brought cannot be withdrawn on its day'],
  },
  {
    name: 'cash is taken for a purchase but not told',
    file: 'src/account_positions.cpp',
    text: 'posting.cash += side == Side::sell ? value : -value;',
    replacement: 'posting.cash += side == Side::sell ? value : 0;',
    caughtBy: [
      'account: after every command the ledger balances, agrees with its events and with orders and positions',
    ],
  },
  {
    name: 'an order that ended can be rejected again',
    file: 'include/sauda/account/lifecycle.hpp',
    text: '    "===!====....!=+", // expired',
    replacement: '    "===!====....+=+", // expired',
    caughtBy: ['account: every update in every state does what the table says'],
  },
];
