import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/schema.ts';
import { asUuid } from '../../kernel/http/entropy.ts';
import { type Counts, suppress } from './suppress.ts';

/** Where published figures live: one scope everyone signed in may read. */
const PUBLISHED = asUuidOf('kith published figures');

function asUuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

interface ReleaseRule {
  name: string;
  title: string;
  covers: string;
  count(tx: Tx): Promise<Counts>;
}

const months = (rows: readonly { month: string }[]): string[] => [...new Set(rows.map((row) => row.month))].sort();

/** Puts counted rows into a table of months by columns; a pair that was not counted is nought. */
function byMonth(rows: readonly { month: string; part: string; total: number }[], columns: readonly string[]): Counts {
  const found = new Map(rows.map((row) => [`${row.month}/${row.part}`, row.total]));
  const named = months(rows);
  return {
    rows: named,
    columns,
    cells: named.map((month) => columns.map((part) => found.get(`${month}/${part}`) ?? 0)),
  };
}

/**
 * Every figure that depends on records its readers may not see is computed here and nowhere else. The role it runs as
 * sees no silent record, so two worlds that differ only in silence release the same.
 */
export const releaseRules: readonly ReleaseRule[] = [
  {
    name: 'concerns.by_month_and_kind',
    title: 'Concerns by month and what they are about',
    covers: 'The 12 months before this month, by the month a concern was received (London)',
    async count(tx) {
      const { rows } = await sql<{ month: string; part: string; total: number }>`
        select to_char(c.received_at at time zone 'Europe/London', 'YYYY-MM') as month,
          case when s.kind = 'child' then 'Children' when s.kind = 'group' then 'Peer groups' when s.kind = 'adult' then 'Adults of concern'
               when s.kind = 'online_space' then 'Online spaces' else 'Places and schools' end as part,
          count(distinct c.id)::integer as total
        from concern c join concern_subject s on s.concern_id = c.id
        where c.received_at >= date_trunc('month', kith_now()) - interval '12 months' and c.received_at < date_trunc('month', kith_now())
        group by 1, 2 order by 1, 2`.execute(tx);
      return byMonth(rows, ['Children', 'Peer groups', 'Places and schools', 'Online spaces', 'Adults of concern']);
    },
  },
  {
    name: 'concerns.by_month_and_timeliness',
    title: 'Decisions within one working day',
    covers: 'The 12 months before this month, by the month a concern was received (London)',
    async count(tx) {
      const { rows } = await sql<{ month: string; part: string; total: number }>`
        select to_char(c.received_at at time zone 'Europe/London', 'YYYY-MM') as month,
          case when k.met_at <= k.due_at then 'In time' when k.met_at is not null then 'Late' else 'Not yet decided' end as part,
          count(*)::integer as total
        from concern c join clock k on k.concern_id = c.id
        where c.received_at >= date_trunc('month', kith_now()) - interval '12 months' and c.received_at < date_trunc('month', kith_now())
        group by 1, 2 order by 1, 2`.execute(tx);
      return byMonth(rows, ['In time', 'Late', 'Not yet decided']);
    },
  },
];

/** Computes every release and keeps it as a new row; earlier ones stay, so that a figure can be found as it was published. */
export async function computeReleases(worker: Db): Promise<number> {
  return worker
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows } = await sql<{
        now: Date;
        day: string;
      }>`select kith_now() as now, kith_now()::date::text as day`.execute(tx);
      const at = rows[0];
      if (!at) throw new Error('the database did not say the time');
      for (const rule of releaseRules) {
        const figures = suppress(await rule.count(tx));
        // The id is of the rule and the day, so that a second run on one day changes nothing.
        const id = asUuid(createHash('sha256').update(`release/${rule.name}/${at.day}`).digest().subarray(0, 16));
        const { rows: before } = await sql`select 1 from release where id = ${id}`.execute(tx);
        if (before.length > 0) continue;
        await sql`
        insert into release (id, name, title, covers, computed_at, figures, scope_id, scope_class)
        values (${id}, ${rule.name}, ${rule.title}, ${rule.covers}, ${at.now}, ${JSON.stringify(figures)}, ${PUBLISHED}, 'open')`.execute(
          tx,
        );
      }
      return releaseRules.length;
    });
}
