import type { Chance } from '../chance/chance.ts';

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const figures = (chance: Chance, count: number): string => {
  let out = '';
  for (let i = 0; i < count; i++) out += String(chance.below(10));
  return out;
};

/**
 * A unique pupil number of the right form, its check letter right, whose local authority part (999) is no authority's.
 */
export function inventedUpn(chance: Chance): string {
  const digits = `999${figures(chance, 9)}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits.charAt(i)) * (i + 2);
  return `${CHECK_LETTERS.charAt(sum % 23)}${digits}`;
}

/** An NHS number from the range kept for tests (999 …), its check figure right. */
export function inventedNhsNumber(chance: Chance): string {
  for (;;) {
    const digits = `999${figures(chance, 6)}`;
    let sum = 0;
    for (let i = 0; i < 9; i++) sum += Number(digits.charAt(i)) * (10 - i);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
