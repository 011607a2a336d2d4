/**
 * Count a vitest JSON report. A file that could not be run at all is one failure, and so is a run that failed without
 * naming a test (an error outside any test, or no report): it never reads as a pass.
 *
 * @param report the parsed report, or undefined when there is none.
 * @param {number} code vitest's exit code.
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function tally(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
