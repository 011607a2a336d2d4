import type { Table } from '../../../documents/index.ts';
import { partyOf } from '../../../planning/index.ts';
import type { AttendanceState } from '../../tables.ts';
import type { Kept, Marked, PastMeeting, SaidPerson, Sheet } from '../panel-paper.ts';
import { dayIn } from './day-in.ts';
import { markMeaning } from './mark-meaning.ts';
import { keptWords, type Reading, type RowRead, walkRows } from './walk-rows.ts';

/** What the attendance of a paper gives. */
export interface AttendanceRead {
  readonly people: SaidPerson[];
  readonly meetings: PastMeeting[];
}

interface Draft {
  readonly key: string;
  readonly at: string;
  readonly said: string;
  readonly marks: Marked[];
  readonly kept: Kept[];
}

/**
 * Reads attendance in each of the shapes people keep it: a column for each meeting; a row for each person at each meeting; or a row
 * for each meeting with the names of those present and of those who sent apologies.
 */
export function readAttendance(table: Table, sheet: Sheet, reading: Reading): AttendanceRead {
  const rows = walkRows(table, sheet, reading);
  const has = (holds: string): boolean => sheet.columns.some((column) => column.holds === holds);
  const read = has('meeting')
    ? byColumn(rows, sheet, reading)
    : has('person')
      ? byRow(rows, sheet, reading)
      : byList(rows, reading);
  const meetings = read.drafts.map((draft): PastMeeting => ({ ...draft, on: dayIn(draft.said) }));
  return { people: read.people, meetings };
}

type Drafted = { people: SaidPerson[]; drafts: Draft[] };

/** Somebody's row, or null with its words left over where nobody is named in it. */
function personIn(row: RowRead, reading: Reading): SaidPerson | null {
  const said = row.text('person');
  if (said === '') {
    reading.leftovers.push(...row.cells.map(({ text }) => ({ at: row.at, text })));
    return null;
  }
  reading.leftovers.push(...row.kept.map((kept) => ({ at: row.at, text: `${said}: ${keptWords(kept)}` })));
  return { said, agency: row.text('agency') || partyOf(said).agency, part: row.text('part') || null, at: row.at };
}

function byColumn(rows: readonly RowRead[], sheet: Sheet, reading: Reading): Drafted {
  const drafts = sheet.columns.flatMap(({ heading, holds }, column): (Draft & { column: number })[] =>
    holds === 'meeting'
      ? [{ key: `t${sheet.table}c${column}`, at: sheet.at, said: heading, marks: [], kept: [], column }]
      : [],
  );
  const people = rows.flatMap((row) => {
    const person = personIn(row, reading);
    if (person === null) return [];
    for (const { column, marks } of drafts) {
      const mark = row.cells.find((cell) => cell.column === column)?.text;
      if (mark !== undefined) marks.push({ person: person.said, mark, state: markMeaning(mark) });
    }
    return [person];
  });
  return { people, drafts: drafts.map(({ column: _, ...draft }) => draft) };
}

function byRow(rows: readonly RowRead[], sheet: Sheet, reading: Reading): Drafted {
  const drafts = new Map<string, Draft>();
  let said = '';
  const people = rows.flatMap((row) => {
    // A day that is printed once for several rows stands for all of them.
    said = row.text('day') || said;
    const person = personIn(row, reading);
    if (person === null) return [];
    const draft = drafts.get(said) ?? { key: `t${sheet.table}d${drafts.size}`, at: row.at, said, marks: [], kept: [] };
    drafts.set(said, draft);
    const mark = row.text('mark');
    if (mark !== '') draft.marks.push({ person: person.said, mark, state: markMeaning(mark) });
    return [person];
  });
  return { people, drafts: [...drafts.values()] };
}

const LISTS: readonly ['present' | 'apologies' | 'absent', AttendanceState][] = [
  ['present', 'present'],
  ['apologies', 'apologies'],
  ['absent', 'absent'],
];

function byList(rows: readonly RowRead[], reading: Reading): Drafted {
  const people: SaidPerson[] = [];
  const drafts = rows.flatMap((row): Draft[] => {
    const said = row.text('day');
    if (said === '') {
      reading.leftovers.push(...row.cells.map(({ text }) => ({ at: row.at, text })));
      return [];
    }
    const marks = LISTS.flatMap(([holds, state]) =>
      row
        .lines(holds)
        .flatMap(namesIn)
        .map((name): Marked => {
          people.push({ said: name, agency: partyOf(name).agency, part: null, at: row.at });
          return { person: name, mark: holds, state };
        }),
    );
    return [{ key: row.key, at: row.at, said, marks, kept: [...row.kept] }];
  });
  return { people, drafts };
}

/** The names of a list: by commas, semicolons and lines, none within brackets. */
const namesIn = (words: string): string[] =>
  words
    .split(/[;,](?![^(]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
