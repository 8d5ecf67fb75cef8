/**
 * The margin calculator behind its boundary: what a basket of orders needs, each alone and all together.
 *
 * Stateless; rules in docs/reference/account.md, Margin of a basket. Risk arrays are input: this module computes none.
 */
import { GuardedInstance, instantiate, type ModuleExports } from './instance.ts';
import {
  type MarginLeg,
  type MarginLine,
  MarginLineKind,
  MarginRecord,
  RECORD_BYTES,
  readMarginLine,
  writeMarginLeg,
  writeMarginScenarios,
} from './records.ts';

/** Paise that one unit, held long, loses in each of the 16 scenarios; below 0 it gains. */
export type RiskScenarios = readonly number[];

/** One order of a basket; a derivative has scenarios. */
export type BasketLeg = Omit<MarginLeg, 'record'> & { readonly scenarios?: RiskScenarios };

/** In paise, with the ten-thousandths of a paisa in the `…Rest` fields. */
export type MarginNeed = Omit<MarginLine, 'record' | 'kind' | 'leg'>;

export interface BasketMargin {
  /** Each order alone. */
  readonly legs: readonly MarginNeed[];
  /** The sum of these. */
  readonly initial: MarginNeed;
  /** All together, as if they had traded. */
  readonly final: MarginNeed;
}

/** A leg, from 0, that the calculator refused. */
export class MarginRefusedError extends Error {
  override readonly name = 'MarginRefusedError';
  readonly leg: number;
  constructor(leg: number) {
    super(
      `leg ${leg} of the basket is out of its range, or a figure passes 2^53 − 1: see Margin of a basket in account.md`,
    );
    this.leg = leg;
  }
}

interface Exports extends ModuleExports {
  margin_requests(): number;
  margin_request_limit(): number;
  margin_lines(): number;
  margin_line_limit(): number;
  margin_calculate(count: number): number;
}

const SCENARIOS = 16;

export class MarginCalculator {
  readonly counters = { calls: 0, traps: 0 };
  private readonly instance: GuardedInstance<Exports>;
  private readonly requests: DataView;
  private readonly lines: DataView;

  /** @throws EngineError WRONG_MODULE */
  constructor(module: WebAssembly.Module) {
    const { exports, answer } = instantiate(
      module,
      () => {},
      (made: Exports) => ({
        requests: made.margin_requests(),
        requestLimit: made.margin_request_limit(),
        lines: made.margin_lines(),
        lineLimit: made.margin_line_limit(),
      }),
    );
    const { buffer } = exports.memory;
    this.requests = new DataView(buffer, answer.requests, answer.requestLimit * RECORD_BYTES);
    this.lines = new DataView(buffer, answer.lines, answer.lineLimit * RECORD_BYTES);
    this.instance = new GuardedInstance(exports, this.counters);
  }

  /**
   * What a basket of 1 to 64 orders needs.
   * @throws MarginRefusedError
   */
  calculate(basket: readonly BasketLeg[]): BasketMargin {
    let at = 0;
    for (const [index, leg] of basket.entries()) {
      const records = leg.scenarios ? 3 : 1;
      if (at + records * RECORD_BYTES > this.requests.byteLength) throw new MarginRefusedError(index);
      if (leg.scenarios) this.writeScenarios(at, index, leg.scenarios);
      writeMarginLeg(this.requests, at + (records - 1) * RECORD_BYTES, { ...leg, record: MarginRecord.Leg });
      at += records * RECORD_BYTES;
    }
    const count = this.instance.call((exports) => exports.margin_calculate(at / RECORD_BYTES));
    const lines = Array.from({ length: count }, (_, line) => readMarginLine(this.lines, line * RECORD_BYTES));
    const needs = lines.map(({ record: _record, kind: _kind, leg: _leg, ...need }) => need);
    const initial = needs.at(-2);
    const final = needs.at(-1);
    if (lines[0]?.kind === MarginLineKind.Refused || !initial || !final)
      throw new MarginRefusedError(lines[0]?.leg ?? 0);
    return { legs: needs.slice(0, -2), initial, final };
  }

  private writeScenarios(at: number, leg: number, scenarios: RiskScenarios): void {
    const fits =
      scenarios.length === SCENARIOS && scenarios.every((loss) => Math.abs(loss) <= 1e9 && Number.isInteger(loss));
    if (!fits) throw new MarginRefusedError(leg);
    const loss = (index: number): number => scenarios[index] ?? 0;
    for (const half of [1, 2]) {
      const first = (half - 1) * (SCENARIOS / 2);
      writeMarginScenarios(this.requests, at + (half - 1) * RECORD_BYTES, {
        record: MarginRecord.Scenarios,
        half,
        loss0: loss(first),
        loss1: loss(first + 1),
        loss2: loss(first + 2),
        loss3: loss(first + 3),
        loss4: loss(first + 4),
        loss5: loss(first + 5),
        loss6: loss(first + 6),
        loss7: loss(first + 7),
      });
    }
  }
}
