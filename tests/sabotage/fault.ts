/** A deliberate fault of the engine, and the tests that must see it. */
export interface Fault {
  readonly name: string;
  /** Source below engine-cpp. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly text: string;
  readonly replacement: string;
  /** Names of doctest cases: each of them has to fail. */
  readonly caughtBy: readonly string[];
}

/** The source with the fault in it; a message when the text does not stand there exactly once. */
export function withFault(source: string, { text, replacement }: Fault): { source: string } | { message: string } {
  const times = source.split(text).length - 1;
  // A function, so that a dollar sign in the replacement is none of its patterns.
  if (times === 1) return { source: source.replace(text, () => replacement) };
  return { message: `its text stands there ${times} times, not once: ${JSON.stringify(text)}` };
}
