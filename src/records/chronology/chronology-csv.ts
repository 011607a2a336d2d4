import { windowOf } from '../../kernel/clock/index.ts';
import { type ChronologyEvent, partOf, whatWords, whenWords } from './event.ts';

/** The columns of a chronology kept as a spreadsheet. Moments are UTC, written as ISO 8601. */
export const chronologyColumns = [
  'When',
  'Earliest',
  'Latest',
  'What happened',
  'Their part',
  'Said of them',
  'In their own words',
  'Where',
  'Agency',
  'Label',
] as const;

/** One event as the cells of a row. */
export function chronologyRow(event: ChronologyEvent): string[] {
  const window = windowOf(event.when);
  const said = (own: boolean) =>
    event.said
      .filter((one) => one.own === own)
      .map(({ text }) => text)
      .join('\n');
  return [
    whenWords(event),
    window?.earliest.toISOString() ?? '',
    window?.latest.toISOString() ?? '',
    whatWords(event),
    partOf(event),
    said(false),
    said(true),
    event.place ?? '',
    event.agency ?? '',
    event.label ?? '',
  ];
}
