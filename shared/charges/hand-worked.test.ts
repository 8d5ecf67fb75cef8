import { expect, test } from 'vitest';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { loadCharges } from './charge-book.ts';
import { handWorked } from './hand-worked.fixture.ts';
import { type LineName, rupeesNamed } from './note-lines.ts';
import { planNamed } from './plans.ts';
import { defaultProfile, settingsOf } from './profile.ts';
import { tradeLeg, usualGroup } from './trade-leg.ts';

const calculator = loadCharges(loadEngineModule());

test('there are at least 60 cases, in every segment that is traded', () => {
  expect(handWorked.length).toBeGreaterThanOrEqual(60);
  const segments = new Set(handWorked.map(({ segment }) => segment));
  expect(segments.size).toBe(17);
});

test.for(handWorked)('$date $exchange $segment $trades, $plan: $line = $working', (row) => {
  const { date, exchange, segment, method, line, rupees } = row;
  const market = { exchange, segment, group: usualGroup(exchange, segment), gross: false };
  const legs = row.trades.split(' ').map((trade) => {
    const [quantity = '', price = ''] = trade.slice(1).split('@');
    return tradeLeg({ side: trade.startsWith('B') ? 'B' : 'S', quantity, price }, market);
  });
  const isCommodity = exchange === 'MCX' || exchange === 'NCDEX';
  const plan = planNamed(row.plan)?.number ?? 0;
  const settings = settingsOf(defaultProfile, {
    method: method === 'note' ? 'contract_note' : 'estimate',
    date,
    plan,
    isCommodity,
  });
  const lines = method === 'note' ? calculator.contractNote(settings, legs) : calculator.estimate(settings, legs);
  expect(rupeesNamed(lines, line as LineName)).toBe(rupees);
});
