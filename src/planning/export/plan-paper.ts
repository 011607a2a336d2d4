import type { PaperToWrite, WrittenBlock, WrittenTable } from '../../documents/index.ts';
import { type CivilDate, civilDate, partsOf, sayDate, sayMonth } from '../../kernel/clock/index.ts';
import { dayOut } from '../import/reading/own-words.ts';
import { measuredOnPaper } from '../measures/on-paper.ts';
import { isOfPart } from '../plan/document.ts';
import type { PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { ColumnHolds, PlanColumn } from '../tables.ts';
import { cellsOut } from './cells-out.ts';
import { columnsOut } from './columns-out.ts';
import { legendOut } from './legend-out.ts';
import { numbersOut } from './numbers-out.ts';
import { type SectionOut, sectionsOut } from './sections-out.ts';

/**
 * A plan as it stands, as a paper: title, edition, the day it goes out, the legend in words, what the document says before,
 * between and after, and its tables with every column it had; last, what its measures stand at. What was dropped is left out,
 * as in the plan. `today` is London's.
 */
export function planPaper(whole: WholePlan, today: CivilDate): PaperToWrite {
  const columns = columnsOut(whole);
  const sections = sectionsOut(whole, columns);
  const said = (at: string) => whole.plan.prose.filter((prose) => prose.at === at).map(({ text }) => paragraph(text));
  const [first = [], ...others] = sections.map((section) => sectionOut(section, whole, columns));
  const loose = whole.notes.filter(({ partId, actionId }) => partId === null && actionId === null);
  return {
    title: whole.plan.title,
    ...aboutOf(whole.plan),
    datedOn: dayOut(today),
    legend: legendOut(
      whole,
      columns.some(({ holds }) => holds === 'status'),
    ),
    blocks: [
      ...said('before'),
      ...first,
      ...said('between'),
      ...others.flat(),
      ...loose.map(({ heading, text }) => paragraph(heading === '' ? text : `${heading}: ${text}`)),
      ...said('after'),
      ...measuredOnPaper(whole.impacts).map((text) => paragraph(text)),
    ],
  };
}

const paragraph = (text: string, mark: string | null = null): WrittenBlock => ({ kind: 'paragraph', text, mark });

/** What kind it is and whom it is about, its edition and the day of that; not again what its title or its own words say already. */
function aboutOf(plan: PlanShown): Pick<PaperToWrite, 'subtitle' | 'edition'> {
  const { edition, subject } = plan;
  const said = [plan.title, ...plan.prose.map(({ text }) => text)].join('\n').toLowerCase();
  const unsaid = (words: string | null): string | null =>
    words === null || said.includes(words.toLowerCase()) ? null : words;
  const ofDocument = plan.columns.length > 0 && subject === null;
  return {
    subtitle: ofDocument ? null : subject ? `${plan.kindName}: ${subject.called}` : plan.kindName,
    edition:
      [unsaid(edition?.edition ?? null), unsaid(dayOf(edition))].filter((words) => words !== null).join(', ') || null,
  };
}

function dayOf(edition: PlanShown['edition']): string | null {
  if (!edition?.datedOn) return null;
  const day = civilDate(edition.datedOn);
  if (edition.datedPrecision === 'day') return sayDate(day);
  return edition.datedPrecision === 'month' ? sayMonth(partsOf(day)) : String(partsOf(day).year);
}

function sectionOut(section: SectionOut, whole: WholePlan, columns: readonly PlanColumn[]): WrittenBlock[] {
  const table = section.rows.length === 0 ? [] : [tableOut(section, whole, columns)];
  return section.part === null ? table : [...partOut(section.part, section.depth, whole, columns), ...table];
}

/** A part as a heading, and below it what is said of it as a whole. */
function partOut(part: PartShown, depth: number, whole: WholePlan, columns: readonly PlanColumn[]): WrittenBlock[] {
  const mark = numbersOut(whole).part(part);
  const level = depth <= 1 ? 1 : depth === 2 ? 2 : 3;
  const outcome = columns.some(({ holds }) => holds === 'outcome') ? null : part.outcome;
  const impacts = whole.impacts.filter(({ partId }) => partId === part.id);
  const notes = whole.notes.filter(({ partId, actionId }) => partId === part.id && actionId === null);
  return [
    { kind: 'heading', level, text: mark === null ? part.wording : `${mark} ${part.wording}` },
    ...(part.saidBy === null ? [] : [paragraph(`In the words of ${part.saidBy}`)]),
    ...(outcome === null ? [] : [paragraph(outcome)]),
    ...impacts.map(({ wording }) => paragraph(wording, '•')),
    ...notes.map(({ heading, text }) => paragraph(heading === '' ? text : `${heading}: ${text}`)),
  ];
}

/** How wide each kind of column is, beside the others. */
const WIDTHS: Readonly<Partial<Record<ColumnHolds, number>>> = {
  number: 7,
  part_number: 7,
  part: 26,
  action: 32,
  impact: 30,
  outcome: 24,
  leads: 18,
  supporters: 18,
  due: 12,
  status: 12,
};

function tableOut({ rows }: SectionOut, whole: WholePlan, columns: readonly PlanColumn[]): WrittenTable {
  const cellOf = cellsOut(whole, columns);
  return {
    kind: 'table',
    caption: null,
    columns: columns.map(({ heading, holds }) => ({ heading, width: WIDTHS[holds] ?? 16 })),
    rows: rows.map((row) => ({
      cells: columns.flatMap((column) => {
        if (!isOfPart(column)) return [cellOf(column, row)];
        if (row.cell === 'covered') return [];
        return row.cell === 'empty' ? [{ items: [] }] : [{ ...cellOf(column, row), rowSpan: row.cell }];
      }),
    })),
  };
}
