import { easterSunday } from '../../../kernel/clock/easter-sunday.ts';
import type { SaidDue } from '../proposal.ts';

/**
 * When words without a year mean, once a person has said in which September the school year begins: the ends of its terms as
 * most schools in England have them, Easter, and the beginning of the year after. Null where they name none of these.
 *
 * @param from the year of that September.
 */
export function dueInSchoolYear(words: string, from: number): Pick<SaidDue, 'from' | 'by' | 'precision'> | null {
  const said = words.toLowerCase();
  const spring = from + 1;
  if (/(beginning|start) of (the )?(new |next )?(academic|school) year/.test(said)) return day(`${spring}-09-01`);
  if (/\bautumn\b|\bchristmas\b/.test(said)) return { from: `${from}-09-01`, by: `${from}-12-31`, precision: 'range' };
  if (/\beaster\b/.test(said)) return day(easterSunday(spring));
  if (/\bspring\b/.test(said)) return { from: `${spring}-01-01`, by: `${spring}-03-31`, precision: 'range' };
  if (!/\bsummer\b/.test(said)) return null;
  const until = /\b(continu\w*|through\w*|over)\b.*\bnext year\b/.test(said) ? spring + 1 : spring;
  return { from: `${spring}-04-01`, by: `${until}-07-31`, precision: 'range' };
}

/** Whether words without a date would have one, once somebody has said which school year they are of. */
export const waitsForSchoolYear = ({ said, by }: Pick<SaidDue, 'said' | 'by'>): boolean =>
  by === null && dueInSchoolYear(said, 2000) !== null;

const day = (civil: string): Pick<SaidDue, 'from' | 'by' | 'precision'> => ({
  from: civil,
  by: civil,
  precision: 'day',
});
