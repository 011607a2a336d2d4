import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { environmentWith, instead } from './programs.mjs';
import { say } from './say.mjs';
import { tally } from './tally.mjs';

/**
 * Run every test and end with the line `N passed, N failed, N skipped`. `--long` runs the long forms; anything else on
 * the command line goes to vitest.
 *
 * @returns {Promise<number>} the exit code.
 */
export async function runTests(root, node, args) {
  const reportFile = join(root, 'test-output', 'report.json');
  mkdirSync(join(root, 'test-output'), { recursive: true });
  rmSync(reportFile, { force: true });

  const long = args.includes('--long');
  const chosen = args.filter((arg) => arg !== '--long');
  const all = !chosen.some((arg) => arg.startsWith('--project'));
  const browser = all || chosen.some((arg) => /^(--project=)?browser$/.test(arg)) ? await chromium() : undefined;

  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const env = environmentWith(node, {
    ...(long && { KITH_LONG: '1' }),
    ...(browser && 'path' in browser && { KITH_CHROMIUM: browser.path }),
  });
  const began = Date.now();
  const code = await instead(node, [vitest, 'run', ...report, ...chosen], { cwd: root, env });
  const counts = tally(readReport(reportFile), code);
  say(`Tests took ${Math.round((Date.now() - began) / 1000)} s.`);
  if (browser && 'missing' in browser) say(`The browser tests were skipped: ${browser.missing}.`);
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return counts.failed === 0 ? code : code || 1;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
