import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { type CommandIo, dispatch, type WithDatabase } from '../../kernel/commands/index.ts';
import { importPlanCommand } from './command.ts';

let fresh: FreshDatabase;
let folder = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kith-plans-'));
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  await world.account(council, 'Bea Support', ['business_support']);
  await world.account(council, 'Yan Worker', ['youth_worker']);
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function kith(...argv: string[]) {
  const said = { out: '', err: '', code: -1 };
  const withDatabase: WithDatabase = (_io: CommandIo, work) => work({ webUrl: fresh.url });
  said.code = await dispatch(
    [importPlanCommand(withDatabase)],
    ['plan', ...argv],
    { out: (text) => (said.out += text), err: (text) => (said.err += text) },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  return said;
}

const report = async (...argv: string[]) => JSON.parse((await kith(...argv, '--json')).out) as Record<string, unknown>;
const count = async (query: string, ...values: unknown[]): Promise<number> =>
  Number((await fresh.arrange<{ n: string }>(`select count(*) as n from ${query}`, values))[0]?.n);

const FIRST = `# Plover Borough youth strategy 2025-2026 – Action plan

Lanterns along the canal

| Key activity | Lead(s) | Supporting partners | Timescale | Impact |
|---|---|---|---|---|
| 1. Light the towpath between the two bridges | - Head of Parks (PBC)<br>- Canal Trust | - Police<br>- Harbour Youth | March 2026 | <p>Young people feel safe on the towpath</p><p>Fewer calls about the bridges after dark</p> |
| 2. Open the boathouse on winter evenings | Boathouse team | - Schools | Dec 2025 | Somewhere warm to go |

Listening to young people

| Key activity | Lead(s) | Supporting partners | Timescale | Impact |
|---|---|---|---|---|
| 3. Ask every year nine where they feel safe | Participation Manager (PBC) | - Schools | Jan 2026 | A map that young people drew |
`;

const written = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

test('a plan is staged and nothing lands; the same file is staged once', async () => {
  const file = await written('first.md', FIRST);
  const staged = await report(file);
  expect(staged).toEqual({
    format: 'plan',
    files: 1,
    read: 5,
    accepted: 0,
    unchanged: 0,
    updated: 0,
    held: 5,
    rejected: 0,
    reasons: { 'waits to be accepted': 5 },
    seconds: expect.any(Number),
  });
  await report(file);
  expect([await count('plan'), await count('plan_import')]).toEqual([0, 1]);
  expect((await kith(file)).out).toContain('Nothing has landed.');
});

test('--accept lands it; again changes nothing', async () => {
  const file = await written('first.md', FIRST);
  expect(await report(file, '--accept')).toMatchObject({ read: 5, accepted: 5, unchanged: 0, held: 0, reasons: {} });
  const rows = async () => [
    await count('plan'),
    await count('plan_part'),
    await count('action'),
    await count(`action_lead where part = 'lead'`),
    await count(`action_lead where part = 'supporting'`),
    await count('impact'),
    await count('plan_edition'),
    await count('action_history'),
  ];
  expect(await rows()).toEqual([1, 2, 3, 4, 4, 4, 1, 0]);
  expect(await report(file, '--accept')).toMatchObject({ read: 5, accepted: 0, unchanged: 5, updated: 0 });
  expect(await rows()).toEqual([1, 2, 3, 4, 4, 4, 1, 0]);
});

test('the same plan in a file that is laid out otherwise is the same plan, and changes nothing', async () => {
  const file = await written('spaced.md', `${FIRST}\n\n`.replaceAll(' | ', '  |  '));
  expect(await report(file, '--accept')).toMatchObject({ read: 5, accepted: 0, unchanged: 5, updated: 0 });
  expect([
    await count('plan'),
    await count('plan_edition'),
    await count('plan_history'),
    await count('action_history'),
  ]).toEqual([1, 1, 0, 0]);
});

test('a newer edition adds, rewords, moves and drops with a reason, and keeps what was said since', async () => {
  await fresh.arrange(`with a as (select * from action where number = '2')
    insert into action_update (id, action_id, claim, note, said_at, way, scope_id, scope_class)
    select gen_random_uuid(), id, 'on_track', 'The doors are painted', kith_now(), 'page', scope_id, scope_class from a`);
  await fresh.arrange(`set kith.reason = 'test'; update action set claim = 'on_track' where number = '2'`);
  const newer = FIRST.replace(
    'Open the boathouse on winter evenings',
    'Open the boathouse on winter evenings and at weekends',
  )
    .replace('Dec 2025', 'Feb 2026')
    .replace(
      /\| 3\. .*\n/,
      '| 4. Paint the bridges with the art college | Art college | - Schools | Jan 2026 | Bridges that belong to young people |\n',
    );
  expect(await report(await written('newer.md', newer), '--accept')).toMatchObject({
    read: 5,
    accepted: 1,
    unchanged: 3,
    updated: 1,
  });
  const actions = await fresh.arrange<Record<string, unknown>>(
    `select number, wording, due_said as due, claim, dropped_why is not null as dropped from action order by number`,
  );
  expect(actions).toEqual([
    {
      number: '1',
      wording: expect.stringContaining('Light the towpath'),
      due: 'March 2026',
      claim: 'not_started',
      dropped: false,
    },
    {
      number: '2',
      wording: 'Open the boathouse on winter evenings and at weekends',
      due: 'Feb 2026',
      claim: 'on_track',
      dropped: false,
    },
    {
      number: '3',
      wording: expect.stringContaining('Ask every year nine'),
      due: 'Jan 2026',
      claim: 'not_started',
      dropped: true,
    },
    {
      number: '4',
      wording: expect.stringContaining('Paint the bridges'),
      due: 'Jan 2026',
      claim: 'not_started',
      dropped: false,
    },
  ]);
  expect([await count('plan'), await count('plan_edition'), await count('action_update')]).toEqual([1, 2, 1]);
  expect(
    await count(`action_history where was ->> 'wording' = 'Open the boathouse on winter evenings'`),
  ).toBeGreaterThan(0);
});

test('exactly one lead answers for each action, and until a person confirms it is proposed', async () => {
  const rows = await fresh.arrange<Record<string, unknown>>(
    `select a.number, l.said, a.confirmed_at from action a join action_lead l on l.id = a.accountable_lead_id order by a.number`,
  );
  expect(rows.map(({ number, said, confirmed_at }) => [number, said, confirmed_at])).toEqual([
    ['1', 'Head of Parks (PBC)', null],
    ['2', 'Boathouse team', null],
    ['3', 'Participation Manager (PBC)', null],
    ['4', 'Art college', null],
  ]);
});

test('a person of the hats may bring one in in their own name; others may not', async () => {
  const [bea, yan] = await fresh.arrange<{ email: string }>(
    `select email from account where name in ('Bea Support', 'Yan Worker') order by name`,
  );
  const other = await written('other.md', FIRST.replace('Plover Borough', 'Sandpiper Town'));
  expect(await report(other, '--as', bea?.email ?? '')).toMatchObject({ held: 5 });
  const refused = await kith(
    await written('third.md', FIRST.replace('Plover Borough', 'Dunlin Vale')),
    '--as',
    yan?.email ?? '',
  );
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('may not bring in plans')]);
});

