import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.{ts,tsx}';
const database = '{src,test}/**/*.db.test.{ts,tsx}';

/**
 * Three kinds of test: `pure` needs nothing, `database` clones a template database for each file, `browser` drives
 * Debian's Chromium against a running Kith.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Two cores are the least anybody runs this on; left to itself vitest would use one of them.
    maxWorkers: 2,
    // Where files share their modules (isolate: false), no test mocks or changes one. Read anew for each, they were
    // nine tenths of the pure tests' time.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{src,islands,test,bench}/**/*.test.{ts,tsx}'],
          exclude: [browser, database],
          // No test here is about how long something takes: a busy machine must not fail one.
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [database],
          globalSetup: ['test/support/databases.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['test/support/databases.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
        },
      },
    ],
  },
});
