import { expect, test } from 'vitest';
import { inReadingOrder } from './in-reading-order.ts';

const part = (key: string, parent: string | null = null) => ({ key, parent });
const keys = (...parts: ReturnType<typeof part>[]): string[] => inReadingOrder(parts).map(({ key }) => key);

test('parts stand under what they lie within, in the order of the paper', () => {
  expect(keys(part('1'), part('2'), part('1.2', '1'), part('2.1', '2'), part('1.1', '1'))).toEqual([
    '1',
    '1.2',
    '1.1',
    '2',
    '2.1',
  ]);
  expect(keys(part('1'), part('1.1', '1'), part('2'))).toEqual(['1', '1.1', '2']);
});

test('one whose parent is not there stands for itself', () => {
  expect(keys(part('2.1', 'gone'), part('3'))).toEqual(['2.1', '3']);
});

test('those in a circle stand at the end, with what lies within them: none is lost', () => {
  expect(
    keys(part('a', 'b'), part('b', 'a'), part('a.1', 'a'), part('1'), part('own', 'own'), part('1.1', '1')),
  ).toEqual(['1', '1.1', 'a', 'b', 'a.1', 'own']);
});
