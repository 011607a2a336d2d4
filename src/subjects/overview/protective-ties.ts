import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';

/** A tie told as a sentence, with the far end as this reader may see it. */
export interface ProtectiveTie {
  id: string;
  /** The near end, where it is not the subject of the page. */
  from: { id: string; name: string } | null;
  says: string;
  otherId: string;
  other: string;
}

const MOST = 12;

/** Whether link `l` is known: somebody's assertion of it is accepted and live. What is only proposed is never shown as fact (I17). */
const known = (today: CivilDate, also: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> => sql`exists (
  select 1 from assertion a where a.link_id = l.id and a.status = 'accepted' and a.withdrawn_at is null
    and (a.until_on is null or a.until_on > ${today}) and ${also})`;

/** Known, and good for them. */
const supportive = (today: CivilDate): RawBuilder<unknown> => known(today, sql`a.nature = 'supportive'`);

/** An adult of concern stands on no first page but their own (domain §3.11). */
const notOfConcern = (
  end: RawBuilder<unknown>,
  today: CivilDate,
): RawBuilder<unknown> => sql`not exists (select 1 from person_role p
  where p.subject_id = ${end} and p.role = 'person_of_concern' and (p.until_on is null or p.until_on > ${today}))`;

const words = sql`left join lateral (select label, back_label from link_kind k where k.code = l.kind order by k.valid_from desc limit 1) k on true`;

/** The ties that protect one subject. */
export async function protectiveTies(tx: Tx, subjectId: string, today: CivilDate): Promise<ProtectiveTie[]> {
  const { rows } = await sql<ProtectiveTie>`
    select l.id, null as "from", s.id as "otherId", coalesce(subject_name(s.id), s.label) as other,
      coalesce(case when o.forward then k.label else k.back_label end, l.kind) as says
    from (select id from link where a_id = ${subjectId} union select id from link where b_id = ${subjectId}) mine
      join link l on l.id = mine.id
      cross join lateral (select case when l.a_id = ${subjectId} then l.b_id else l.a_id end as other, l.a_id = ${subjectId} as forward) o
      join subject s on s.id = o.other ${words}
    where ${supportive(today)} and ${notOfConcern(sql`s.id`, today)}
    order by says, other, l.id limit ${MOST}`.execute(tx);
  return rows;
}

/** The people a group is made of, as far as this reader sees them. */
export async function membersOf(tx: Tx, groupId: string, today: CivilDate): Promise<ProtectiveTie[]> {
  const { rows } = await sql<ProtectiveTie>`
    select l.id, null as "from", s.id as "otherId", coalesce(subject_name(s.id), s.label) as other, k.back_label as says
    from link l join subject s on s.id = l.a_id ${words}
    where l.b_id = ${groupId} and l.kind = 'member_of' and ${notOfConcern(sql`s.id`, today)}
      and ${known(today)}
    order by other, l.id limit 40`.execute(tx);
  return rows;
}

/** The friendships that protect within a group: ties between two of its members. */
export async function tiesAmong(tx: Tx, groupId: string, today: CivilDate): Promise<ProtectiveTie[]> {
  const { rows } = await sql<ProtectiveTie>`
    with members as materialized (select l.a_id as id from link l where l.b_id = ${groupId} and l.kind = 'member_of'
      and ${known(today)})
    select l.id, jsonb_build_object('id', s.id, 'name', coalesce(subject_name(s.id), s.label)) as "from", o.id as "otherId",
      coalesce(subject_name(o.id), o.label) as other, coalesce(k.label, l.kind) as says
    from members m join link l on l.a_id = m.id join members n on n.id = l.b_id
      join subject s on s.id = l.a_id join subject o on o.id = l.b_id ${words}
    where ${supportive(today)}
    order by coalesce(subject_name(s.id), s.label), says, other, l.id limit ${MOST}`.execute(tx);
  return rows;
}
