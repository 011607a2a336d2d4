import type { CinChild } from '../../reading/cin/child.ts';
import type { CinHeader } from '../../reading/cin/header.ts';
import { digestOf } from '../../reading/digest.ts';

/** What a census file says of itself, as far as what is landed depends on it. */
export interface CensusAbout {
  /** The authority's three-digit code; empty where the file does not say. */
  authority: string;
  /** The day the file speaks of (a civil date), or null. */
  referenceDate: string | null;
  /** Where the facts come from, in words. Always begins with {@link CENSUS}. */
  source: string;
}

export const CENSUS = 'Children in Need census';

/** What a census file says of itself: its authority, its day (civil date) and how it is named as a source. */
export function aboutOf(header: CinHeader | null): CensusAbout {
  const authority = header?.sources.find((source) => source.authority !== null)?.authority ?? '';
  const of = [
    header?.year === null || header?.year === undefined ? '' : ` ${header.year}`,
    authority === '' ? '' : `, authority ${authority}`,
  ];
  return { authority, referenceDate: header?.referenceDate ?? null, source: `${CENSUS}${of.join('')}` };
}

/** What an authority calls a child, as a key: its own identifier, which says nothing outside the authority. */
export const childKey = (about: CensusAbout, child: CinChild): string =>
  digestOf(['cin child', about.authority, child.laChildId]);

/** A digest of everything the census says of a child, without the lines it stands on. */
export function childContent(child: CinChild): string {
  return digestOf([JSON.stringify(child, (name, value: unknown) => (name === 'line' ? undefined : value))]);
}
