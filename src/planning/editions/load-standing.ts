import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { StandingAction, StandingImpact, StandingNote, StandingPart, StandingPlan } from './standing-plan.ts';

type Of = { partId: string | null; actionId: string | null };

/** A plan as it stands, without what was dropped; null alike where it is not there and where it is not for this reader. */
export async function loadStanding(tx: Tx, planId: string): Promise<StandingPlan | null> {
  const plan = await sql<Pick<StandingPlan, 'id' | 'title' | 'kind' | 'scopeId' | 'scopeClass' | 'legend' | 'prose'>>`
    select id, title, kind, legend, prose, scope_id as "scopeId", scope_class as "scopeClass" from plan where id = ${planId}`.execute(
    tx,
  );
  const [found] = plan.rows;
  if (!found) return null;
  const parts = await sql<Omit<StandingPart, 'impacts' | 'notes'>>`
    select id, parent_id as "parentId", kind, number, number_proposed as "numberProposed", wording, sort
    from plan_part where plan_id = ${planId} and dropped_at is null order by sort, id`.execute(tx);
  const actions = await sql<Omit<StandingAction, 'impacts' | 'notes'>>`
    select a.id, a.part_id as "partId", a.number, a.number_proposed as "numberProposed", a.wording,
      jsonb_build_object('from', a.due_from, 'by', a.due_by, 'precision', a.due_precision, 'said', a.due_said) as due,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'part', l.part, 'said', l.said, 'kind', l.kind) order by l.sort, l.id)
        from action_lead l where l.action_id = a.id and l.ended_at is null), '[]') as parties,
      a.accountable_lead_id as "accountableLeadId", a.confirmed_at is not null as confirmed, a.claim, a.sort
    from action a where a.plan_id = ${planId} and a.dropped_at is null order by a.sort, a.id`.execute(tx);
  const impacts = await sql<StandingImpact & Of>`
    select id, wording, part_id as "partId", action_id as "actionId" from impact
    where plan_id = ${planId} and dropped_at is null order by sort, id`.execute(tx);
  const notes = await sql<StandingNote & Of>`
    select id, heading, text, part_id as "partId", action_id as "actionId" from plan_note where plan_id = ${planId} order by sort, id`.execute(
    tx,
  );
  const reports = await sql<StandingPlan['reports'][number]>`
    select id, title, due_month as "dueMonth" from report_due where plan_id = ${planId} order by due_month, sort, id`.execute(
    tx,
  );
  const [impactsBy, notesBy] = [byOwner(impacts.rows), byOwner(notes.rows)];
  const whole = <T extends { id: string }>(row: T) => ({
    ...row,
    impacts: impactsBy.get(row.id) ?? [],
    notes: notesBy.get(row.id) ?? [],
  });
  return { ...found, parts: parts.rows.map(whole), actions: actions.rows.map(whole), reports: reports.rows };
}

function byOwner<T extends Of>(rows: readonly T[]): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const row of rows) {
    const owner = row.partId ?? row.actionId ?? '';
    by.set(owner, [...(by.get(owner) ?? []), row]);
  }
  return by;
}
