import type { Table } from '../../../documents/index.ts';
import type { Holds, TableMapping } from '../proposal.ts';
import { beginsSmall, line } from './cell-look.ts';
import { type ActionDraft, addNote, type Drafts, type PartDraft } from './draft.ts';
import { filled, goesAcross, loneWords } from './headings-of.ts';
import { bareNumber, leadingNumber, namedNumber } from './leading-number.ts';
import { NO_ACTION } from './no-action.ts';
import { type RowWords, rowWords } from './row-words.ts';
import { saidAgain } from './said-again.ts';

/** Where the reading of the rows stands: it goes on from table to table, as a paper's pages do. */
export interface Standing {
  readonly numbersNameParts: boolean;
  /** The headings as first printed, by what they hold. */
  readonly headings: Map<Holds, string>;
  part: PartDraft | null;
  action: ActionDraft | null;
}

/** Reads the body of one table into the drafts. */
export function readRows(table: Table, mapping: TableMapping, standing: Standing, drafts: Drafts): void {
  const hasPart = mapping.columns.some(({ holds }) => holds === 'part');
  for (const [index, row] of table.rows.entries()) {
    if (index < mapping.headingRows || filled(row).length === 0) continue;
    const key = `t${mapping.table}r${index}`;
    const headingOf = (holds: Holds, column: number): string =>
      noteHeading(standing, holds, mapping.columns[column]?.heading ?? '');
    const words = rowWords(row, mapping, headingOf, table.rows);
    for (const text of words.headings) drafts.headings.push({ at: row.at, text });
    for (const text of words.aside)
      drafts.leftovers.push({ at: row.at, text, why: 'It stands in a column that is not read' });
    if (repeatsHeadings(words, standing)) {
      for (const { text } of filled(row)) drafts.headings.push({ at: row.at, text });
      continue;
    }
    const alone = loneWords(row);
    if (alone !== null && hasPart && openOver(alone, { key, at: row.at }, drafts, standing)) continue;
    if (alone !== null && !hasPart && openRow(alone, goesAcross(row), { key, at: row.at }, drafts, standing)) continue;
    const page = index === mapping.headingRows && mapping.columns.every(({ heading }) => heading === '');
    readRow(words, key, standing, drafts, page ? 'page-break' : 'goes-on');
  }
}

/**
 * Opens the part that a row names which says one thing alone: with its number where the words name it, or where the row is one
 * cell merged across. "1. Light the steps" in the first of many cells is an action: false.
 */
function openRow(
  alone: string,
  across: boolean,
  place: Pick<PartDraft, 'key' | 'at'>,
  drafts: Drafts,
  standing: Standing,
): boolean {
  const named = namedNumber(alone);
  const { number, rest } = named ?? leadingNumber(alone);
  if (beginsSmall(alone) || (named === null && number !== null && !across)) return false;
  if (named !== null) drafts.headings.push({ at: place.at, text: named.name });
  openPart(drafts, standing, { ...place, depth: 0, from: 'row', number, wording: rest });
  return true;
}

/** A note is headed as its own column is; what a plan has but one column of, as that is headed first. */
function noteHeading(standing: Standing, holds: Holds, heading: string): string {
  if (holds === 'note') return heading || 'Note';
  return standing.headings.get(holds) ?? (heading || 'Note');
}

/** The words of a row that says the headings again, on another page. */
function repeatsHeadings(words: RowWords, standing: Standing): boolean {
  const held = [...standing.headings].filter(([holds]) => words.text(holds) !== '');
  return (
    held.length >= 2 && held.every(([holds, heading]) => words.text(holds).toLowerCase() === heading.toLowerCase())
  );
}

/** Whether a row goes on over a page or within one. */
type JoinCode = 'page-break' | 'goes-on';

function readRow(words: RowWords, key: string, standing: Standing, drafts: Drafts, page: JoinCode): void {
  const own = ownNumbers(words, standing);
  if (goesOn(words, own, standing, drafts)) {
    goOn(words, standing, drafts, page);
    return;
  }
  readParts(words, key, standing, drafts, own);
  if (lostToHeading(words, standing)) keepRuin(words, standing, drafts);
  // "What" in the cell says that the action follows in the next line of the cell.
  else if (own.wording === '' && words.headings.length === 0) {
    const bare = words.text('leads') === '' && words.text('due') === '';
    // What stands beside the words of a part is said of the part.
    if (bare || words.text('part') !== '') keepWithPart(words, standing, drafts);
    else openAction(words, key, standing, drafts, { ...own, wording: NO_ACTION });
  } else openAction(words, key, standing, drafts, own);
}

