import { type CivilDate, civilDateOf } from './civil-date.ts';

/** Easter Sunday in the Gregorian calendar (the "anonymous" computation published in Nature, 20 April 1876). */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const dayOfYear = epact + toSunday - 7 * late + 114;
  return civilDateOf(year, Math.floor(dayOfYear / 31), (dayOfYear % 31) + 1);
}
