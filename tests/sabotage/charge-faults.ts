/** Faults of charges. */
import type { Fault } from './fault.ts';

export const chargeFaults: readonly Fault[] = [
  {
    name: 'amounts are cut, not rounded',
    file: 'include/sauda/charges/amount.hpp',
    text: 'return (amount + unit / 2) / unit * unit;',
    replacement: 'return amount / unit * unit;',
    caughtBy: ['charges: an estimate takes each leg on its own value'],
  },
  {
    name: 'each fill of an order pays its own cap',
    file: 'src/charges_brokerage.cpp',
    text: `    if (is_counted(request, leg)) continue;
`,
    replacement: '',
    caughtBy: ['charges: fills of one order share one cap'],
  },
  {
    name: 'the tax is on the price of the purchase, not on the average',
    file: 'src/charges_contract_note.cpp',
    text: 'average_ = average_price();',
    replacement:
      'average_ = position_.buy_quantity != 0 ? position_.buy_value / position_.buy_quantity : average_price();',
    caughtBy: ['charges: a contract note taxes the average price, delivered and squared off apart'],
  },
  {
    name: 'trade-for-trade shares are squared off',
    file: 'src/charges_contract_note.cpp',
    text: 'squared_off_ = position_.gross != 0 ? 0 : position_.squared_off();',
    replacement: 'squared_off_ = position_.squared_off();',
    caughtBy: ['charges: a contract note taxes the average price, delivered and squared off apart'],
  },
  {
    name: 'a part delivered order pays twice the most',
    file: 'src/charges_brokerage.cpp',
    text: 'sheet.brokerage += limited ? std::min(sum, std::max(delivered.most, squared_off.most)) : sum;',
    replacement: 'sheet.brokerage += sum;',
    caughtBy: ['charges: an order that is part delivered pays at most what one order pays'],
  },
  {
    name: 'a rate begins a day late',
    file: 'src/charges_rate_table.cpp',
    text: 'if (rate.first_day <= day && day <= rate.last_day) return &rate;',
    replacement: 'if (rate.first_day < day && day <= rate.last_day) return &rate;',
    caughtBy: ['charges: to the ledger'],
  },
];
