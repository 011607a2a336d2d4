import { expect, test } from 'vitest';
import { unkeepableField } from './storable.ts';

test('text that cannot be kept is named by its field; all else passes', () => {
  expect(unkeepableField({ a: 'fine', b: [{ c: 'half \ud83d of a pair' }] })).toBe('b[0][c]');
  expect(unkeepableField({ said: 'a\0b' })).toBe('said');
  expect(unkeepableField({ 'k\0': 'x' })).toBe('form');
  expect(unkeepableField({ a: '👩‍👩‍👧 \u202e mirrored', n: 3, z: null })).toBeNull();
});
