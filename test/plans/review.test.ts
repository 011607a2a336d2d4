import { describe, expect, test } from 'vitest';
import { readAsPlan } from '../../src/planning/import/index.ts';
import { fits, lostWordsOfReview, readReview, TOWARDS } from '../../src/planning/import/review/index.ts';
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
    review.cells.find((cell) => cell.place === `level_${level}_${stage}` && cell.band === band);

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised, with its title, introduction and levels', () => {
    expect(readAsPlan(paper).recognised.kind).toBe('system_review');
    expect(digest(review.title)).toBe(expected.title);
    expect(review.introduction.map(digest)).toEqual([expected.banner, expected.introduction]);
    expect(review.rows.map(({ row, caption, about }) => [row, digest(caption ?? ''), digest(about ?? '')])).toEqual(
      expected.levels.map(({ level, caption, subtitle }) => [`target_level_${level}`, caption, subtitle]),
    );
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
      review.overalls.map(({ page, place, rating, captionLevel }) => ({ page, place, rating, captionLevel })),
    ).toEqual(
      expected.printedOverall.map(({ page, stage, rating, captionLevel, levelByPage }) => ({
        page,
        place: `level_${levelByPage}_${stage}`,
        rating,
        captionLevel,
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
        .map(({ level, stage }) => review.overalls.find(({ place }) => place === `level_${level}_${stage}`))
        .map((overall) => overall && fits(overall, review.cells)),
    ).toEqual(printed.map(({ printedFitsBands }) => printedFitsBands));
    expect(flagged('overall-differs')).toHaveLength(
      printed.filter(({ printedFitsBands }) => printedFitsBands === false).length,
    );
    expect(flagged('no-overall')).toHaveLength(expected.fitOfPrintedToBands.length - printed.length);
  });

  test('counts as the paper does', () => {
    const { counts } = expected;
    expect(
      [1, 2].map((level) => review.cells.filter(({ place }) => place.startsWith(`level_${level}_`)).length),
    ).toEqual(counts.statementsByLevel);
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

  test('loses no word', () => expect(lostWordsOfReview(paper, review)).toEqual([]));
});
