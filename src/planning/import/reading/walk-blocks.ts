import type { Block, Paper, Row } from '../../../documents/index.ts';
import { isMeasured } from '../../measures/on-paper.ts';
import type { Proposal, ProposedProse, TableMapping } from '../proposal.ts';
import { line } from './cell-look.ts';
import { columnsOf } from './columns-of.ts';
import { type Drafts, noDrafts } from './draft.ts';
import { filled, namesStatus } from './headings-of.ts';
import { bareNumber, leadingNumber } from './leading-number.ts';
import { type Colours, coloursIn, type LegendStatus, legendWord } from './legend-word.ts';
import { notesBelow } from './notes-below.ts';
import { isOwnMeaning, linesAroundTitle } from './own-words.ts';
import { openOver, openPart, readRows, type Standing } from './read-rows.ts';
import { numbersNameParts } from './row-parts.ts';
import { rowWords } from './row-words.ts';

/** A line of the paper outside its tables. */
export interface Line {
  readonly at: string;
  readonly mark: string | null;
  readonly text: string;
  readonly place: ProposedProse['at'];
  /** How many tables stand before it. */
  readonly after: number;
}

/** What a walk through a paper gives: the rows, and the lines around them in their order. */
export interface Walked {
  readonly title: string;
  readonly drafts: Drafts;
  readonly lines: readonly Line[];
  readonly legend: Proposal['legend'];
  readonly colours: Colours;
}

/** Goes through a paper from top to bottom, by the mapping of its tables. */
export function walkBlocks(paper: Paper, mappings: readonly TableMapping[], businessPlan: boolean): Walked {
  const drafts = noDrafts();
  const standing: Standing = {
    numbersNameParts: namesParts(paper, mappings, businessPlan),
    headings: new Map(columnsOf(mappings).map(({ holds, heading }) => [holds, heading])),
    part: null,
    action: null,
  };
  const lines: Line[] = [];
  const legend: Record<string, string> = {};
  const colours: Record<string, LegendStatus> = {};
  const title = titleOf(paper);
  const explains = paper.blocks.filter((block) => block.kind !== 'table' && explainedStatus(block.text) !== null);
  const own = linesAroundTitle(paper.blocks);
  let titled = false;
  let tables = 0;
  let seen = false;
  const body = (index: number): boolean => mappings.some(({ table, use }) => table > index && use === 'rows');
  for (const block of paper.blocks) {
    if (block.kind === 'table') {
      const mapping = mappings[tables];
      tables += 1;
      if (mapping === undefined || mapping.use === 'apart') continue;
      if (mapping.use === 'legend') takeLegend(block, { legend, colours }, drafts);
      else if (mapping.use === 'prose')
        lines.push(...proseOf(block, { place: seen ? 'between' : 'before', after: tables }));
      else {
        openSection(mapping, lines, drafts, standing, title);
        if (block.rows.slice(0, mapping.headingRows).some(namesStatus))
          takeLegend(block, { legend, colours }, drafts, mapping.headingRows);
        else keepHeadings(block, mapping, drafts, title);
        const notes = notesBelow(block);
        const below = new Set(notes);
        readRows({ ...block, rows: block.rows.filter((row) => !below.has(row)) }, mapping, standing, drafts);
        seen = true;
        lines.push(...notesOf(notes, { place: body(tables - 1) ? 'between' : 'after', after: tables }));
      }
      continue;
    }
    if (line(block.text) === title) {
      // On paper a title comes again at the head of each page.
      if (titled) drafts.headings.push({ at: block.at, text: title });
      titled = true;
      continue;
    }
    if (own.has(block) || isMeasured(block.text) || countsPages(block)) {
      drafts.headings.push({ at: block.at, text: line(block.text) });
      continue;
    }
    const explained = explainedStatus(block.text);
    if (explained !== null && (explains.length >= 2 || isOwnMeaning(explained.means))) {
      const waits = WAITS.test(explained.word);
      if (!waits) legend[explained.status] ??= explained.word;
      drafts.headings.push({ at: block.at, text: waits ? line(block.text) : explained.means });
      continue;
    }
    if (isOwnMeaning(block.text.replace(/^[^:]{3,40}:\s+/, ''))) {
      drafts.headings.push({ at: block.at, text: line(block.text) });
      continue;
    }
    const place = !seen ? 'before' : body(tables - 1) ? 'between' : 'after';
    lines.push(...linesOf(block, { place, after: tables }, legend));
  }
  return { title, drafts, lines, legend, colours };
}

/** A line of a legend that says what its word means: "At risk: it may not be there by its date". */
function explainedStatus(text: string): { status: string; word: string; means: string } | null {
  const match = /^([^:]{3,40}):\s+(\S.*)$/.exec(line(text));
  const status = match === null ? null : legendWord(match[1] ?? '');
  return match === null || status === null ? null : { status, word: match[1] ?? '', means: match[2] ?? '' };
}

function namesParts(paper: Paper, mappings: readonly TableMapping[], businessPlan: boolean): boolean {
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  const used = mappings.filter(({ use }) => use === 'rows');
  const rows = used.flatMap((mapping) =>
    (tables[mapping.table]?.rows ?? []).slice(mapping.headingRows).map((row) => rowWords(row, mapping, () => '')),
  );
  return numbersNameParts(rows, used, businessPlan);
}

