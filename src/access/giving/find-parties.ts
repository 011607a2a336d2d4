import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Someone access could be given to, from the staff directory. */
export interface Party {
  id: string;
  kind: 'account' | 'team' | 'agency';
  name: string;
  about: string;
}

/**
 * People, teams and agencies whose name holds every word asked for; never the reader or anything they belong to, since
 * nobody gives access to themselves. People first, by name. At most 20.
 *
 * @param kinds which kinds to offer.
 */
export async function findParties(
  tx: Tx,
  asked: string,
  kinds: readonly Party['kind'][] = ['account', 'team', 'agency'],
): Promise<Party[]> {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const { rows } = await sql<Party>`
    with parties as (
      select a.id, 'account' as kind, a.name, a.job_title || ', ' || g.name as about, 1 as sort from account a join agency g on g.id = a.agency_id
        where a.closed_at is null and not a.service
      union all select t.id, 'team', t.name, g.name, 2 from team t join agency g on g.id = t.agency_id where t.closed_at is null
      union all select g.id, 'agency', g.name, 'Everyone who works there', 3 from agency g where g.closed_at is null)
    select id, kind, name, about from parties p
    where p.kind = any (${sql.val([...kinds])}::text[])
      and not exists (select 1 from unnest(${sql.val(words)}::text[]) word where position(word in lower(p.name)) = 0)
      and p.id not in (select my_parties())
    order by sort, name, id limit 20`.execute(tx);
  return rows;
}

/** One party by its id, to show a choice again; null when there is none. */
export async function partyById(tx: Tx, id: string): Promise<Party | null> {
  const { rows } = await sql<Party>`
    select p.id, p.kind, coalesce(a.name, t.name, g.name) as name, coalesce(a.job_title, '') as about from party p
      left join account a on a.id = p.id left join team t on t.id = p.id left join agency g on g.id = p.id
    where p.id = ${id} and p.kind <> 'role'`.execute(tx);
  return rows[0] ?? null;
}
