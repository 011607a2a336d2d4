import {
  BANDS,
  type Band,
  overallKey,
  type ReviewCell,
  type ReviewFlag,
  type ReviewOverall,
  STAGES,
} from './review-proposal.ts';

/** The bands that a typed rating names: "Amber/Red" names two. */
export const bandsNamed = (rating: string): Band[] =>
  BANDS.filter((band) => new RegExp(`\\b${band}\\b`, 'i').test(rating));

/** Whether a typed rating names the bands that its statements have; null where there are no statements. */
export function fits(
  { rating, level, stage }: Pick<ReviewOverall, 'rating' | 'level' | 'stage'>,
  cells: readonly ReviewCell[],
): boolean | null {
  const present = new Set(cells.filter((cell) => cell.level === level && cell.stage === stage).map(({ band }) => band));
  if (present.size === 0) return null;
  const named = bandsNamed(rating);
  return named.length === present.size && named.every((band) => present.has(band));
}

/** A printed overall stays as a person typed it; where it does not fit the statements' bands, that is said beside it (domain §3.15). */
function disagreements(overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] {
  return overalls.flatMap((overall, nth): ReviewFlag[] => {
    if (fits(overall, cells) !== false) return [];
    const present = cells
      .filter(({ level, stage }) => level === overall.level && stage === overall.stage)
      .map(({ band }) => band);
    return [
      {
        on: overallKey(nth),
        at: overall.at,
        code: 'overall-differs',
        why: `${overall.rating} was typed; its statements are ${present.join(' and ')}. What was typed is kept.`,
      },
    ];
  });
}

/** A stage that has statements and no overall: it is left empty, and never worked out into place. */
function unrated(overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] {
  const levels = [...new Set(cells.map(({ level }) => level))];
  return levels.flatMap((level) =>
    STAGES.filter(
      (stage) =>
        cells.some((cell) => cell.level === level && cell.stage === stage) &&
        !overalls.some((overall) => overall.level === level && overall.stage === stage),
    ).map((stage) => ({
      on: 'review',
      at: null,
      code: 'no-overall',
      why: `No overall rating is printed for ${stage} at level ${level}: it stays empty.`,
    })),
  );
}

/** What is said of overalls held against their statements: where they differ, and where none is printed. */
export const weighed = (overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] => [
  ...disagreements(overalls, cells),
  ...unrated(overalls, cells),
];
