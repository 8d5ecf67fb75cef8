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

const draftOrder = z.strictObject({
  symbol: z.string().regex(SYMBOL, 'must be the symbol of a listed instrument'),
  side: z.enum(['buy', 'sell']),
  type: z.enum(['limit', 'market', 'stop_limit', 'stop_market', 'market_to_limit', 'post_only']),
  timeInForce: z.enum(['day', 'ioc', 'fok', 'gtc']),
  product: z.enum(['cnc', 'mis']).optional(),
  reduceOnly: z.boolean().optional(),
  quantity: positive,
  price: positive.optional(),
  triggerPrice: positive.optional(),
  protectionBp: z.number().int().min(1).max(HIGHEST_PROTECTION).optional(),
  disclosedQuantity: positive.max(HIGHEST_PART).optional(),
  minimumQuantity: positive.max(HIGHEST_PART).optional(),
});

export const draftOrderSchema = draftOrder.superRefine(checkForm) satisfies z.ZodType<DraftOrder>;

export const placeOrderSchema = draftOrder
  .extend({ clientOrderId: z.string().regex(CLIENT_ORDER_ID, 'must be 1 to 40 of A-Z a-z 0-9 _ -') })
  .superRefine(checkForm) satisfies z.ZodType<PlaceOrder>;

export const switchSchema = z.strictObject({
  state: z.enum(['active', 'reducing', 'halted']),
}) satisfies z.ZodType<{ readonly state: SwitchState }>;

export const modifyOrderSchema = z.strictObject({
  quantity: positive,
  price: positive.optional(),
  triggerPrice: positive.optional(),
  disclosedQuantity: z.number().int().min(0).max(HIGHEST_PART).optional(),
}) satisfies z.ZodType<ModifyOrder>;

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
