import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Read, reject, row } from '../reading/row.ts';
import { listOf } from '../reading/testing/reads.ts';
import { landInBatches, type Verdict } from './landed.ts';
import { counted, noCounts, sum } from './tally.ts';

const verdict: fc.Arbitrary<Verdict> = fc.constantFrom<Verdict>(
  'accepted',
  'unchanged',
  'updated',
  { held: 'may be known' },
  { held: 'read since' },
);
const read: fc.Arbitrary<Read<Verdict>> = fc.oneof(
  verdict.map((value) => row(1, value, [{ line: 1, column: null, code: 'w', reason: 'x' }])),
  fc.constantFrom('a', 'b').map((code): Read<Verdict> => reject('', [{ line: 1, column: null, code, reason: 'x' }])),
);

async function* given<T>(reads: readonly T[]): AsyncGenerator<T> {
  yield* reads;
}

const countsOf = async (reads: readonly Read<Verdict>[], size: number) => {
  let counts = noCounts;
  for await (const landed of landInBatches(given(reads), size, async (rows) => rows.map(({ value }) => value)))
    counts = counted(counts, landed);
  return counts;
};

test('every row is counted once, however it is batched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(read, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (reads, size) => {
      const counts = await countsOf(reads, size);
      expect(counts.read).toBe(reads.length);
      expect(counts.accepted + counts.unchanged + counts.updated + counts.held + counts.rejected).toBe(counts.read);
      const total = (tallied: Record<string, number>) => Object.values(tallied).reduce((all, one) => all + one, 0);
      expect([total(counts.rejectedFor), total(counts.heldFor)]).toEqual([counts.rejected, counts.held]);
      expect(counts).toEqual(await countsOf(reads, 1000));
    }),
  );
});

test('two files count as one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(read), fc.array(read), async (one, other) => {
      expect(sum(await countsOf(one, 3), await countsOf(other, 3))).toEqual(await countsOf([...one, ...other], 3));
    }),
  );
});

test('a batch that is not given one verdict a row is not landed', async () => {
  const short = landInBatches(given([row(1, 'x'), row(2, 'y')]), 10, async () => ['accepted']);
  await expect(listOf(short)).rejects.toThrow('2 rows were given 1 verdicts');
});

test('batches are landed in order and never two at once, and the reader’s failure is the one told', async () => {
  const seen: number[][] = [];
  let atOnce = 0;
  async function* failing() {
    for (let at = 0; at < 7; at++) yield row(at, at);
    throw new Error('the file broke off');
  }
  const landing = landInBatches(failing(), 2, async (rows) => {
    atOnce += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(atOnce).toBe(1);
    atOnce -= 1;
    seen.push(rows.map(({ value }) => value));
    return rows.map(() => 'accepted' as const);
  });
  await expect(listOf(landing)).rejects.toThrow('the file broke off');
  expect(seen).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
});