/** A line at the head or foot of the pages that ends by counting them, "…, page 3 of 12", says nothing of the plan. */
const countsPages = ({ part, text }: Exclude<Block, { kind: 'table' }>): boolean =>
  part.startsWith('page ') && /\bpage\s*\d{1,4}(\s*(of|\/)\s*\d{1,4})?\W*$/i.test(text);

/** What the paper calls itself, or else its first line. */
function titleOf(paper: Paper): string {
  const first = paper.blocks.find((block) => block.kind !== 'table' && block.text.length <= 200);
  return line(paper.title ?? (first && first.kind !== 'table' ? first.text : ''));
}

/** A block's lines; short ones that name a status each are the legend. */
function linesOf(
  block: Exclude<Block, { kind: 'table' }>,
  stands: Pick<Line, 'place' | 'after'>,
  legend: Record<string, string>,
): Line[] {
  const each = block.text
    .split('\n')
    .map(line)
    .filter((text) => text !== '');
  const statuses = each.map((text) => (text.split(' ').length <= 5 ? legendWord(text) : null));
  if (each.length >= 2 && statuses.every((status) => status !== null)) {
    each.forEach((text, nth) => {
      legend[statuses[nth] ?? ''] = text;
    });
    return [];
  }
  return [{ at: block.at, mark: block.mark, text: line(block.text), ...stands }];
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What Kith says of an action that somebody is still to approve: a status no paper's own legend has. */
const WAITS = /\bwaiting for approval\b/i;

interface Legend {
  readonly legend: Record<string, string>;
  readonly colours: Record<string, LegendStatus>;
}

function takeLegend(table: TableBlock, { legend, colours }: Legend, drafts: Drafts, rows = table.rows.length): void {
  for (const row of table.rows.slice(0, rows)) {
    const cells = filled(row);
    const explained = coloursIn(cells.map(({ text }) => text));
    Object.assign(colours, explained);
    // One that explains several in pairs names each; any other names one, and its other words say more of that.
    const naming = cells.filter(({ text }) => legendWord(text) !== null && !WAITS.test(text));
    const named = Object.keys(explained).length > 1 ? naming : naming.slice(0, 1);
    for (const cell of cells) {
      const status = named.includes(cell) ? legendWord(cell.text) : null;
      if (status !== null && legend[status] === undefined) legend[status] = cell.text;
      else drafts.headings.push({ at: row.at, text: cell.text });
    }
  }
}

const proseOf = (table: TableBlock, stands: Pick<Line, 'place' | 'after'>): Line[] =>
  table.rows.flatMap((row) => filled(row).map(({ text }) => ({ at: row.at, mark: null, text, ...stands })));

const notesOf = (rows: readonly Row[], stands: Pick<Line, 'place' | 'after'>): Line[] =>
  rows.flatMap((row) =>
    (row.cells[0]?.items ?? []).map(({ mark, text }) => ({ at: row.at, mark, text: line(text), ...stands })),
  );

/**
 * A short line right above a table with headings names the part its rows belong to; where a column names parts of its own,
 * only words such as "Priority 1: …" do, and stand over them.
 */
function openSection(mapping: TableMapping, lines: Line[], drafts: Drafts, standing: Standing, title: string): void {
  const key = `t${mapping.table}`;
  if (mapping.columns.some(({ holds }) => holds === 'part')) {
    const { section } = mapping;
    if (section !== null && section !== title) {
      if (!openOver(section, { key, at: mapping.at }, drafts, standing))
        drafts.headings.push({ at: mapping.at, text: section });
      return;
    }
    const above = lines.at(-1);
    if (above !== undefined && openOver(above.text, { key, at: above.at }, drafts, standing)) lines.pop();
    return;
  }
  if (mapping.section !== null && mapping.section !== title) {
    const { number, rest } = leadingNumber(mapping.section);
    openPart(drafts, standing, { key, at: mapping.at, depth: 0, from: 'section', number, wording: rest });
    return;
  }
  const above = lines.at(-1);
  const headed = mapping.columns.some(({ heading }) => heading !== '');
  if (
    !headed ||
    above === undefined ||
    (above.mark !== null && !numbersSection(above.mark, lines.at(-2))) ||
    above.text.split(' ').length > 12 ||
    /[.:;,]$/.test(above.text)
  )
    return;
  lines.pop();
  const own = above.mark === null ? leadingNumber(above.text) : { number: bareNumber(above.mark), rest: above.text };
  openPart(drafts, standing, { key, at: above.at, depth: 0, from: 'section', number: own.number, wording: own.rest });
}

/** "2." before a line right above a table numbers its theme; after a line with "1." it is the end of a list. */
function numbersSection(mark: string, before: Line | undefined): boolean {
  const own = Number(bareNumber(mark));
  return Number.isInteger(own) && (before?.mark == null || Number(bareNumber(before.mark)) !== own - 1);
}

/** Keeps a table's heading rows as printed. */
function keepHeadings(table: TableBlock, mapping: TableMapping, drafts: Drafts, title: string): void {
  for (const row of table.rows.slice(0, mapping.headingRows))
    for (const { text } of filled(row)) {
      if (text !== mapping.section || text === title) drafts.headings.push({ at: row.at, text });
    }
}
