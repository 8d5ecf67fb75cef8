import { describe, expect, test } from 'vitest';
import { countsText, doctestCounts, doctestFailures, judge, sum, vitestCounts } from './reports.ts';

const doctestReport = `<?xml version="1.0" encoding="UTF-8"?>
<doctest binary="sauda_tests" version="2.4.9">
  <TestSuite>
    <TestCase name="fills in time priority" filename="book.cpp" line="4">
      <OverallResultsAsserts successes="4" failures="0" test_case_success="true"/>
    </TestCase>
    <TestCase name="never trades &lt;through> a limit" filename="book.cpp" line="9">
      <Expression success="false" type="CHECK" filename="book.cpp" line="11">
        <Expanded>
          101 &lt;= 100
        </Expanded>
      </Expression>
      <OverallResultsAsserts successes="0" failures="1" test_case_success="false"/>
    </TestCase>
    <TestCase name="later" filename="book.cpp" line="20" skipped="true"/>
  </TestSuite>
  <OverallResultsAsserts successes="4" failures="1"/>
  <OverallResultsTestCases successes="5" failures="2" skipped="1"/>
</doctest>`;

const vitestReport = (files: readonly { status: string; assertionResults: readonly { status: string }[] }[]): string =>
  JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: files });

describe('doctest', () => {
  test('counts test cases, not assertions', () => {
    expect(doctestCounts(doctestReport)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  test('a report without totals is none', () => {
    expect(doctestCounts(doctestReport.slice(0, 300))).toBeUndefined();
    expect(doctestCounts('')).toBeUndefined();
  });

  test('tells name, place and values of what failed, and only of that', () => {
    expect(doctestFailures(doctestReport)).toEqual(['never trades <through> a limit (book.cpp:9)\n    101 <= 100']);
  });
});

describe('vitest', () => {
  const failedTest = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const unloadable = { status: 'failed', assertionResults: [] };

  test('counts tests', () => {
    expect(vitestCounts(vitestReport([failedTest]))).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  test('a file that does not load is a failure, though none of its tests failed', () => {
    expect(vitestCounts(vitestReport([failedTest, unloadable]))?.failed).toBe(2);
  });

  test('half a report is none', () => {
    expect(vitestCounts(vitestReport([failedTest]).slice(0, 40))).toBeUndefined();
  });
});

describe('verdict', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  test('good counts and a good exit stand', () => {
    expect(judge(good, 0)).toEqual(good);
  });

  test.each([
    ['no report', undefined, 0],
    ['a bad exit without a failed test', good, 1],
    ['nothing ran', { passed: 0, failed: 0, skipped: 4 }, 0],
  ])('%s is one failure', (_, counts, exitCode) => {
    expect(judge(counts, exitCode).failed).toBe(1);
  });

  test('failures that were counted are not counted again', () => {
    expect(judge({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  test('the closing line', () => {
    expect(countsText(sum([good, { passed: 1, failed: 1, skipped: 0 }]))).toBe('4 passed, 1 failed');
    expect(countsText({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });
});
