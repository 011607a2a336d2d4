import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/documents/index.ts';
import { readAsPlan } from '../../src/planning/import/index.ts';
import { fits, type ReviewProposal, readReview, TOWARDS } from '../../src/planning/import/review/index.ts';
import { digest } from './digest.ts';
import expected from './expectations/review.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('seeds', '001');
const read = found && (await found.paper());

describe.skipIf(read === null)('a system review whose columns collapsed, as it stands', () => {
  const paper = read ?? { format: 'text' as const, title: null, blocks: [], remarks: [] };
  const review = readReview(paper);
  const flagged = (code: string): string[] => review.flags.filter((flag) => flag.code === code).map(({ on }) => on);
  const cellOf = (level: number, stage: string, band: string) =>
    review.cells.find((cell) => cell.level === level && cell.stage === stage && cell.band === band);

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised, with its title, introduction and levels', () => {
    expect(readAsPlan(paper).recognised.kind).toBe('system_review');
    expect(digest(review.title)).toBe(expected.title);
    expect(review.introduction.map(digest)).toEqual([expected.banner, expected.introduction]);
    expect(
      review.levels.map(({ level, caption, about }) => [level, digest(caption ?? ''), digest(about ?? '')]),
    ).toEqual(expected.levels.map(({ level, caption, subtitle }) => [level, caption, subtitle]));
    expect(flagged('caption-garbled')).toHaveLength(
      expected.levels.filter(({ captionGarbled }) => captionGarbled !== null).length,
    );
  });

  test.each(expected.cells)('level $level, $stage, $band: statement, actions and who leads', (cell) => {
    const mine = cellOf(cell.level, cell.stage, cell.band);
    expect(digest(mine?.statement ?? '')).toBe(cell.statement);
    expect(mine?.actions.map(({ text, lead }) => [digest(text), lead === null])).toEqual(
      cell.actions.map((action) => [action.digest, action.lead === null]),
    );
    expect(digest((mine?.actions ?? []).map(({ text }) => text).join(' '))).toBe(cell.actionCell);
    expect(mine && TOWARDS[mine.band]).toBe(cell.towards);
  });

  test('every cell says that it was placed by its words; those put together from pieces say so', () => {
    expect(flagged('placed-by-words').toSorted()).toEqual(review.cells.map(({ key }) => key).toSorted());
    const cut = expected.cells.filter(({ fragmentsAsTheyStand }) => fragmentsAsTheyStand !== undefined);
    expect(flagged('put-together').toSorted()).toEqual(
      cut.map((cell) => cellOf(cell.level, cell.stage, cell.band)?.key).toSorted(),
    );
    for (const cell of cut) {
      const mine = cellOf(cell.level, cell.stage, cell.band)?.pieces;
      expect([...(mine?.statement ?? []), ...(mine?.action ?? [])].map(digest)).toEqual(
        expect.arrayContaining(cell.fragmentsAsTheyStand ?? []),
      );
    }
  });

  test('printed overalls stay as typed, with the caption’s level and the page’s', () => {
    expect(
      review.overalls.map(({ page, stage, rating, captionLevel, level }) => ({
        page,
        stage,
        rating,
        captionLevel,
        level,
      })),
    ).toEqual(
      expected.printedOverall.map(({ page, stage, rating, captionLevel, levelByPage }) => ({
        page,
        stage,
        rating,
        captionLevel,
        level: levelByPage,
      })),
    );
    const wrong = expected.printedOverall.flatMap(({ captionLevel, levelByPage }, nth) =>
      captionLevel === levelByPage ? [] : [`overall${nth}`],
    );
    expect(flagged('caption-level')).toEqual(wrong);
    expect(flagged('far-from-stage')).toEqual(
      expected.printedOverall.flatMap(({ certaintyOf }, nth) =>
        certaintyOf.stage === 'inferred' ? [`overall${nth}`] : [],
      ),
    );
  });

  test('what does not fit the statements is said and never changed; what is not printed stays empty', () => {
    const printed = expected.fitOfPrintedToBands.filter(({ printed: rating }) => rating !== null);
    expect(
      printed
        .map(({ level, stage }) =>
          review.overalls.find((overall) => overall.level === level && overall.stage === stage),
        )
        .map((overall) => overall && fits(overall, review.cells)),
    ).toEqual(printed.map(({ printedFitsBands }) => printedFitsBands));
    expect(flagged('overall-differs')).toHaveLength(
      printed.filter(({ printedFitsBands }) => printedFitsBands === false).length,
    );
    expect(flagged('no-overall')).toHaveLength(expected.fitOfPrintedToBands.length - printed.length);
  });

  test('counts as the paper does', () => {
    const { counts } = expected;
    expect([1, 2].map((level) => review.cells.filter((cell) => cell.level === level).length)).toEqual(
      counts.statementsByLevel,
    );
    for (const [band, count] of Object.entries(counts.byBand))
      expect(review.cells.filter((cell) => cell.band === band)).toHaveLength(count);
    const actions = review.cells.flatMap((cell) => cell.actions);
    const leads = actions.flatMap(({ lead }) => lead ?? []);
    expect([actions.length, leads.length, new Set(leads).size]).toEqual([
      counts.actions,
      counts.actionsWithLead,
      counts.leadsDistinct,
    ]);
  });

  test('loses no word', () => expect(lost(paper, review)).toEqual([]));
});

/** Words of the paper that the proposal does not have as often. */
function lost(paper: Parameters<typeof readReview>[0], review: ReviewProposal): string[] {
  const texts = [
    review.title,
    ...review.introduction,
    ...review.headings,
    ...review.levels.flatMap(({ caption, about }) => [caption ?? '', about ?? '']),
    ...review.cells.flatMap((cell) => [cell.statement, ...cell.actions.map(({ text }) => text)]),
    ...review.leftovers.map(({ text }) => text),
  ];
  const held = texts.join(' ').split(/\s+/);
  return wordsOf(paper).filter((word) => {
    const at = held.indexOf(word);
    if (at >= 0) held.splice(at, 1);
    return at < 0;
  });
}
