import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** An instrument that may be begun: its newest published version. */
export interface InstrumentOffered {
  id: string;
  name: string;
  about: string;
  asksAbout: string[];
  versionId: string;
  number: number;
}

/** Instruments that ask about a kind of subject, or about the partnership, by name. */
export async function instrumentsFor(tx: Tx, kind: string): Promise<InstrumentOffered[]> {
  const { rows } = await sql<InstrumentOffered>`
    select i.id, i.name, i.about, i.asks_about as "asksAbout", v.id as "versionId", v.number
    from instrument i cross join lateral (
      select n.id, n.number from instrument_version n where n.instrument_id = i.id and n.state = 'published'
      order by n.number desc, n.id limit 1) v
    where ${kind} = any (i.asks_about) order by i.name, i.id`.execute(tx);
  return rows;
}
