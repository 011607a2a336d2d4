import type { MeasureKind } from '../tables.ts';
import type { Writing } from '../write/open-plan.ts';
import { type PlanRef, under } from '../write/plan-ref.ts';

export interface NewImpact {
  wording: string;
  /** One of these two. */
  partId: string | null;
  actionId: string | null;
  sort: number;
}

export interface NewMeasure {
  impactId: string;
  kind: MeasureKind;
  name: string;
  definition?: string | null;
  unit?: string | null;
  target?: number | null;
  targetBy?: string | null;
  /** For a live count: which one. */
  counter?: string | null;
  sort: number;
}

export interface NewReading {
  measureId: string;
  asOf: string;
  /** One of these two. */
  value: number | null;
  story: string | null;
  source: string;
}

/** Adds what a part or an action is to change; gives back its id. */
export async function addImpact(ctx: Writing, plan: PlanRef, impact: NewImpact): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('impact')
    .values({
      id,
      plan_id: plan.id,
      part_id: impact.partId,
      action_id: impact.actionId,
      wording: impact.wording,
      sort: impact.sort,
      dropped_at: null,
      ...under(plan),
    })
    .execute();
  return id;
}

/** Adds a measure to an impact; gives back its id. */
export async function addMeasure(ctx: Writing, plan: PlanRef, measure: NewMeasure): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('measure')
    .values({
      id,
      impact_id: measure.impactId,
      kind: measure.kind,
      name: measure.name,
      definition: measure.definition ?? null,
      unit: measure.unit ?? null,
      target: measure.target ?? null,
      target_by: measure.targetBy ?? null,
      counter: measure.counter ?? null,
      sort: measure.sort,
      ended_at: null,
      ...under(plan),
    })
    .execute();
  return id;
}

/** Changes what a measure says of itself; what it said before stays in its history, with the reason given first. */
export async function changeMeasure(
  ctx: Pick<Writing, 'tx'>,
  id: string,
  said: Omit<NewMeasure, 'impactId' | 'kind' | 'sort'>,
): Promise<void> {
  await ctx.tx
    .updateTable('measure')
    .set({
      name: said.name,
      definition: said.definition ?? null,
      unit: said.unit ?? null,
      target: said.target ?? null,
      target_by: said.targetBy ?? null,
      counter: said.counter ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Records what a measure was on a day, and where that comes from; what was recorded before stays. */
export async function recordReading(ctx: Writing, plan: PlanRef, reading: NewReading): Promise<void> {
  await ctx.tx
    .insertInto('measure_reading')
    .values({
      id: ctx.newId(),
      measure_id: reading.measureId,
      as_of: reading.asOf,
      value: reading.value,
      story: reading.story,
      source: reading.source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      ...under(plan),
    })
    .execute();
}
