import { sql } from 'kysely';
import type { Counts, ReleaseRule } from '../kernel/releases/index.ts';

/** Puts counted rows into a table of months by columns; a pair that was not counted is nought. */
function byMonth(rows: readonly { month: string; part: string; total: number }[], columns: readonly string[]): Counts {
  const found = new Map(rows.map((row) => [`${row.month}/${row.part}`, row.total]));
  const months = [...new Set(rows.map((row) => row.month))].sort();
  return {
    rows: months,
    columns,
    cells: months.map((month) => columns.map((part) => found.get(`${month}/${part}`) ?? 0)),
  };
}

/** The twelve whole months before this one, by the London month a concern was received. */
const lastTwelveMonths = sql`c.received_at >= date_trunc('month', kith_now()) - interval '12 months'
  and c.received_at < date_trunc('month', kith_now())`;
const month = sql`to_char(c.received_at at time zone 'Europe/London', 'YYYY-MM')`;
const covers = 'The 12 months before this month, by the month a concern was received (London)';

/** The picture's first published figures. */
export const figureRules: readonly ReleaseRule[] = [
  {
    name: 'concerns.by_month_and_kind',
    title: 'Concerns by month and what they are about',
    covers,
    every: 'day',
    async counts(tx) {
      const { rows } = await sql<{ month: string; part: string; total: number }>`
        select ${month} as month,
          case when s.kind = 'child' then 'Children' when s.kind = 'group' then 'Peer groups' when s.kind = 'adult' then 'Adults of concern'
               when s.kind = 'online_space' then 'Online spaces' else 'Places and schools' end as part,
          count(distinct c.id)::integer as total
        from concern c join concern_subject s on s.concern_id = c.id
        where ${lastTwelveMonths} group by 1, 2 order by 1, 2`.execute(tx);
      return byMonth(rows, ['Children', 'Peer groups', 'Places and schools', 'Online spaces', 'Adults of concern']);
    },
  },
  {
    name: 'concerns.by_month_and_timeliness',
    title: 'Decisions within one working day',
    covers,
    every: 'day',
    async counts(tx) {
      const { rows } = await sql<{ month: string; part: string; total: number }>`
        select ${month} as month,
          case when k.met_at <= k.due_at then 'In time' when k.met_at is not null then 'Late' else 'Not yet decided' end as part,
          count(*)::integer as total
        from concern c join clock k on k.concern_id = c.id
        where ${lastTwelveMonths} group by 1, 2 order by 1, 2`.execute(tx);
      return byMonth(rows, ['In time', 'Late', 'Not yet decided']);
    },
  },
];
