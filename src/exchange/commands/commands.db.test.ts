import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { type CommandIo, dispatch } from '../../kernel/commands/index.ts';
import { exportCommand } from './export-command.ts';
import { importCommand, type WithDatabase } from './import-command.ts';

let fresh: FreshDatabase;
let folder = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kith-commands-'));
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  await world.account(council, 'Sam Reed', ['screener'], 'SW1');
  await world.account(council, 'Ida Moss', ['importer']);
  const school = await world.agency('School', 'school');
  await world.account(school, 'Lee Marsh', ['school_lead']);
  await world.child('=cmd', 'Amina');
  await world.child('Hidden', 'Child', 'silent');
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function kith(...argv: string[]) {
  const said = { out: '', err: '', code: -1, progress: 0 };
  const withDatabase: WithDatabase = (_io: CommandIo, work) => work({ webUrl: fresh.url });
  said.code = await dispatch(
    [importCommand(withDatabase), exportCommand(withDatabase)],
    argv,
    { out: (text) => (said.out += text), err: (text) => (said.err += text) },
    { env: {}, stopping: new AbortController().signal, progress: () => (said.progress += 1) },
  );
  return said;
}

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const crime = (id: string) => `${id.repeat(64)},2018-10,Testshire Police,,,,Somewhere,,,Burglary,,`;
const written = async (name: string, ...rows: string[]) => {
  const path = join(folder, name);
  await writeFile(path, `${[header, ...rows].join('\n')}\n`);
  return path;
};

test('--json prints one object of exactly these parts, and progress goes elsewhere', async () => {
  const file = await written('one.csv', crime('a'), crime('b'), 'nonsense', ',2018-13,,,,,,,,,,');
  const { out, code, progress } = await kith('import', 'police-street', file, '--json');
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual([
    'format',
    'files',
    'read',
    'accepted',
    'unchanged',
    'updated',
    'held',
    'rejected',
    'reasons',
    'seconds',
  ]);
  expect(report).toMatchObject({
    format: 'police-street',
    files: 1,
    read: 4,
    accepted: 2,
    unchanged: 0,
    updated: 0,
    held: 0,
    rejected: 2,
    reasons: { 'wrong-number-of-cells': 1, blank: 1 },
    seconds: expect.any(Number),
  });
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(0);
  expect(progress).toBeGreaterThan(0);
});

test('rejected rows can be had as a file of the same columns, put right and brought in', async () => {
  const file = await written('two.csv', crime('c'), `${'d'.repeat(64)},soon,Testshire Police,,,,"A, B",,,Burglary,,`);
  const rejects = join(folder, 'two-rejects.csv');
  expect(await kith('import', 'police-street', file, '--rejects', rejects)).toMatchObject({
    code: 0,
    out: expect.stringContaining('two.csv: 2 read: 1 accepted, 1 rejected.'),
  });
  const content = await readFile(rejects, 'utf8');
  expect(content.replace('\uFEFF', '').split('\r\n')).toEqual([
    header,
    `${'d'.repeat(64)},soon,Testshire Police,,,,"A, B",,,Burglary,,`,
    '',
  ]);
  await writeFile(join(folder, 'right.csv'), content.replace('soon', '2018-11'));
  expect(JSON.parse((await kith('import', 'police-street', join(folder, 'right.csv'), '--json')).out)).toMatchObject({
    accepted: 1,
    rejected: 0,
  });
  expect(await kith('import', 'police-street', file, '--rejects', rejects)).toMatchObject({
    code: 1,
    err: expect.stringContaining('is there already'),
  });
});

test('a refused file is one clear line and exit code 1; the files beside it are landed', async () => {
  const bad = join(folder, 'bad.csv');
  await writeFile(bad, 'a,b\n');
  const alone = await kith('import', 'police-street', bad);
  expect(alone.code).toBe(1);
  expect(alone.out).toBe('');
  expect(alone.err.trim().split('\n')).toEqual([
    expect.stringMatching(/bad\.csv: Line 1: The columns are not those of .*Nothing was changed\.$/),
  ]);
  const json = await kith('import', 'police-street', bad, '--json');
  expect(JSON.parse(json.out)).toEqual({ error: expect.stringContaining('The columns are not those') });
  const good = await written('beside.csv', crime('e'));
  const both = await kith('import', 'police-street', bad, good, '--json');
  expect(both.code).toBe(1);
  expect(JSON.parse(both.out)).toMatchObject({ files: 2, read: 1, accepted: 1 });
  expect(both.err).toContain('bad.csv: Line 1');
  expect((await kith('import', 'police-street', join(folder, 'none.csv'))).err).toContain('There is no such file.');
});

test('wrong usage is exit code 2', async () => {
  for (const argv of [
    ['import'],
    ['import', 'post'],
    ['import', 'concerns'],
    ['import', 'concerns', 'x', '--kind', 'ward'],
    ['import', 'boundaries', 'x', '--kind', 'street'],
    ['export'],
    ['export', 'subjects'],
  ])
    expect((await kith(...argv)).code).toBe(2);
});

test('--as acts for a person, who must be an importer', async () => {
  const file = await written('as.csv', crime('f'));
  expect(await kith('import', 'police-street', file, '--as', 'Sam.Reed@test.example')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Sam Reed is not an importer'),
  });
  expect(await kith('import', 'police-street', file, '--as', 'nobody@test.example')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody here has the e-mail address'),
  });
  expect((await kith('import', 'police-street', file, '--as', 'ida.moss@test.example')).code).toBe(0);
  const [owner] = await fresh.arrange<{ name: string }>(
    'select a.name from street_crime c join account a on a.id = c.importer_id where crime_id = $1',
    ['f'.repeat(64)],
  );
  expect(owner?.name).toBe('Ida Moss');
  expect(await fresh.arrange("select 1 from session where kind = 'command' and ended_at is null")).toEqual([]);
});

test('an export holds what one person may see, no formula, and is audited with its digest', async () => {
  const { out, code } = await kith('export', 'subjects', '--as', 'sam.reed@test.example');
  expect(code).toBe(0);
  expect(out).toContain("'=cmd Amina");
  expect(out).not.toContain('Hidden');
  const events = await fresh.arrange<{ outcome: string; detail: { rows?: number; digest?: string }; seen: string[] }>(
    "select outcome, detail, seen from audit_event where action like 'export subjects%' order by at, outcome desc",
  );
  expect(events.map(({ outcome }) => outcome)).toEqual(['started', 'finished']);
  expect(events[1]).toMatchObject({ detail: { rows: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(events[1]?.seen).toHaveLength(1);
  const path = join(folder, 'subjects.csv');
  const json = await kith('export', 'subjects', '--as', 'sam.reed@test.example', '--out', path, '--json');
  const { createHash } = await import('node:crypto');
  expect(JSON.parse(json.out)).toMatchObject({
    export: 'subjects',
    rows: 1,
    digest: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  });
  expect(await kith('export', 'subjects', '--as', 'lee.marsh@test.example')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('This is for others'),
  });
});
