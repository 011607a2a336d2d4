import type { Row, Table } from '../../../documents/index.ts';
import type { ColumnMapping, Holds } from '../proposal.ts';
import { isBlank, line, looksLikeNumber } from './cell-look.ts';
import { headingMeaning, namesWhoAndWhat, saysByWhen } from './heading-meaning.ts';
import type { HeadingsOf } from './headings-of.ts';
import { readDue } from './read-due.ts';
import { whichDoes } from './which-does.ts';

interface Column {
  heading: string;
  holds: Holds | null;
  why: string;
  sure: boolean;
}

/** What the columns of a table with headings hold. */
export function headedColumns(table: Table, headings: HeadingsOf): ColumnMapping[] {
  const body = table.rows.slice(headings.rows);
  const columns = headings.texts.map((heading): Column => {
    const holds = headingMeaning(heading);
    return { heading, holds, why: holds === null ? '' : `Its heading says so`, sure: holds !== null };
  });
  pairUp(columns, body);
  urgencyAsNote(columns, body);
  moveOffNumbers(columns, body);
  columns.forEach((column, at) => {
    if (column.holds === null) set(column, ...settled(columns, body, column, at));
  });
  finishAsDue(columns);
  sureOfDue(columns);
  impactAsPart(columns, body);
  partAsAction(columns);
  onlyOneAction(columns);
  return columns.map(({ heading, holds, why, sure }) => ({ heading, holds: holds ?? 'note', why, sure }));
}

const set = (column: Column | undefined, holds: Holds, why: string): void => {
  if (column) Object.assign(column, { holds, why, sure: false });
};

const words = (body: readonly Row[], at: number): string[] =>
  body.flatMap((row) => (isBlank(row.cells[at]) ? [] : [line(row.cells[at]?.text ?? '')]));

/** One heading, "who and what", stands over two columns, and which comes first differs from table to table. */
function pairUp(columns: Column[], body: readonly Row[]): void {
  const at = columns.findIndex(({ heading }) => namesWhoAndWhat(heading));
  if (at < 0) return;
  const next = columns[at + 1];
  const right = next !== undefined && (next.holds === null || next.holds === 'action');
  const pair: [number, number] = right ? [at, at + 1] : [at - 1, at];
  if (pair[0] < 0) return;
  const does = whichDoes(words(body, pair[0]), words(body, pair[1]));
  const why = does.printed
    ? 'The words what and who stand over them'
    : 'One heading covers both; told apart by what the cells say';
  set(columns[pair[0]], does.first ? 'action' : 'leads', why);
  set(columns[pair[1]], does.first ? 'leads' : 'action', why);
}

/** "High", "M": how urgent an action is, which is no priority that actions belong to. */
function urgencyAsNote(columns: Column[], body: readonly Row[]): void {
  columns.forEach((column, at) => {
    const texts = words(body, at);
    if (column.holds !== 'part' || !/^priority\b/i.test(column.heading) || texts.length === 0) return;
    if (texts.every((text) => /^([hml]|(very )?(high|low)|med(ium)?|urgent|critical|routine|normal)$/i.test(text)))
      Object.assign(column, { holds: 'note', why: 'Its cells say how urgent each action is' });
  });
}

/** A heading over a column of numbers names the words beside it. */
function moveOffNumbers(columns: Column[], body: readonly Row[]): void {
  columns.forEach((column, at) => {
    const texts = words(body, at);
    // Letters under a heading about status are colours.
    if (column.holds === 'number' || column.holds === 'status' || texts.length === 0 || !texts.every(looksLikeNumber))
      return;
    // "Y" under "Completed" is no number.
    if (column.holds === 'note' && columns[at + 1]?.heading !== '') return;
    // A code of something else ("Cost code") stands under its own heading beside the numbers of the actions.
    if (column.heading !== '' && columns.some(({ holds }) => holds === 'number')) return;
    const next = columns[at + 1];
    if (next?.holds === null && column.holds !== null)
      Object.assign(next, { holds: column.holds, why: 'The heading beside it covers it', sure: true });
    Object.assign(column, { holds: 'number', why: 'Its cells are numbers', sure: true });
  });
}

