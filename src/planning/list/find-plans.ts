import { sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../kernel/access/visible.ts';
import type { CivilDate } from '../../kernel/clock/index.ts';
import { nearly, saysWords } from '../../kernel/db/says-words.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PlanState } from '../tables.ts';

/** One line of the list of plans: what decides whether to open it. */
export interface PlanLine {
  id: string;
  title: string;
  kindName: string;
  state: PlanState;
  subject: { id: string; called: string } | null;
  /** The soonest day, today or later, by which something that is not done yet is due. */
  nextDue: string | null;
  actions: number;
  open: number;
  overdue: number;
}

/** What of the plans to list. */
export interface PlanSearch {
  /** Words of its title or of its kind; empty where none are asked for. */
  words: string;
  kinds: readonly string[];
  page: number;
  size: number;
}

/** The plans this reader may see, newest first, and how many there are (exact up to 10,000). `today` is the London day. */
export async function findPlans(
  tx: Tx,
  { words, kinds, page, size }: PlanSearch,
  today: CivilDate,
): Promise<{ lines: PlanLine[]; total: number }> {
  const list: ListOf = { table: 'plan', order: 'opened_at', level: 'summary' };
  const ofKinds = kinds.length === 0 ? sql`true` : sql`t.kind = any (${sql.val([...kinds])}::text[])`;
  if (words !== '' || kinds.length > 0) list.where = sql`${ofKinds} and ${saysWords(CALLED, words, nearly)}`;
  const { ids, total } = await visiblePage(tx, list, page, size);
  return { lines: await planLines(tx, ids, today), total };
}

/** What a plan is called: its title, and its kind, so that "workplan 2026" finds the one that calls itself only "2026". */
const CALLED = sql`t.title || ' ' || (select k.name from plan_kind k where k.code = t.kind order by k.valid_from desc limit 1)`;

/** The plans about somebody or somewhere, newest first. */
export async function plansAbout(tx: Tx, subjectId: string, today: CivilDate): Promise<PlanLine[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plan where subject_id = ${subjectId} order by opened_at desc, id`.execute(tx);
  return planLines(
    tx,
    rows.map(({ id }) => id),
    today,
  );
}

async function planLines(tx: Tx, ids: readonly string[], today: CivilDate): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`
    select p.id, p.title, p.state, k.name as "kindName",
      case when s.id is not null then jsonb_build_object('id', s.id, 'called', coalesce(subject_name(s.id), s.label)) end as subject,
      c."nextDue", c.actions, c.open, c.overdue
    from ${inOrder(ids)} join plan p on p.id = f.id
      join lateral (select name from plan_kind k where k.code = p.kind order by k.valid_from desc limit 1) k on true
      left join subject s on s.id = p.subject_id
      left join lateral (
        select count(*)::integer as actions,
          (count(*) filter (where a.claim not in ('complete', 'not_needed')))::integer as open,
          (count(*) filter (where a.claim not in ('complete', 'not_needed', 'done') and a.due_by < ${today}))::integer as overdue,
          min(a.due_by) filter (where a.claim not in ('complete', 'not_needed', 'done') and a.due_by >= ${today}) as "nextDue"
        from action a where a.plan_id = p.id and a.dropped_at is null) c on true
    order by f.n`.execute(tx);
  return rows;
}
