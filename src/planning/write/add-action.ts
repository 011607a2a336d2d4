import type { Due } from '../action/due-words.ts';
import type { LeadKind, LeadPart } from '../tables.ts';
import type { Writing } from './open-plan.ts';
import { type PlanRef, under } from './plan-ref.ts';

export interface NewLead {
  part: LeadPart;
  /** As the document says it. */
  said: string;
  agencySaid?: string | null;
  kind: LeadKind;
  /** The account, team, agency or role it is, where that is known. */
  partyId?: string | null;
}

export interface NewAction {
  partId?: string | null;
  number?: string | null;
  numberProposed?: string | null;
  wording: string;
  strand?: string | null;
  due?: Due;
  /** At least one of them leads; the first that does is proposed as the one accountable. */
  leads: readonly [NewLead, ...NewLead[]];
  /** The person who answers for it, where somebody says so now: then the first lead is confirmed as them. */
  accountableId?: string | null;
  servesPartId?: string | null;
  sort: number;
}

const noDue: Due = { from: null, by: null, precision: null, said: null };

/**
 * Adds an action with its leads; gives back its id. Exactly one of them is accountable (I20): the first who leads, proposed
 * until a person confirms.
 * @throws RangeError when nobody leads it.
 */
export async function addAction(ctx: Writing, plan: PlanRef, action: NewAction): Promise<string> {
  const id = ctx.newId();
  const leads = action.leads.map((lead, place) => ({
    id: ctx.newId(),
    action_id: id,
    part: lead.part,
    said: lead.said,
    agency_said: lead.agencySaid ?? null,
    kind: lead.kind,
    party_id: lead.partyId ?? null,
    sort: place + 1,
    ended_at: null,
    ...under(plan),
  }));
  const first = leads.find(({ part }) => part === 'lead');
  if (!first) throw new RangeError('An action has somebody who leads it.');
  const due = action.due ?? noDue;
  const known = action.accountableId ?? null;
  await ctx.tx
    .insertInto('action')
    .values({
      id,
      plan_id: plan.id,
      part_id: action.partId ?? null,
      number: action.number ?? null,
      number_proposed: action.numberProposed ?? null,
      wording: action.wording,
      strand: action.strand ?? null,
      due_from: due.from,
      due_by: due.by,
      due_precision: due.precision,
      due_said: due.said,
      accountable_lead_id: first.id,
      accountable_id: known,
      confirmed_at: known === null ? null : ctx.now,
      confirmed_by: known === null ? null : ctx.actor.id,
      claim_reason: null,
      claimed_at: null,
      serves_part_id: action.servesPartId ?? null,
      sort: action.sort,
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      dropped_at: null,
      dropped_why: null,
      ...under(plan),
    })
    .execute();
  await ctx.tx.insertInto('action_lead').values(leads).execute();
  return id;
}
