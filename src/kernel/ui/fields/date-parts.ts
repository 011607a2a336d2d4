import { isCivilDate, partsOf } from '../../clock/civil-date.ts';

/** A date as it was typed, part by part: whatever was typed, so that nothing is lost when it is not a date. */
export type DateParts = { day: string; month: string; year: string };

const nothing: DateParts = { day: '', month: '', year: '' };

/** The parts of "2026-11-21", for filling a date field. Empty parts when there is no date. */
export function datePartsOf(date: string | undefined | null): DateParts {
  if (!date || !isCivilDate(date)) return nothing;
  const { year, month, day } = partsOf(date);
  return { day: String(day), month: String(month), year: String(year) };
}

/** The parts a form sent for the date field `name`, trimmed. */
export function readDateParts(form: Readonly<Record<string, unknown>>, name: string): DateParts {
  const part = (key: keyof DateParts) => {
    const sent = form[`${name}-${key}`];
    return typeof sent === 'string' ? sent.trim() : '';
  };
  return { day: part('day'), month: part('month'), year: part('year') };
}
