import { expect, test } from 'vitest';
import { isoCell, numberCell } from './number-cell.ts';
import { numberFormat } from './number-format.ts';

test.each([
  ['dd/mm/yyyy', '31 March 2022'],
  ['[$-809]d mmmm yyyy;@', '31 March 2022'],
  ['mmm-yy', 'March 2022'],
  ['mmmm" "yyyy', 'March 2022'],
  ['yyyy', '2022'],
  ['d-mmm', '31 March 2022'],
  ['dd/mm/yyyy hh:mm', '31 March 2022, 16:30'],
  ['h:mm AM/PM', '16:30'],
  ['[h]:mm', '44651.6875'],
  ['0.00', '44651.6875'],
  ['"due in "0" days"', '44651.6875'],
  ['#,##0.00;[Red]-#,##0.00', '44651.6875'],
  ['General', '44651.6875'],
])('a number in the format %s reads %s', (code, text) => {
  expect(numberCell(44651.6875, numberFormat(200, code), false).text).toBe(text);
});

test.each([
  [14, '31 March 2022'],
  [17, 'March 2022'],
  [20, '16:30'],
  [22, '31 March 2022, 16:30'],
  [0, '44651.6875'],
  [2, '44651.6875'],
  [10, '4465168.75%'],
  [46, '44651.6875'],
])('format %i of Excel itself reads %s', (id, text) => {
  expect(numberCell(44651.6875, numberFormat(id, undefined), false).text).toBe(text);
});

/** Serial numbers and the days they stand for, as ECMA-376 part 1, §18.17.4.1 has them. */
test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [44651, false, '2022-03-31'],
  [2958465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [43189, true, '2022-03-31'],
])('day %i is (counted from 1904: %s) %s', (serial, mac, day) => {
  expect(numberCell(serial, numberFormat(14, undefined), mac).value).toEqual(new Date(`${day}T00:00:00Z`));
});

test.each([60, -1, 2958466.5])('%f stands for no day that ever was, and stays a number', (serial) => {
  expect(numberCell(serial, numberFormat(14, undefined), false).value).toBe(serial);
});

test.each([
  [0.1 + 0.2, 'General', '0.3'],
  [7, '000', '007'],
  [0.8, '0%', '80%'],
  [0.333, '0.0%', '33.3%'],
  [1.1, '0.00', '1.10'],
  [1.234, '0.00', '1.234'],
  [-2, '#,##0.00', '-2.00'],
  [1e21, '0.00', '1e+21'],
  [1e21, 'General', '1e+21'],
])('%f in %s reads %s', (number, code, text) => {
  expect(numberCell(number, numberFormat(200, code), false)).toEqual({ text, value: number });
});

test('a date as text of the workbook’s own kind', () => {
  expect(isoCell('2022-03-31T16:30:00')).toEqual({
    text: '31 March 2022, 16:30',
    value: new Date('2022-03-31T16:30:00Z'),
  });
  expect(isoCell('2022-03-31')?.text).toBe('31 March 2022');
  expect(isoCell('2022-02-31')).toBeNull();
  expect(isoCell('soon')).toBeNull();
});

test('a format of hundreds of decimals shows as many as Excel lets somebody ask for', () => {
  expect(numberFormat(200, `0.${'0'.repeat(250)}`)).toEqual({ shows: 'number', decimals: 30 });
  expect(numberCell(1, numberFormat(200, `0.${'0'.repeat(250)}`), false).text).toHaveLength(32);
});
