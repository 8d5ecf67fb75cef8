/** One worked example of a file, as the file says it. */
import { z } from 'zod';

const text = z.string().max(300);
const figure = z.union([text, z.number().transform(String)]);
const figures = z.record(z.string().max(40), figure);

const settingsSchema = z.object({
  rounding: z
    .object({
      stt: z.enum(['none', 'paise', 'rupee']),
      stamp: z.enum(['none', 'paise', 'rupee']),
      other: z.enum(['none', 'paise', 'rupee']),
    })
    .optional(),
  gst_base: text.optional(),
  combined_exchange_ipft: z.boolean().optional(),
  /** `omit` leaves the contribution out. */
  ipft: text.optional(),
  product: text.optional(),
  cash_base: z.enum(['vwap', 'split', 'sell']).optional(),
  group: text.optional(),
  plan: text.optional(),
});

/** Fields that are not named here are for people. Figures are decimals in text. */
export const exampleSchema = z.object({
  id: text,
  title: text,
  date: z.iso.date(),
  exchange: z.enum(['NSE', 'BSE', 'MCX', 'NCDEX']).optional(),
  segment: text.optional(),
  legs: z
    .array(z.object({ side: z.enum(['B', 'S']), qty: figure, price: figure }))
    .max(1_000)
    .optional(),
  settings: settingsSchema.optional(),
  /** Instead of legs: figures in words. */
  inputs: text.optional(),
  lines: figures.optional(),
  published: figures.optional(),
  published_source: text.optional(),
});

export type Example = z.infer<typeof exampleSchema>;
export type ExampleSettings = z.infer<typeof settingsSchema>;
