import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outOfOrder } from './out-of-order.ts';

test.each<[string, number[], number[]]>([
  ['none', [1, 2, 3, 4], []],
  ['the one that went to the end', [1, 3, 4, 2], [3]],
  ['the one that came to the front', [9, 1, 2, 3], [0]],
  ['one of two that changed places', [1, 3, 2, 4], [1]],
  ['nobody among equals', [1, 1, 1], []],
  ['nothing at all', [], []],
])('%s', (_, before, moved) => expect([...outOfOrder(before)]).toEqual(moved));

test('what is left kept its order, and no fewer could have moved', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (before) => {
      const moved = outOfOrder(before);
      const left = before.filter((_, at) => !moved.has(at));
      expect(left).toEqual(left.toSorted((a, b) => a - b));
      const longest = Math.max(
        0,
        ...Array.from({ length: 2 ** before.length }, (_, bits) => before.filter((_, at) => bits & (1 << at)))
          .filter((some) => some.every((place, at) => at === 0 || (some[at - 1] ?? 0) < place))
          .map((some) => some.length),
      );
      expect(left).toHaveLength(longest);
    }),
  );
});