test('a file that is no plan, or no file, is refused in one line and changes nothing', async () => {
  const before = await count('plan_import');
  const empty = await kith(await written('empty.md', ''));
  expect([empty.code, empty.err.trim().split('\n').length]).toEqual([1, 1]);
  expect(empty.err).toContain('Nothing was changed.');
  expect((await kith(join(folder, 'none.md'))).err).toContain('There is no such file');
  const prose = await kith(await written('prose.md', 'A letter with no table in it.'), '--accept');
  expect([prose.code, prose.err]).toEqual([1, expect.stringContaining('No action was found')]);
  expect((await kith()).code).toBe(2);
  expect(await count("plan_import where state = 'landed'")).toBe(3);
  expect(await count('plan_import')).toBeLessThanOrEqual(before + 1);
});

test('a paper without a title is called as its file is, and another one without a title is no edition of it', async () => {
  const rows = (where: string) =>
    `Action,Lead,Timescale\nWalk ${where},Youth team,March 2026\nAsk in ${where},Police,May 2026\n`;
  await kith(await written('Night walks.csv', rows('the quay')), '--accept');
  await kith(await written('Day walks.csv', rows('the park')), '--accept');
  expect(await count(`plan where title in ('Night walks', 'Day walks')`)).toBe(2);
  expect(await count(`plan where title = ''`)).toBe(0);
  await kith(await written('Night walks.csv', rows('the harbour')), '--accept');
  expect(await count(`plan where title = 'Night walks'`)).toBe(2);
  expect((await kith(await written('  .csv', rows('the mill')), '--accept')).err).toContain(
    'Enter what this plan is called',
  );
});

test('an edition without a title keeps its plan’s, whatever its file is called', async () => {
  const rows = 'Action,Lead,Timescale\nWalk the weir,Youth team,March 2026\nAsk at the weir,Police,May 2026\n';
  await kith(await written('Weir.csv', rows), '--accept');
  const newer = await written('Second draft v3 FINAL.csv', rows.replace('March', 'April'));
  await kith(newer);
  await fresh.arrange(
    `select set_config('kith.reason', 'a test', false);
     update plan_import set corrections = jsonb_build_array(jsonb_build_object('what', 'plan', 'planId', (select id from plan where title = 'Weir')))
     where state = 'staged' and title = 'A paper without a title' and plan_id is null and staged_at = (select max(staged_at) from plan_import)`,
  );
  await kith(newer, '--accept');
  expect(await count(`plan where title = 'Weir'`)).toBe(1);
  expect(await count(`plan where title like 'Second%'`)).toBe(0);
  expect(await count(`action where wording = 'Walk the weir' and due_by = '2026-04-30'`)).toBe(1);
});
