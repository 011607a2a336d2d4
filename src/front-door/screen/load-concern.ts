import { sql } from 'kysely';
import type { EventTime } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Asked } from '../../records/index.ts';
import type { ConcernKind } from '../words.ts';

export interface ConcernSubjectShown {
  id: string;
  kind: ConcernKind;
  named: string;
  age: string | null;
  said: string | null;
  /** The subject it was matched with, when that is known and this reader may see it. */
  subject: { id: string; name: string | null; label: string } | null;
  matched: boolean;
  decision: {
    id: string;
    outcome: string;
    outcomeLabel: string;
    needsSecond: boolean;
    rationale: string;
    status: 'proposed' | 'final' | 'returned';
    proposedBy: string;
    proposedByName: string;
    proposedAt: Date;
    secondByName: string | null;
    secondRationale: string | null;
  } | null;
}

export interface ConcernShown {
  id: string;
  scopeId: string;
  scopeClass: string;
  recordId: string;
  label: string;
  status: 'submitted' | 'read' | 'proposed' | 'decided';
  danger: 'yes' | 'no' | 'not_known';
  dangerSaid: string | null;
  receivedAt: Date;
  metAt: Date | null;
  happened: string | null;
  /** What else its reporter told, each under a heading. */
  alsoSaid: { heading: string; text: string }[];
  /** The reporter's own reference, where they gave one. */
  reference: string | null;
  whenKnown: EventTime['kind'];
  earliest: Date | null;
  latest: Date | null;
  place: string | null;
  howKnown: string;
  childAware: Asked;
  parentAware: Asked;
  notToldWhy: string | null;
  referrer: string | null;
  agency: string | null;
  subjects: ConcernSubjectShown[];
}

/** One concern with its subjects and how far each has got; null when it is not there or not for this reader. */
export async function loadConcern(tx: Tx, id: string): Promise<ConcernShown | null> {
  const { rows } = await sql<Omit<ConcernShown, 'subjects'>>`
    select c.id, c.scope_id as "scopeId", c.scope_class as "scopeClass", c.record_id as "recordId", c.label, c.status,
      c.danger_now as danger, c.danger_said as "dangerSaid", c.received_at as "receivedAt", k.met_at as "metAt",
      n.text as happened,
      coalesce((select jsonb_agg(jsonb_build_object('heading', m.heading, 'text', m.text) order by m.written_at, m.heading, m.id)
                from record_narrative m where m.record_id = c.record_id and m.heading is not null), '[]') as "alsoSaid",
      r.reference, r.when_known as "whenKnown", r.earliest, r.latest, r.place_said as place, 
      coalesce((select 'Told by: ' || t.label from term t where t.vocabulary = 'referral_source' and t.code = r.source order by t.valid_from desc limit 1), r.source) as "howKnown",
      c.child_aware as "childAware", c.parent_aware as "parentAware", c.not_told_why as "notToldWhy",
      p.name as referrer, a.name as agency
    from concern c
      join record r on r.id = c.record_id
      join clock k on k.concern_id = c.id
      left join record_narrative n on n.record_id = c.record_id and n.heading is null
      left join account p on p.id = c.referrer_account_id
      left join agency a on a.id = c.referrer_agency_id
    where c.id = ${id}`.execute(tx);
  const concern = rows[0];
  return concern ? { ...concern, subjects: await subjectsOf(tx, id) } : null;
}

async function subjectsOf(tx: Tx, concernId: string): Promise<ConcernSubjectShown[]> {
  const { rows } = await sql<ConcernSubjectShown>`
    select cs.id, cs.kind, cs.named, cs.age_said as age, cs.said_of_them as said, cs.subject_id is not null as matched,
      (select jsonb_build_object('id', s.id, 'label', s.label, 'name', coalesce(
          (select coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') from person_identity i where i.subject_id = s.id limit 1),
          (select x.name from context x where x.subject_id = s.id limit 1)))
        from subject s where s.id = cs.subject_id) as subject,
      (select jsonb_build_object('id', d.id, 'outcome', d.outcome, 'outcomeLabel', o.label, 'needsSecond', d.needs_second,
          'rationale', d.rationale, 'status', d.status, 'proposedBy', d.proposed_by, 'proposedByName', p.name, 'proposedAt', d.proposed_at,
          'secondByName', q.name, 'secondRationale', d.second_rationale)
        from screening_decision d join screening_outcome o on o.code = d.outcome join account p on p.id = d.proposed_by
          left join account q on q.id = d.second_by
        where d.concern_subject_id = cs.id and d.status <> 'returned' order by d.proposed_at desc, d.id limit 1) as decision
    from concern_subject cs where cs.concern_id = ${concernId} order by cs.said_order, cs.id`.execute(tx);
  return rows;
}

/** The outcomes a decision may have, in the order of the vocabulary. */
export async function loadOutcomes(tx: Tx) {
  return tx
    .selectFrom('screening_outcome')
    .select(['code', 'label', 'about', 'needs_second as needsSecond', 'makes_referral as makesReferral'])
    .orderBy('sort')
    .execute();
}
