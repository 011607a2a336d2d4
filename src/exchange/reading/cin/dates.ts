/** Dates as XML Schema 1.0 writes them: a year of at least four digits and never 0000, an optional time zone. */
const ZONE = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const YEAR = '-?(\\d{4}|[1-9]\\d{4,})';
const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';

const dateForm = new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)${ZONE}$`);
const momentForm = new RegExp(`^(${YEAR}-\\d\\d-\\d\\d)T${TIME}${ZONE}$`);
const yearForm = new RegExp(`^${YEAR}${ZONE}$`);

/** `xs:date`: a day that the calendar has. */
export function isDate(text: string): boolean {
  const [, year = '0', month = '0', day = '0'] = dateForm.exec(text) ?? [];
  return Number(year) > 0 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** `xs:dateTime`. */
export function isMoment(text: string): boolean {
  const [, day] = momentForm.exec(text) ?? [];
  return day !== undefined && isDate(day);
}

/** `xs:gYear`. */
export function isYear(text: string): boolean {
  const [, year = '0'] = yearForm.exec(text) ?? [];
  return Number(year) > 0;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
