import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { boundaries } from './boundaries/format.ts';
import { cinCensus } from './cin/format.ts';
import { concerns } from './concerns/format.ts';
import type { Format } from './format.ts';
import type { ImportFile } from './import-file.ts';
import { policeStreet } from './police/format.ts';
import { endlessFile, fileOf, type Importing, importingInto } from './testing/importing.ts';

let fresh: FreshDatabase;
let importing: Importing;
let folder = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  importing = importingInto(fresh);
  folder = await mkdtemp(join(tmpdir(), 'kith-landing-'));
});
afterAll(async () => {
  await importing.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const crime = (at: number) =>
  `${at.toString(16).padStart(64, '0')},2018-10,Kill Police,,-1.5,52.3,Somewhere,,,Burglary,Under way,`;

/** Everything an import could have left, beside the word that one was tried. */
const left = async () => {
  const tables = [
    'street_crime',
    'subject',
    'record',
    'concern',
    'boundary',
    'boundary_ring',
    'import_key',
    'import_reject',
    'import_outcome',
    'held_row',
  ];
  const counts: [string, number | undefined][] = [];
  for (const table of tables) {
    const [row] = await fresh.arrange<{ n: number }>(`select count(*)::integer as n from ${table}`);
    counts.push([table, row?.n]);
  }
  return Object.fromEntries(counts);
};

const hostile: [string, Format, () => ImportFile, RegExp][] = [
  ['wrong columns', policeStreet, () => fileOf('a,b\n1,2\n'), /columns are not those of a data.police.uk street file/],
  [
    'wrong columns for concerns',
    concerns,
    () => fileOf('reference,reported\n1,2\n'),
    /columns are not those of a file of concerns/,
  ],
  ['a broken zip', policeStreet, () => fileOf(Buffer.from('504b0304ffffffff00', 'hex')), /^This is a zip file/],
  ['a zip for a census', cinCensus, () => fileOf(Buffer.from('504b030414000000', 'hex')), /^This is a zip file/],
  [
    'an entity bomb',
    cinCensus,
    () => fileOf('<!DOCTYPE m [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Message>&b;</Message>'),
    /document type \(DOCTYPE\)/,
  ],
  ['UTF-16', policeStreet, () => fileOf(Buffer.from(header, 'utf16le')), /UTF-16/],
  [
    'Latin-1',
    policeStreet,
    () => fileOf(Buffer.concat([Buffer.from(`${header}\n`), Buffer.from('caf\xe9', 'latin1')])),
    /not in UTF-8/,
  ],
  ['an empty file', boundaries, () => fileOf(''), /The file is empty/],
  ['JSON that is no map', boundaries, () => fileOf('{"type":"Nothing"}'), /not a GeoJSON FeatureCollection/],
  [
    'good rows and then a quotation mark that is never closed',
    policeStreet,
    () => fileOf([header, ...Array.from({ length: 5000 }, (_, at) => crime(at)), '"'].join('\n')),
    /never closed/,
  ],
  [
    'a cell of two gigabytes',
    policeStreet,
    () => endlessFile(`${header}\n"`, Buffer.alloc(1024 * 1024, 'x'), 2048),
    /longer than 1 MB/,
  ],
  [
    'a text of two gigabytes in XML',
    cinCensus,
    () => endlessFile('<Message><Children><Child><LAchildID>', Buffer.alloc(1024 * 1024, 'x'), 2048),
    /longer than 4 MB/,
  ],
];

test.each(hostile)('%s is refused in one clear line, and nothing is changed', async (_, format, file, says) => {
  const before = await left();
  const refusal = importing.bring(format, file());
  await expect(refusal).rejects.toThrow(says);
  await expect(refusal).rejects.toMatchObject({ name: 'FileRefused', message: expect.not.stringContaining('\n') });
  expect(await left()).toEqual(before);
  const [last] = await fresh.arrange<{ status: string; refused_why: string }>(
    'select status, refused_why from import_run where format = $1 order by progress_at desc, started_at desc limit 1',
    [format.code],
  );
  expect(last?.status).toBe('refused');
  expect(last?.refused_why).toMatch(says);
});

test('a file that changes while it is read is refused', async () => {
  const before = await left();
  const file = { ...fileOf(`${header}\n${crime(1)}\n`), digest: Buffer.alloc(32) };
  await expect(importing.bring(policeStreet, file)).rejects.toThrow(/changed while it was being read/);
  expect(await left()).toEqual(before);
});

/** How many transactions have written street crime and have not ended. */
const writers = async () =>
  (
    await fresh.arrange<{ n: number }>(
      `select count(*)::integer as n from pg_locks where relation = 'street_crime'::regclass and mode = 'RowExclusiveLock' and granted
         and database = (select oid from pg_database where datname = current_database())`,
    )
  )[0]?.n ?? 0;

test('killed in the middle, it leaves nothing but that it was begun', async () => {
  const before = await left();
  const path = join(folder, 'big.csv');
  await writeFile(path, [header, ...Array.from({ length: 60_000 }, (_, at) => crime(at))].join('\n'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/land-police.ts'), fresh.url, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Rows have been written, in a transaction that is still open.
  while ((await writers()) === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await writers()).toBe(1);
  child.kill('SIGKILL');
  while ((await writers()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await left()).toEqual(before);
  const events = await fresh.arrange(
    "select action, outcome from audit_event where action like 'import police-street%' order by at desc limit 1",
  );
  expect(events).toEqual([{ action: 'import police-street: started', outcome: 'started' }]);
});

test('"started" is committed before and "finished" after, with the counts and the digest, in the importer’s name', async () => {
  const file = fileOf(`${header}\n${crime(900_001)}\nbroken\n`);
  const { runId } = await importing.bring(policeStreet, file);
  const events = await fresh.arrange(
    'select action, outcome, actor_id, detail from audit_event where about = $1 order by at, outcome desc',
    [runId],
  );
  expect(events).toMatchObject([
    { action: 'import police-street: started', outcome: 'started', actor_id: policeStreet.importerId },
    {
      action: 'import police-street: finished',
      outcome: 'finished',
      detail: { read: 2, accepted: 1, rejected: 1, digest: file.digest.toString('hex') },
    },
  ]);
});

test('only importers bring files in, and only of what they may see; each by their own keys', async () => {
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  const [nobody, plain, both] = [
    await world.account(council, 'Pat Noone', ['screener']),
    await world.account(council, 'Ida Importer', ['importer']),
    await world.account(council, 'Bo Both', ['importer', 'screener']),
  ];
  const file = fileOf(`${header}\n${crime(800_001)}\n`);
  await expect(importing.bring(policeStreet, file, { as: nobody })).rejects.toThrow(/not an importer/);
  expect((await importing.bring(policeStreet, file, { as: plain })).counts).toMatchObject({ accepted: 1 });
  expect((await importing.bring(policeStreet, file, { as: both })).counts).toMatchObject({ accepted: 1 });
  expect((await importing.bring(policeStreet, file, { as: both })).counts).toMatchObject({ unchanged: 1 });
  await expect(importing.bring(cinCensus, fileOf('<Message/>'), { as: plain })).rejects.toThrow(/may not see children/);
  const keys = await importing.acting(plain);
  expect(await keys.request('test', ({ tx }) => tx.selectFrom('import_key').selectAll().execute())).toEqual([]);
});

test('what came of children is told only to those who may see children', async () => {
  const world = worldBuilder(fresh);
  const agency = await world.agency('County', 'council');
  const [admin, importer, screener] = [
    await world.account(agency, 'Ada Admin', ['administrator']),
    await world.account(agency, 'Ivo Importer', ['importer']),
    await world.account(agency, 'Sol Screener', ['screener']),
  ];
  const census = fileOf('<Message><Children><Child/></Children></Message>');
  const { runId } = await importing.bring(cinCensus, census);
  const sees = async (who: string) => {
    const acting = await importing.acting(who);
    const seen = await acting.request('test', async ({ tx }) => ({
      run: (await tx.selectFrom('import_run').select('id').where('id', '=', runId).execute()).length,
      outcome: (await tx.selectFrom('import_outcome').select('id').where('run_id', '=', runId).execute()).length,
    }));
    await acting.end();
    return seen;
  };
  expect(await sees(admin)).toEqual({ run: 1, outcome: 0 });
  expect(await sees(importer)).toEqual({ run: 1, outcome: 0 });
  expect(await sees(screener)).toEqual({ run: 0, outcome: 1 });
});

test('two files of one importer are not brought in at once', async () => {
  const slow = fileOf(`${header}\n${crime(700_001)}\n`);
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = {
    ...slow,
    async *open() {
      yield* slow.open();
      await waiting;
    },
  };
  const first = importing.bring(policeStreet, held);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(importing.bring(policeStreet, fileOf(`${header}\n${crime(700_002)}\n`))).rejects.toThrow(
    /being brought in now/,
  );
  release();
  expect((await first).counts).toMatchObject({ accepted: 1 });
});
