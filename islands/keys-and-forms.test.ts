import { describe, expect, test } from 'vitest';
import { asksForSearch } from './search-key.ts';
import { maySend, shutFor } from './submit-once.ts';

describe('the search key', () => {
  const press = { key: '/', ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, typing: false };

  test('is "/" by itself', () => {
    expect(asksForSearch(press)).toBe(true);
    expect(asksForSearch({ ...press, key: 'a' })).toBe(false);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'typing'] as const)('not with %s', (what) => {
    expect(asksForSearch({ ...press, [what]: true })).toBe(false);
  });
});

describe('a form', () => {
  test('is sent once, and may be sent again when its answer has had time', () => {
    expect(maySend(undefined, 1_000)).toBe(true);
    expect(maySend(1_000, 1_000)).toBe(false);
    expect(maySend(1_000, 1_000 + shutFor - 1)).toBe(false);
    expect(maySend(1_000, 1_000 + shutFor)).toBe(true);
  });
});
