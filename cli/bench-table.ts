/** The figures of a bench as text, and their place in docs/performance.md. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Latency } from './bench-latency.ts';
import type { BenchReport } from './bench-tape.ts';

export interface NamedReport {
  readonly name: string;
  readonly report: BenchReport;
}

const page = new URL('../docs/performance.md', import.meta.url);
const engine = new URL('../wasm/engine.wasm', import.meta.url);
const START = '<!-- bench: written by npm run bench -- --write -->';
const END = '<!-- bench: end -->';

/** For a terminal: million operations a second. */
export function speedTable(reports: readonly NamedReport[]): string {
  const rows = reports.map(({ name, report }) => [
    name,
    millions(report.yardstick_ops_per_s),
    millions(report.native_ops_per_s),
    millions(report.wasm_ops_per_s),
    millions(report.workerd_ops_per_s),
    millions(report.chromium_ops_per_s),
    millions(report.nodejs_order_book_ops_per_s),
  ]);
  const heads = [
    'million operations a second',
    'yardstick',
    'native',
    'Node',
    'workerd',
    'Chromium',
    'nodejs-order-book',
  ];
  return table(heads, rows);
}

/** What carries from machine to machine. */
export function ratioTable(reports: readonly NamedReport[]): string {
  const rows = reports.map(({ name, report }) => [
    name,
    share(report.native_ops_per_s, report.yardstick_ops_per_s),
    share(report.wasm_ops_per_s, report.yardstick_ops_per_s),
    share(report.workerd_ops_per_s, report.yardstick_ops_per_s),
    share(report.chromium_ops_per_s, report.yardstick_ops_per_s),
    share(report.wasm_ops_per_s, report.native_ops_per_s),
    share(report.wasm_ops_per_s, report.nodejs_order_book_ops_per_s),
  ]);
  const heads = ['tape', 'native ÷ yardstick', 'Node ÷ yardstick', 'workerd ÷ yardstick', 'Chromium ÷ yardstick'];
  return table([...heads, 'Node ÷ native', 'Node ÷ nodejs-order-book'], rows);
}

export function latencyTable(reports: readonly NamedReport[]): string {
  const rows = reports.map(({ name, report }) => [
    name,
    latencies(report.native_latency_ns),
    String(report.native_latency_ns.clock),
    latencies(report.wasm_latency_ns),
    String(report.wasm_latency_ns.clock),
  ]);
  return table(['tape', 'native p50 / p99 / p99.9 ns', 'its clock', 'Node p50 / p99 / p99.9 ns', 'its clock'], rows);
}

/** Cost on a book of a million orders against one of ten thousand, and the size of the module. */
export function growthText(reports: readonly NamedReport[]): string {
  const of = (kind: string): BenchReport | undefined => reports.find(({ name }) => name === kind)?.report;
  const small = of('small');
  const million = of('million');
  const size = `\`engine.wasm\`: ${statSync(engine).size} bytes.`;
  if (!small || !million) return size;
  const native = share(small.native_ops_per_s, million.native_ops_per_s);
  const wasm = share(small.wasm_ops_per_s, million.wasm_ops_per_s);
  return `An operation on a million live orders costs ${native} × what it costs on ten thousand natively, ${wasm} × in Node. ${size}`;
}

/** Puts the tables between their marks. */
export function writePage(reports: readonly NamedReport[]): void {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for the tables: ${START} … ${END}`);
  const body = [ratioTable(reports), latencyTable(reports), growthText(reports)].join('\n\n');
  writeFileSync(page, `${text.slice(0, start)}${START}\n\n${body}\n\n${text.slice(end)}`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const latencies = ({ p50, p99, p999 }: Latency): string => `${p50} / ${p99} / ${p999}`;
const millions = (value: number | undefined): string => (value === undefined ? '–' : (value / 1e6).toFixed(2));
const share = (one: number | undefined, other: number | undefined): string =>
  one === undefined || other === undefined ? '–' : twoDigits(one / other);

/** Two digits that count, without an exponent: 0.61, 1.4, 270. */
const twoDigits = (value: number): string =>
  value < 100 ? value.toPrecision(2) : String(Number(value.toPrecision(2)));
