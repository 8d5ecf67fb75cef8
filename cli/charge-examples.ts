/** `sauda charges --examples FILE`: works out every example of a file and says which figures differ. */
import { readFileSync } from 'node:fs';
import { loadCharges } from '../shared/charges/charge-book.ts';
import type { ChargeCalculator } from '../wasm/charges.ts';
import { ChargeError } from './charge-error.ts';
import { type Example, exampleSchema } from './charge-example.ts';
import { workLedger } from './charge-example-ledger.ts';
import { type WorkedExample, workNote } from './charge-example-note.ts';
import { isPrintedAs, isSame } from './decimal.ts';
import { loadEngineModule } from './wasm-host.ts';

const FILE_LIMIT = 64 * 1024 * 1024;

/** One figure that is not the example's, or why the example could not be worked out. */
export type ExampleFault =
  | { readonly id: string; readonly line: string; readonly expected: string; readonly actual: string | null }
  | { readonly id: string; readonly code: string; readonly message: string };

export interface ExamplesReport {
  readonly passed: number;
  readonly failed: number;
  /** Of the notes: how often brokerage followed from a plan, and how often it was taken as the example states it. */
  readonly brokerage: { readonly computed: number; readonly stated: number };
  readonly failures: readonly ExampleFault[];
}

/** @throws ChargeError when the file cannot be read or holds no list of examples */
export function chargeExamples(file: string, module = loadEngineModule()): ExamplesReport {
  const rows = rowsOf(file);
  const calculator = loadCharges(module);
  const brokerage = { computed: 0, stated: 0 };
  const failures: ExampleFault[] = [];
  let failed = 0;
  rows.forEach((row, index) => {
    const faults = faultsOf(calculator, row, index, brokerage);
    failures.push(...faults);
    if (faults.length > 0) failed += 1;
  });
  calculator.dispose();
  return { passed: rows.length - failed, failed, brokerage, failures };
}

function faultsOf(
  calculator: ChargeCalculator,
  row: unknown,
  index: number,
  count: { computed: number; stated: number },
): ExampleFault[] {
  const parsed = exampleSchema.safeParse(row);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not an example'}`;
    return [{ id: idOf(row, index), code: 'BAD_EXAMPLE', message }];
  }
  const example = parsed.data;
  try {
    const worked = work(calculator, example);
    if (worked.brokerage) count[worked.brokerage] += 1;
    return differences(example, worked.figures);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{ id: example.id, code: error.name, message: error.message }];
  }
}

function work(calculator: ChargeCalculator, example: Example): Partial<WorkedExample> & Pick<WorkedExample, 'figures'> {
  return example.legs ? workNote(calculator, example) : { figures: workLedger(calculator, example) };
}

/** Lines are exact; published figures count only where there are none, within half of their last digit. */
function differences({ id, lines, published = {} }: Example, figures: WorkedExample['figures']): ExampleFault[] {
  const expected = Object.entries(lines ?? published);
  if (expected.length === 0) return [{ id, code: 'BAD_EXAMPLE', message: 'It expects no figures.' }];
  const agrees = lines ? isSame : isPrintedAs;
  return expected
    .filter(([line, value]) => !agrees(figures.get(line), value))
    .map(([line, value]) => ({ id, line, expected: value, actual: figures.get(line) ?? null }));
}

function rowsOf(file: string): readonly unknown[] {
  const content = parsedFile(file);
  const isWrapped = typeof content === 'object' && content !== null && 'examples' in content;
  const rows = isWrapped ? content.examples : content;
  if (Array.isArray(rows) && rows.length > 0) return rows;
  throw new ChargeError('NOT_EXAMPLES', 'examples', `${file} holds no list of examples.`);
}

function parsedFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ChargeError('FILE_UNREADABLE', 'examples', `${file} cannot be read (${code}).`);
  }
  if (text.length > FILE_LIMIT)
    throw new ChargeError('NOT_EXAMPLES', 'examples', `${file} is above ${FILE_LIMIT} bytes.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new ChargeError('NOT_EXAMPLES', 'examples', `${file} is not JSON.`);
  }
}

function idOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : `row ${index + 1}`;
}
