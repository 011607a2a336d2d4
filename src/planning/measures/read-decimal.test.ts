import { expect, test } from 'vitest';
import { decimalOf } from './read-decimal.ts';

const read = (text: string) => {
  const problems: Record<string, string> = {};
  return [decimalOf({ n: text }, 'n', problems, 'The target'), problems.n];
};

test('a number as people write it', () => {
  expect(read('400')).toEqual([400, undefined]);
  expect(read('1,200')).toEqual([1200, undefined]);
  expect(read(' 12.5 ')).toEqual([12.5, undefined]);
  expect(read('80%')).toEqual([80, undefined]);
  expect(read('0')).toEqual([0, undefined]);
  expect(read('')).toEqual([null, undefined]);
});

test('what is not a number is a problem, never a guess', () => {
  for (const text of ['many', '-3', '1e9', '4 or 5', '12345678901'])
    expect(read(text)).toEqual([null, 'The target must be a number, like 400 or 12.5']);
});
