import { sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

/** A spot of one's own agency: where its workers meet young people. */
export interface Spot {
  id: string;
  name: string;
  placeId: string | null;
}

/** A young person known at one spot by a street name, and how often they were met there. */
export interface Regular {
  id: string;
  name: string;
  firstSeenOn: string;
  lastSeenOn: string | null;
  /** Days on which they were ticked. */
  occasions: number;
  gone: boolean;
}

const SPOTS: ListOf = { table: 'spot', order: 'opened_at', level: 'summary' };
/** As many spots as anybody looks through on a phone. */
const MOST = 60;

/** The spots of the worker's own agency, by name. */
export async function spotsOfMine(ctx: Ctx): Promise<Spot[]> {
  const { rows } = await sql<Spot>`
    select s.id, s.name, s.place_id as "placeId" from ${newestVisible(SPOTS, MOST)} f join spot s on s.id = f.id
    where s.agency_id = ${ctx.actor.agency.id} order by s.name, s.id limit ${MOST}`.execute(ctx.tx);
  return rows;
}

/** One spot; null when it is not there or not for this reader. */
export async function spotById(tx: Tx, id: string): Promise<Spot | null> {
  const { rows } = await sql<Spot>`select id, name, place_id as "placeId" from spot where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Everybody known at a spot by a street name, those met most lately first. */
export async function regularsAt(tx: Tx, spotId: string): Promise<Regular[]> {
  const { rows } = await sql<Regular>`
    select r.id, r.street_name as name, r.first_seen_on::text as "firstSeenOn", r.gone_at is not null as gone,
      max(c.seen_on)::text as "lastSeenOn", count(distinct c.seen_on)::integer as occasions
    from regular r left join contact_seen c on c.regular_id = r.id
    where r.spot_id = ${spotId} group by r.id order by max(c.seen_on) desc nulls last, r.street_name, r.id`.execute(tx);
  return rows;
}
