import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function screen(isTTY: boolean) {
  const seen = { time: 0, text: '' };
  const write = (text: string) => {
    seen.text += text;
  };
  const report = progressOn({ isTTY, write }, () => seen.time);
  return { seen, report };
}

test('a terminal sees a bar drawn over itself', () => {
  const { seen, report } = screen(true);
  report('Reading', 5_000, 10_000);
  expect(seen.text).toBe(`\r\u001b[KReading  ${'█'.repeat(15)}${'░'.repeat(15)}  5,000 of 10,000`);
  report('Reading', 10_000, 10_000);
  expect(seen.text.endsWith(`${'█'.repeat(30)}  10,000 of 10,000\n`)).toBe(true);
});

test('a file or a pipe sees a line now and then, and the end', () => {
  const { seen, report } = screen(false);
  report('Reading', 1, 4);
  report('Reading', 2, 4);
  seen.time = 5_000;
  report('Reading', 3, 4);
  report('Reading', 4, 4);
  expect(seen.text).toBe('Reading: 1 of 4\nReading: 3 of 4\nReading: 4 of 4\n');
});
