import { type CivilDate, civilDate, partsOf } from '../../kernel/clock/index.ts';

/** The council's year that a day falls in: 1 April to 31 March. Yearly targets of contacts are counted in it (domain §6.2 no 2). */
export function financialYearOf(day: CivilDate): { from: CivilDate; until: CivilDate } {
  const { year, month } = partsOf(day);
  const begins = month >= 4 ? year : year - 1;
  return { from: civilDate(`${begins}-04-01`), until: civilDate(`${begins + 1}-03-31`) };
}
