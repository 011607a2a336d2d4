import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { AttendanceState, Every, MemberPart } from '../tables.ts';

/** One board or panel of the register, as this reader may see it. */
export interface BodyShown {
  id: string;
  name: string;
  kind: string;
  kindSays: string;
  about: string;
  isAboutPlaces: boolean;
  every: Every;
  standingItems: string[];
  withoutNames: boolean;
  quorum: number | null;
  representative: string | null;
  deputy: string | null;
  workplan: { id: string; title: string } | null;
  scopeId: string;
  scopeClass: string;
  /** Whether the reader keeps its entry in the register. */
  keeps: boolean;
  /** Whether the reader may arrange its meetings: keeps it, chairs it or coordinates it. */
  runs: boolean;
  closedAt: Date | null;
}

/** The body, or null alike when it is not there and when it is not for this reader. */
export async function loadBody(tx: Tx, id: string): Promise<BodyShown | null> {
  const { rows } = await sql<BodyShown>`
    select b.id, b.name, b.kind, coalesce((select t.label from term t where t.vocabulary = 'body_kind' and t.code = b.kind
        order by t.valid_from desc limit 1), b.kind) as "kindSays",
      b.about, b.is_about_places as "isAboutPlaces", b.cadence ->> 'every' as every, b.standing_items as "standingItems",
      b.without_names as "withoutNames", b.quorum, r.name as representative, d.name as deputy,
      case when p.id is not null then jsonb_build_object('id', p.id, 'title', p.title) end as workplan,
      b.scope_id as "scopeId", b.scope_class as "scopeClass", my_level(b.scope_id) >= 4 as keeps, i_run_body(b.id) as runs,
      b.closed_at as "closedAt"
    from body b left join account r on r.id = b.representative_id left join account d on d.id = b.deputy_id
      left join plan p on p.id = b.workplan_id
    where b.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface TermsShown {
  id: string;
  edition: string;
  terms: string;
  coversPlacePlans: boolean;
  fromOn: string;
  reviewOn: string | null;
  writtenBy: string | null;
}

/** Its terms of reference, the newest edition first. */
export async function loadTermsOf(tx: Tx, bodyId: string): Promise<TermsShown[]> {
  const { rows } = await sql<TermsShown>`
    select t.id, t.edition, t.terms, t.covers_place_plans as "coversPlacePlans", t.from_on as "fromOn", t.review_on as "reviewOn",
      a.name as "writtenBy"
    from body_terms t left join account a on a.id = t.written_by
    where t.body_id = ${bodyId} order by t.from_on desc, t.written_at desc, t.id`.execute(tx);
  return rows;
}

export interface MemberShown {
  id: string;
  accountId: string;
  name: string;
  about: string;
  part: MemberPart;
  deputyId: string | null;
  deputy: string | null;
  fromOn: string;
  untilOn: string | null;
}

/** Its members on a day, the chair first; with `everyone`, those who have been members too. */
export async function loadMembers(tx: Tx, bodyId: string, on: string, everyone = false): Promise<MemberShown[]> {
  const { rows } = await sql<MemberShown>`
    select m.id, m.account_id as "accountId", a.name, a.job_title || ', ' || g.name as about, m.part, m.deputy_id as "deputyId",
      d.name as deputy, m.from_on as "fromOn", m.until_on as "untilOn"
    from body_member m join account a on a.id = m.account_id join agency g on g.id = a.agency_id left join account d on d.id = m.deputy_id
    where m.body_id = ${bodyId} and (${everyone} or (m.from_on <= ${on} and (m.until_on is null or m.until_on >= ${on})))
    order by m.until_on is not null, array_position(array['chair', 'co_chair', 'member', 'coordinator', 'note_taker'], m.part), a.name, m.id`.execute(
    tx,
  );
  return rows;
}

export interface MeetingLine {
  id: string;
  startsAt: Date;
  state: string;
}

/** Who was at which of the last meetings that were held, newest first: what the register's table of attendance is made of. */
export async function loadAttendance(
  tx: Tx,
  bodyId: string,
  most: number,
): Promise<{
  meetings: MeetingLine[];
  marks: { meetingId: string; accountId: string; inPlaceOf: string | null; state: AttendanceState }[];
}> {
  const { rows: meetings } = await sql<MeetingLine>`
    select id, starts_at as "startsAt", state from meeting where body_id = ${bodyId}
      and state in ('decisions_recorded', 'minutes_draft', 'minutes_approved', 'closed')
    order by starts_at desc, id limit ${most}`.execute(tx);
  const ids = meetings.map(({ id }) => id);
  const { rows: marks } = await sql<{
    meetingId: string;
    accountId: string;
    inPlaceOf: string | null;
    state: AttendanceState;
  }>`
    select meeting_id as "meetingId", account_id as "accountId", in_place_of as "inPlaceOf", state from attendance
    where meeting_id = any (${sql.val(ids)}::uuid[]) order by meeting_id, id`.execute(tx);
  return { meetings, marks };
}

/** What was changed in the register's entry, by whom and why, newest first. */
export async function loadChanges(tx: Tx, bodyId: string): Promise<{ at: Date; who: string | null; why: string }[]> {
  const { rows } = await sql<{ at: Date; who: string | null; why: string }>`
    select h.changed_at as at, a.name as who, h.reason as why from body_history h left join account a on a.id = h.changed_by
    where h.row_id = ${bodyId} order by h.changed_at desc, h.history_id limit 20`.execute(tx);
  return rows;
}
