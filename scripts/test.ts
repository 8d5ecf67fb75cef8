/**
 * Runs the suites, all of them also after one has failed, and ends with one line: `N passed, N failed`.
 * Words on the command line choose the suites whose names contain one of them: `npm test -- cpp checks`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsText, sum } from './reports.ts';
import { root } from './run.ts';
import { reportsFolder, type Suite, suites } from './suites.ts';
import { ensureToolchain } from './toolchain.ts';

async function runSuite(suite: Suite): Promise<Counts> {
  console.log(`\n== ${suite.name}`);
  const start = performance.now();
  const counts = await suite.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${suite.name}: ${countsText(counts)} in ${seconds} s`);
  return counts;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const chosen = suites.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    throw new Error(`No suite is named so. There are: ${suites.map(({ name }) => name).join(', ')}.`);
  }
  await ensureToolchain();
  const counts: Counts[] = [];
  for (const suite of chosen) counts.push(await runSuite(suite));
  const total = sum(counts);
  mkdirSync(join(root, reportsFolder), { recursive: true });
  writeFileSync(join(root, reportsFolder, 'summary.txt'), `${countsText(total)}\n`);
  console.log(`\n${countsText(total)}`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
