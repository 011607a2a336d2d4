import { expect, it } from 'vitest';
import { growth, MOST } from './limits.ts';

it('counts the cells and the words of a whole paper, and refuses the one past the last', () => {
  const counted = growth();
  counted.cells(MOST.cells);
  expect(() => counted.cells(1)).toThrow('more than 1,000,000 cells');
  counted.text(MOST.text);
  expect(() => counted.text(1)).toThrow('longer than 20,000,000 characters');
});
