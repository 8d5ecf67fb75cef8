/** Counts tests from the reports that the runners write for machines. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A suite that ended without a usable report: one failure, so that it cannot go unnoticed. */
export const died: Counts = { passed: 0, failed: 1, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, each) => total + each.passed, 0),
    failed: all.reduce((total, each) => total + each.failed, 0),
    skipped: all.reduce((total, each) => total + each.skipped, 0),
  };
}

/** `12 passed, 0 failed`, and `, 1 skipped` when there are any. */
export function countsText({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts of a run. One that ends badly without a failed test, or that ran nothing, has failed. */
export function judge(counts: Counts | undefined, exitCode: number): Counts {
  if (!counts) return died;
  const isBroken = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isBroken ? { ...counts, failed: 1 } : counts;
}

/** Test cases in the report of doctest's `xml` reporter; undefined when the program died before its end. */
export function doctestCounts(xml: string): Counts | undefined {
  const totals = /<OverallResultsTestCases ([^>]*)>/.exec(xml)?.[1];
  if (!totals) return undefined;
  const count = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(totals)?.[1] ?? 0);
  return { passed: count('successes'), failed: count('failures'), skipped: count('skipped') };
}

/** The parts of vitest's `json` report that say how it went. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Tests in the report of vitest's `json` reporter. A file that could not even be loaded is one failure. */
export function vitestCounts(json: string): Counts | undefined {
  const report = parse(json);
  if (!report) return undefined;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function parse(json: string): VitestReport | undefined {
  try {
    return JSON.parse(json) as VitestReport;
  } catch {
    return undefined;
  }
}

const LINES_PER_FAILURE = 20;

/** The failed test cases of a doctest report, for people: name, place and what the program said. */
export function doctestFailures(xml: string): string[] {
  const cases = xml.split('<TestCase ').slice(1);
  return cases.filter((each) => each.includes('test_case_success="false"')).map(failureText);
}

function failureText(testCase: string): string {
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(testCase)?.[1] ?? '?';
  const said = testCase.split('\n').slice(1).map(plainText).filter(Boolean);
  const title = `${plainText(attribute('name'))} (${attribute('filename')}:${attribute('line')})`;
  return [title, ...said.slice(0, LINES_PER_FAILURE)].join('\n    ');
}

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
