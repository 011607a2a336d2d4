import { sql } from 'kysely';
import type { Boundary } from '../../reading/boundaries/boundary.ts';
import { digestOf } from '../../reading/digest.ts';
import type { Row } from '../../reading/row.ts';
import type { Landing } from '../format.ts';
import type { Verdict } from '../landed.ts';

/**
 * Lands outlines of published areas. One is known by its kind, its code and the year of its edition; a corrected outline
 * takes the place of the one before, which is kept. They are open data, so everyone's are one.
 */
export function boundaryLander(landing: Landing) {
  return async (rows: readonly Row<Boundary>[]): Promise<Verdict[]> => {
    const { rows: verdicts } = await sql<{ verdict: 'accepted' | 'unchanged' | 'updated' }>`
      select verdict from keep_boundaries(${JSON.stringify(rows.map(({ value }) => outlineOf(landing, value)))}::jsonb)`.execute(
      landing.tx,
    );
    return verdicts.map(({ verdict }) => verdict);
  };
}

function outlineOf(landing: Landing, { kind, code, name, edition, bounds, shape }: Boundary) {
  return {
    id: landing.newId(),
    kind,
    code,
    name,
    edition: edition ?? NO_EDITION,
    ...bounds,
    geometry: { type: 'MultiPolygon', coordinates: shape },
    content: digestOf([name, JSON.stringify(shape)]),
    ring_ids: shape.flat().map(() => landing.newId()),
  };
}

/** Where a file does not say of what year it is, it is older than any that does. */
const NO_EDITION = 1900;
