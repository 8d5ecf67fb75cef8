/** The next command of a history: plausible for the account as it stands, hostile now and then. */
import { AccountCommandKind as Kind, SwitchState } from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import { emptyAccount } from '../naive/state.ts';
import { risk, scenarios } from './contracts.ts';
import { adopt, again, cancel, modify, place, reduce } from './orders.ts';
import { bracket, chain, crowdedExit, group, slices } from './schemes.ts';
import { clock, definition, gate, instrument, limit, mend, switches } from './settings.ts';
import type { Make, Teller, Writer } from './teller.ts';
import { hold, link, linkAgain, release } from './ties.ts';
import { advance, cash, cashOf, mark, nonsense, roll } from './time.ts';
import { adoptPosition, convert, corporate, settle } from './transfers.ts';
import { update } from './updates.ts';

const choices: readonly (readonly [number, Make])[] = [
  [50, place],
  [22, reduce],
  [22, modify],
  [10, cancel],
  [4, adopt],
  [5, again],
  [90, update],
  [24, mark],
  [1, instrument],
  [6, switches],
  [2, gate],
  [14, mend],
  [3, clock],
  [8, cash],
  [4, adoptPosition],
  [8, convert],
  [3, corporate],
  [2, settle],
  [4, advance],
  [4, roll],
  [3, scenarios],
  [3, risk],
  [2, hold],
  [5, release],
  [6, link],
  [2, linkAgain],
  [2, bracket],
  [1, group],
  [1, slices],
  [1, chain],
  [2, crowdedExit],
];
const weights = choices.reduce((sum, [weight]) => sum + weight, 0);
const CROWD = 1_030;

/** The commands before the first choice: every instrument is defined, there is money, some accounts hold many orders. */
export function opening(teller: Teller): Writer[] {
  const { plan, time } = teller;
  const calm = { ...teller, plan: { ...plan, hostile: 0 } };
  const all = Array.from({ length: plan.sizes.instruments }, (_, index) => definition(calm, index));
  const crowd = Array.from({ length: plan.crowded ? CROWD : 0 }, () => hold(calm, emptyAccount(plan.sizes)));
  teller.ids = calm.ids;
  return [...all, cashOf(Kind.Deposit, time, plan.money), scenarios(teller), scenarios(teller), ...crowd];
}

export function nextCommand(teller: Teller, account: Account): Writer {
  const { random, plan, queue } = teller;
  const next = queue.length > 0 && random.chance(90) ? queue.shift() : undefined;
  if (next) return next;
  // What waits in the queue was stamped already.
  if (queue.length === 0) teller.time += random.pick(plan.steps);
  if (random.below(400) === 0) return nonsense(teller);
  const halted = [...account.switches.values()].some((state) => state !== SwitchState.Active);
  if (halted && random.chance(15)) return mend(teller, account);
  if (random.below(100) < plan.limiting) return limit(teller, account);
  let at = random.below(weights);
  for (const [weight, make] of choices) {
    if (at < weight) return make(teller, account);
    at -= weight;
  }
  return advance(teller);
}
