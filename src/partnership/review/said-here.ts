import { sayAnswer, sayBands, sayBeside, type WholeSitting } from '../../assessment/index.ts';
import type { ReviewProposal } from '../../planning/index.ts';
import { answersOfPaper, bandsTyped } from './answers-of-paper.ts';
import { besideCell } from './beside-cell.ts';
import { type ReviewCell, rowsOf } from './cells.ts';
import { leftOver } from './left-over.ts';
import type { AnswerSaid, CellSaid, ReviewSaid } from './review-said.ts';

/**
 * What a review says that stands in Kith: its answers as they stand now, with the words around them of the paper it was brought in
 * from, for whoever may see that. A rating that still is what the paper says keeps the paper's words.
 */
export function saidHere(whole: WholeSitting, paper: ReviewProposal | null): ReviewSaid {
  const byPaper = new Map(paper === null ? [] : answersOfPaper(paper).map(({ item, note }) => [item, note]));
  return {
    title: whole.sitting.title,
    introduction: paper?.introduction ?? [],
    rows: rowsOf(whole).map(({ code, title, cells }) => ({
      code,
      title,
      about: paper?.rows.find(({ row }) => row === code)?.about ?? null,
      cells: cells.map((cell) => cellSaid(whole, cell, paper, byPaper)),
    })),
    answers: answersSaid(whole),
    besides: paper === null ? [] : leftOver(paper),
  };
}

function cellSaid(
  whole: WholeSitting,
  cell: ReviewCell,
  paper: ReviewProposal | null,
  byPaper: ReadonlyMap<string, string | null>,
): CellSaid {
  const { stands } = whole;
  const { item, overallItem, name, statements, typed, suggested } = cell;
  const place = item.replace(/_statements$/, '');
  const inPaper = paper?.overalls.find((overall) => overall.place === place)?.rating ?? null;
  // What landing wrote is Kith's own account of the paper; the paper's note is what people wrote.
  const notes = besideCell(whole, cell, (code, { note }) =>
    note && note === byPaper.get(code) ? notedInPaper(paper, place, code === item) : null,
  );
  const asked = whole.sitting.definition.sections
    .flatMap(({ items }) => items)
    .find(({ code }) => code === overallItem);
  const rivals = asked && stands(asked.code).clash ? stands(asked.code).heads : [];
  const wasAsked = overallItem !== null && stands(overallItem).heads.length > 0;
  return {
    item,
    name,
    statements,
    // Two who answered at once both stand, as on the page: neither is printed as what was agreed.
    overall:
      rivals.length > 1
        ? `${rivals.map((head) => asked && sayAnswer(whole.sitting.definition, asked, head)).join(' and ')}: two answers stand side by side`
        : wasAsked && sameRating(inPaper, typed)
          ? inPaper
          : typed && sayBands(typed),
    suggested: suggested && sayBands(suggested),
    notes,
  };
}

const notedInPaper = (paper: ReviewProposal | null, place: string, isStatements: boolean): string[] =>
  (paper?.notes ?? []).flatMap((note) => (note.place === place && isStatements ? [note.text] : []));

const sameRating = (inPaper: string | null, typed: ReviewCell['typed']): boolean =>
  inPaper !== null && JSON.stringify(bandsTyped(inPaper)) === JSON.stringify(typed);

/** What is asked outside the grid and was answered: the values checker. */
function answersSaid({ sitting: { definition }, stands, terms }: WholeSitting): AnswerSaid[] {
  return definition.sections.flatMap(({ title, items }) =>
    items
      .filter(({ kind }) => kind !== 'statements' && kind !== 'overall')
      .flatMap((item) =>
        stands(item.code).heads.map((head) => ({
          section: title,
          question: item.label,
          answer: sayAnswer(definition, item, head),
          beside: [...sayBeside(head, terms), ...(head.note ? [head.note] : [])].join('\n'),
        })),
      ),
  );
}
