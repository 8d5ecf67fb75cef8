/** What the contracts of an underlying need: the worst of 16 scenarios, pairs of months, exposure. */
import { ContractStyle, Side } from '../../../wasm/records.ts';
import { abs, ceilDiv, least, most, sum, WHOLE_BP, within } from './integers.ts';
import { leaves } from './orders.ts';
import type { Account, Risk } from './state.ts';

const PAIRED = 1;

export interface Requirement {
  readonly span: bigint;
  readonly exposure: bigint;
  /** Whether a figure on the way is beyond its bound. */
  readonly beyond: boolean;
}

/** A contract with what book 0 holds of it, and what its live orders may buy and sell. */
interface Holding {
  readonly instrument: number;
  readonly expires: number;
  readonly future: boolean;
  readonly risk: Risk;
  readonly held: bigint;
  readonly buys: bigint;
  readonly sells: bigint;
}

export const underlyingsOf = (account: Account): number[] =>
  [...new Set([...account.risks.values()].map(({ underlying }) => underlying))].sort((a, b) => a - b);

export function requirement(account: Account, underlying: number): Requirement {
  const all = holdings(account, underlying);
  const worst = Array.from({ length: 17 }, (_, scenario) => sum(all, (one) => lossOf(one, scenario)));
  const pairs = pairsOf(all);
  const charge = sum(pairs, (pair) => pair.charge);
  const relief = sum(pairs, (pair) => pair.relief);
  const exposure = sum(all, exposureOf);
  return {
    span: most(0n, worst.reduce(most) + charge),
    exposure: most(0n, exposure - relief),
    beyond: ![...worst, charge, relief, exposure].every(within),
  };
}

function holdings(account: Account, underlying: number): Holding[] {
  return [...account.risks]
    .filter(([, risk]) => risk.underlying === underlying)
    .map(([instrument, risk]) => {
      const definition = account.instruments.get(instrument);
      const open = (side: number): bigint =>
        sum(account.orders.values(), (order) =>
          order.placed.instrument === instrument && order.placed.side === side ? leaves(order) : 0n,
        );
      return {
        instrument,
        expires: definition?.expires ?? 0,
        future: definition?.style === ContractStyle.Future,
        risk,
        held: sum(account.positions.values(), (position) =>
          position.book === 0 && position.instrument === instrument ? position.quantity : 0n,
        ),
        buys: open(Side.Buy),
        sells: open(Side.Sell),
      };
    });
}

/** What a holding loses in a scenario, 0 to 16, less its value; an open order counts where it hurts. */
function lossOf({ risk, future, held, buys, sells }: Holding, scenario: number): bigint {
  const loss = scenario === 0 ? 0n : BigInt(risk.losses[scenario - 1] ?? 0);
  const n = loss - (future ? 0n : risk.price);
  return held * n + buys * most(0n, n) + sells * most(0n, -n);
}

function exposureOf({ risk, future, held, buys, sells }: Holding): bigint {
  const units = future ? [held, held + buys, held - sells].map(abs).reduce(most) : most(0n, sells - held);
  return ceilDiv(units * risk.underlyingPrice * risk.exposureBp, WHOLE_BP) + units * risk.shortExtra;
}

/** Futures against earlier months of the other sign: a charge, and of the exposure of both one third of the later stays. */
function pairsOf(all: readonly Holding[]): { readonly charge: bigint; readonly relief: bigint }[] {
  const months = all
    .filter(({ future, risk }) => future && risk.flags === PAIRED)
    .sort((a, b) => a.expires - b.expires || a.instrument - b.instrument);
  let before = 0n;
  return months.map(({ held, risk }) => {
    const pair = held * before < 0n ? least(abs(held), abs(before)) : 0n;
    before += held;
    return {
      charge: ceilDiv(pair * risk.price * risk.spreadBp, WHOLE_BP),
      relief: (pair * risk.underlyingPrice * risk.exposureBp * 5n) / (3n * WHOLE_BP),
    };
  });
}

/** What an instrument's underlying needs in all; 0 where it has no risk array. */
export function needOf(account: Account, instrument: number): bigint {
  const risk = account.risks.get(instrument);
  if (!risk) return 0n;
  const { span, exposure } = requirement(account, risk.underlying);
  return span + exposure;
}
