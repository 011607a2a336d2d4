import { type RawBuilder, sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import { type CivilDate, endOfLondonDay, londonDate, sayDate, startOfLondonDay } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { ReleaseRule } from '../../kernel/releases/index.ts';
import { financialYearOf } from './financial-year.ts';

/** Contacts at hotspots in a period, three things that are easily taken for one another (domain §6.2 no 2). */
export interface ContactCount {
  /** Contact sessions logged. */
  sessions: number;
  /** Young people met, each time anew: those ticked, or the number written where that is more. */
  contacts: number;
  /** Young people known by a street name and ticked at least once. */
  people: number;
  /** Of those, ticked on three days or more. */
  threeOrMore: number;
}

/** What of a period is looked at: bounded by the period, so that older years and other records cost nothing. */
const sessionsIn = (from: CivilDate, until: CivilDate): ListOf => ({
  table: 'record',
  order: 'sort_at',
  level: 'summary',
  where: sql`t.kind = 'contact_session' and t.sort_at between ${startOfLondonDay(from)} and ${endOfLondonDay(until)}`,
});
const ticksIn = (from: CivilDate, until: CivilDate): ListOf => ({
  table: 'contact_seen',
  order: 'seen_on',
  level: 'summary',
  where: sql`t.seen_on between ${from} and ${until}`,
});
/** More than the youth workers of the largest partnership log and tick in a year. */
const MOST = 500_000;

/** What the reader may see of it, both days included (London days). */
export async function countContacts(tx: Tx, from: CivilDate, until: CivilDate): Promise<ContactCount> {
  return counted(
    tx,
    from,
    until,
    newestVisible(sessionsIn(from, until), MOST),
    newestVisible(ticksIn(from, until), MOST),
  );
}

type Rows = RawBuilder<unknown>;

async function counted(tx: Tx, from: CivilDate, until: CivilDate, sessions: Rows, ticks: Rows): Promise<ContactCount> {
  const { rows } = await sql<ContactCount>`
    with met as (
      select c.record_id, c.regular_id, c.seen_on from ${ticks} f join contact_seen c on c.id = f.id
      where c.seen_on between ${from} and ${until}),
    held as (
      select r.id, greatest(coalesce(s.young_people, 0), (select count(*) from met m where m.record_id = r.id)) as contacts
      from ${sessions} f join record r on r.id = f.id join contact_session s on s.record_id = r.id
      where r.kind = 'contact_session' and (r.sort_at at time zone 'Europe/London')::date between ${from} and ${until}),
    known as (select regular_id, count(distinct seen_on) as occasions from met group by regular_id)
    select (select count(*) from held)::integer as sessions, (select coalesce(sum(contacts), 0) from held)::integer as contacts,
      (select count(*) from known)::integer as people, (select count(*) from known where occasions >= 3)::integer as "threeOrMore"`.execute(
    tx,
  );
  return rows[0] ?? { sessions: 0, contacts: 0, people: 0, threeOrMore: 0 };
}

/** The same for everyone, by London month, as a daily release. */
export const contactRelease: ReleaseRule = {
  name: 'contacts.by_month',
  title: 'Contacts at hotspots',
  covers: 'The 12 months before this month, by the month of the contact (London). No names are kept',
  every: 'day',
  async counts(tx) {
    const { rows } = await sql<{ month: string; sessions: number; contacts: number; people: number }>`
      with met as (select record_id, count(*) as ticked from contact_seen group by record_id),
      held as (
        select to_char(r.sort_at at time zone 'Europe/London', 'YYYY-MM') as month,
          greatest(coalesce(s.young_people, 0), coalesce(m.ticked, 0)) as contacts
        from record r join contact_session s on s.record_id = r.id left join met m on m.record_id = r.id
        where r.sort_at >= date_trunc('month', kith_now(), 'Europe/London') - interval '12 months'
          and r.sort_at < date_trunc('month', kith_now(), 'Europe/London')),
      known as (select to_char(seen_on, 'YYYY-MM') as month, count(distinct regular_id) as people from contact_seen group by 1)
      select month, count(*)::integer as sessions, sum(contacts)::integer as contacts, coalesce(max(people), 0)::integer as people
      from held left join known using (month) group by month order by month`.execute(tx);
    return {
      rows: rows.map(({ month }) => month),
      columns: ['Sessions', 'Contacts', 'Young people'],
      cells: rows.map(({ sessions, contacts, people }) => [sessions, contacts, people]),
    };
  },
};

/** How each figure of the year is headed where it is published. */
export const YEAR_COLUMNS: Readonly<Record<keyof ContactCount, string>> = {
  sessions: 'Sessions',
  contacts: 'Contacts',
  people: 'Young people',
  threeOrMore: 'Met on three days or more',
};
const YEAR_FIGURES = Object.keys(YEAR_COLUMNS) as (keyof ContactCount)[];

/** The council's year so far, to set beside its target. */
export const contactYearRelease: ReleaseRule = {
  name: 'contacts.this_year',
  title: 'Contacts at hotspots this year',
  covers: 'The council’s year so far. Young people are counted by street name at one spot, and nobody is named',
  every: 'day',
  async counts(tx, now) {
    const { from, until } = financialYearOf(londonDate(now));
    const all = (table: string) => sql`(select id from ${sql.table(table)})`;
    const year = await counted(tx, from, until, all('record'), all('contact_seen'));
    return {
      rows: [`${sayDate(from)} to ${sayDate(until)}`],
      columns: YEAR_FIGURES.map((figure) => YEAR_COLUMNS[figure]),
      cells: [YEAR_FIGURES.map((figure) => year[figure])],
    };
  },
};
