/** The margin breakdowns of a broker's published answers, line by line. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { type BasketLeg, MarginCalculator, type MarginNeed } from '../../wasm/margin.ts';
import { ContractStyle, Side } from '../../wasm/records.ts';
import { recordedTest } from '../recorded-files.ts';

const FOLDER = 'broker-kite/kiteconnect-mocks';
const LOT = 75;
const SPOT = 19_434.15;
const WORST = 14;

interface Margins {
  readonly span: number;
  readonly exposure: number;
  readonly option_premium: number;
  readonly var: number;
  readonly total: number;
}

const calculator = new MarginCalculator(loadEngineModule());
const json = (file: string | undefined) => JSON.parse(readFileSync(file ?? '', 'utf8'));
const paise = (rupees: number): number => Math.round(rupees * 100);
const linesOf = ({ span, exposure, option_premium, var: equity, total }: Margins) => ({
  span,
  exposure,
  option_premium,
  var: equity,
  total,
});

const rupees = (need: MarginNeed): Margins => ({
  span: need.span / 100,
  exposure: (need.exposure * 10_000 + need.exposureRest) / 1_000_000,
  option_premium: need.optionPremium / 100,
  var: (need.equity * 10_000 + need.equityRest) / 1_000_000,
  total: (need.total * 10_000 + need.totalRest) / 1_000_000,
});

const expectLines = (need: MarginNeed, published: Margins): void => {
  const lines = linesOf(published);
  const own = rupees(need);
  for (const name of Object.keys(lines) as (keyof Margins)[]) expect(own[name], name).toBeCloseTo(lines[name], 6);
};

recordedTest('a share bought for delivery', [`${FOLDER}/order_margins.json`], async ([file]) => {
  const [published] = json(file).data;
  const share: BasketLeg = {
    side: Side.Buy,
    style: 0,
    flags: 0,
    underlying: 0,
    marginBp: 10_000,
    quantity: 1,
    price: paise(1_498),
    contractPrice: 0,
    underlyingPrice: 0,
    shortExtra: 0,
    expires: 0,
    exposureBp: 0,
    spreadBp: 0,
  };
  expectLines(calculator.calculate([share]).final, published);
});

/**
 * The answer has no risk arrays, so what its own lines imply stands in for them: the loss of the worst scenario is the span of
 * the short call alone plus the value of the option, and that of both together likewise.
 */
recordedTest(
  'a bear call spread, each order alone and both together',
  [`${FOLDER}/basket_margins.json`],
  async ([file]) => {
    const { initial, final, orders } = json(file).data;
    const bought = paise(initial.option_premium) / LOT;
    const sold = bought - paise(final.option_premium) / LOT;
    const loss = paise(orders[0].span) / LOT - sold;
    const together = paise(final.span) / LOT - (sold - bought);
    const call = (side: number, price: number, worst: number): BasketLeg => ({
      side,
      style: ContractStyle.Call,
      flags: 0,
      underlying: 1,
      marginBp: 0,
      quantity: LOT,
      price,
      contractPrice: price,
      underlyingPrice: paise(SPOT),
      shortExtra: 0,
      expires: 0,
      exposureBp: 200,
      spreadBp: 0,
      scenarios: Array.from({ length: 16 }, (_, scenario) => (scenario === WORST ? -worst : 0)),
    });
    const answer = calculator.calculate([call(Side.Sell, sold, loss), call(Side.Buy, bought, loss - together)]);
    for (const [at, order] of orders.entries()) expectLines(answer.legs[at] as MarginNeed, order);
    expectLines(answer.initial, initial);
    expectLines(answer.final, final);
  },
);
