const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A number as a list prints it: "4", "04", "d", "D", "iv", "IV", "4th". Forms of other scripts are printed as figures. */
export function figure(number: number, format: string): string {
  if (number < 1 || number > 3000) return String(number);
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'ordinal':
      return `${number}${ending(number)}`;
    default:
      return String(number);
  }
}

/** After z Word prints aa, bb, cc. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  let left = number;
  let said = '';
  for (const [value, sign] of ROMAN) {
    said += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return said;
}

function ending(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
