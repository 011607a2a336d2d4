import { expect, test } from 'vitest';
import { moveItem, moveSection, newCode, removeItem } from '../editor/edit.ts';
import { harmMatrix } from '../shipped/harm-matrix.ts';
import { anyDifference, differences } from './differences.ts';

const [first, second] = harmMatrix.sections;
if (!first || !second) throw new Error('The matrix has sections.');
const [item, next] = first.items;
if (!item || !next) throw new Error('The matrix has questions.');

test('nothing differs between a version and itself, nor when only the order changes', () => {
  expect(anyDifference(differences(harmMatrix, harmMatrix))).toBe(false);
  expect(anyDifference(differences(harmMatrix, moveSection(harmMatrix, second.code, 'up')))).toBe(false);
  expect(moveItem(harmMatrix, first.code, item.code, 'down').sections[0]?.items[0]?.code).toBe(next.code);
});

test('added, reworded, moved and removed are told apart by the codes that questions keep', () => {
  const changed = {
    ...removeItem(harmMatrix, first.code, next.code),
  };
  const sections = changed.sections.map((section) =>
    section.code === first.code
      ? { ...section, items: section.items.filter(({ code }) => code !== item.code) }
      : section.code === second.code
        ? {
            ...section,
            items: [...section.items, { ...item, label: 'Somebody they trust' }, { ...next, code: 'new_one' }],
          }
        : section,
  );
  const found = differences(harmMatrix, { ...changed, sections });
  expect(found.added.map((each) => each.item.code)).toEqual(['new_one']);
  expect(found.removed.map((each) => each.item.code)).toEqual([next.code]);
  expect(found.reworded.map(({ before, after }) => [before.label, after.label])).toEqual([
    [item.label, 'Somebody they trust'],
  ]);
  expect(found.moved.map(({ from, to }) => [from.code, to.code])).toEqual([[first.code, second.code]]);
});

test('answers to choose from that change are said', () => {
  const seen = harmMatrix.scales.seen?.options ?? [];
  const found = differences(harmMatrix, {
    ...harmMatrix,
    scales: { ...harmMatrix.scales, seen: { options: seen.slice(0, 2) } },
  });
  expect(found.offered.length).toBeGreaterThan(40);
});

test('a code is made from words and never comes back', () => {
  expect(newCode('Is it lit?', new Set())).toBe('is_it_lit');
  expect(newCode('Is it lit?', new Set(['is_it_lit', 'is_it_lit_2']))).toBe('is_it_lit_3');
  expect(newCode('42 – ¿?', new Set())).toBe('question');
});
