import type { Checked } from './check.ts';
import { many, oneOrNull } from './pick.ts';

/** What a census file says of itself. Anything may be missing. */
export interface CinHeader {
  readonly collection: string | null;
  readonly year: number | null;
  /** `2024-03-31`. */
  readonly referenceDate: string | null;
  readonly sources: readonly CinSource[];
}

export interface CinSource {
  readonly level: string | null;
  /** The Department for Education's three-digit code of the authority. */
  readonly authority: string | null;
  readonly software: string | null;
  readonly release: string | null;
  readonly serialNumber: string | null;
  /** As written, with or without a time zone. */
  readonly madeAt: string | null;
}

/** A checked `Header` element with its types. */
export function cinHeader(header: Checked): CinHeader {
  const [details] = many(header, 'CollectionDetails');
  const year = oneOrNull(details, 'Year');
  return {
    collection: oneOrNull(details, 'Collection'),
    year: year === null ? null : Number(year),
    referenceDate: oneOrNull(details, 'ReferenceDate'),
    sources: many(header, 'Source').map((source) => ({
      level: oneOrNull(source, 'SourceLevel'),
      authority: oneOrNull(source, 'LEA'),
      software: oneOrNull(source, 'SoftwareCode'),
      release: oneOrNull(source, 'Release'),
      serialNumber: oneOrNull(source, 'SerialNo'),
      madeAt: oneOrNull(source, 'DateTime'),
    })),
  };
}
