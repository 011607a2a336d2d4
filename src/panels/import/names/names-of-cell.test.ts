import { expect, test } from 'vitest';
import { namesOfCell } from './names-of-cell.ts';

test.each([
  ['Bilal Okoro', ['Bilal Okoro']],
  ['• Bilal Okoro\n• Amina Yusuf', ['Bilal Okoro', 'Amina Yusuf']],
  ['Bilal Okoro, Amina Yusuf & AB', ['Bilal Okoro', 'Amina Yusuf', 'AB']],
  ['Bilal and Amina/CD', ['Bilal', 'Amina', 'CD']],
  ['Okoro, Bilal', ['Okoro, Bilal']],
  ['AB, CD, EF', ['AB', 'CD', 'EF']],
  ['Bilal  Okoro', ['Bilal Okoro']],
  ['n/a', []],
  ['None', []],
  ['-', []],
  ['', []],
])('“%s” names %j', (cell, names) => expect(namesOfCell(cell)).toEqual(names));
