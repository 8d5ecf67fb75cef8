/** Requests and answers of the margin calculator. Rules: docs/reference/account.md, Margin of a basket. */
import { type EnumLayout, field, numbered, type RecordLayout, scenarioFields, spare } from './fields.ts';

export const marginEnums: readonly EnumLayout[] = [
  numbered('MarginRecord', 'Which record of the margin calculator this is; its first byte.', [
    ['scenarios', 'MarginScenarios: half of the risk array of the next leg.'],
    ['leg', 'MarginLeg: one order of the basket.'],
    ['line', 'MarginLine: a leg alone, the sum of them, or all together.'],
  ]),
  numbered('MarginLineKind', 'What a line of the margin calculator tells.', [
    ['leg', 'What an order needs alone.'],
    ['initial', 'The sum of the orders, each alone.'],
    ['final', 'What the orders need together, as if they had traded.'],
    ['refused', 'The request is refused: a leg is out of its range, or a figure passes 2^53 − 1.'],
  ]),
];

export const marginRecords: readonly RecordLayout[] = [
  {
    name: 'MarginScenarios',
    doc: 'Half of a risk array: paise that one unit, held long, loses in a scenario.',
    fields: [
      field('record', 'u8', 'MarginRecord, always scenarios.'),
      field('half', 'u8', '1: scenarios 1 to 8. 2: scenarios 9 to 16.'),
      spare('spare_1', 'u16'),
      spare('spare_2', 'u32'),
      ...scenarioFields,
      spare('spare_3', 'u64'),
      spare('spare_4', 'u64'),
      spare('spare_5', 'u64'),
    ],
  },
  {
    name: 'MarginLeg',
    doc: 'One order of a basket. A derivative follows its two scenarios.',
    fields: [
      field('record', 'u8', 'MarginRecord, always leg.'),
      field('side', 'u8', 'Side.'),
      field('style', 'u8', 'ContractStyle; 0 when it is no derivative.'),
      field('flags', 'u8', '1: a future that may be paired with another month.'),
      field('underlying', 'u16', 'Number of the underlying; legs of one number are netted.'),
      field('margin_bp', 'u16', 'No derivative: margin in basis points of its value; else 0.'),
      field('quantity', 'i64', 'Quantity, 1 to 4,294,967,295.'),
      field('price', 'i64', 'Price of the order in paise.'),
      field('contract_price', 'i64', 'Derivative: price that the scenarios start from; else 0.'),
      field('underlying_price', 'i64', 'Derivative: price of the underlying; else 0.'),
      field('short_extra', 'i64', 'Option: further margin of each unit short, in paise; else 0.'),
      field('expires', 'u32', 'Future: orders the months; else 0.'),
      field('exposure_bp', 'u16', 'Derivative: exposure margin in basis points of the underlying price.'),
      field('spread_bp', 'u16', 'Future: charge of a pair in basis points of the price of its far month.'),
      spare('spare_1', 'u64'),
    ],
  },
  {
    name: 'MarginLine',
    doc: 'What is needed, in paise and ten-thousandths of a paisa.',
    fields: [
      field('record', 'u8', 'MarginRecord, always line.'),
      field('kind', 'u8', 'MarginLineKind.'),
      field('leg', 'u16', 'leg, refused: its place in the basket, from 0.'),
      field('exposure_rest', 'u16', 'Ten-thousandths of a paisa beside exposure.'),
      field('equity_rest', 'u16', 'Ten-thousandths of a paisa beside equity.'),
      field('span', 'i64', 'Worst scenario and calendar charge, less the value of options.'),
      field('exposure', 'i64', 'Exposure margin.'),
      field('option_premium', 'i64', 'Premium to be paid; final: less what is received.'),
      field('equity', 'i64', 'Margin of what is no derivative.'),
      field('total', 'i64', 'Sum of the four.'),
      field('total_rest', 'u16', 'Ten-thousandths of a paisa beside total.'),
      spare('spare_1', 'u16'),
      spare('spare_2', 'u32'),
      spare('spare_3', 'u64'),
    ],
  },
];
