import type { PaperToWrite, WrittenBlock, WrittenCell, WrittenRow, WrittenTable } from '../../documents/index.ts';
import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import { BAND_LEGEND, OWN } from '../../planning/index.ts';
import type { PaperOfReview } from './paper-of-review.ts';
import type { CellSaid, ReviewSaid, RowSaid } from './review-said.ts';

/**
 * A system review as a paper: its title and day, what the bands mean, its introduction, a table for each row of the grid, what is
 * asked outside it; last, what the paper it was brought in from says besides, for whoever may see that.
 */
export function reviewPaper(said: ReviewSaid, { on, from }: { on: Date; from: PaperOfReview | null }): PaperToWrite {
  return {
    title: said.title,
    subtitle: said.title.toLowerCase().includes(OWN.subtitle.toLowerCase()) ? null : OWN.subtitle,
    edition: null,
    datedOn: sayDate(londonDate(on)),
    legend: BAND_LEGEND.map(({ word, means, band }) => ({ word, means, colour: band })),
    blocks: [
      ...said.introduction.map(paragraph),
      ...said.rows.flatMap(rowOut),
      ...answersOut(said.answers),
      ...documentOut(said.besides, from),
    ],
  };
}

const paragraph = (text: string): WrittenBlock => ({ kind: 'paragraph', text, mark: null });
const heading = (text: string): WrittenBlock => ({ kind: 'heading', level: 1, text });

function rowOut(row: RowSaid): WrittenBlock[] {
  const about = row.about === null ? [] : [paragraph(row.about)];
  // What stands between a heading and its table parts them in a workbook: the table then says its name again.
  return [heading(row.title), ...about, { ...tableOut(row), caption: about.length > 0 ? row.title : null }];
}

function tableOut({ code, cells }: RowSaid): WrittenTable {
  const hasNotes = cells.some(({ notes }) => notes.length > 0);
  const columns = [
    { heading: code.startsWith('target') ? 'Stage' : 'Part', width: 14 },
    { heading: OWN.band, width: 9 },
    { heading: OWN.statement, width: 34 },
    { heading: OWN.action, width: 34 },
    { heading: OWN.lead, width: 14 },
    { heading: OWN.overall, width: 11 },
    { heading: OWN.suggested, width: 15 },
    ...(hasNotes ? [{ heading: OWN.notes, width: 20 }] : []),
  ];
  return { kind: 'table', caption: null, columns, rows: cells.flatMap((cell) => rowsOut(cell, hasNotes)) };
}

const COLOURED = new Map(BAND_LEGEND.map(({ word, band }) => [band, { word, colour: band }]));

/** A place with its statements: what is said of it as a whole reaches down beside all of them. */
function rowsOut({ name, statements, overall, suggested, notes }: CellSaid, hasNotes: boolean): WrittenRow[] {
  const rowSpan = Math.max(1, statements.length);
  const whole = (text: string | null): WrittenCell => ({ ...words(text), rowSpan });
  const ofStatement = (nth: number): WrittenCell[] => {
    const one = statements[nth];
    const tag = one && COLOURED.get(one.band);
    return [
      tag === undefined ? words(null) : { items: [], tag },
      words(one?.text),
      words(one?.action),
      words(one?.lead),
    ];
  };
  const first: WrittenRow = {
    cells: [
      whole(name),
      ...ofStatement(0),
      whole(overall),
      whole(suggested),
      ...(hasNotes ? [whole(notes.join('\n'))] : []),
    ],
  };
  return [first, ...statements.slice(1).map((_, nth) => ({ cells: ofStatement(nth + 1) }))];
}

const words = (text: string | null | undefined): WrittenCell => ({
  items: !text ? [] : text.split('\n').map((line) => ({ text: line, mark: null })),
});

function answersOut(answers: ReviewSaid['answers']): WrittenBlock[] {
  return [...Map.groupBy(answers, ({ section }) => section)].flatMap(([section, inSection]): WrittenBlock[] => [
    heading(section),
    {
      kind: 'table',
      caption: null,
      columns: [
        { heading: OWN.question, width: 40 },
        { heading: OWN.answer, width: 20 },
        { heading: OWN.beside, width: 40 },
      ],
      rows: inSection.map(({ question, answer, beside }) => ({ cells: [question, answer, beside].map(words) })),
    },
  ]);
}

function documentOut(besides: readonly string[], from: PaperOfReview | null): WrittenBlock[] {
  const printed = [...(from?.rows ?? []).flatMap(({ caption }) => caption ?? []), ...(from?.headings ?? [])];
  if (printed.length + besides.length === 0) return [];
  return [
    heading(OWN.document),
    ...besides.map(paragraph),
    ...(printed.length === 0 ? [] : [paragraph(`${OWN.headings} ${printed.join(OWN.between)}`)]),
  ];
}
