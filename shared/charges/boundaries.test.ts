import { expect, test } from 'vitest';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { ChargeRefusedError } from '../../wasm/charges.ts';
import { ChargeRounding } from '../../wasm/records.ts';
import { loadCharges } from './charge-book.ts';
import { knownDay } from './days.ts';
import { type LineName, rupeesNamed } from './note-lines.ts';
import { defaultProfile, settingsOf } from './profile.ts';
import { rateSeries } from './rates.ts';
import { tradeLeg, usualGroup } from './trade-leg.ts';

const calculator = loadCharges(loadEngineModule());
const ZERODHA = 1;

/** Exact rupees of a line for one trade of a crore, with the brokerage stated as 100 so that any date goes. */
function ofOneCrore(date: string, exchange: string, segment: string, side: 'B' | 'S', line: LineName, group?: string) {
  const market = { exchange, segment, group: group ?? usualGroup(exchange, segment), gross: false };
  const settings = settingsOf(defaultProfile, { method: 'estimate', date, plan: ZERODHA, isCommodity: false });
  const exact = {
    taxRounding: ChargeRounding.Exact,
    stampRounding: ChargeRounding.Exact,
    otherRounding: ChargeRounding.Exact,
  };
  const stated = { statedBrokerage: 1, brokerage: 10_000_000_000 };
  const legs = [tradeLeg({ side, quantity: '10000', price: '1000' }, market)];
  return rupeesNamed(calculator.estimate({ ...settings, ...exact, ...stated }, legs), line);
}

const dayBefore = (date: string): string => new Date((knownDay(date) - 1) * 86_400_000).toISOString().slice(0, 10);

test.for([
  ['NSE', 'eq_fut', 'S', 'stt_ctt', '2023-04-01', '1000', '1250'],
  ['NSE', 'eq_fut', 'S', 'stt_ctt', '2024-10-01', '1250', '2000'],
  ['NSE', 'eq_fut', 'S', 'stt_ctt', '2026-04-01', '2000', '5000'],
  ['NSE', 'eq_opt', 'S', 'stt_ctt', '2016-06-01', '1700', '5000'],
  ['NSE', 'eq_opt', 'S', 'stt_ctt', '2023-04-01', '5000', '6250'],
  ['NSE', 'eq_opt', 'S', 'stt_ctt', '2024-10-01', '6250', '10000'],
  ['NSE', 'eq_opt', 'S', 'stt_ctt', '2026-04-01', '10000', '15000'],
  ['NSE', 'eq_opt_exercise', 'B', 'stt_ctt', '2026-04-01', '12500', '15000'],
  ['NSE', 'eq_delivery', 'B', 'stt_ctt', '2026-04-01', '10000', '10000'],
  ['NSE', 'eq_delivery', 'B', 'exchange', '2021-01-01', '325', '345'],
  ['NSE', 'eq_delivery', 'B', 'exchange', '2023-04-01', '345', '325'],
  ['NSE', 'eq_delivery', 'B', 'exchange', '2024-04-01', '325', '322'],
  ['NSE', 'eq_delivery', 'B', 'exchange', '2024-10-01', '322', '297'],
  ['NSE', 'eq_intraday', 'S', 'exchange', '2026-03-01', '297', '306.99'],
  ['NSE', 'eq_delivery', 'B', 'ipft', '2023-04-01', '0.01', '10'],
  ['NSE', 'etf_other', 'B', 'ipft', '2026-03-01', '10', '0.01'],
  ['NSE', 'eq_fut', 'B', 'exchange', '2021-01-01', '190', '200'],
  ['NSE', 'eq_fut', 'B', 'exchange', '2023-04-01', '200', '190'],
  ['NSE', 'eq_fut', 'B', 'exchange', '2024-04-01', '190', '188'],
  ['NSE', 'eq_fut', 'B', 'exchange', '2024-10-01', '188', '173'],
  ['NSE', 'eq_fut', 'B', 'exchange', '2026-03-01', '173', '182.99'],
  ['NSE', 'eq_fut', 'B', 'exchange_plus_ipft', '2026-03-01', '183', '183'],
  ['NSE', 'eq_opt', 'B', 'exchange', '2021-01-01', '5000', '5300'],
  ['NSE', 'eq_opt', 'B', 'exchange', '2023-04-01', '5300', '5000'],
  ['NSE', 'eq_opt', 'B', 'exchange', '2024-04-01', '5000', '4950'],
  ['NSE', 'eq_opt', 'B', 'exchange', '2024-10-01', '4950', '3503'],
  ['NSE', 'eq_opt', 'B', 'exchange', '2026-03-01', '3503', '3552.99'],
  ['NSE', 'eq_opt', 'B', 'ipft', '2023-04-01', '0.01', '50'],
  ['NSE', 'eq_opt', 'B', 'exchange_plus_ipft', '2026-03-01', '3553', '3553'],
  ['NSE', 'cur_fut', 'B', 'ipft', '2023-04-01', '0', '5'],
  ['NSE', 'cur_fut', 'B', 'exchange', '2024-10-01', '90', '35'],
  ['NSE', 'cur_opt', 'B', 'ipft', '2023-04-01', '0', '200'],
  ['NSE', 'cur_opt', 'B', 'exchange', '2024-10-01', '3500', '3110'],
  ['BSE', 'eq_delivery', 'B', 'exchange', '2021-01-01', '300', '345'],
  ['BSE', 'eq_intraday', 'B', 'exchange', '2022-12-01', '345', '375'],
  ['BSE', 'eq_opt', 'B', 'exchange', '2023-11-01', '500', '3750'],
  ['BSE', 'eq_opt', 'B', 'exchange', '2024-05-13', '3750', '4950'],
  ['BSE', 'eq_opt', 'B', 'exchange', '2024-10-01', '4950', '3250'],
  ['BSE', 'cur_fut', 'B', 'exchange', '2024-10-01', '22', '45'],
  ['MCX', 'com_fut', 'B', 'exchange', '2024-10-01', '260', '210'],
  ['MCX', 'com_fut_agri', 'B', 'exchange', '2024-10-01', '260', '210'],
  ['MCX', 'com_opt', 'B', 'exchange', '2021-10-01', '0', '5000'],
  ['MCX', 'com_opt', 'B', 'exchange', '2024-10-01', '5000', '4180'],
  ['NCDEX', 'com_fut_agri', 'B', 'exchange', '2021-07-01', '600', '550'],
  ['NCDEX', 'com_fut_agri', 'B', 'exchange', '2024-10-01', '550', '580'],
  ['NSE', 'eq_fut', 'B', 'sebi', '2017-01-14', '20', '15'],
  ['NSE', 'eq_delivery', 'B', 'sebi', '2019-04-01', '15', '10'],
  ['MCX', 'com_fut', 'B', 'sebi', '2020-06-01', '10', '5'],
  ['NSE', 'eq_delivery', 'B', 'sebi', '2021-04-01', '5', '10'],
  ['NSE', 'eq_delivery', 'B', 'stamp', '2020-07-01', '0', '1500'],
  ['NSE', 'eq_intraday', 'B', 'stamp', '2020-07-01', '0', '300'],
  ['NSE', 'eq_fut', 'B', 'stamp', '2020-07-01', '0', '200'],
  ['NSE', 'eq_opt', 'B', 'stamp', '2020-07-01', '0', '300'],
  ['NSE', 'cur_fut', 'B', 'stamp', '2020-07-01', '0', '10'],
  ['MCX', 'com_fut', 'B', 'stamp', '2020-07-01', '0', '200'],
  ['MCX', 'com_opt', 'B', 'stamp', '2020-07-01', '0', '300'],
  ['NSE', 'eq_fut', 'B', 'gst', '2017-07-01', '43.5', '52.2'],
  ['NSE', 'eq_delivery', 'B', 'gst', '2022-07-18', '80.1', '81.9'],
] as const)(
  '%s %s %s: %s of a crore changes on %s from %s to %s',
  ([exchange, segment, side, line, date, before, after]) => {
    expect(ofOneCrore(dayBefore(date), exchange, segment, side, line)).toBe(before);
    expect(ofOneCrore(date, exchange, segment, side, line)).toBe(after);
  },
);

