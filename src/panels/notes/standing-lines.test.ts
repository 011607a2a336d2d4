import { expect, test } from 'vitest';
import { standingLines, type TypedLine } from './standing-lines.ts';

const line = (id: string, text: string, replaces: string[] = []): TypedLine => ({
  id,
  itemId: null,
  text,
  replaces,
  typedAt: new Date(`2026-03-19T10:0${id}:00Z`),
  typedBy: 'Nell',
});
const read = (...lines: TypedLine[]) => standingLines(lines).map(({ text }) => text);

test('lines stand in the order they were typed', () => {
  expect(read(line('1', 'One'), line('2', 'Two'))).toEqual(['One', 'Two']);
});

test('a line is read instead of the one it replaces, in its place; both are kept', () => {
  const lines = [line('1', 'Onne'), line('2', 'Two'), line('3', 'One', ['1'])];
  expect(read(...lines)).toEqual(['One', 'Two']);
  expect(standingLines(lines)[0]?.instead.map(({ text }) => text)).toEqual(['Onne']);
});

test('one with no words takes out what it replaces', () => {
  expect(read(line('1', 'One'), line('2', '', ['1']))).toEqual([]);
});

test('two people who change the same line at once both keep their words, and it shows', () => {
  const lines = standingLines([
    line('1', 'He was there'),
    line('2', 'She was there', ['1']),
    line('3', 'They were there', ['1']),
  ]);
  expect(lines.map(({ text, contested }) => [text, contested])).toEqual([
    ['She was there', true],
    ['They were there', true],
  ]);
});
