/** Positions and money of the account at the last prices. Everything is in paise. */
import type { AccountView, Funds, Position } from '../../shared/protocol.ts';

export interface ValuedPosition extends Position {
  /** In paise, possibly a fraction; 0 when flat. */
  readonly averagePrice: number;
  readonly last: number;
  readonly unrealised: number;
  /** Realised and unrealised, before charges. */
  readonly profit: number;
}

export interface ValuedFunds extends Funds {
  /** What would be left if everything were closed at the last prices. */
  readonly equity: number;
  readonly unrealised: number;
  /** Realised and unrealised, less charges. */
  readonly net: number;
}

export function value(position: Position, last: number): ValuedPosition {
  const { quantity, cost, realised } = position;
  const unrealised = quantity * last - Math.sign(quantity) * cost;
  const averagePrice = quantity === 0 ? 0 : cost / Math.abs(quantity);
  return { ...position, averagePrice, last, unrealised, profit: realised + unrealised };
}

export function valueFunds(funds: Funds, positions: readonly ValuedPosition[]): ValuedFunds {
  const unrealised = positions.reduce((sum, position) => sum + position.unrealised, 0);
  const equity = funds.cash + funds.blocked + funds.invested + unrealised;
  return { ...funds, equity, unrealised, net: funds.realised + unrealised - funds.charges };
}

/** Of a guest whose account the stream has not brought yet. */
export const emptyAccount: AccountView = {
  funds: {
    cash: 0,
    blocked: 0,
    invested: 0,
    realised: 0,
    charges: 0,
    chargesToday: { lines: [], total: 0 },
    switch: 'active',
    anomaly: null,
  },
  positions: [],
};
