import type { Paper, Table } from '../../../documents/index.ts';
import { filled, proposeMapping, type TableMapping } from '../../../planning/index.ts';
import type { HOLDS_OF, Sheet, SheetColumn, SheetHolds, SheetUse } from '../panel-paper.ts';
import { looksLikeWhen } from './day-in.ts';
import { sheetHeading } from './heading-words.ts';
import { markMeaning, saysNothing } from './mark-meaning.ts';
import { type NamedTable, tablesOf } from './tables-of.ts';

/** Headings are looked for no further down than this. */
const DEEPEST = 12;

type Told = keyof typeof HOLDS_OF;

/**
 * Proposes what each table of a panel's paper is and what its columns hold, each with why: by its name, then by the words of its
 * headings. Of several lists of cases the last is the one for the next agenda. A person may say otherwise of any of it.
 */
export function proposeSheets(paper: Pick<Paper, 'blocks'>): Sheet[] {
  const named = tablesOf(paper);
  const sheets = named.map((each) => sheetAs(each, ...useOf(each)));
  const last = sheets.findLastIndex(({ use }) => use === 'agenda');
  return sheets.map((sheet, nth) =>
    sheet.use === 'agenda' && nth !== last
      ? { ...sheet, use: 'aside', why: 'A later sheet of the same kind is taken for the next agenda' }
      : sheet,
  );
}

/** Whether a table calls itself a list of places. */
export const callsPlaces = (name: string | null): boolean =>
  /\b(locations?|places?|hot ?spots?|premises|venues?)\b/i.test(name ?? '');

/** A table read as what it is said to be. */
export function sheetAs({ table, nth, name }: NamedTable, use: SheetUse, why: string): Sheet {
  const base = { table: nth, at: table.at, name, use, why };
  if (use === 'actions' || use === 'aside') return { ...base, headingRows: 0, columns: [] };
  const row = headingRow(table, use);
  return { ...base, headingRows: row + 1, columns: columnsAs(table, use, row) };
}

function useOf({ table, name }: NamedTable): [SheetUse, string] {
  // What the words of statuses mean is read with the actions they are of.
  if (proposeMapping([table])[0]?.use === 'legend') return ['actions', 'A legend of statuses'];
  const called = (pattern: RegExp): boolean => pattern.test(name ?? '');
  const holds = (use: Told): Set<SheetHolds> =>
    new Set(columnsAs(table, use, headingRow(table, use)).map((column) => column.holds));
  const first = columnsAs(table, 'places', headingRow(table, 'places')).find(({ heading }) => heading !== '');
  if (holds('places').has('place') && callsPlaces(name)) return ['places', 'It calls itself a list of places'];
  if (first?.holds === 'place') return ['places', 'Its first column names places'];
  if (called(/\b(agenda|cases?|children discussed|for discussion)\b/i) && known(table, 'agenda') >= 1)
    return ['agenda', 'It calls itself an agenda or a list of cases'];
  if (hasActions(table)) return ['actions', 'It has a column of actions'];
  const attendance = holds('attendance');
  const days = attendance.has('meeting') || (attendance.has('day') && attendance.has('mark'));
  if (attendance.has('person') && days && hasMarks(table))
    return ['attendance', 'It has names and the days of meetings'];
  if (attendance.has('day') && attendance.has('present') && attendance.has('apologies'))
    return ['attendance', 'It has the days of meetings and who was present'];
  if (known(table, 'agenda') >= 2) return ['agenda', 'Its columns say whom it is about and why'];
  return ['aside', 'Nothing in it looks like actions, attendance, places or cases'];
}

/** Most of what stands below the days of meetings are marks: a word Kith knows, or a letter or two. */
function hasMarks(table: Table): boolean {
  const row = headingRow(table, 'attendance');
  const columns = columnsAs(table, 'attendance', row);
  const marks = table.rows
    .slice(row + 1)
    .flatMap((each) =>
      filled(each).flatMap(({ column, text }) =>
        columns[column]?.holds === 'meeting' || columns[column]?.holds === 'mark' ? [text] : [],
      ),
    );
  return (
    marks.filter((mark) => mark.length <= 2 || markMeaning(mark) !== null || saysNothing(mark)).length * 2 >=
    marks.length
  );
}

function hasActions(table: Table): boolean {
  const [own] = proposeMapping([table]);
  const columns = own?.use === 'rows' ? own.columns : [];
  const has = (...holds: string[]): boolean => columns.some((column) => holds.includes(column.holds) && column.sure);
  return has('action') && has('leads', 'due', 'status', 'number', 'update');
}

function columnsAs(table: Table, use: Told, row: number): SheetColumn[] {
  const headings = new Map(filled(table.rows[row]).map(({ column, text }) => [column, text]));
  const taken = new Set<SheetHolds>();
  return Array.from({ length: table.columns }, (_, nth): SheetColumn => {
    const heading = headings.get(nth) ?? '';
    const says = heading === '' ? null : holdsAs(use, heading);
    // Of two columns about the same the first is it, and the second is kept under its heading.
    const holds = says === null || (says !== 'meeting' && taken.has(says)) ? 'kept' : says;
    taken.add(holds);
    const why = says === null ? 'Its heading names nothing Kith knows there' : 'Its heading says so';
    return { heading, holds, why: heading === '' ? 'It has no heading' : why };
  });
}

/** A heading is short; what is longer is content, and names no column. */
const LONGEST = 60;

function holdsAs(use: Told, heading: string): SheetHolds | null {
  if (heading.length > LONGEST) return null;
  return use === 'attendance' && looksLikeWhen(heading) ? 'meeting' : sheetHeading(use, heading);
}

const knownIn = (table: Table, use: Told, row: number): number =>
  filled(table.rows[row]).filter(({ text }) => holdsAs(use, text) !== null).length;

const known = (table: Table, use: Told): number => knownIn(table, use, headingRow(table, use));

/**
 * The row of headings: of the first rows the one with most words that name columns of such a table, where they are half of its words;
 * the first of several. A row of one cell among many columns is a title or a theme.
 */
function headingRow(table: Table, use: Told): number {
  const rows = table.rows.slice(0, DEEPEST).map((each, row) => {
    const known = knownIn(table, use, row);
    const words = filled(each).length;
    return known * 2 >= words && (words > 1 || table.columns === 1) ? known : 0;
  });
  return Math.max(rows.indexOf(Math.max(...rows)), 0);
}

/** Which tables are read as a plan's: the action logs. The rest is another room's. */
export function mappingOf(paper: Pick<Paper, 'blocks'>): TableMapping[] {
  const sheets = proposeSheets(paper);
  return proposeMapping(tablesOf(paper).map(({ table }) => table)).map((mapping, nth) =>
    sheets[nth]?.use === 'actions' || mapping.use === 'legend' ? mapping : { ...mapping, use: 'apart' },
  );
}
