import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { MeasureKind } from '../tables.ts';
import type { CountShown } from './with-counts.ts';

/** What was read of a measure on a day: a number, or a story. */
export interface ReadingShown {
  id: string;
  asOf: string;
  value: number | null;
  story: string | null;
  source: string;
}

export interface MeasureShown {
  id: string;
  kind: MeasureKind;
  name: string;
  definition: string | null;
  unit: string | null;
  target: number | null;
  targetBy: string | null;
  /** For a live count: its code. */
  counter: string | null;
  /** What it is told by, once that was asked for (`withCounts`). */
  count?: CountShown;
  /** The newest first; a plan's page shows the first, an action's all. */
  readings: ReadingShown[];
}

/** What a part or an action is to change, with how that is told. */
export interface ImpactShown {
  id: string;
  planId: string;
  partId: string | null;
  actionId: string | null;
  wording: string;
  measures: MeasureShown[];
}

/** How many readings of one measure are shown: five years of months. */
const MOST_READINGS = 60;

/** Impacts in the document's order, with their measures and the newest readings. @param where on `impact`, alias `i`. */
export async function loadImpacts(tx: Tx, where: RawBuilder<unknown>): Promise<ImpactShown[]> {
  const { rows } = await sql<ImpactShown>`
    select i.id, i.plan_id as "planId", i.part_id as "partId", i.action_id as "actionId", i.wording,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'name', m.name, 'definition', m.definition, 'unit', m.unit,
          'target', m.target, 'targetBy', m.target_by, 'counter', m.counter, 'readings', coalesce((
            select jsonb_agg(jsonb_build_object('id', r.id, 'asOf', r.as_of, 'value', r.value, 'story', r.story, 'source', r.source)
              order by r.as_of desc, r.recorded_at desc, r.id)
            from (select * from measure_reading n where n.measure_id = m.id order by n.as_of desc, n.recorded_at desc, n.id
              limit ${sql.lit(MOST_READINGS)}) r), '[]')) order by m.sort, m.id)
        from measure m where m.impact_id = i.id and m.ended_at is null), '[]') as measures
    from impact i where i.dropped_at is null and ${where} order by i.sort, i.id`.execute(tx);
  return rows;
}
