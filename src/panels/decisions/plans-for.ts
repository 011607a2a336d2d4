import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { openPlan, type PlanRef } from '../../planning/index.ts';
import type { ItemShown } from '../agenda/load-items.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';

export interface PlanChoice {
  /** The plan's id; `new` to begin one about whom or what the item is about. */
  id: string;
  title: string;
}

/** Begin a plan, where there is none yet. */
export const NEW_PLAN = 'new';

/**
 * The plans an action said in an item may go into: the item's own, those about whom or what it is about, the plan the body follows;
 * and a new one about them where there is none. As far as the actor, or the room, may see.
 */
export async function plansFor(ctx: Ctx, meeting: MeetingShown, item: ItemShown): Promise<PlanChoice[]> {
  const own = [item.plan?.id, item.action?.planId].filter((id) => id !== undefined);
  const about = item.subject?.id ?? null;
  const { rows } = await sql<PlanChoice & { about: string | null }>`
    select p.id, p.title, p.subject_id as about from plan p
    where p.ended_at is null and (p.id = any (${sql.val(own)}::uuid[]) or p.subject_id = ${about} or p.id = ${meeting.body.workplanId})
    order by (p.id = any (${sql.val(own)}::uuid[])) desc, p.subject_id is null, p.opened_at desc, p.id limit 20`.execute(
    ctx.tx,
  );
  const choices = rows.map(({ id, title }) => ({ id, title }));
  const begins = about !== null && !rows.some((row) => row.about === about);
  return begins ? [{ id: NEW_PLAN, title: 'A new disruption and support plan about them' }, ...choices] : choices;
}

/** The plan that was chosen, to write into; a new one is opened where that was the choice. */
export async function chosenPlan(ctx: Ctx, item: ItemShown, chosen: string): Promise<PlanRef | null> {
  if (chosen !== NEW_PLAN) {
    const { rows } = await sql<PlanRef>`
      select id, scope_id as "scopeId", scope_class as "scopeClass" from plan where id = ${chosen}`.execute(ctx.tx);
    return rows[0] ?? null;
  }
  const { rows } = await sql<{ id: string; scopeId: string; scopeClass: string }>`
    select id, scope_id as "scopeId", scope_class as "scopeClass" from subject where id = ${item.subject?.id ?? null}`.execute(
    ctx.tx,
  );
  const subject = rows[0];
  if (!subject) return null;
  return openPlan(ctx, { kind: 'support_plan', title: 'Disruption and support plan', subject, state: 'active' });
}
