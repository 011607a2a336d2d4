import { sql } from 'kysely';
import type { Writing } from './open-plan.ts';
import type { Colleague } from './people.ts';

interface Answering {
  person: Pick<Colleague, 'id' | 'name' | 'agency'>;
  /** Which of the leads it is; null when it goes to somebody the plan does not name. */
  lead: { id: string } | null;
  why: string;
}

interface Now {
  scope_id: string;
  scope_class: string;
  accountable_id: string | null;
  lead_id: string;
  lead_kind: string;
  next: number;
}

/**
 * Says which one person answers for an action (I20). A role, a team or a sub-group stays in the plan as it is said, and the
 * person answers for it; somebody handed the action by the person before takes their place among those who lead.
 */
export async function answerFor(ctx: Writing, actionId: string, { person, lead, why }: Answering): Promise<void> {
  const { rows } = await sql<Now>`
    select a.scope_id, a.scope_class, a.accountable_id, l.id as lead_id, l.kind as lead_kind,
      (select max(o.sort) + 1 from action_lead o where o.action_id = a.id) as next
    from action a join action_lead l on l.id = a.accountable_lead_id where a.id = ${actionId} for no key update of a`.execute(
    ctx.tx,
  );
  const now = rows[0];
  if (!now) return;
  await ctx.because(why);
  const leadId = lead?.id ?? (await newLead(ctx, actionId, now, person));
  if (lead)
    await ctx.tx
      .updateTable('action_lead')
      .set({ party_id: person.id })
      .where('id', '=', lead.id)
      .where('kind', '=', 'person')
      .execute();
  await ctx.tx
    .updateTable('action')
    .set({ accountable_lead_id: leadId, accountable_id: person.id, confirmed_at: ctx.now, confirmed_by: ctx.actor.id })
    .where('id', '=', actionId)
    .execute();
  if (!lead && now.lead_kind === 'person')
    await ctx.tx.updateTable('action_lead').set({ ended_at: ctx.now }).where('id', '=', now.lead_id).execute();
}

/** A lead the plan did not name; one who stands in for a role leaves the role as the plan says it. */
async function newLead(ctx: Writing, actionId: string, now: Now, person: Answering['person']): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('action_lead')
    .values({
      id,
      action_id: actionId,
      part: 'lead',
      said: person.name,
      agency_said: person.agency,
      kind: 'person',
      party_id: person.id,
      sort: now.next,
      ended_at: null,
      scope_id: now.scope_id,
      scope_class: now.scope_class,
    })
    .execute();
  return id;
}
