import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type FactsShown, loadFacts } from '../facts/load-facts.ts';
import type { SubjectShown } from '../frame/load-subject.ts';

/** What a place, a group, a school or an online space is, besides its name. */
export interface ContextShown {
  about: string | null;
  placeType: string | null;
  platform: string | null;
  bond: string | null;
  purpose: string | null;
  authority: string | null;
  expiresOn: string | null;
  ownerAgency: string | null;
}

/** A tie that protects, with the other end as this reader may see it. */
export interface ProtectiveTie {
  id: string;
  says: string;
  otherId: string;
  other: string;
}

export interface OverviewShown {
  context: ContextShown | null;
  facts: FactsShown;
  ties: ProtectiveTie[];
}

/** Everything the first page of a subject says, besides what its frame says. */
export async function loadOverview(tx: Tx, subject: SubjectShown, today: CivilDate): Promise<OverviewShown> {
  const { rows } = await sql<ContextShown>`
    select c.about, coalesce((select t.label from term t where t.vocabulary = 'place_type' and t.code = c.place_type order by t.valid_from desc limit 1),
        c.place_type) as "placeType", c.platform, c.bond, c.purpose, c.authority, c.expires_on as "expiresOn", a.name as "ownerAgency"
    from context c left join agency a on a.id = c.owner_agency_id where c.subject_id = ${subject.id} order by c.id limit 1`.execute(
    tx,
  );
  return {
    context: rows[0] ?? null,
    facts: await loadFacts(tx, subject, today),
    ties: await protectiveTies(tx, subject.id, today),
  };
}

/** Accepted, live, supportive ties: strengths are shown, and never a proposal (I17). */
async function protectiveTies(tx: Tx, subjectId: string, today: CivilDate): Promise<ProtectiveTie[]> {
  const { rows } = await sql<ProtectiveTie>`
    select l.id, o.other as "otherId", coalesce(subject_name(s.id), s.label) as other,
      case when o.forward then k.label else k.back_label end as says
    from link l
      cross join lateral (select case when l.a_id = ${subjectId} then l.b_id else l.a_id end as other, l.a_id = ${subjectId} as forward) o
      join subject s on s.id = o.other
      join lateral (select label, back_label from link_kind k where k.code = l.kind order by k.valid_from desc limit 1) k on true
    where (l.a_id = ${subjectId} or l.b_id = ${subjectId})
      and exists (select 1 from assertion a where a.link_id = l.id and a.status = 'accepted' and a.withdrawn_at is null
                    and a.nature = 'supportive' and (a.until_on is null or a.until_on > ${today}))
      and not exists (select 1 from person_role p where p.subject_id = s.id and p.role = 'person_of_concern'
                        and (p.until_on is null or p.until_on > ${today}))
    order by says, other, l.id limit 12`.execute(tx);
  return rows;
}
