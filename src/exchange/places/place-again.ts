import { sql } from 'kysely';
import type { Db } from '../../kernel/db/schema.ts';
import type { Job } from '../../kernel/jobs/index.ts';
import { PLACE_AGAIN } from '../landing/boundaries/format.ts';

const SOME = 1000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Gives a ward and an area to what had a point before the boundaries came. Returns how many rows it placed. */
export async function placeAgain(worker: Db): Promise<number> {
  let placed = 0;
  for (const table of ['record', 'whereabouts', 'street_crime'] as const) {
    for (let after: string | null = NOBODY; after !== null; ) {
      const { rows }: { rows: { placed: number; last: string | null }[] } = await sql<{
        placed: number;
        last: string | null;
      }>`
        select placed, last_id as last from place_some(${table}, ${after}, ${SOME})`.execute(worker);
      placed += rows[0]?.placed ?? 0;
      after = rows[0]?.last ?? null;
    }
  }
  return placed;
}

export const placeAgainJob: Job = {
  name: PLACE_AGAIN,
  does: 'Works out the ward and area of what has a point',
  async run({ worker }) {
    await placeAgain(worker);
  },
};