test.for([
  ['eq_delivery', '2022-12-01', 'bse_exclusive', '275'],
  ['eq_delivery', '2025-06-02', 'bse_x', '10000'],
  ['eq_delivery', '2025-06-02', 'bse_ss', '100000'],
  ['eq_opt', '2024-03-01', 'bse_sensex', '3750'],
  ['eq_opt', '2024-03-01', 'bse_index', '500'],
  ['eq_opt', '2025-06-02', 'bse_other_options', '500'],
] as const)('BSE %s on %s in the group %s pays %s a crore', ([segment, date, group, rupees]) => {
  expect(ofOneCrore(date, 'BSE', segment, 'B', 'exchange', group)).toBe(rupees);
});

test.for([
  ['NSE', 'eq_delivery', '2017-12-31', 'exchange'],
  ['BSE', 'eq_opt', '2022-04-24', 'exchange'],
  ['NCDEX', 'com_opt', '2024-09-30', 'exchange'],
  ['NCDEX', 'com_fut', '2025-06-02', 'exchange'],
  ['NSE', 'com_fut', '2025-06-02', 'exchange'],
  ['MCX', 'com_fut_agri', '2019-03-31', 'sebi'],
  ['NSE', 'eq_fut', '2013-12-31', 'sebi'],
] as const)('%s %s on %s is refused: no %s rate', ([exchange, segment, date, charge]) => {
  try {
    ofOneCrore(date, exchange, segment, 'B', 'exchange');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ChargeRefusedError);
    expect(error).toMatchObject({ refusal: 'rate_missing', charge, leg: 0 });
  }
});

test('periods of a series follow each other without a gap, and every row has source and confidence', () => {
  for (const { id, periods } of rateSeries) {
    periods.forEach(({ from, to, source, confidence }, index) => {
      const next = periods[index + 1];
      expect(source.length, id).toBeGreaterThan(5);
      expect(['H', 'M', 'L']).toContain(confidence);
      if (next) expect(to, id).toBe(dayBefore(next.from));
      else if (to !== null) expect(to >= from, id).toBe(true);
    });
  }
});
