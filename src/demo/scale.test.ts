import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { generateBorough } from './borough.ts';
import { walk } from './checks/walk.ts';

// The borough of the benchmarks is walked by the long tests; a tenth of it shows the same things every day.
const CHILDREN = process.env.KITH_LONG ? 100_000 : 10_000;
const EVERY = CHILDREN * 2;

/** Collects rubbish now, so that what is measured is what is kept. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('This Node cannot collect on demand.');
  return () => gc();
}

describe(`${CHILDREN.toLocaleString('en-GB')} children`, () => {
  it('are made with memory flat, about five records and ten assertions each', { timeout: 240_000 }, () => {
    const collect = collector();
    const borough = generateBorough({ seed: 1, children: CHILDREN, now: '2026-11-21T10:00:00+00:00' });
    const kept: number[] = [];
    const count: Record<string, number> = {};
    let rows = 0;
    let assertions = 0;
    const begun = performance.now();
    for (const [collection, row] of walk(borough)) {
      count[collection] = (count[collection] ?? 0) + 1;
      if ('assertions' in row && Array.isArray(row.assertions)) assertions += row.assertions.length;
      rows += 1;
      if (rows % EVERY === 0) {
        collect();
        kept.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
    }
    const seconds = (performance.now() - begun) / 1000;
    const all = rows + assertions;
    console.info(
      `${all.toLocaleString('en-GB')} rows in ${seconds.toFixed(1)} s: ${Math.round(all / seconds).toLocaleString('en-GB')} a second. ` +
        `Heap kept, in MB, each ${EVERY.toLocaleString('en-GB')} rows: ${kept.map((mb) => mb.toFixed(0)).join(', ')}.`,
    );
    expect(count.records).toBeGreaterThan(4.9 * CHILDREN);
    expect(assertions).toBeGreaterThan(9.9 * CHILDREN);
    expect(kept.length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...kept) - (kept[0] ?? 0)).toBeLessThan(16);
  });
});
