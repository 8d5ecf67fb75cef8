/** The facts of simulated days beside their bands: as data, and as text. */
import { bands } from '../shared/facts/bands.ts';
import type { MarketDay } from '../shared/facts/market-day.ts';
import { type JudgedFact, judge, measure, type Verdict } from '../shared/facts/measure.ts';

export interface FactRow {
  readonly id: string;
  readonly group: string;
  readonly statistic: string;
  readonly unit: string;
  readonly gate: 'hard' | 'soft';
  readonly min: number;
  readonly max: number;
  /** Null where there is too little to tell. */
  readonly pooled: number | null;
  readonly verdict: Verdict;
  readonly days: readonly (number | null)[];
  readonly dayVerdicts: readonly Verdict[];
}

export interface GateCount {
  readonly in: number;
  readonly of: number;
}

export interface FactsReport {
  readonly seed: number;
  readonly days: number;
  /** Bands that were measured, by gate: of all days together and of each. */
  readonly hard: { readonly pooled: GateCount; readonly days: readonly GateCount[] };
  readonly soft: { readonly pooled: GateCount; readonly days: readonly GateCount[] };
  readonly facts: readonly FactRow[];
}

export function factsReport(seed: number, days: readonly MarketDay[]): FactsReport {
  const pooled = judge(measure(days));
  const byDay = days.map((day) => judge(measure([day])));
  return {
    seed,
    days: days.length,
    hard: { pooled: count(pooled, true), days: byDay.map((facts) => count(facts, true)) },
    soft: { pooled: count(pooled, false), days: byDay.map((facts) => count(facts, false)) },
    facts: pooled.map((fact, index) =>
      row(
        fact,
        byDay.map((facts) => facts[index]).filter((day) => day !== undefined),
      ),
    ),
  };
}

function count(facts: readonly JudgedFact[], isHard: boolean): GateCount {
  const measured = facts.filter(({ band, verdict }) => band.isHard === isHard && verdict !== 'not measured');
  return { in: measured.filter(({ verdict }) => verdict === 'in').length, of: measured.length };
}

function row({ band, value, verdict }: JudgedFact, days: readonly JudgedFact[]): FactRow {
  const { isHard, ...told } = band;
  return {
    ...told,
    gate: isHard ? 'hard' : 'soft',
    pooled: numberOrNull(value),
    verdict,
    days: days.map((day) => numberOrNull(day.value)),
    dayVerdicts: days.map((day) => day.verdict),
  };
}

const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** One line a fact, by group, then the counts; a value outside its band is marked. */
export function reportText({ seed, days, facts, hard, soft }: FactsReport): string {
  const lines = [`Seed ${seed}, ${days} days, pooled, then day by day; * is outside the band.`];
  for (const group of new Set(bands.map((band) => band.group))) {
    lines.push('', group);
    for (const fact of facts.filter((each) => each.group === group)) lines.push(factLine(fact));
  }
  const counts = ({ in: inside, of }: GateCount) => `${inside}/${of}`;
  lines.push('');
  for (const [name, gate] of Object.entries({ hard, soft })) {
    lines.push(`${name} bands held: ${counts(gate.pooled)} pooled; by day ${gate.days.map(counts).join(' ')}`);
  }
  return lines.join('\n');
}

function factLine({ id, gate, min, max, unit, pooled, verdict, days, dayVerdicts }: FactRow): string {
  const band = `${min}–${max}${unit ? ` ${unit}` : ''}`;
  const marked = (value: number | null, judged: Verdict | undefined) => `${text(value)}${judged === 'out' ? '*' : ' '}`;
  const byDay = days.map((value, day) => marked(value, dayVerdicts[day]).padStart(9)).join('');
  return `  ${id.padEnd(20)}${gate.padEnd(6)}${band.padEnd(22)}${marked(pooled, verdict).padStart(9)} |${byDay}`;
}

const text = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(4))));
