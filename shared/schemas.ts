/** What the API takes, checked at run time. Import this where requests arrive, not in the page: it brings zod with it. */
import { z } from 'zod';
import { formErrors } from './order-forms.ts';
import { problem, type Result } from './problems.ts';
import type { DraftOrder, ModifyOrder, PlaceOrder, SwitchState, ViewerMessage } from './protocol.ts';

const CLIENT_ORDER_ID = /^[A-Za-z0-9_-]{1,40}$/;
const SYMBOL = /^[A-Z0-9&-]{1,20}$/;
/** `u16` on the wire. */
const HIGHEST_INSTRUMENT = 0xffff;
/** `u16` on the wire; the venue refuses what is above 10,000 basis points. */
const HIGHEST_PROTECTION = 10_000;
/** `u32` on the wire. */
const HIGHEST_PART = 0xffff_ffff;

/** Paise or shares: a positive integer that a double holds exactly. */
const positive = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const side = z.enum(['buy', 'sell']);
export const orderType = z.enum(['limit', 'market', 'stop_limit', 'stop_market', 'market_to_limit', 'post_only']);
export const timeInForce = z.enum(['day', 'ioc', 'fok', 'gtc']);
export const product = z.enum(['cnc', 'mis']);
export const switchState = z.enum(['active', 'reducing', 'halted']);

const draftOrder = z.strictObject({
  symbol: z.string().regex(SYMBOL, 'must be the symbol of a listed instrument'),
  side,
  type: orderType,
  timeInForce,
  product: product.optional().describe('`cnc` when absent'),
  reduceOnly: z.boolean().optional().describe('denied unless it only reduces a position'),
  quantity: positive,
  price: positive.optional().describe('limit price in paise: of limit, post_only and stop_limit'),
  triggerPrice: positive.optional().describe('paise: of stop_limit and stop_market'),
  protectionBp: z
    .number()
    .int()
    .min(1)
    .max(HIGHEST_PROTECTION)
    .optional()
    .describe('market and stop_market: protection in basis points; that of the instrument when absent'),
  disclosedQuantity: positive
    .max(HIGHEST_PART)
    .optional()
    .describe('limit and post_only with day: how much the book shows at a time'),
  minimumQuantity: positive
    .max(HIGHEST_PART)
    .optional()
    .describe('limit and market with ioc: what must trade at least, else nothing does'),
});

export const draftOrderSchema = draftOrder
  .superRefine(checkForm)
  .meta({ id: 'DraftOrder', description: 'An order that is only asked about.' }) satisfies z.ZodType<DraftOrder>;

export const placeOrderSchema = draftOrder
  .extend({
    clientOrderId: z
      .string()
      .regex(CLIENT_ORDER_ID, 'must be 1 to 40 of A-Z a-z 0-9 _ -')
      .describe('named by the client: the same id and body give the same answer, another body 409'),
  })
  .superRefine(checkForm)
  .meta({ id: 'PlaceOrder' }) satisfies z.ZodType<PlaceOrder>;

export const switchSchema = z.strictObject({ state: switchState }).meta({ id: 'Switch' }) satisfies z.ZodType<{
  readonly state: SwitchState;
}>;

export const modifyOrderSchema = z
  .strictObject({
    quantity: positive.describe('new total, what has traded included'),
    price: positive.optional().describe('new limit price in paise'),
    triggerPrice: positive.optional().describe('stop orders that wait'),
    disclosedQuantity: z
      .number()
      .int()
      .min(0)
      .max(HIGHEST_PART)
      .optional()
      .describe('orders with time in force day that do not wait; 0 shows all'),
  })
  .meta({ id: 'ModifyOrder', description: 'What is absent stays as it is.' }) satisfies z.ZodType<ModifyOrder>;

export const viewerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subscribe'), instrument: z.number().int().min(0).max(HIGHEST_INSTRUMENT) }),
  z.strictObject({ type: z.literal('ping') }),
]) satisfies z.ZodType<ViewerMessage>;

function checkForm(order: DraftOrder, context: z.core.$RefinementCtx): void {
  for (const [field, message] of formErrors(order)) context.addIssue({ code: 'custom', path: [field], message });
}

/** The value in its checked form, or a Problem INVALID_REQUEST that names the first wrong field. */
export function check<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue ? fieldOf(issue) : undefined;
  const message = issue?.message ?? 'has the wrong form';
  return { ok: false, problem: problem('INVALID_REQUEST', field ? `${field}: ${message}` : message, field) };
}

function fieldOf(issue: z.core.$ZodIssue): string | undefined {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') path.push(issue.keys[0] ?? '');
  return path.length > 0 ? path.join('.').slice(0, 100) : undefined;
}
