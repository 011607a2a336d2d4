import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';

/** A published area, by its official code. */
export interface Area {
  code: string;
  name: string;
}

/**
 * The ward and the lower layer super output area that a point lies in, by the boundaries in force on a day; null where
 * Kith holds none that has it. A point on an edge that two areas share lies in exactly one of them.
 *
 * The rule is in the database (`place_at`, 0710-places.sql), where every record and whereabouts with a point is placed as
 * it is written.
 *
 * @param longitude WGS84 degrees.
 * @param on the day, London.
 */
export async function placeOf(
  tx: Tx,
  longitude: number,
  latitude: number,
  on: CivilDate,
): Promise<{ ward: Area | null; area: Area | null }> {
  const { rows } = await sql<Area & { kind: 'ward' | 'lsoa' }>`
    select kind, code, name from place_at(${longitude}, ${latitude}, ${on}) order by kind`.execute(tx);
  const found = (wanted: 'ward' | 'lsoa'): Area | null => {
    const row = rows.find(({ kind }) => kind === wanted);
    return row ? { code: row.code, name: row.name } : null;
  };
  return { ward: found('ward'), area: found('lsoa') };
}
