/** Decimals in text, compared exactly. */

const plain = (text: string): string => {
  const trimmed = text.replace(/^\+/, '');
  const unsigned = (trimmed.includes('.') ? trimmed.replace(/\.?0+$/, '') : trimmed).replace(/^(-?)0+(?=\d)/, '$1');
  return unsigned === '-0' || unsigned === '' ? '0' : unsigned;
};

/** Whether two decimals are the same number; nothing is the same as nothing. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) === plain(b);

/** A decimal as units of 10^-digits; digits beyond are cut. */
function scaled(text: string, digits: number): bigint {
  const [whole = '0', decimals = ''] = text.replace(/^[+-]/, '').split('.');
  const units = BigInt(`${whole || '0'}${decimals.padEnd(digits, '0').slice(0, digits)}`);
  return text.startsWith('-') ? -units : units;
}

const FINE = 20;

/** Whether a figure is what was printed, within half of its last digit. */
export function isPrintedAs(figure: string | undefined, printed: string): boolean {
  if (figure === undefined) return false;
  const digits = printed.split('.')[1]?.length ?? 0;
  const difference = scaled(figure, FINE) - scaled(printed, FINE);
  const half = 10n ** BigInt(FINE - digits) / 2n;
  return difference <= half && difference >= -half;
}

/** The sum of decimals. */
export function sumOf(terms: readonly string[]): string {
  const sum = terms.reduce((total, term) => total + scaled(term, FINE), 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(FINE + 1, '0');
  return plain(`${sum < 0n ? '-' : ''}${text.slice(0, -FINE)}.${text.slice(-FINE)}`);
}

export const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
