import type { Paper } from '../../documents/index.ts';
import { type Correction, filled } from '../../planning/index.ts';
import type { AttendanceState } from '../tables.ts';
import {
  HOLDS_OF,
  type PanelFlag,
  type PanelPaper,
  type PastMeeting,
  type SaidItem,
  type SaidPerson,
  type SaidPlace,
  SHEET_HOLDS,
  SHEET_USES,
  type Sheet,
} from './panel-paper.ts';
import { dayIn } from './reading/day-in.ts';
import { saysNothing } from './reading/mark-meaning.ts';
import { proposeSheets, sheetAs } from './reading/propose-sheets.ts';
import { readAttendance } from './reading/read-attendance.ts';
import { readItems, readPlaces } from './reading/read-rows.ts';
import { tablesOf } from './reading/tables-of.ts';
import type { Reading } from './reading/walk-rows.ts';

/** What a person said last of something in the paper; undefined where nobody said anything. */
export const choiceOf = (corrections: readonly Correction[], of: string, about: string): string | undefined => {
  const said = corrections.findLast((each) => each.what === 'choice' && each.of === of && each.about === about);
  return said?.what === 'choice' ? said.is : undefined;
};

const STATES: readonly AttendanceState[] = ['present', 'left', 'apologies', 'absent'];

/**
 * Reads a panel's paper: its attendance, its places and its items, as a person left them. Its actions are read as those of a plan.
 * Pure: the same paper and corrections give the same; no word of a table is lost.
 */
export function readPanel(paper: Pick<Paper, 'blocks'>, corrections: readonly Correction[]): PanelPaper {
  const tables = tablesOf(paper);
  const sheets = proposeSheets(paper).map((proposed): Sheet => {
    const said = SHEET_USES.find((use) => use === choiceOf(corrections, 'sheet', String(proposed.table)));
    const named = tables[proposed.table];
    const sheet = said === undefined || !named ? proposed : sheetAs(named, said, 'Somebody said so');
    return { ...sheet, columns: sheet.columns.map((column, nth) => columnAs(sheet, column, nth, corrections)) };
  });
  const reading: Reading = { headings: [], leftovers: [], flags: [] };
  const [people, meetings, places, items]: [SaidPerson[], PastMeeting[], SaidPlace[], SaidItem[]] = [[], [], [], []];
  for (const sheet of sheets) {
    const table = tables[sheet.table]?.table;
    if (!table || sheet.use === 'actions') continue;
    if (sheet.use === 'attendance') {
      const read = readAttendance(table, sheet, reading);
      people.push(...read.people);
      meetings.push(...read.meetings);
    } else if (sheet.use === 'places') places.push(...readPlaces(table, sheet, reading));
    else if (sheet.use === 'agenda') items.push(...readItems(table, sheet, reading));
    else reading.leftovers.push(...table.rows.flatMap((row) => filled(row).map(({ text }) => ({ at: row.at, text }))));
  }
  const held = meetings.map((meeting) => asSaid(meeting, corrections));
  return {
    sheets,
    people: onceEach(people),
    meetings: held,
    places,
    items,
    headings: reading.headings,
    leftovers: reading.leftovers,
    flags: [...reading.flags, ...flagsOf(sheets, held)],
  };
}

function columnAs(
  sheet: Sheet,
  column: Sheet['columns'][number],
  nth: number,
  corrections: readonly Correction[],
): Sheet['columns'][number] {
  if (sheet.use === 'actions' || sheet.use === 'aside') return column;
  const said = choiceOf(corrections, 'column', `${sheet.table}.${nth}`);
  const holds = SHEET_HOLDS.find(
    (each) => each === said && HOLDS_OF[sheet.use as keyof typeof HOLDS_OF].includes(each),
  );
  return holds === undefined ? column : { ...column, holds, why: 'Somebody said so' };
}

/** A meeting with the day and the meanings of marks that somebody said. */
function asSaid(meeting: PastMeeting, corrections: readonly Correction[]): PastMeeting {
  const day = choiceOf(corrections, 'day', meeting.key);
  return {
    ...meeting,
    on: day === undefined ? meeting.on : dayIn(day),
    marks: meeting.marks.flatMap((marked) => {
      const said = choiceOf(corrections, 'mark', marked.mark.toLowerCase());
      if (said === undefined) return [marked];
      const state = STATES.find((each) => each === said);
      // Somebody said that it means nothing.
      return state ? [{ ...marked, state }] : [];
    }),
  };
}

/** Each person once, as first named; what a later row says besides is kept where the first says nothing. */
function onceEach(people: readonly SaidPerson[]): SaidPerson[] {
  const found = new Map<string, SaidPerson>();
  for (const person of people) {
    const key = person.said.toLowerCase();
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, agency: known.agency ?? person.agency, part: known.part ?? person.part } : person,
    );
  }
  return [...found.values()];
}

function flagsOf(sheets: readonly Sheet[], meetings: readonly PastMeeting[]): PanelFlag[] {
  const marks = new Set(
    meetings.flatMap(({ marks: all }) =>
      all.flatMap(({ mark, state }) => (state === null && !saysNothing(mark) ? [mark] : [])),
    ),
  );
  return [
    ...sheets
      .filter(({ use }) => use === 'aside')
      .map(({ at, name, why }) => ({
        on: 'paper',
        at,
        code: 'aside',
        why: `${name ?? 'This table'} is kept in its words and nothing of it lands. ${why}.`,
      })),
    ...meetings
      .filter(({ on }) => on === null)
      .map(({ key, at, said }) => ({
        on: key,
        at,
        code: 'no-day',
        why: `“${said}” names no day with its year: say which day it was.`,
      })),
    ...[...marks].map((mark) => ({
      on: `mark:${mark.toLowerCase()}`,
      at: null,
      code: 'mark',
      why: `“${mark}” could mean more than one thing: say what it means.`,
    })),
  ];
}
