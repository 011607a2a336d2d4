import { type RawBuilder, sql } from 'kysely';
import { inOrder, visiblePage } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SittingState } from '../tables.ts';

/** One sitting in a list, as this reader may see it. */
export interface SittingLine {
  id: string;
  title: string;
  instrument: string;
  state: SittingState;
  about: { id: string; label: string; name: string | null } | null;
  openedAt: Date;
  openedByName: string | null;
  submittedAt: Date | null;
}

export interface SittingFilter {
  states: readonly SittingState[];
  subject: string | null;
  page: number;
  size: number;
}

/** Sittings the reader may see, newest first, with how many there are. A rater's own show to the rater alone. */
export async function findSittings(tx: Tx, filter: SittingFilter): Promise<{ lines: SittingLine[]; total: number }> {
  const where = sql`${filter.states.length === 0 ? sql`true` : sql`t.state = any (${sql.val([...filter.states])}::text[])`}
    and ${filter.subject === null ? sql`true` : sql`t.subject_id = ${filter.subject}::uuid`}`;
  const { ids, total } = await visiblePage(
    tx,
    { table: 'sitting', order: 'opened_at', level: 'summary', where },
    filter.page,
    filter.size,
  );
  return { lines: await sittingLines(tx, inOrder(ids)), total };
}

/** What a list says of some sittings, in the order of `f`. */
export async function sittingLines(tx: Tx, f: RawBuilder<unknown>): Promise<SittingLine[]> {
  const { rows } = await sql<SittingLine>`
    select t.id, t.title, i.name as instrument, t.state, t.opened_at as "openedAt", p.name as "openedByName", t.submitted_at as "submittedAt",
      (select jsonb_build_object('id', s.id, 'label', s.label, 'name', subject_name(s.id)) from subject s where s.id = t.subject_id) as about
    from ${f} join sitting t on t.id = f.id
      join instrument_version v on v.id = t.version_id join instrument i on i.id = v.instrument_id
      left join account p on p.id = t.opened_by
    order by f.n`.execute(tx);
  return rows;
}
