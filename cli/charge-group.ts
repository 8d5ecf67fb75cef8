/** Groups of BSE as price lists write them: the first word of the text decides. */

const groups: ReadonlyMap<string, string> = new Map([
  ...['X', 'XT', 'Z', 'ZP', 'XC', 'XD'].map((name) => [name, 'bse_x'] as const),
  ...['SS', 'ST'].map((name) => [name, 'bse_ss'] as const),
  ...['M', 'MT', 'TS', 'MS', 'BSE-EXCLUSIVE'].map((name) => [name, 'bse_exclusive'] as const),
  ...['A', 'B', 'E', 'F', 'FC', 'G', 'GC', 'W', 'T'].map((name) => [name, 'standard'] as const),
  ['SENSEX', 'bse_sensex'],
  ['BANKEX', 'bse_index'],
  ['SENSEX50', 'bse_other_options'],
  ['STOCK', 'bse_other_options'],
]);

/** The name of a SecurityGroup. @throws RangeError */
export function groupOf(text: string): string {
  const first =
    text
      .trim()
      .toUpperCase()
      .replace('SENSEX 50', 'SENSEX50')
      .split(/[\s/,]/)[0] ?? '';
  const group = groups.get(first);
  if (group) return group;
  throw new RangeError(`There is no group "${text}"; there are ${[...groups.keys()].join(', ')}.`);
}
