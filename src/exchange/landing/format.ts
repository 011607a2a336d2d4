import type { ActingCtx } from '../../kernel/access/act-as.ts';
import type { Reject } from '../reading/row.ts';
import type { Source } from '../reading/source.ts';
import type { Landed } from './landed.ts';

export type FormatCode = 'police-street' | 'cin-census' | 'concerns' | 'boundaries';

/** What landing one file is given: one transaction that acts for the importer, and what to say of where rows came from. */
export interface Landing extends ActingCtx {
  runId: string;
  fileDigest: Buffer;
  /** The only kind of area wanted, for a file of boundaries. */
  areaKind: 'ward' | 'lsoa' | null;
}

/** One kind of file Kith takes in: a row of the table of formats. */
export interface Format {
  code: FormatCode;
  /** For a page: "Street-level crime, from data.police.uk". */
  name: string;
  /** What such a file's name ends in, and how it is sent. */
  ending: '.csv' | '.xml' | '.geojson';
  mediaType: string;
  /** The account that brings such files in unless a person does. */
  importerId: string;
  /** The class its rows are written in. Whoever brings one in holds it in full; everyone holds what is open. */
  writes: 'open' | 'child' | 'concern';
  /**
   * Reads a file and lands it, batch by batch, in the one transaction of `landing`.
   *
   * @throws FileRefused where the file is not what it says; what was landed before is undone.
   */
  land(landing: Landing, source: Source): AsyncIterable<Landed>;
  /** Rejected rows as a file of this format, to be put right and brought in again. */
  rejects(rejects: AsyncIterable<Reject> | Iterable<Reject>): AsyncGenerator<string>;
}
