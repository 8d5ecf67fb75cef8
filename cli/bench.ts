/** `npm run -s bench -- [PART] …`: the parts of the benchmark, by their first word. */
import { UsageError } from './usage-error.ts';

const parts = {
  account: async (args: readonly string[]) => (await import('./bench-account-part.ts')).benchAccountPart(args),
  venue: async (args: readonly string[]) => (await import('./bench-venue.ts')).benchVenue(args),
} as const;

async function main([first = 'venue', ...rest]: readonly string[]): Promise<void> {
  if (first.startsWith('-')) return parts.venue([first, ...rest]);
  const part = Object.entries(parts).find(([name]) => name === first)?.[1];
  if (!part) throw new UsageError(`There is no part "${first}". There are: ${Object.keys(parts).join(', ')}.`);
  return part(rest);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError && error.usage) console.error(`\n${error.usage}`);
  process.exitCode = 2;
}
