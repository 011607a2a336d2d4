import { expect, test } from 'vitest';
import type { Band } from '../definition/value.ts';
import { bandsInOrder, besideTyped, overallFromBands, sayBands } from './overall-from-bands.ts';

const say = (...statements: Band[]) => {
  const overall = overallFromBands(statements);
  return overall && sayBands(overall);
};

test('the statements of a cell suggest an overall of one or two bands; a blank cell is not green', () => {
  expect(say()).toBeNull();
  expect(say('red', 'red')).toBe('Red');
  expect(say('red', 'amber')).toBe('Amber/Red');
  expect(say('amber', 'green')).toBe('Green/Amber');
  expect(say('green', 'red')).toBe('Green/Red');
  expect(say('green', 'amber', 'red')).toBe('Amber/Red');
  expect(say('green', 'green', 'amber', 'amber', 'red')).toBe('Green/Amber');
});

test('what a person typed stands, and a disagreement is said beside it', () => {
  expect(besideTyped(['red', 'amber'], ['amber', 'red'])).toEqual({ suggested: ['amber', 'red'], differs: false });
  expect(besideTyped(['amber', 'red'], ['amber', 'green'])).toEqual({ suggested: ['green', 'amber'], differs: true });
  expect(besideTyped(null, ['green'])).toEqual({ suggested: ['green'], differs: false });
  expect(besideTyped(['green'], [])).toEqual({ suggested: null, differs: false });
  expect(sayBands(bandsInOrder(['red', 'green']))).toBe('Green/Red');
});