function openAction(words: RowWords, key: string, standing: Standing, drafts: Drafts, own: OwnNumbers): void {
  const action: ActionDraft = {
    key,
    at: words.at,
    part: standing.part?.key ?? null,
    number: own.action,
    wording: own.wording === '' ? [] : [own.wording],
    leads: [],
    supporters: [],
    due: [],
    impacts: [],
    notes: [],
    status: '',
  };
  drafts.actions.push(action);
  standing.action = action;
  fill(action, words);
  // One cell over several rows says it of each of their actions.
  if (action.leads.length === 0) action.leads.push(...words.itemsOver('leads'));
  if (action.supporters.length === 0) action.supporters.push(...words.itemsOver('supporters'));
  if (action.due.length === 0 && words.textOver('due') !== '') action.due.push(words.textOver('due'));
}

interface OwnNumbers {
  action: string | null;
  part: string | null;
  wording: string;
}

function ownNumbers(words: RowWords, standing: Standing): OwnNumbers {
  const column = bareNumber(words.text('number')) || null;
  const own = leadingNumber(words.text('action'));
  // Where the column numbers the objectives, "1. Ask 2. Tell" is a list within an action, and "1.1a Ask" is its code.
  if (standing.numbersNameParts && /^\d*$/.test(own.number ?? ''))
    return { action: null, part: column, wording: words.text('action') };
  if (standing.numbersNameParts) return { action: own.number, part: column, wording: own.rest };
  if (column !== null) return { action: column, part: null, wording: words.text('action') };
  return { action: own.number, part: null, wording: own.rest };
}

/** A row that goes on with the row before it, over a page or a line: no number of its own, no date, and words that begin in the middle or none. */
function goesOn(words: RowWords, own: OwnNumbers, standing: Standing, drafts: Drafts): boolean {
  if (standing.action === null || own.action !== null || own.part !== null || words.text('due') !== '') return false;
  const begun =
    saidAgain(words.texts('part'), own.part, standing.part, drafts) === 0 && beginsSmall(words.text('part'));
  if (begun || beginsSmall(own.wording)) return true;
  return own.wording === '' && words.text('part') === '';
}

function goOn(words: RowWords, standing: Standing, drafts: Drafts, code: JoinCode): void {
  const { action, part } = standing;
  if (action === null) return;
  const why = 'A row without number or date goes on with the row before it: put together in the order printed.';
  drafts.flags.push({ on: action.key, at: words.at, code, why });
  const partWords = words.text('part');
  if (partWords !== '' && part !== null) part.wording.push(partWords);
  const wording = words.text('action');
  if (wording !== '') action.wording.push(wording);
  fill(action, words);
}

function readParts(words: RowWords, key: string, standing: Standing, drafts: Drafts, own: OwnNumbers): void {
  const texts = words.texts('part');
  const outer = bareNumber(words.text('part_number'));
  if (outer !== '') drafts.headings.push({ at: words.at, text: outer });
  const again = saidAgain(texts, own.part, standing.part, drafts);
  if (again > 0 && again === texts.length && own.part !== null)
    drafts.headings.push({ at: words.at, text: words.text('number') });
  texts.forEach((text, depth) => {
    if (depth < again) {
      drafts.headings.push({ at: words.at, text });
      return;
    }
    const { number, rest } = leadingNumber(text);
    if (beginsSmall(text) && standing.part !== null && own.part === null) {
      standing.part.wording.push(text);
      drafts.flags.push({
        on: standing.part.key,
        at: words.at,
        code: 'page-break',
        why: 'The words go on in another row: put together in the order printed.',
      });
      return;
    }
    const last = depth === texts.length - 1;
    openPart(drafts, standing, {
      key: last ? `${key}p` : `${key}p${depth}`,
      at: words.at,
      depth,
      from: 'column',
      number: number ?? (last ? own.part : null),
      wording: rest,
    });
  });
}

