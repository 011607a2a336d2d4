import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Claim, LeadKind, LeadPart } from '../tables.ts';
import type { Due } from './due-words.ts';
import { nudges } from './nudge.ts';
import { type ActionStatus, actionStatus } from './status.ts';

/** Somebody a plan names beside an action: as it says them, and as Kith knows them where somebody matched them. */
export interface LeadShown {
  id: string;
  part: LeadPart;
  said: string;
  agencySaid: string | null;
  kind: LeadKind;
  partyId: string | null;
  /** The person, team, agency or role it was matched to. */
  matched: string | null;
}

/** An action, as far as this reader may see it. */
export interface ActionShown {
  id: string;
  planId: string;
  partId: string | null;
  /** As printed, else as Kith proposes. */
  number: string | null;
  numberIsProposed: boolean;
  wording: string;
  strand: string | null;
  strandName: string | null;
  due: Due;
  claim: Claim;
  claimReason: string | null;
  claimedAt: Date | null;
  status: ActionStatus;
  /** Due soon and nothing said of it for a month (domain §6.1). */
  nudge: boolean;
  leads: LeadShown[];
  accountableLeadId: string;
  /** The one person who answers for it, once somebody has confirmed who that is. */
  accountable: { id: string; name: string; agency: string } | null;
  /** The part of another plan that it does something for. */
  serves: { partId: string; planId: string; planTitle: string; number: string | null; wording: string } | null;
  sort: number;
  openedAt: Date;
  droppedAt: Date | null;
  droppedWhy: string | null;
}

type Row = Omit<ActionShown, 'status' | 'nudge' | 'leads'>;

/**
 * Actions in the document's order, each with its leads, dropped ones with them. `today` is the London day.
 * @param where a condition on the table `action`, alias `a`.
 */
export async function loadActions(tx: Tx, where: RawBuilder<unknown>, today: CivilDate): Promise<ActionShown[]> {
  const { rows } = await sql<Row>`
    select a.id, a.plan_id as "planId", a.part_id as "partId", coalesce(a.number, a.number_proposed) as number,
      a.number is null and a.number_proposed is not null as "numberIsProposed", a.wording, a.strand, st.label as "strandName",
      jsonb_build_object('from', a.due_from, 'by', a.due_by, 'precision', a.due_precision, 'said', a.due_said) as due,
      a.claim, a.claim_reason as "claimReason", a.claimed_at as "claimedAt", a.accountable_lead_id as "accountableLeadId",
      case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name, 'agency', g.name) end as accountable,
      case when sp.id is not null then jsonb_build_object('partId', sp.id, 'planId', sp.plan_id, 'planTitle', pp.title,
        'number', coalesce(sp.number, sp.number_proposed), 'wording', sp.wording) end as serves,
      a.sort, a.opened_at as "openedAt", a.dropped_at as "droppedAt", a.dropped_why as "droppedWhy"
    from action a
      left join lateral (select label from term t where t.vocabulary = 'strand' and t.code = a.strand order by t.valid_from desc limit 1) st on true
      left join account c on c.id = a.accountable_id left join agency g on g.id = c.agency_id
      left join plan_part sp on sp.id = a.serves_part_id left join plan pp on pp.id = sp.plan_id
    where ${where} order by a.plan_id, a.sort, a.id`.execute(tx);
  const leads = await loadLeads(tx, where);
  return rows.map((row) => {
    const dueBy = row.due.by;
    const saidOn = londonDate(row.claimedAt ?? row.openedAt);
    return {
      ...row,
      leads: leads.get(row.id) ?? [],
      status: actionStatus({ claim: row.claim, dueBy, today }),
      nudge: row.droppedAt === null && nudges({ claim: row.claim, dueBy, saidOn, today }),
    };
  });
}

/** Who is named beside each of the actions, by action, in the document's order. Asked for all at once: it is many rows. */
async function loadLeads(tx: Tx, where: RawBuilder<unknown>): Promise<Map<string, LeadShown[]>> {
  const { rows } = await sql<LeadShown & { actionId: string }>`
    select l.action_id as "actionId", l.id, l.part, l.said, l.agency_said as "agencySaid", l.kind, l.party_id as "partyId",
      coalesce(la.name, lt.name, lg.name, lr.name) as matched
    from action a join action_lead l on l.action_id = a.id
      left join account la on la.id = l.party_id left join team lt on lt.id = l.party_id
      left join agency lg on lg.id = l.party_id left join role_ lr on lr.id = l.party_id
    where l.ended_at is null and ${where} order by l.action_id, l.sort, l.id`.execute(tx);
  const leads = new Map<string, LeadShown[]>();
  for (const { actionId, ...lead } of rows) leads.set(actionId, [...(leads.get(actionId) ?? []), lead]);
  return leads;
}
