/** Long lists come in pages: from a cursor on, so many at most. What is in a list stays at its place, so a cursor never goes stale. */
import { z } from 'zod';

const MOST = 500;
const USUAL = 100;

export interface Page {
  readonly limit: number;
  /** How many come before. */
  readonly after: number;
}

export const pageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^[1-9][0-9]{0,2}$/, `must be a number from 1 to ${MOST}`)
    .default(String(USUAL))
    .transform(Number)
    .pipe(z.number().max(MOST, `must be a number from 1 to ${MOST}`))
    .describe(`most entries of the answer, 1 to ${MOST}; ${USUAL} when absent`),
  after: z
    .string()
    .regex(/^[0-9]{1,9}$/, 'must be the cursor of a Link')
    .default('0')
    .transform(Number)
    .describe('where the page begins: from the `Link` with `rel="next"` of the page before'),
}) satisfies z.ZodType<Page>;
