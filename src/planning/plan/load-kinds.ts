import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PartKind } from '../tables.ts';

/** A kind of plan that may be begun today. */
export interface PlanKind {
  code: string;
  name: string;
  about: string;
  partKinds: PartKind[];
  aboutSubject: boolean;
}

/** The kinds of plan there are on a London day, in their order. */
export async function loadKinds(tx: Tx, on: CivilDate): Promise<PlanKind[]> {
  const { rows } = await sql<PlanKind>`
    select code, name, about, part_kinds as "partKinds", about_subject as "aboutSubject" from plan_kind
    where valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) order by sort, code, valid_from`.execute(tx);
  return rows;
}
