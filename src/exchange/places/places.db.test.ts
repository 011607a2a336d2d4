import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn } from '../../../test/support/acting.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import type { ActingAs } from '../../kernel/access/act-as.ts';
import { civilDate } from '../../kernel/clock/index.ts';
import { boundaries } from '../landing/boundaries/format.ts';
import { fileAt } from '../landing/import-file.ts';
import { policeStreet } from '../landing/police/format.ts';
import { fileOf, type Importing, importingInto } from '../landing/testing/importing.ts';
import type { Boundary } from '../reading/boundaries/boundary.ts';
import { readBoundaries } from '../reading/boundaries.ts';
import { contains } from '../reading/point-in-polygon.ts';
import { readPoliceStreet } from '../reading/police-street.ts';
import { sharedData } from '../reading/testing/shared-data.ts';
import { placeAgain } from './place-again.ts';
import { placeOf } from './place-of.ts';

let fresh: FreshDatabase;
let importing: Importing;
let someone: ActingAs;
const geography = sharedData('geography');
const police = sharedData('police');

beforeAll(async () => {
  fresh = await freshDatabase();
  importing = importingInto(fresh);
  someone = await importing.acting(boundaries.importerId);
});
afterAll(async () => {
  await importing.close();
  await fresh.drop();
});

const square = (code: string, west: number, south: number, side: number, hole = false) => ({
  type: 'Feature',
  properties: { WD13CD: code, WD13NM: `Ward ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [ring(west, south, side), ...(hole ? [ring(west + side / 4, south + side / 4, side / 2)] : [])],
  },
});
const ring = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const collection = (...features: unknown[]) => fileOf(JSON.stringify({ type: 'FeatureCollection', features }));
const on = civilDate('2026-01-01');
const place = (longitude: number, latitude: number, day = on) =>
  someone.request('test', ({ tx }) => placeOf(tx, longitude, latitude, day), { reads: true });

test('a point lies in one of two areas that share an edge, and not in a hole', async () => {
  await importing.bring(
    boundaries,
    collection(
      square('E05900001', -1, 52, 0.1),
      square('E05900002', -0.9, 52, 0.1),
      square('E05900003', -1, 53, 0.4, true),
    ),
  );
  expect((await place(-0.95, 52.05)).ward?.code).toBe('E05900001');
  expect((await place(-0.9, 52.05)).ward?.code).toBe('E05900002');
  expect((await place(-0.8, 53.2)).ward).toBeNull();
  expect((await place(-0.99, 53.01)).ward).toEqual({ code: 'E05900003', name: 'Ward E05900003' });
  expect(await place(1, 50)).toEqual({ ward: null, area: null });
});

test('again is unchanged; a corrected outline takes the place of the one before, which is kept', async () => {
  const file = collection(square('E05900010', -2, 52, 0.1));
  expect((await importing.bring(boundaries, file)).counts).toMatchObject({ accepted: 1 });
  expect((await importing.bring(boundaries, file)).counts).toMatchObject({ unchanged: 1, accepted: 0 });
  expect((await importing.bring(boundaries, collection(square('E05900010', -2, 52, 0.2)))).counts).toMatchObject({
    updated: 1,
  });
  expect((await place(-1.85, 52.15)).ward?.code).toBe('E05900010');
  expect(
    await fresh.arrange(
      "select superseded_why like 'A file of Wards%' as kept from boundary where code = 'E05900010' order by superseded_at nulls last",
    ),
  ).toEqual([{ kept: true }, { kept: null }]);
});

test('areas of another kind than was asked for are rejected, and can be had back', async () => {
  const { counts, runId } = await importing.bring(boundaries, collection(square('E05900020', -3, 52, 0.1)), {
    areaKind: 'lsoa',
  });
  expect(counts).toMatchObject({ read: 1, rejected: 1, rejectedFor: { 'another-kind': 1 } });
  expect(
    await fresh.arrange("select raw like '%WD13CD%' as whole from import_reject where run_id = $1", [runId]),
  ).toEqual([{ whole: true }]);
});

test('what is written with a point knows its ward at once, a silent record too, and what was there before after the job', async () => {
  const world = worldBuilder(fresh);
  const scope = await world.scope('Somewhere', 'context');
  const silent = await world.scope('Somewhere silent', 'silent');
  const write = async (id: string, longitude: number, under: string, scopeClass: string) =>
    fresh.arrange(
      `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, longitude, latitude, scope_id, scope_class)
       values ($1, 'incident', 'x', 'not_known', now(), 'test', now(), $2, 51.05, $3, $4)`,
      [id, longitude, under, scopeClass],
    );
  const [early, late, quiet] = [
    '10000000-0000-4000-8000-000000000001',
    '10000000-0000-4000-8000-000000000002',
    '10000000-0000-4000-8000-000000000003',
  ];
  await write(early, -3.95, scope, 'context');
  await importing.bring(boundaries, collection(square('E05900030', -4, 51, 0.1)));
  await write(late, -3.94, scope, 'context');
  await write(quiet, -3.93, silent, 'silent');
  const wards = async () =>
    (
      await fresh.arrange<{ ward_code: string | null }>(
        'select ward_code from record where id = any ($1) order by id',
        [[early, late, quiet]],
      )
    ).map((row) => row.ward_code);
  expect(await wards()).toEqual([null, 'E05900030', 'E05900030']);
  const jobs = await fresh
    .arrange("select 1 from graphile_worker.jobs where task_identifier = 'exchange.place-again'")
    .catch(() => null);
  if (jobs !== null) expect(jobs.length).toBeGreaterThan(0);
  const worker = actingOn(fresh, 'kith_worker');
  await worker.as(null, async (tx) => expect(await placeAgain(tx)).toBe(1));
  await worker.close();
  expect(await wards()).toEqual(['E05900030', 'E05900030', 'E05900030']);
  expect(await fresh.arrange('select reason from record_history where row_id = $1', [early])).toEqual([
    { reason: 'The ward and area it lies in, from the published boundaries' },
  ]);
});

test('whereabouts that move are placed anew', async () => {
  const world = worldBuilder(fresh);
  const scope = await world.scope('A park', 'context');
  const [subject, row] = ['20000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000000002'];
  await fresh.arrange(
    "insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'location', 'X', now(), $2, 'context')",
    [subject, scope],
  );
  await importing.bring(boundaries, collection(square('E05900041', -5, 51, 0.1), square('E05900042', -5, 52, 0.1)));
  await fresh.arrange(
    "insert into whereabouts (id, subject_id, longitude, latitude, precision, from_on, scope_id, scope_class) values ($1, $2, -4.95, 51.05, 'exact', '2026-01-01', $3, 'context')",
    [row, subject, scope],
  );
  const ward = async () =>
    (await fresh.arrange<{ ward_code: string }>('select ward_code from whereabouts where id = $1', [row]))[0]
      ?.ward_code;
  expect(await ward()).toBe('E05900041');
  await fresh.arrange("select set_config('kith.reason', 'test', false)");
  await fresh.arrange('update whereabouts set latitude = 52.05 where id = $1', [row]);
  expect(await ward()).toBe('E05900042');
});

test('by the boundaries in force on the day: the newest that had begun, or the oldest before the first', async () => {
  const edition = (year: string, code: string) => ({
    ...square(code, -6, 51, 0.1),
    properties: { [`LSOA${year}CD`]: code, [`LSOA${year}NM`]: code },
  });
  await importing.bring(boundaries, collection(edition('11', 'E01900011'), edition('21', 'E01900021')));
  expect((await place(-5.95, 51.05, civilDate('2020-12-31'))).area?.code).toBe('E01900011');
  expect((await place(-5.95, 51.05, civilDate('2021-01-01'))).area?.code).toBe('E01900021');
  expect((await place(-5.95, 51.05, civilDate('2005-01-01'))).area?.code).toBe('E01900011');
});

describe.runIf(geography.here && police.here)('the real files', () => {
  test('every area is taken in, and the database agrees with the reader about every kind of point', async () => {
    const outlines: Boundary[] = [];
    let total = 0;
    for (const name of geography.names()) {
      for await (const read of readBoundaries(join(geography.path, name)))
        if (read.kind === 'row') outlines.push(read.value);
      const { counts } = await importing.bring(boundaries, await fileAt(join(geography.path, name)));
      total += counts.accepted;
    }
    expect(total).toBe(20 + 124 + 126 + 86);
    const within = (longitude: number, latitude: number) =>
      outlines
        .filter((outline) => contains(outline, { longitude, latitude }))
        .map(({ kind, code, edition }) => `${kind} ${code} ${edition}`)
        .sort();
    const acting = actingOn(fresh);
    const inDatabase = (longitude: number, latitude: number) =>
      acting.as(null, async (tx) =>
        (
          await sql<{ area: string }>`select b.kind || ' ' || b.code || ' ' || b.edition as area from boundary b
            where b.superseded_at is null and b.around @> box(point(${longitude}, ${latitude}), point(${longitude}, ${latitude}))
              and boundary_holds(b.id, ${longitude}, ${latitude}) and b.code !~ '^E0[15]9'`.execute(tx)
        ).rows
          .map(({ area }) => area)
          .sort(),
      );
    const some = fc.sample(fc.constantFrom(...outlines), { numRuns: 40, seed: 7 });
    for (const { shape, bounds } of some) {
      const [corner = [0, 0]] = shape[0]?.[0] ?? [];
      const points = [
        corner,
        [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2],
        [bounds.west, corner[1]],
        [bounds.east, bounds.north],
      ];
      for (const [longitude = 0, latitude = 0] of points)
        expect(await inDatabase(longitude, latitude)).toEqual(within(longitude, latitude));
    }
    await acting.close();
  });

  test('street crime in Warwick lies where the police say it does', async () => {
    const [name = ''] = police.names();
    const known = new Set(
      (
        JSON.parse(readFileSync(join(geography.path, 'warwick-lsoa-2011.geojson'), 'utf8')) as {
          features: { properties: { LSOA11CD: string } }[];
        }
      ).features.map(({ properties }) => properties.LSOA11CD),
    );
    let [asked, agreed] = [0, 0];
    for await (const read of readPoliceStreet(join(police.path, name))) {
      if (read.kind === 'reject' || read.value.point === null || !known.has(read.value.lsoaCode ?? '') || asked >= 200)
        continue;
      asked += 1;
      const { area } = await place(read.value.point.longitude, read.value.point.latitude, civilDate('2018-10-01'));
      if (area?.code === read.value.lsoaCode) agreed += 1;
    }
    expect(asked).toBe(200);
    // The outlines are generalised, so a point by an edge may fall on the other side.
    expect(agreed / asked).toBeGreaterThan(0.97);
    const began = performance.now();
    const { counts } = await importing.bring(policeStreet, await fileAt(join(police.path, name)));
    console.info(
      `police-street with boundaries held: ${Math.round(counts.accepted / ((performance.now() - began) / 1000))} rows a second`,
    );
  });

  test('a row without an area gets one, and none is given to a row with another', async () => {
    const header =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
    const [longitude, latitude] = ['-0.19', '51.415'];
    const line = (lsoa: string) => `,2018-10,Place Police,,${longitude},${latitude},Somewhere,${lsoa},,Burglary,,`;
    await importing.bring(policeStreet, fileOf(`${[header, line(''), line('E01099999')].join('\n')}\n`));
    const found = await fresh.arrange<{ area_code: string; ward_code: string }>(
      "select area_code, ward_code from street_crime where force = 'Place Police' order by area_code",
    );
    expect(found.map(({ area_code }) => area_code)).toEqual([expect.stringMatching(/^E0100/), 'E01099999']);
    expect(found.every(({ ward_code }) => /^E0500/.test(ward_code))).toBe(true);
  });
});
