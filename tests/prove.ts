/** `npm run -s prove -- KERNEL ...`: long comparisons of a kernel with its naive twin. */
type Prove = (args: readonly string[]) => Promise<boolean> | boolean;

const kernels: Readonly<Record<string, () => Promise<{ readonly prove: Prove }>>> = {
  account: () => import('./account/prove.ts'),
  venue: () => import('./prove-venue.ts'),
};

async function main([kernel = '', ...args]: readonly string[]): Promise<boolean> {
  const load = Object.hasOwn(kernels, kernel) ? kernels[kernel] : undefined;
  if (!load) throw new Error(`What to prove is ${Object.keys(kernels).join(' or ')}, not "${kernel}".`);
  const { prove } = await load();
  return prove(args);
}

export {};

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
