import { civilDate, sayDate, sayMonth } from '../../../kernel/clock/index.ts';
import type { NumberFormat } from './number-format.ts';

/** What a cell with a number reads as, and the value it stands for. */
export interface NumberRead {
  readonly text: string;
  readonly value: number | Date;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
const LAST_DAY = 2_958_465;

/**
 * A number as people read it. Dates are said as Kith says them ("31 March 2022"; "March 2022" where the sheet shows no day
 * but a month and a year), whatever order their figures had in the sheet.
 *
 * @param mac the workbook counts its days from 1904, not from 1900.
 */
export function numberCell(number: number, format: NumberFormat, mac: boolean): NumberRead {
  if (format.shows === 'date') {
    const moment = momentOf(number, mac);
    if (moment) return { text: sayMoment(moment, format), value: moment };
  }
  if (format.shows === 'percent') return { text: `${plain(number * 100)}%`, value: number };
  if (format.shows === 'code' && Number.isInteger(number) && number >= 0) {
    return { text: String(number).padStart(format.figures, '0'), value: number };
  }
  return { text: filledUp(plain(number), format.shows === 'number' ? (format.decimals ?? 0) : 0), value: number };
}

/** With as many decimals as the sheet shows at least, so that the tenth action of 1 reads 1.10; none of its own is cut off. */
function filledUp(text: string, decimals: number): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', after = ''] = text.split('.');
  return decimals === 0 || after.length >= decimals ? text : `${whole}.${after.padEnd(decimals, '0')}`;
}

/** As many figures as a workbook keeps, so that 0.1 + 0.2 reads 0.3. */
const plain = (number: number): string => String(Number(number.toPrecision(15)));

/** The 1900 count has a 29 February 1900 that never was (Lotus 1-2-3 had it): from then on it is one too high. */
function momentOf(number: number, mac: boolean): Date | null {
  const days = mac ? number + 1462 : number < 60 ? number + 1 : number;
  if (number < 0 || days > LAST_DAY + 1 || (!mac && Math.floor(number) === 60)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY_MS) / SECOND_MS) * SECOND_MS);
}

function sayMoment(moment: Date, shows: { day: boolean; month: boolean; year: boolean; time: boolean }): string {
  const [day = '', clock = ''] = moment.toISOString().split('T');
  const time = clock.slice(0, 5);
  if (!shows.day && !shows.month && !shows.year) return time;
  if (!shows.day && shows.month && shows.year) {
    return sayMonth({ year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1 });
  }
  if (!shows.day && !shows.month) return String(moment.getUTCFullYear());
  return shows.time ? `${sayDate(civilDate(day))}, ${time}` : sayDate(civilDate(day));
}

/** A date that a workbook holds as text of its own kind ("2022-03-31T00:00:00"); null where it is none. */
export function isoCell(text: string): NumberRead | null {
  const [, day, hours = '00', minutes = '00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d).*)?$/.exec(text) ?? [];
  const moment = new Date(`${day}T${hours}:${minutes}:00Z`);
  if (day === undefined || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) return null;
  const time = hours !== '00' || minutes !== '00';
  return { text: sayMoment(moment, { day: true, month: true, year: true, time }), value: moment };
}
