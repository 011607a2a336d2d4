import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

// The staff directory: known to everyone signed in, and no word of any case.

export interface AgencyLine {
  id: string;
  name: string;
  kind: string;
  teams: number;
  people: number;
  closedAt: Date | null;
}

/** Every agency by name, the open ones first. */
export async function agencies(tx: Tx): Promise<AgencyLine[]> {
  const { rows } = await sql<AgencyLine>`
    select g.id, g.name, g.kind, g.closed_at as "closedAt",
      (select count(*)::integer from team t where t.agency_id = g.id and t.closed_at is null) as teams,
      (select count(*)::integer from account a where a.agency_id = g.id and a.closed_at is null and not a.service) as people
    from agency g order by g.closed_at is not null, g.name, g.id`.execute(tx);
  return rows;
}

export interface AgencyShown extends AgencyLine {
  teamList: { id: string; name: string; people: number; closedAt: Date | null }[];
  glassManager: { id: string; name: string } | null;
  colleagues: { id: string; name: string }[];
}

/** One agency with its teams, its people, and who reviews its broken glass. */
export async function oneAgency(tx: Tx, id: string): Promise<AgencyShown | null> {
  const agency = (await agencies(tx)).find((one) => one.id === id);
  if (!agency) return null;
  const { rows: teamList } = await sql<AgencyShown['teamList'][number]>`
    select t.id, t.name, t.closed_at as "closedAt", (select count(distinct m.account_id)::integer from membership m
      join account a on a.id = m.account_id where m.party_id = t.id and a.closed_at is null and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())) as people
    from team t where t.agency_id = ${id} order by t.closed_at is not null, t.name, t.id`.execute(tx);
  const { rows: named } = await sql<{ id: string; name: string }>`
    select a.id, a.name from glass_manager m join account a on a.id = m.account_id
    where m.agency_id = ${id} and m.until_at is null and a.closed_at is null order by m.from_at desc, m.id limit 1`.execute(
    tx,
  );
  const { rows: colleagues } = await sql<{ id: string; name: string }>`
    select id, name from account where agency_id = ${id} and closed_at is null and not service order by name, id`.execute(
    tx,
  );
  return { ...agency, teamList, glassManager: named[0] ?? null, colleagues };
}

export interface TeamShown {
  id: string;
  name: string;
  agency: { id: string; name: string };
  closedAt: Date | null;
  people: { id: string; name: string; jobTitle: string; from: Date; until: Date | null }[];
}

/** A team with its people of today; null when there is none. */
export async function oneTeam(tx: Tx, id: string): Promise<TeamShown | null> {
  const { rows } = await sql<Omit<TeamShown, 'people'>>`
    select t.id, t.name, t.closed_at as "closedAt", jsonb_build_object('id', g.id, 'name', g.name) as agency
    from team t join agency g on g.id = t.agency_id where t.id = ${id}`.execute(tx);
  if (!rows[0]) return null;
  const { rows: people } = await sql<TeamShown['people'][number]>`
    select a.id, a.name, a.job_title as "jobTitle", m.from_at as "from", m.until_at as "until" from membership m join account a on a.id = m.account_id
    where m.party_id = ${id} and a.closed_at is null and (m.until_at is null or m.until_at > kith_now()) order by a.name, a.id, m.from_at, m.id`.execute(
    tx,
  );
  return { ...rows[0], people };
}

export interface PersonLine {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
  agency: string;
  hats: string[];
  closedAt: Date | null;
}

/** People whose name, e-mail address or agency holds every word asked for, by name; one page, and how many there are. */
export async function people(
  tx: Tx,
  asked: { q: string; closed: boolean; page: number; size: number },
): Promise<{ lines: PersonLine[]; total: number }> {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  const where = sql`not a.service and (a.closed_at is not null) = ${asked.closed}
    and not exists (select 1 from unnest(${sql.val(words)}::text[]) word where position(word in lower(a.name || ' ' || a.email || ' ' || g.name)) = 0)`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from account a join agency g on g.id = a.agency_id where ${where}`.execute(tx);
  const { rows } = await sql<PersonLine>`
    select a.id, a.name, a.job_title as "jobTitle", a.email, g.name as agency, a.closed_at as "closedAt",
      array(select r.name from membership m join role_ r on r.id = m.party_id where m.account_id = a.id and m.from_at <= kith_now()
            and (m.until_at is null or m.until_at > kith_now()) order by r.name) as hats
    from account a join agency g on g.id = a.agency_id where ${where}
    order by a.name, a.id limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(tx);
  return { lines: rows, total: counted[0]?.total ?? 0 };
}

export interface Place {
  id: string;
  party: string;
  kind: 'role' | 'team' | 'agency';
  from: Date;
  until: Date | null;
  givenBy: string | null;
  reason: string;
  endedWhy: string | null;
  over: boolean;
}

export interface PersonShown extends PersonLine {
  agencyId: string;
  registration: string | null;
  phone: string | null;
  addedBy: string | null;
  addedByMe: boolean;
  places: Place[];
}

/** One person with every hat and team place they have or had, live ones first. */
export async function onePerson(tx: Tx, id: string): Promise<PersonShown | null> {
  const { rows } = await sql<Omit<PersonShown, 'places'>>`
    select a.id, a.name, a.job_title as "jobTitle", a.email, g.name as agency, g.id as "agencyId", a.closed_at as "closedAt", '{}'::text[] as hats,
      a.social_work_registration as registration, a.phone, b.name as "addedBy", a.added_by is not distinct from actor() as "addedByMe"
    from account a join agency g on g.id = a.agency_id left join account b on b.id = a.added_by where a.id = ${id} and not a.service`.execute(
    tx,
  );
  if (!rows[0]) return null;
  const { rows: places } = await sql<Place>`
    select m.id, coalesce(r.name, t.name, g.name) as party, p.kind, m.from_at as "from", m.until_at as "until", b.name as "givenBy", m.reason,
      m.ended_why as "endedWhy", m.until_at is not null and m.until_at <= kith_now() as over
    from membership m join party p on p.id = m.party_id left join role_ r on r.id = p.id left join team t on t.id = p.id left join agency g on g.id = p.id
      left join account b on b.id = m.given_by
    where m.account_id = ${id} order by over, p.kind, 2, m.from_at, m.id`.execute(tx);
  return { ...rows[0], places };
}

/** Every role and every open team, to choose from. */
export async function hatsAndTeams(
  tx: Tx,
): Promise<{ hats: { id: string; name: string; about: string }[]; teams: { id: string; name: string }[] }> {
  const { rows: hats } = await sql<{
    id: string;
    name: string;
    about: string;
  }>`select id, name, about from role_ order by name, id`.execute(tx);
  const { rows: teams } = await sql<{ id: string; name: string }>`
    select t.id, t.name || ', ' || g.name as name from team t join agency g on g.id = t.agency_id
    where t.closed_at is null and g.closed_at is null order by t.name, g.name, t.id`.execute(tx);
  return { hats, teams };
}