/** Opens a part; one in a column belongs to the last that stands further out. */
export function openPart(
  drafts: Drafts,
  standing: Standing,
  { wording, ...part }: Pick<PartDraft, 'key' | 'at' | 'depth' | 'from' | 'number'> & { wording: string },
): void {
  const parent = drafts.parts.findLast(
    (other) => other.from === 'column' && part.from === 'column' && other.depth < part.depth,
  );
  const opened: PartDraft = {
    ...part,
    parent: parent?.key ?? null,
    wording: [wording],
    impacts: [],
    notes: [],
    prose: [],
  };
  drafts.parts.push(opened);
  standing.part = opened;
  standing.action = null;
}

/** Opens the part that words such as "Priority 1: …" name, over those that a column names. False for any other words. */
export function openOver(
  words: string,
  place: Pick<PartDraft, 'key' | 'at'>,
  drafts: Drafts,
  standing: Standing,
): boolean {
  const named = namedNumber(words);
  if (named === null) return false;
  drafts.headings.push({ at: place.at, text: named.name });
  openPart(drafts, standing, { ...place, depth: -1, from: 'column', number: named.number, wording: named.rest });
  return true;
}

/** Words of the heading stand where the action should be: the action was lost when the paper was made into text. */
function lostToHeading(words: RowWords, standing: Standing): boolean {
  const heading = (standing.headings.get('action') ?? '').toLowerCase();
  const text = words.text('action').toLowerCase();
  return text.length >= 8 && heading.includes(text);
}

function keepRuin(words: RowWords, standing: Standing, drafts: Drafts): void {
  const why =
    'Words of the heading stand where an action should be: what stood there is lost. What is left of the row is kept with its part.';
  drafts.headings.push({ at: words.at, text: words.text('action') });
  const heading = standing.headings.get('leads') ?? '';
  const leads = words.text('leads');
  const named = heading !== '' && leads.toLowerCase().startsWith(`${heading.toLowerCase()} `);
  if (named) drafts.headings.push({ at: words.at, text: leads.slice(0, heading.length) });
  const left = named ? leads.slice(heading.length).trim() : leads;
  drafts.flags.push({ on: standing.part?.key ?? 'plan', at: words.at, code: 'garbled', why });
  if (standing.part === null) drafts.leftovers.push({ at: words.at, text: left, why });
  else if (left !== '') addNote(standing.part.notes, { heading: heading || 'Leads', text: left });
  for (const note of words.notes) addNote(standing.part?.notes ?? [], note);
}

/** A row with words but no action, and nobody and no day to it: kept with its part, each cell under its heading. */
function keepWithPart(words: RowWords, standing: Standing, drafts: Drafts): void {
  const { part } = standing;
  const rest: readonly Holds[] = ['leads', 'supporters', 'due', 'status'];
  const cells = rest.flatMap((holds) =>
    words.text(holds) === '' ? [] : [{ heading: standing.headings.get(holds) ?? holds, text: words.text(holds) }],
  );
  const statements = [...words.items('impact'), ...words.items('outcome')].map(({ text }) => text);
  if (cells.length + statements.length + words.notes.length === 0) return;
  const why =
    'No action is printed in this row, though others of its cells are filled: it is kept with its part, not made into an action.';
  if (part === null) {
    for (const text of [
      ...statements,
      ...[...cells, ...words.notes].map(({ heading, text: said }) => `${heading}: ${said}`),
    ])
      drafts.leftovers.push({ at: words.at, text, why });
    return;
  }
  drafts.flags.push({ on: part.key, at: words.at, code: 'no-action', why });
  part.impacts.push(...statements);
  for (const note of [...cells, ...words.notes]) addNote(part.notes, note);
}

function fill(action: ActionDraft, words: RowWords): void {
  action.leads.push(...words.items('leads'));
  action.supporters.push(...words.items('supporters'));
  const due = words.text('due');
  if (due !== '') action.due.push(due);
  action.status = line(`${action.status} ${words.text('status')}`);
  addImpacts(action, words);
  for (const note of words.notes) addNote(action.notes, note);
}

/** Statements of impact; one that opens with a bracket or a small letter ends the one before it. */
function addImpacts(action: ActionDraft, words: RowWords): void {
  const goingOn = action.impacts.length > 0;
  [...words.items('impact'), ...words.items('outcome')].forEach(({ text }, nth) => {
    const last = action.impacts.at(-1);
    if (goingOn && nth === 0 && last !== undefined && /^[(a-z]/.test(text))
      action.impacts[action.impacts.length - 1] = `${last} ${text}`;
    else action.impacts.push(text);
  });
}
