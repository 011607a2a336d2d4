import { describe, expect, test } from 'vitest';
import {
  forgetAllWords,
  forgetWords,
  keepOnlyOwn,
  keepWords,
  keptWords,
  type Store,
  shouldRestore,
} from './kept-words.ts';

function memory(room = Number.POSITIVE_INFINITY): Store {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (position) => [...held.keys()][position] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
  };
}

const words = { fields: [['why', 'because']] as const, submitted: false };

describe('words kept in the tab', () => {
  test('come back as they were until they are forgotten', () => {
    const store = memory();
    expect(keepWords(store, '/drafts/1', words)).toBe(true);
    expect(keptWords(store, '/drafts/1')).toEqual(words);
    expect(keptWords(store, '/drafts/2')).toBeUndefined();
    forgetWords(store, '/drafts/1');
    expect(keptWords(store, '/drafts/1')).toBeUndefined();
  });

  test('a full tab is told of, not fallen over', () => {
    expect(keepWords(memory(3), '/drafts/1', words)).toBe(false);
  });

  test.each(['not json', '{}', '{"fields":[["one"]]}', '{"fields":"x"}'])(
    'words that are not words are left: %s',
    (text) => {
      const store = memory();
      store.setItem('kith-words:a', text);
      expect(keptWords(store, 'a')).toBeUndefined();
    },
  );

  test("one person's words are not there for the next", () => {
    const store = memory();
    keepOnlyOwn(store, 'asha');
    keepWords(store, 'a', words);
    keepOnlyOwn(store, 'asha');
    expect(keptWords(store, 'a')).toEqual(words);
    keepOnlyOwn(store, undefined); // the page for signing in again
    expect(keptWords(store, 'a')).toEqual(words);
    keepOnlyOwn(store, 'bilal');
    expect(keptWords(store, 'a')).toBeUndefined();
  });

  test('signing out forgets every form and nothing else', () => {
    const store = memory();
    store.setItem('other', 'stays');
    keepWords(store, 'a', words);
    keepWords(store, 'b', words);
    forgetAllWords(store);
    expect([keptWords(store, 'a'), keptWords(store, 'b'), store.getItem('other')]).toEqual([
      undefined,
      undefined,
      'stays',
    ]);
  });
});

describe('whether words go back into the form', () => {
  test('words never sent always do', () => {
    expect(shouldRestore(words, 'navigate')).toBe(true);
  });

  test('words that were sent do only when the person has gone back to them', () => {
    const sent = { ...words, submitted: true };
    expect(shouldRestore(sent, 'navigate')).toBe(false);
    expect(shouldRestore(sent, 'reload')).toBe(false);
    expect(shouldRestore(sent, 'back_forward')).toBe(true);
  });
});
