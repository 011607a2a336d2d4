import { sql } from 'kysely';
import type { SittingState } from '../../assessment/index.ts';
import { inOrder, type ListOf, newestVisible, visiblePage } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';

export interface ReviewLine {
  id: string;
  title: string;
  state: SittingState;
  /** Whether the reader sees what is in it; whoever does not may still mark it alone. */
  whole: boolean;
  openedAt: Date;
}

/** The code of the instrument a system review is a sitting of. */
const SYSTEM_REVIEW = 'system_review';

const REVIEWS: ListOf = {
  table: 'sitting',
  order: 'opened_at',
  level: 'summary',
  // A rater's own belongs to the one on which all agree, and is opened from it.
  where: sql`t.subject_id is null and t.agreed_in_id is null and t.version_id in (
    select v.id from instrument_version v join instrument i on i.id = v.instrument_id where i.code = ${sql.lit(SYSTEM_REVIEW)})`,
};

/** System reviews the reader may see, newest first. */
export async function findReviews(
  tx: Tx,
  asked: { page: number; size: number },
): Promise<{ lines: ReviewLine[]; total: number }> {
  const { ids, total } = await visiblePage(tx, REVIEWS, asked.page, asked.size);
  const { rows } = await sql<ReviewLine>`
    select s.id, s.title, s.state, s.opened_at as "openedAt", my_level(s.scope_id) >= 3 as whole
    from ${inOrder(ids)} join sitting s on s.id = f.id order by f.n`.execute(tx);
  return { lines: rows, total };
}

/** A review to compare another with. */
export interface ReviewToCompare {
  id: string;
  title: string;
  openedAt: Date;
}

const MOST_COMPARED = 200;

/** The reviews of one instrument that stand and whose answers the reader may see, newest first: any two may be compared. */
export async function reviewsToCompare(tx: Tx, instrumentId: string): Promise<ReviewToCompare[]> {
  const list: ListOf = {
    table: 'sitting',
    order: 'opened_at',
    level: 'full',
    where: sql`t.subject_id is null and t.agreed_in_id is null and t.state <> 'withdrawn' and t.version_id in (
      select v.id from instrument_version v where v.instrument_id = ${instrumentId})`,
  };
  const { rows } = await sql<ReviewToCompare>`
    select s.id, s.title, s.opened_at as "openedAt" from ${newestVisible(list, MOST_COMPARED)} f join sitting s on s.id = f.id
    order by f.at desc, s.id limit ${MOST_COMPARED}`.execute(tx);
  return rows;
}

/** The newest reviews of a title that stand, as far as the reader may see what is in them; runs of spaces count as one. */
export async function reviewsTitled(tx: Tx, title: string, most: number): Promise<string[]> {
  const list: ListOf = {
    ...REVIEWS,
    level: 'full',
    where: sql`${REVIEWS.where} and t.state <> 'withdrawn' and btrim(regexp_replace(translate(t.title, chr(160), ' '), '\\s+', ' ', 'g')) = ${title.replaceAll(/\s+/g, ' ').trim()}`,
  };
  const { rows } = await sql<{ id: string }>`
    select f.id from ${newestVisible(list, most)} f order by f.at desc, f.id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The actions that a cell of a review led to. */
export async function actionsOfCell(
  tx: Tx,
  sittingId: string,
  item: string,
): Promise<{ id: string; planId: string; wording: string; planTitle: string }[]> {
  const { rows } = await sql<{ id: string; planId: string; wording: string; planTitle: string }>`
    select a.id, a.plan_id as "planId", a.wording, p.title as "planTitle"
    from sitting_action x join action a on a.id = x.action_id join plan p on p.id = a.plan_id
    where x.sitting_id = ${sittingId} and x.item = ${item} order by a.due_by nulls last, a.id`.execute(tx);
  return rows;
}
