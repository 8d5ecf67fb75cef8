/** What the API answers, as schemas: for its document, and for tests that hold every answer against it. */
import { z } from 'zod';
import { denialCodeNames, reasonNames } from '../../wasm/records.ts';
import { apiProblemCodes } from '../problems.ts';
import type {
  Account,
  ChargeBill,
  Fill,
  Funds,
  Instrument,
  Level,
  Order,
  OrderPreview,
  OrderReason,
  Position,
  Problem,
  Quote,
} from '../protocol.ts';
import { orderType, product, side, switchState, timeInForce } from '../schemas.ts';

const upperCase = (names: Iterable<string>): string[] => [...names].map((name) => name.toUpperCase());
const refusals = [...new Set([...upperCase(reasonNames.values()), ...upperCase(denialCodeNames.values())])];

const paise = z.int().describe('paise');
const count = z.int().min(0);
const time = count.describe('microseconds since the Unix epoch');
const symbol = z.string();
const hash = z.string().regex(/^[0-9a-f]{16}$/);

export const problemSchema: z.ZodType<Problem> = z
  .strictObject({
    type: z.string().regex(/^urn:sauda:problem:[a-z_]+$/),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum([...new Set([...apiProblemCodes, ...refusals])]),
    detail: z.string(),
    field: z.string().optional().describe('what was wrong in the request'),
    requestId: z.string().optional().describe('names the request in the log'),
  })
  .meta({ id: 'Problem', description: 'Every error answer, as of RFC 9457.' });

export const instrumentSchema: z.ZodType<Instrument> = z
  .strictObject({
    instrument: count.describe('index in the messages of the stream'),
    exchange: z.literal('NSE'),
    symbol,
    name: z.string(),
    tickSize: paise,
    lotSize: count,
    referencePrice: paise.describe('previous close, paise'),
    bandLow: paise,
    bandHigh: paise,
    freezeQuantity: count,
    protectionBp: count.describe('market protection in basis points of the last price'),
  })
  .meta({ id: 'Instrument' });

export const quoteSchema: z.ZodType<Quote> = z
  .strictObject({
    instrument: count,
    phase: z.enum(['closed', 'pre_open', 'continuous', 'halted']),
    ...{ last: paise, open: paise, high: paise, low: paise, volume: count, bid: paise, ask: paise },
  })
  .meta({ id: 'Quote', description: 'Prices are 0 before the first trade or while a side is empty.' });

const levelSchema: z.ZodType<Level> = z
  .strictObject({ price: paise, quantity: count, orders: count })
  .meta({ id: 'Level' });

export const depthSchema = z
  .strictObject({
    symbol,
    time,
    bids: z.array(levelSchema).max(20).readonly().describe('best first'),
    asks: z.array(levelSchema).max(20).readonly().describe('best first'),
  })
  .meta({ id: 'Depth' });

const mark = { sequence: count.describe('number of the last command'), stateHash: hash, eventHash: hash };

export const venueStateSchema = z
  .strictObject({
    ...mark,
    time,
    engine: z.string().describe('name of the engine build'),
    recovered: z
      .strictObject(mark)
      .nullable()
      .describe('where it stood when it was last made again from what is stored; null since it is new'),
  })
  .meta({ id: 'VenueState', description: 'Same seed and same commands give the same hashes on every host.' });

export const accountSchema: z.ZodType<Account> = z
  .strictObject({ accountId: z.string().regex(/^paper-[0-9]+$/), startingCash: paise })
  .meta({ id: 'Account' });

export const admissionSchema = z
  .strictObject({
    account: accountSchema,
    token: z.string().optional().describe('only of a new guest, and only now: it cannot be asked for again'),
  })
  .meta({ id: 'Admission' });

const reasonSchema: z.ZodType<OrderReason> = z
  .strictObject({
    code: z.enum(refusals),
    message: z.string(),
    denial: z
      .strictObject({
        rule: z.string(),
        scope: z.enum(['platform', 'user', 'account', 'strategy', 'instrument']).nullable(),
        limit: z.string().nullable(),
        actual: z.string().nullable(),
      })
      .optional()
      .describe('only of an order that is denied: rule, whose limit, what was allowed and what would have been'),
  })
  .meta({ id: 'Reason' });

export const orderSchema: z.ZodType<Order> = z
  .strictObject({
    orderId: z.string(),
    clientOrderId: z.string(),
    symbol,
    side,
    type: orderType.describe('as placed; limit once an open order got another price'),
    timeInForce,
    product,
    reduceOnly: z.boolean(),
    quantity: count,
    price: paise.describe('limit price; of a market order its protected price, 0 while a stop market order waits'),
    triggerPrice: paise.nullable(),
    disclosedQuantity: count.nullable(),
    protectionBp: count.nullable(),
    filledQuantity: count,
    filledNotional: paise.describe('sum of price × quantity of its fills'),
    cancelledQuantity: count,
    status: z.enum(['trigger_pending', 'open', 'partly_filled', 'filled', 'cancelled', 'rejected', 'denied']),
    reason: reasonSchema.nullable().describe('why it was denied, rejected or cancelled'),
    placedAt: time,
    updatedAt: time,
  })
  .meta({ id: 'Order' });

export const fillSchema: z.ZodType<Fill> = z
  .strictObject({
    tradeId: z.string(),
    orderId: z.string(),
    symbol,
    side,
    price: paise,
    quantity: count,
    maker: z.boolean().describe('whether the order was resting when it was hit'),
    time,
  })
  .meta({ id: 'Fill' });

const billSchema: z.ZodType<ChargeBill> = z
  .strictObject({
    lines: z.array(
      z.strictObject({ name: z.enum(['brokerage', 'stt', 'exchange', 'sebi', 'gst', 'stamp', 'dp']), amount: paise }),
    ),
    total: paise,
  })
  .meta({ id: 'ChargeBill' });

export const fundsSchema: z.ZodType<Funds> = z
  .strictObject({
    cash: paise.describe('what orders may use, paise'),
    blocked: paise.describe('reserved for open orders, and margin of intraday positions, paise'),
    invested: paise.describe('cost of delivery positions, paise'),
    realised: paise.describe('since the account was opened, paise'),
    charges: paise,
    chargesToday: billSchema,
    switch: switchState,
    anomaly: z.string().nullable().describe('the last thing of the day that did not fit in what the market said'),
  })
  .meta({ id: 'Funds' });

export const positionSchema: z.ZodType<Position> = z
  .strictObject({
    symbol,
    product,
    quantity: z.int().describe('above 0 long, below 0 short'),
    cost: paise.describe('what the open quantity was bought for, of a short what it was sold for, paise'),
    realised: paise,
    settled: z.int().describe('delivery: what is in the depository'),
    arriving: z.int().describe('delivery: bought the day before, not delivered yet'),
  })
  .meta({ id: 'Position' });

export const previewSchema: z.ZodType<OrderPreview> = z
  .strictObject({
    margin: paise.nullable().describe('what it would block, paise'),
    cash: paise,
    charges: billSchema.nullable().describe('estimate at the expected price'),
    breakEven: paise.nullable().describe('the price of the way back that pays the charges of both ways, paise'),
    denial: reasonSchema.nullable().describe('why it would be denied at this moment'),
  })
  .meta({ id: 'OrderPreview' });
