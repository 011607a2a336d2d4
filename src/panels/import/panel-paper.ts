import type { AttendanceState } from '../tables.ts';

/** What a table of a panel's paper is. `aside`: nothing Kith lands; its words stay with the paper. */
export const SHEET_USES = ['actions', 'attendance', 'places', 'agenda', 'aside'] as const;
export type SheetUse = (typeof SHEET_USES)[number];

export const useWords: Readonly<Record<SheetUse, string>> = {
  actions: 'An action log',
  attendance: 'Attendance',
  places: 'Locations of concern',
  agenda: 'Cases or items for the agenda',
  aside: 'Nothing to land: keep its words',
};

/** What a column of such a table may hold. */
export const SHEET_HOLDS = [
  'person',
  'agency',
  'part',
  'day',
  'meeting',
  'mark',
  'present',
  'apologies',
  'absent',
  'place',
  'place_kind',
  'about',
  'topic',
  'why',
  'kept',
  'nothing',
] as const;
export type SheetHolds = (typeof SHEET_HOLDS)[number];

export const holdsWords: Readonly<Record<SheetHolds, string>> = {
  person: 'Who: their name',
  agency: 'Their agency',
  part: 'Their role',
  day: 'The day of the meeting',
  meeting: 'A meeting, its day in the heading',
  mark: 'Whether they came',
  present: 'Names of those present',
  apologies: 'Names of those who sent apologies',
  absent: 'Names of those who were absent',
  place: 'The place’s name',
  place_kind: 'What kind of place it is',
  about: 'Who or where it is about',
  topic: 'The item, in a few words',
  why: 'Why it is talked about',
  kept: 'Kept under its heading',
  nothing: 'Not read',
};

/** What may be said of the columns of each kind of table. */
export const HOLDS_OF: Readonly<Record<Exclude<SheetUse, 'actions' | 'aside'>, readonly SheetHolds[]>> = {
  attendance: [
    'person',
    'agency',
    'part',
    'day',
    'meeting',
    'mark',
    'present',
    'apologies',
    'absent',
    'kept',
    'nothing',
  ],
  places: ['place', 'place_kind', 'kept', 'nothing'],
  agenda: ['about', 'topic', 'why', 'kept', 'nothing'],
};

export interface SheetColumn {
  readonly heading: string;
  readonly holds: SheetHolds;
  readonly why: string;
}

/** How one table of a panel's paper is read. A person may change any of it. */
export interface Sheet {
  /** Which of the paper's tables, counted from 0. */
  readonly table: number;
  readonly at: string;
  /** The sheet's name, or the words above the table. */
  readonly name: string | null;
  readonly use: SheetUse;
  readonly why: string;
  readonly headingRows: number;
  readonly columns: readonly SheetColumn[];
}

/** Words of a cell that has no place of its own, under the heading of its column. */
export interface Kept {
  readonly heading: string;
  readonly text: string;
}

/** Somebody named in the attendance, as the paper says it. */
export interface SaidPerson {
  readonly said: string;
  readonly agency: string | null;
  readonly part: string | null;
  readonly at: string;
}

/** How somebody is marked at a meeting: the mark as printed, and what it seems to mean; null where a person is to say. */
export interface Marked {
  readonly person: string;
  readonly mark: string;
  readonly state: AttendanceState | null;
}

/** A meeting that was held, as the attendance has it. */
export interface PastMeeting {
  readonly key: string;
  readonly at: string;
  /** As the paper says when it was. */
  readonly said: string;
  /** London day, 2025-06-03; null where no day is printed and nobody has said which. */
  readonly on: string | null;
  readonly marks: readonly Marked[];
  readonly kept: readonly Kept[];
}

/** A place of the list of locations. */
export interface SaidPlace {
  readonly key: string;
  readonly at: string;
  readonly name: string;
  readonly kind: string | null;
  readonly kept: readonly Kept[];
}

/** A case or an item of the last agenda. */
export interface SaidItem {
  readonly key: string;
  readonly at: string;
  /** Who or where it is about; null for an item about nobody. */
  readonly about: string | null;
  readonly topic: string | null;
  readonly why: string | null;
  readonly kept: readonly Kept[];
}

export interface PanelFlag {
  /** A key of a meeting, a place or an item; `mark:X`; or `paper`. */
  readonly on: string;
  readonly at: string | null;
  readonly code: string;
  readonly why: string;
}

/** What a panel's paper holds besides its actions, which are read as those of a plan. */
export interface PanelPaper {
  readonly sheets: readonly Sheet[];
  readonly people: readonly SaidPerson[];
  readonly meetings: readonly PastMeeting[];
  readonly places: readonly SaidPlace[];
  readonly items: readonly SaidItem[];
  /** Headings as printed, and words that found no place, each with where. */
  readonly headings: readonly { readonly at: string; readonly text: string }[];
  readonly leftovers: readonly { readonly at: string; readonly text: string }[];
  readonly flags: readonly PanelFlag[];
}
