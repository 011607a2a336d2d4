import { addMonths, type CivilDate, civilDate, partsOf, sayMonth } from '../../kernel/clock/index.ts';

const [BACK, ON] = [12, 24];

/** The months an action may be asked for by, from a year ago to two years on: `2026-03`, "March 2026". @param today London's. */
export function monthsAround(today: CivilDate): { value: string; text: string }[] {
  const first = addMonths(civilDate(`${today.slice(0, 7)}-01`), -BACK);
  return Array.from({ length: BACK + 1 + ON }, (_, nth) => {
    const month = addMonths(first, nth);
    return { value: month.slice(0, 7), text: sayMonth(partsOf(month)) };
  });
}

/** A month of this or the last century as an address holds it: of any other there is no plan. */
export const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
