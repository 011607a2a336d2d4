import { type RawBuilder, sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../kernel/access/visible.ts';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';

/** What the emergency duty team needs to know of an open child at two in the morning (domain §7.8 I24). */
export interface SafetySummary {
  id: string;
  label: string;
  name: string | null;
  bornOn: string | null;
  stage: string;
  reviewOn: string | null;
  lead: { name: string; agency: string; phone: string | null } | null;
  /** What anyone should do tonight, as the safety plan says. */
  plan: string[];
  warnings: string[];
  flags: string[];
  /** Null when it is not known; a safe address is never written here. */
  address: string | null;
  safeAddress: boolean;
  safeContact: string[];
}

const OPEN: RawBuilder<unknown> = sql`t.until_at is null and t.stage <> 'closed'
  and exists (select 1 from person_role r where r.subject_id = t.subject_id and r.role in ('child', 'young_adult')
    and (r.until_on is null or r.until_on > kith_now()::date))`;

const OPEN_CASES: ListOf = { table: 'case_status', order: 'from_at', level: 'summary', where: OPEN };

const summaries = (of: RawBuilder<unknown>, today: CivilDate): RawBuilder<SafetySummary> => sql<SafetySummary>`
  select s.id, s.label, subject_name(s.id) as name, i.birth_date as "bornOn", c.stage, c.review_on as "reviewOn",
    case when a.id is not null then jsonb_build_object('name', a.name, 'agency', g.name, 'phone', a.phone)
         when m.id is not null then jsonb_build_object('name', m.name, 'agency', mg.name, 'phone', null) end as lead,
    ${live('safety_plan', today)} as plan, ${live('safe_contact', today)} as "safeContact",
    array(select w.note from warning_note w where w.subject_id = s.id and w.ended_at is null order by w.written_at desc, w.id) as warnings,
    array(select coalesce((select t.label from term t where t.vocabulary = 'flag' and t.code = f.kind order by t.valid_from desc limit 1), f.kind)
          from flag f where f.subject_id = s.id and f.ended_at is null and f.expires_on > ${today} order by f.review_on, f.id) as flags,
    case when not i.address_is_safe_address then i.address end as address, coalesce(i.address_is_safe_address and i.address is not null, false) as "safeAddress"
  from ${of} join case_status c on c.id = f.id join subject s on s.id = c.subject_id
    left join lateral (select * from person_identity p where p.subject_id = s.id order by p.id limit 1) i on true
    left join account a on a.id = c.owner_id left join agency g on g.id = a.agency_id
    left join team m on m.id = c.owner_team_id left join agency mg on mg.id = m.agency_id
  order by f.n`;

/** The answers that hold to one question, newest first. */
const live = (field: string, today: CivilDate): RawBuilder<unknown> => sql`array(
  select f.answer #>> '{}' from fact f where f.subject_id = s.id and f.field = ${field} and f.known = 'known' and f.ended_at is null
    and (f.until_on is null or f.until_on > ${today}) order by f.recorded_at desc, f.id)`;

/** The open children this reader sees, the newest case first, a page at a time, and how many there are. */
export async function safetySummaries(
  tx: Tx,
  asked: { page: number; size: number; today: CivilDate },
): Promise<{ lines: SafetySummary[]; total: number }> {
  const { ids, total } = await visiblePage(tx, OPEN_CASES, asked.page, asked.size);
  const { rows } = await summaries(inOrder(ids), asked.today).execute(tx);
  return { lines: rows, total };
}

/** One open child's summary, or null alike when there is no open case and when it is not for this reader. */
export async function safetySummary(tx: Tx, subjectId: string, today: CivilDate): Promise<SafetySummary | null> {
  const of = sql`(select t.id, 1 as n from case_status t where t.subject_id = ${subjectId} and ${OPEN} order by t.from_at desc, t.id limit 1) f`;
  const { rows } = await summaries(of, today).execute(tx);
  return rows[0] ?? null;
}
