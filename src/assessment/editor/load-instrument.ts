import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import { type Definition, definitionShape } from '../definition/definition.ts';

export interface VersionShown {
  id: string;
  number: number;
  state: 'draft' | 'published' | 'withdrawn';
  whatChanged: string | null;
  writtenAt: Date;
  publishedAt: Date | null;
  publishedByName: string | null;
}

export interface InstrumentShown {
  id: string;
  code: string;
  name: string;
  about: string;
  asksAbout: string[];
  scopeId: string;
  scopeClass: string;
  /** Newest first. */
  versions: VersionShown[];
}

/** Every instrument with its versions, by name. */
export async function loadInstruments(tx: Tx, id: string | null = null): Promise<InstrumentShown[]> {
  const { rows } = await sql<InstrumentShown>`
    select i.id, i.code, i.name, i.about, i.asks_about as "asksAbout", i.scope_id as "scopeId", i.scope_class as "scopeClass"
    from instrument i where ${id}::uuid is null or i.id = ${id}::uuid order by i.name, i.id`.execute(tx);
  const { rows: versions } = await sql<VersionShown & { instrumentId: string }>`
    select v.id, v.instrument_id as "instrumentId", v.number, v.state, v.what_changed as "whatChanged", v.written_at as "writtenAt",
      v.published_at as "publishedAt", p.name as "publishedByName"
    from instrument_version v left join account p on p.id = v.published_by
    where ${id}::uuid is null or v.instrument_id = ${id}::uuid order by v.number desc, v.id`.execute(tx);
  return rows.map((row) => ({ ...row, versions: versions.filter(({ instrumentId }) => instrumentId === row.id) }));
}

/** What a version asks; null when it is not there. */
export async function loadDefinition(tx: Tx, versionId: string): Promise<Definition | null> {
  const row = await tx
    .selectFrom('instrument_version')
    .select('definition')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row ? definitionShape.parse(row.definition) : null;
}
