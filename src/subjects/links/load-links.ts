import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { isOfConcern, isYoungPerson, type SubjectShown } from '../frame/load-subject.ts';
import type { PersonRoleName, SubjectKind } from '../tables.ts';
import { type Assertion, sortAssertions } from './assertion.ts';

/** One link of a subject, said from its side, with the assertions that were known at the moment asked for. */
export interface LinkShown {
  id: string;
  kind: string;
  /** "looks out for", "is looked out for by": from the subject to the other end. */
  says: string;
  scopeId: string;
  scopeClass: string;
  otherId: string;
  other: string;
  otherKind: SubjectKind;
  otherRoles: PersonRoleName[];
  /** Told as fact. */
  accepted: Assertion[];
  /** Was so, and is no longer. */
  ended: Assertion[];
  /** Somebody's suggestion: never told as fact (I17). */
  proposed: Assertion[];
  /** Withdrawn or not accepted, kept with why. */
  gone: Assertion[];
}

type Row = Omit<LinkShown, 'accepted' | 'ended' | 'proposed' | 'gone'> & { assertions: Stored[] };
type Stored = { [K in keyof Assertion]: Assertion[K] extends Date | null ? string | null : Assertion[K] } & {
  recordedAt: string;
};

/**
 * The links of a subject as known at a moment. A link whose other end is hidden is not there; nor is one that had no
 * live assertion. `day` is the London day of the moment.
 */
export async function loadLinks(
  tx: Tx,
  subject: SubjectShown,
  at: { moment: Date; day: CivilDate },
): Promise<LinkShown[]> {
  const { rows } = await sql<Row>`
    select l.id, l.kind, l.scope_id as "scopeId", l.scope_class as "scopeClass", s.id as "otherId", s.kind as "otherKind",
      coalesce(subject_name(s.id), s.label) as other, coalesce(case when o.forward then k.label else k.back_label end, l.kind) as says,
      array(select r.role from person_role r where r.subject_id = s.id and (r.until_on is null or r.until_on > ${at.day}) order by r.role) as "otherRoles",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'status', a.status, 'source', a.source, 'howKnown', a.how_known,
          'confidence', a.confidence, 'nature', a.nature, 'strength', a.strength, 'note', a.note, 'fromOn', a.from_on, 'untilOn', a.until_on,
          'reviewOn', a.review_on, 'recordedAt', a.recorded_at, 'recordedBy', p.name, 'agency', g.name, 'decidedAt', a.decided_at,
          'decidedBy', d.name, 'decidedWhy', a.decided_why, 'withdrawnAt', a.withdrawn_at, 'withdrawnBy', w.name, 'withdrawnWhy', a.withdrawn_why)
          order by a.recorded_at desc, a.id)
        from assertion a left join account p on p.id = a.recorded_by left join agency g on g.id = a.agency_id
          left join account d on d.id = a.decided_by left join account w on w.id = a.withdrawn_by
        where a.link_id = l.id), '[]') as assertions
    from (select id from link where a_id = ${subject.id} union select id from link where b_id = ${subject.id}) mine
      join link l on l.id = mine.id
      cross join lateral (select case when l.a_id = ${subject.id} then l.b_id else l.a_id end as other, l.a_id = ${subject.id} as forward) o
      join subject s on s.id = o.other
      left join lateral (select label, back_label from link_kind k where k.code = l.kind order by k.valid_from desc limit 1) k on true
    order by other, l.kind, l.id`.execute(tx);
  const links = rows.map(({ assertions, ...link }) => ({
    ...link,
    ...sortAssertions(assertions.map(dated), at.moment, at.day),
  }));
  return links
    .filter((link) => link.accepted.length + link.ended.length + link.proposed.length > 0)
    .filter((link) => mayShow(subject, link))
    .sort((a, b) => protective(b) - protective(a));
}

/** An adult of concern is not on a young person's page: the record that ties them leads to them (domain §3.11). */
const mayShow = (subject: SubjectShown, link: Pick<LinkShown, 'otherRoles'>): boolean =>
  !(
    isYoungPerson(subject) &&
    isOfConcern({
      roles: link.otherRoles.map((role) => ({ role, fromOn: '', category: [], basis: null, reviewOn: null })),
    })
  );

/** Ties that protect come first. */
const protective = (link: LinkShown): number => (link.accepted.some(({ nature }) => nature === 'supportive') ? 1 : 0);

const date = (text: string | null): Date | null => (text ? new Date(text) : null);

function dated(stored: Stored): Assertion {
  return {
    ...stored,
    recordedAt: new Date(stored.recordedAt),
    decidedAt: date(stored.decidedAt),
    withdrawnAt: date(stored.withdrawnAt),
  };
}
