import fc from 'fast-check';
import { type CivilDate, civilDate, dayNumber, fromDayNumber } from './civil-date.ts';
import { type FinishedPause, pause } from './pause.ts';

/** Made-up dates, moments and pauses for the property tests of this folder. */

const FIRST = dayNumber(civilDate('2016-07-01'));
const LAST = dayNumber(civilDate('2030-12-31'));

/** Any day from July 2016 to 2030: well inside the bank holidays that are known. */
export const anyDate: fc.Arbitrary<CivilDate> = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

/** Any minute from July 2016 to 2030. */
export const anyMoment: fc.Arbitrary<Date> = fc
  .integer({ min: FIRST * 1440, max: LAST * 1440 })
  .map((minutes) => new Date(minutes * 60_000));

/** Up to 4 pauses, some overlapping, beginning up to 10 days before to 90 days after a moment. */
export function pausesNear(moment: Date): fc.Arbitrary<FinishedPause[]> {
  const one = fc
    .tuple(fc.integer({ min: -14_400, max: 129_600 }), fc.integer({ min: 0, max: 30_000 }))
    .map(([after, lasting]) => {
      const from = new Date(moment.getTime() + after * 60_000);
      return pause({ from, to: new Date(from.getTime() + lasting * 60_000), reason: 'Waiting for proof of identity' });
    });
  return fc.array(one, { maxLength: 4 });
}
