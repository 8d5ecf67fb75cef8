import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { ChargeCalculator, ChargeRefusedError, type DatedRate, type NoteLeg, type NoteSettings } from './charges.ts';
import { EngineError } from './instance.ts';
import { ChargeLineKind, RECORD_BYTES } from './records.ts';

const module = new WebAssembly.Module(readFileSync(new URL('./engine.wasm', import.meta.url)));
const OPEN_END = 4_294_967_295;

const key = { exchange: 1, segment: 1, group: 1, side: 1, onSebi: 0, firstDay: 0, lastDay: OPEN_END };
const rates: readonly DatedRate[] = [1, 2, 3, 4, 5].map((charge) => ({ ...key, charge, rate: 1_000_000 }));
const gst: DatedRate = { ...key, charge: 6, exchange: 0, segment: 0, group: 0, rate: 180_000_000 };
const settings: NoteSettings = {
  taxRounding: 1,
  stampRounding: 1,
  otherRounding: 1,
  stampScope: 1,
  withIpft: 1,
  gstOnIpft: 1,
  gstOnSebi: 1,
  oneExchangeLine: 0,
  gstInHalves: 0,
  statedBrokerage: 1,
  dutyGroup: 10,
  statedExchangeRate: 0,
  plan: 0,
  date: 20_000,
  leastBrokerage: 0,
  brokerage: 100_000_000,
  clearing: 0,
  exchangeRate: 0,
};
const leg: NoteLeg = {
  side: 1,
  exchange: 1,
  segment: 1,
  group: 1,
  gross: 0,
  security: 1,
  order: 0,
  quantity: 100,
  price: 10_000,
  lots: 1,
};

function errorOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown.');
}

let calculator: ChargeCalculator;
beforeEach(() => {
  calculator = new ChargeCalculator(module, [...rates, gst], []);
});

test('fractions of a paisa come across exactly, and below zero', () => {
  const lines = calculator.estimate(settings, [{ ...leg, quantity: 1, price: 1 }]);
  const line = (kind: number) => lines.find((each) => each.kind === kind);
  expect(line(ChargeLineKind.TransactionTax)).toMatchObject({ paise: 0, fraction: 10_000_000_000_000n });
  expect(line(ChargeLineKind.BuyValue)).toMatchObject({ paise: 0, fraction: 10_000_000_000_000_000n });
  // 1 of brokerage, 18 % of it, five charges of 10^-7 and 18 % of two of them: -1.1800005360 less a ten-thousandth.
  expect(line(ChargeLineKind.NetObligation)).toMatchObject({ paise: -119, fraction: 989_946_400_000_000_000n });
});

test('a request is independent of the one before', () => {
  const first = calculator.contractNote(settings, [leg]);
  calculator.contractNote(
    settings,
    Array.from({ length: 1_000 }, (_, security) => ({ ...leg, security })),
  );
  expect(calculator.contractNote(settings, [leg])).toEqual(first);
});

test('1,000 legs fit, 1,001 are refused', () => {
  expect(
    calculator.estimate(
      settings,
      Array.from({ length: 1_000 }, () => leg),
    ),
  ).toHaveLength(14);
  const error = errorOf(() =>
    calculator.estimate(
      settings,
      Array.from({ length: 1_001 }, () => leg),
    ),
  );
  expect(error).toMatchObject({ refusal: 'too_many_legs' });
});

test('a refusal tells why, for which charge and leg', () => {
  const error = errorOf(() => calculator.estimate(settings, [leg, { ...leg, segment: 6 }]));
  expect(error).toBeInstanceOf(ChargeRefusedError);
  expect(error).toMatchObject({ refusal: 'rate_missing', charge: 'exchange', leg: 1 });
  expect(errorOf(() => calculator.estimate(settings, []))).toMatchObject({ refusal: 'no_legs' });
});

test('rates that overlap are refused with their index', () => {
  const error = errorOf(() => new ChargeCalculator(module, [...rates, { ...key, charge: 3, rate: 1 }], []));
  expect(error).toMatchObject({ refusal: 'rate_overlaps', leg: 5 });
});

describe('life of an instance', () => {
  const codeOf = (act: () => unknown) => {
    const error = errorOf(act);
    return error instanceof EngineError ? error.code : error.message;
  };

  test('a module without the kernel is refused', () => {
    const empty = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    expect(codeOf(() => new ChargeCalculator(empty, [], []))).toBe('WRONG_MODULE');
  });

  test('after dispose every call says so', () => {
    calculator.dispose();
    expect(codeOf(() => calculator.estimate(settings, [leg]))).toBe('ENGINE_DISPOSED');
  });

  test('a record written over by chance is refused, not believed', () => {
    const wrong = { ...leg, quantity: Number.MAX_SAFE_INTEGER, price: Number.MAX_SAFE_INTEGER };
    expect(errorOf(() => calculator.estimate(settings, [wrong]))).toMatchObject({ refusal: 'bad_quantity' });
    expect(RECORD_BYTES).toBe(64);
  });
});
