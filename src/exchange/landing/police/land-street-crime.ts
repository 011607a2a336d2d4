import { sql } from 'kysely';
import { digestOf } from '../../reading/digest.ts';
import type { StreetCrime } from '../../reading/police/street-crime.ts';
import type { Row } from '../../reading/row.ts';
import { OPEN_DATA } from '../fixed-id.ts';
import type { Landing } from '../format.ts';
import type { Verdict } from '../landed.ts';

interface Known {
  key: string;
  content: string;
}

/** A crime with the digest of all that is kept of it, by which a corrected row is told from the same one. */
interface Incoming {
  id: string;
  crime: StreetCrime;
  content: string;
}

/**
 * Lands street crime in batches: one query tells which rows are known, one adds what is new, one changes what was
 * corrected. The importing account and the row's own key are what a row is known by, in the one scope of open data.
 */
export function streetCrimeLander(landing: Landing): (rows: readonly Row<StreetCrime>[]) => Promise<Verdict[]> {
  let hasBoundaries: boolean | null = null;
  return async (rows) => {
    hasBoundaries ??= await anyBoundaries(landing);
    const incoming = rows.map(({ value: crime }) => ({ id: landing.newId(), crime, content: contentOf(crime) }));
    const known = await knownAmong(landing, incoming);
    const verdicts = incoming.map(({ crime, content }): Verdict => {
      const before = known.get(crime.identity);
      return before === undefined ? 'accepted' : before === content ? 'unchanged' : 'updated';
    });
    await add(
      landing,
      incoming.filter((_, at) => verdicts[at] === 'accepted'),
      hasBoundaries,
    );
    await change(
      landing,
      incoming.filter((_, at) => verdicts[at] === 'updated'),
      hasBoundaries,
    );
    return verdicts;
  };
}

function contentOf(crime: StreetCrime): string {
  const { identity: _, point, ...told } = crime;
  return digestOf([
    ...Object.values(told).map((value) => value ?? ''),
    String(point?.longitude),
    String(point?.latitude),
  ]);
}

async function anyBoundaries({ tx }: Landing): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from boundary) as any`.execute(tx);
  return rows[0]?.any ?? false;
}

async function knownAmong({ tx, actor }: Landing, incoming: readonly Incoming[]): Promise<Map<string, string>> {
  const { rows } = await sql<Known>`
    select encode(c.source_key, 'hex') as key, encode(c.content, 'hex') as content from street_crime c
    where c.scope_id = ${OPEN_DATA.scope_id} and c.importer_id = ${actor.id}
      and c.source_key = any (${incoming.map(({ crime }) => Buffer.from(crime.identity, 'hex'))}::bytea[])`.execute(tx);
  return new Map(rows.map(({ key, content }) => [key, content]));
}

const columnsOf = (incoming: readonly Incoming[]) => {
  const text = (of: (crime: StreetCrime) => string | null) => incoming.map(({ crime }) => of(crime));
  return sql`unnest(${incoming.map(({ id }) => id)}::uuid[], ${incoming.map(({ crime }) => crime.identity)}::text[], ${incoming.map(({ content }) => content)}::text[],
      ${text(({ crimeId }) => crimeId)}::text[], ${text(({ month }) => `${month}-01`)}::date[],
      ${text(({ reportedBy }) => reportedBy)}::text[], ${text(({ fallsWithin }) => fallsWithin)}::text[],
      ${incoming.map(({ crime }) => crime.point?.longitude ?? null)}::double precision[],
      ${incoming.map(({ crime }) => crime.point?.latitude ?? null)}::double precision[],
      ${text(({ location }) => location)}::text[], ${text(({ lsoaCode }) => lsoaCode)}::text[],
      ${text(({ lsoaName }) => lsoaName)}::text[], ${text(({ crimeType }) => crimeType)}::text[],
      ${text(({ lastOutcome }) => lastOutcome)}::text[], ${text(({ context }) => context)}::text[])
    as i (id, key, content, crime_id, month, force, falls_within, longitude, latitude, place_said, area_code, area_name, kind, outcome, context)`;
};

/** Map points are few and come again and again, so each is placed once a batch. */
const placed = sql`(
  select p.x, p.y, p.month, max(a.code) filter (where a.kind = 'ward') as ward, max(a.code) filter (where a.kind = 'lsoa') as area
  from (select distinct longitude as x, latitude as y, month from incoming where longitude is not null) p
    cross join lateral place_at(p.x, p.y, p.month) a
  group by p.x, p.y, p.month)`;
const nowhere = sql`(select null::double precision as x, null::double precision as y, null::date as month, null::text as ward, null::text as area where false)`;

async function add(landing: Landing, incoming: readonly Incoming[], hasBoundaries: boolean): Promise<void> {
  if (incoming.length === 0) return;
  await sql`
    with incoming as (select * from ${columnsOf(incoming)})
    insert into street_crime (id, source_key, content, importer_id, crime_id, month, force, falls_within, longitude, latitude, place_said,
      ward_code, area_code, area_name, kind, outcome, context, file_digest, imported_at, scope_id, scope_class)
    select i.id, decode(i.key, 'hex'), decode(i.content, 'hex'), ${landing.actor.id}, i.crime_id, i.month, i.force, i.falls_within,
      i.longitude, i.latitude, i.place_said, p.ward, coalesce(i.area_code, p.area), i.area_name, i.kind, i.outcome, i.context,
      ${landing.fileDigest}, ${landing.now}, ${OPEN_DATA.scope_id}, ${OPEN_DATA.scope_class}
    from incoming i left join ${hasBoundaries ? placed : nowhere} p on p.x = i.longitude and p.y = i.latitude and p.month = i.month`.execute(
    landing.tx,
  );
}

async function change(landing: Landing, incoming: readonly Incoming[], hasBoundaries: boolean): Promise<void> {
  if (incoming.length === 0) return;
  await sql`
    with incoming as (select * from ${columnsOf(incoming)})
    update street_crime c set content = decode(i.content, 'hex'), falls_within = i.falls_within, longitude = i.longitude,
      latitude = i.latitude, place_said = i.place_said, ward_code = p.ward, area_code = coalesce(i.area_code, p.area),
      area_name = i.area_name, kind = i.kind, outcome = i.outcome, context = i.context,
      file_digest = ${landing.fileDigest}, imported_at = ${landing.now}
    from incoming i left join ${hasBoundaries ? placed : nowhere} p on p.x = i.longitude and p.y = i.latitude and p.month = i.month
    where c.scope_id = ${OPEN_DATA.scope_id} and c.importer_id = ${landing.actor.id} and c.source_key = decode(i.key, 'hex')`.execute(
    landing.tx,
  );
}
