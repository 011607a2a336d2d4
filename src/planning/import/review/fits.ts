import { bandsNamed } from './bands.ts';
import { PLACES, sayPlace } from './places.ts';
import { overallKey, type ReviewCell, type ReviewFlag, type ReviewOverall } from './review-proposal.ts';

/** Whether a typed rating names the bands that its statements have; null where there are no statements. */
export function fits(
  { rating, place }: Pick<ReviewOverall, 'rating' | 'place'>,
  cells: readonly ReviewCell[],
): boolean | null {
  const present = new Set(cells.filter((cell) => cell.place === place).map(({ band }) => band));
  if (present.size === 0) return null;
  const named = bandsNamed(rating);
  return named.length === present.size && named.every((band) => present.has(band));
}

/** A printed overall stays as a person typed it; where it does not fit the statements' bands, that is said beside it (domain §3.15). */
function disagreements(overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] {
  return overalls.flatMap((overall, nth): ReviewFlag[] => {
    if (fits(overall, cells) !== false) return [];
    const present = cells.filter(({ place }) => place === overall.place).map(({ band }) => band);
    return [
      {
        on: overallKey(nth),
        at: overall.at,
        code: 'overall-differs',
        why: `${overall.rating} was typed; its statements are ${[...new Set(present)].join(' and ')}. What was typed is kept.`,
      },
    ];
  });
}

/** A place that has statements and no overall: it is left empty, and never worked out into place. */
function unrated(overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] {
  return PLACES.filter(
    ({ code }) => cells.some(({ place }) => place === code) && !overalls.some(({ place }) => place === code),
  ).map(({ code }) => ({
    on: 'review',
    at: null,
    code: 'no-overall',
    why: `No overall rating is printed for ${sayPlace(code)}: it stays empty.`,
  }));
}

/** What is said of overalls held against their statements: where they differ, and where none is printed. */
export const weighed = (overalls: readonly ReviewOverall[], cells: readonly ReviewCell[]): ReviewFlag[] => [
  ...disagreements(overalls, cells),
  ...unrated(overalls, cells),
];
