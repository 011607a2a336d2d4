import { expect, test } from 'vitest';
import { readDefinition } from '../definition/read-definition.ts';
import { asMigration } from './as-migration.ts';
import { shipped } from './shipped.ts';

test.each(shipped)('$name holds together', ({ definition }) => {
  expect(readDefinition(definition)).toEqual({ definition });
});

test('what lands in a new database is what is shipped', async () => {
  await expect(asMigration(shipped)).toMatchFileSnapshot('../migrations/0822-shipped-instruments.sql');
});

test('the harm matrix asks what keeps somebody safe first, then fourteen domains, and never blames', () => {
  const matrix = shipped.find(({ code }) => code === 'harm_matrix')?.definition;
  expect(matrix?.sections[0]?.code).toBe('protective');
  expect(matrix?.sections.filter(({ items }) => items.some(({ also }) => also?.code === 'harm_done'))).toHaveLength(14);
  const words = JSON.stringify(matrix).toLowerCase();
  for (const blame of [
    'perpetrator',
    'gang',
    'failed to engage',
    'at risk by',
    'promiscu',
    'lifestyle',
    'putting themselves',
    'refuse',
  ])
    expect(words).not.toContain(blame);
});

test('the system review has a typed overall beside the statements of every cell: Target is two levels by four stages', () => {
  const review = shipped.find(({ code }) => code === 'system_review')?.definition;
  for (const level of [1, 2]) {
    const items = review?.sections.find(({ code }) => code === `target_level_${level}`)?.items ?? [];
    expect(items.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => ['statements', 'overall']).flat());
  }
  expect(review?.sections.map(({ code }) => code)).toEqual([
    'target_level_1',
    'target_level_2',
    'legislation',
    'partnerships',
    'outcomes',
    'values',
  ]);
});