const TAILS: readonly (readonly [string, Holds])[] = [
  ['objectives', 'part'],
  ['priorities', 'part'],
  ['outcomes', 'outcome'],
  ['actions', 'action'],
  ['resources', 'resources'],
  ['timescale', 'due'],
];

/** What a column holds whose heading says nothing Kith knows, and why: by its cells and its neighbours. */
function settled(columns: readonly Column[], body: readonly Row[], { heading }: Column, at: number): [Holds, string] {
  const texts = words(body, at);
  if (texts.length === 0) return ['nothing', 'Every cell is empty'];
  const dates = texts.every((text) => readDue(text).due.by !== null);
  if (dates && heading !== '' && columns.some((other) => headingMeaning(other.heading) === 'due'))
    return ['note', 'Its cells are dates, and another column says when it is due'];
  if (columns[at + 1]?.holds === 'due' && body.every((row) => cutDate(row, at)))
    return ['due', 'With the column beside it, it makes dates'];
  if (dates) return ['due', 'Its cells are dates'];
  const tail = TAILS.find(([whole]) => heading.length >= 5 && whole.endsWith(heading.toLowerCase()));
  if (tail) return [tail[1], 'Its heading is cut: the end of a word is left'];
  if (heading !== '') return ['note', 'Its heading names nothing Kith knows: kept under that heading'];
  return [columns.some(({ holds }) => holds === 'action') ? 'note' : 'action', 'It has no heading'];
}

function cutDate(row: Row, at: number): boolean {
  const halves = [row.cells[at], row.cells[at + 1]].map((cell) => (isBlank(cell) ? '' : line(cell?.text ?? '')));
  return halves[0] === '' || readDue(halves.join(' ')).due.by !== null;
}

/** Where one column says when work starts and another when it is due, the start is kept under its heading. */
function finishAsDue(columns: Column[]): void {
  const due = columns.filter(({ holds }) => holds === 'due');
  const starts = due.filter(({ heading }) => /\b(starts?|starting|begins?|from)\b/i.test(heading));
  if (starts.length === due.length) return;
  for (const column of starts)
    Object.assign(column, { holds: 'note', why: 'It says when work starts; another column says when it is due' });
}

/** Where one column says by when, a bare "Date" or "Completion date" beside it says something else, and is kept under its heading. */
function sureOfDue(columns: Column[]): void {
  const due = columns.filter(({ holds, heading }) => holds === 'due' && headingMeaning(heading) === 'due');
  const sure = due.filter(({ heading }) => saysByWhen(heading));
  if (sure.length === 0) return;
  for (const column of due)
    if (!sure.includes(column))
      Object.assign(column, { holds: 'note', why: 'Another column says when it is due', sure: true });
}

/** What success looks like, said once for several actions: those are the parts (domain §6.4). */
function impactAsPart(columns: Column[], body: readonly Row[]): void {
  if (columns.some(({ holds }) => holds === 'part')) return;
  const action = columns.findIndex(({ holds }) => holds === 'action');
  const at = columns.findIndex(({ holds }, index) => (holds === 'impact' || holds === 'outcome') && index < action);
  if (at < 0) return;
  const acting = body.filter((row) => !isBlank(row.cells[action]));
  const bare = acting.filter((row) => isBlank(row.cells[at])).length;
  if (bare * 3 < acting.length) return;
  Object.assign(columns[at] ?? {}, { holds: 'part', why: 'It is said once for several actions', sure: true });
}

/** With no column of actions, the objectives are what is to be done. */
function partAsAction(columns: Column[]): void {
  if (columns.some(({ holds }) => holds === 'action')) return;
  const part = columns.findLast(({ holds }) => holds === 'part');
  if (part) Object.assign(part, { holds: 'action', why: 'There is no column of actions' });
}

/** A second column about actions is kept as it is headed. */
function onlyOneAction(columns: Column[]): void {
  const [, ...others] = columns.filter(({ holds }) => holds === 'action');
  for (const column of others) set(column, 'note', 'Another column holds the actions: kept under its heading');
}
