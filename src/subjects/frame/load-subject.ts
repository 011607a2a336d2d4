import { sql } from 'kysely';
import { ageInYears, type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PersonRoleName, SubjectKind } from '../tables.ts';

export interface RoleShown {
  role: PersonRoleName;
  fromOn: string;
  category: string[];
  basis: string | null;
  reviewOn: string | null;
}

export interface FlagShown {
  id: string;
  kind: string;
  label: string;
  note: string | null;
  source: string;
  fromOn: string;
  reviewOn: string;
  expiresOn: string;
}

/** Who or what a page is about, as far as this reader may see: what the frame of every page of it says. */
export interface SubjectShown {
  id: string;
  kind: SubjectKind;
  label: string;
  scopeId: string;
  scopeClass: string;
  /** 1 exists, 2 summary, 3 full, 4 manage. */
  level: 1 | 2 | 3 | 4;
  /** A person's name for those with the right to identity, a context's for those who see it; else null. */
  name: string | null;
  /** What a person is held as today. Empty for every other kind. */
  roles: RoleShown[];
  /** Said from identity only, so that rules and other readers need no birth date. */
  age: { years: number; estimated: boolean } | null;
  /** Flags that hold today, the soonest review first. */
  flags: FlagShown[];
  warnings: number;
  stage: string | null;
  lead: { name: string; agency: string; phone: string | null } | null;
  reviewOn: string | null;
  /** Whom to ring about a sealed record. */
  ring: string | null;
}

interface Row extends Omit<SubjectShown, 'age'> {
  bornOn: string | null;
  bornEstimated: boolean | null;
}

/** The subject, or null alike when it is not there and when it is not for this reader. `today` is the London day. */
export async function loadSubject(tx: Tx, id: string, today: CivilDate): Promise<SubjectShown | null> {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.label, s.scope_id as "scopeId", s.scope_class as "scopeClass", my_level(s.scope_id) as level,
      subject_name(s.id) as name, i.birth_date as "bornOn", i.birth_date_estimated as "bornEstimated",
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'fromOn', r.from_on, 'category', r.category, 'basis', r.basis,
                  'reviewOn', r.review_on) order by r.from_on desc, r.id)
                from person_role r where r.subject_id = s.id and r.from_on <= ${today} and (r.until_on is null or r.until_on > ${today})), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'note', f.note, 'source', f.source, 'fromOn', f.from_on,
                  'reviewOn', f.review_on, 'expiresOn', f.expires_on, 'label', coalesce((select t.label from term t where t.vocabulary = 'flag'
                    and t.code = f.kind order by t.valid_from desc limit 1), f.kind)) order by f.review_on, f.id)
                from flag f where f.subject_id = s.id and f.ended_at is null and f.from_on <= ${today} and f.expires_on > ${today}), '[]') as flags,
      (select count(*)::integer from warning_note w where w.subject_id = s.id and w.ended_at is null) as warnings,
      k.stage, k.review_on as "reviewOn",
      case when a.id is not null then jsonb_build_object('name', a.name, 'agency', g.name, 'phone', a.phone)
           when t.id is not null then jsonb_build_object('name', t.name, 'agency', tg.name, 'phone', null) end as lead,
      case when my_level(s.scope_id) = 1 then whom_to_ring(s.scope_id) end as ring
    from subject s
      left join lateral (select birth_date, birth_date_estimated from person_identity p where p.subject_id = s.id order by p.id limit 1) i on true
      left join lateral (select stage, review_on, owner_id, owner_team_id from case_status c where c.subject_id = s.id and c.until_at is null
                         order by c.from_at desc, c.id limit 1) k on true
      left join account a on a.id = k.owner_id left join agency g on g.id = a.agency_id
      left join team t on t.id = k.owner_team_id left join agency tg on tg.id = t.agency_id
    where s.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const { bornOn, bornEstimated, ...subject } = row;
  const years = bornOn ? ageInYears(civilDate(bornOn), today) : null;
  return { ...subject, age: years === null ? null : { years, estimated: bornEstimated ?? false } };
}

/** A young person: a child or young adult. An adult of concern is never shown on their pages by default (domain §3.11). */
export const isYoungPerson = (subject: Pick<SubjectShown, 'roles'>): boolean =>
  subject.roles.some(({ role }) => role === 'child' || role === 'young_adult');

/** Whether somebody is held as a person of concern now. */
export const isOfConcern = (subject: Pick<SubjectShown, 'roles'>): boolean =>
  subject.roles.some(({ role }) => role === 'person_of_concern');

/** What to call a subject on a page: its name where the reader may know it, else its label alone. */
export const called = (subject: Pick<SubjectShown, 'name' | 'label'>): string => subject.name ?? subject.label;
