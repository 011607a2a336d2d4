import { asItReads, type Paper, type Part, type Table } from '../../../documents/index.ts';
import { line, lines } from '../reading/cell-look.ts';
import { filled } from '../reading/headings-of.ts';
import { weighed } from './fits.ts';
import { rowIn } from './place-in-words.ts';
import { REVIEW_ROWS } from './places.ts';
import { readRow } from './read-row.ts';
import { answersBegin, type ReviewTable, reviewTable } from './review-columns.ts';
import { keepOwn, nameRow, newDraft, type ReviewDraft } from './review-draft.ts';
import { overallKey, type ReviewProposal } from './review-proposal.ts';

/**
 * Reads a system review laid out in tables (domain §3.15): each row by what its columns are headed, its level and stage beside it, or
 * in a line above the table. What cannot be placed is kept among the leftovers, with a flag that says why.
 */
export function readTables(paper: Paper): ReviewProposal {
  const first = paper.blocks.find(({ kind, part }) => kind !== 'table' && part === 'body');
  const draft = newDraft(line(paper.title ?? (first && first.kind !== 'table' ? asItReads(first) : '')));
  let before: ReviewTable | null = null;
  let titled = false;
  paper.blocks.forEach((block, nth) => {
    if (block.kind === 'table') before = readTable(draft, block, nth, before);
    else {
      const text = line(asItReads(block));
      const next = paper.blocks[nth + 1];
      if (text === draft.title && !titled) titled = true;
      else if (next?.kind === 'table' && answersBegin(next) !== null) draft.labels.push(text);
      else readLine(draft, { at: block.at, text, isHeading: block.kind === 'heading', part: block.part });
    }
  });
  const { title, introduction, rows, cells, overalls, notes, answers, headings, labels, leftovers } = draft;
  return {
    ...{ title, introduction, rows, cells, overalls, notes, answers, headings, labels, leftovers },
    flags: [
      ...draft.flagged,
      ...draft.flags.map((flag) => ({ ...flag, on: 'review' })),
      ...twice(draft),
      ...weighed(overalls, cells),
    ],
  };
}

interface Line {
  readonly at: string;
  readonly text: string;
  readonly isHeading: boolean;
  readonly part: Part;
}

/** A line outside the tables: it names the row of the grid that follows, or says what that is; else it is kept as it stands. */
function readLine(draft: ReviewDraft, { at, text, isHeading, part }: Line): void {
  if (text === '' || keepOwn(draft, text)) return;
  // In a margin, a note, a comment.
  const beside = part !== 'body';
  if (text === draft.title) {
    draft.headings.push(text);
    return;
  }
  const row = beside ? null : rowIn(text);
  if (row !== null) {
    const known = draft.rows.some((each) => each.row === row);
    const isTitle = REVIEW_ROWS.some(({ code, title }) => code === row && title.toLowerCase() === text.toLowerCase());
    if (known || isTitle) draft.labels.push(text);
    if (!known) draft.rows.push({ row, caption: isTitle ? null : text, about: null });
    nameRow(draft, row);
    return;
  }
  const named = draft.rows.find((each) => each.row === draft.row);
  const repeats = /^page /.test(part) && draft.title !== '' && text.startsWith(draft.title);
  if (repeats) draft.labels.push(text);
  else if (beside) draft.leftovers.push({ at, text });
  else if (isHeading) draft.headings.push(text);
  // Between the name of a row and its table stands what it is.
  else if (named?.about === null && !draft.tableOf.has(named.row)) named.about = text;
  else if (!draft.begun && draft.row === null) draft.introduction.push(text);
  else draft.leftovers.push({ at, text });
}

function readTable(draft: ReviewDraft, table: Table, nth: number, before: ReviewTable | null): ReviewTable | null {
  const answers = answersBegin(table);
  if (answers !== null) {
    readAnswers(draft, table, answers);
    return before;
  }
  const goesOn = table.continues && before?.columns.length === table.columns;
  const headed = goesOn ? null : reviewTable(table);
  const columns = goesOn ? before.columns : headed?.columns;
  if (columns === undefined) {
    keepTable(draft, table);
    return before;
  }
  // A stage that was named in the table before goes on only where the table does.
  if (!goesOn) {
    draft.within = null;
    draft.placesAbove = new Set([...draft.cells, ...draft.overalls].map(({ place }) => place));
  }
  const begins = headed?.headings.rows ?? 0;
  const titles = new Set(headed?.headings.above.map(({ at }) => at));
  const printed = new Set<string>();
  for (const row of table.rows.slice(0, begins)) {
    const text = sayRow(row);
    if (titles.has(row.at)) readLine(draft, { at: row.at, text, isHeading: false, part: 'body' });
    else if (text !== '') {
      printed.add(text.toLowerCase());
      draft.labels.push(text);
    }
  }
  draft.begun = true;
  draft.tableOf.add(draft.row);
  table.rows.forEach((row, at) => {
    if (at < begins) return;
    const text = sayRow(row);
    if (printed.has(text.toLowerCase())) draft.labels.push(text);
    else readRow(draft, { table, row, columns, headings: headed?.headings.texts ?? [], key: `t${nth}r${at}` });
  });
  draft.rowNamed = false;
  return headed ?? before;
}

const sayRow = (row: Table['rows'][number]): string =>
  filled(row)
    .map(({ text }) => text)
    .join(' · ');

function readAnswers(draft: ReviewDraft, table: Table, begins: number): void {
  table.rows.forEach((row, at) => {
    const text = sayRow(row);
    if (text === '') return;
    if (at < begins) {
      draft.labels.push(text);
      return;
    }
    const [question, answer, ...more] = row.cells.map(({ text: said }) => said);
    const beside = more.map(lines).filter((each) => each !== '');
    draft.answers.push({
      at: row.at,
      question: line(question ?? ''),
      answer: line(answer ?? ''),
      beside: beside.join('\n'),
    });
  });
}

/** A table that is none of a review: each row as a line, Kith's own legend apart. */
function keepTable(draft: ReviewDraft, table: Table): void {
  let strange = false;
  for (const row of table.rows) {
    const text = sayRow(row);
    if (text === '' || keepOwn(draft, text)) continue;
    strange = true;
    draft.leftovers.push({ at: row.at, text });
  }
  if (strange)
    draft.flags.push({
      at: table.at,
      code: 'table-apart',
      why: 'This table has no headings for statements and their bands: it is kept as printed, and nothing in it is placed.',
    });
}

/** Two overalls for one place: a person says which belongs elsewhere. */
function twice({ overalls }: ReviewDraft): ReviewProposal['flags'] {
  return overalls.flatMap((overall, nth) =>
    overalls.slice(0, nth).some(({ place }) => place === overall.place)
      ? [
          {
            on: overallKey(nth),
            at: overall.at,
            code: 'overall-twice',
            why: 'Another overall stands for the same place and says otherwise: say which belongs elsewhere.',
          },
        ]
      : [],
  );
}
