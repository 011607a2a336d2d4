import { type EventTime, eventTimeFromColumns, londonDate, sayDate, sayWhen } from '../../kernel/clock/index.ts';
import type { Part, RecordKind } from '../tables.ts';
import { kindWords, partWords } from '../words.ts';

/** What a chronology may be filtered by: the kinds of record, and changes in the case itself. */
export type EventKind = RecordKind | 'case';

/** One line of a chronology, as this reader may see it. What is said stands under the subject's own scope. */
export interface ChronologyEvent {
  id: string;
  kind: EventKind;
  when: EventTime;
  recordedAt: Date;
  /** The whole record, where this reader sees it; null where they see only this subject's part. */
  recordId: string | null;
  label: string | null;
  /** The kind of incident, the new stage of the case. */
  variety: string | null;
  title: string | null;
  part: Part | null;
  agency: string | null;
  place: string | null;
  /** What is said of this subject alone, and their own words apart. */
  said: { text: string; own: boolean }[];
}

/** The columns of an event as the query gives them. */
export interface EventRow extends Omit<ChronologyEvent, 'when'> {
  whenKnown: EventTime['kind'];
  earliest: Date | null;
  latest: Date | null;
}

/** A row as an event: its times become what is known of when, exact or not. */
export function eventOf({ whenKnown, earliest, latest, ...event }: EventRow): ChronologyEvent {
  const when = eventTimeFromColumns({ when_kind: whenKnown, when_earliest: earliest, when_latest: latest });
  return { ...event, when };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** When, in a table: a range as a range, and "Not known" said, with the day it was recorded so that it has a place. */
export function whenWords(event: Pick<ChronologyEvent, 'when' | 'recordedAt'>): string {
  const { kind } = event.when;
  const said = capital(sayWhen(event.when));
  return kind === 'not_known' || kind === 'not_asked'
    ? `${said}. Recorded ${sayDate(londonDate(event.recordedAt))}`
    : said;
}

/** What happened, on one line: "Incident: Assault. Outside the library". */
export function whatWords(event: Pick<ChronologyEvent, 'kind' | 'variety' | 'title'>): string {
  if (event.kind === 'case') return `Case: ${event.variety ?? 'changed'}`;
  const kind = kindWords[event.kind].one;
  const first = event.variety ? `${kind}: ${event.variety}` : kind;
  const title = event.title?.trim();
  return title && title !== kind && title !== event.variety ? `${first}. ${title}` : first;
}

/** The longest line of a chronology, in characters. */
const LINE = 90;

/** What happened, for a list: with how it begins where it has no title, so that a reader knows which to open. */
export function lineWords(event: Pick<ChronologyEvent, 'kind' | 'variety' | 'title' | 'said'>): string {
  const what = whatWords(event);
  const said = event.title?.trim()
    ? undefined
    : event.said
        .find(({ own }) => !own)
        ?.text.trim()
        .replace(/\s+/g, ' ');
  if (!said) return what;
  const whole = `${what}. ${said}`;
  return whole.length <= LINE ? whole : `${whole.slice(0, LINE).replace(/[\s.,;:]*\S*$/, '')} …`;
}

/** The part of whoever the chronology is of, in words; '' where there was none. */
export const partOf = (event: Pick<ChronologyEvent, 'part'>): string => (event.part ? partWords[event.part] : '');
