import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { type CommandIo, dispatch, type WithDatabase } from '../../kernel/commands/index.ts';
import { importPlanCommand } from '../../planning/index.ts';
import { openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';
import { reviewLanding } from '../index.ts';
import { REVIEW, REVIEW_IN_TABLES } from './testing/review-paper.ts';

let rooms: Rooms;
let support: Session;
let folder = '';

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  folder = await mkdtemp(join(tmpdir(), 'kith-reviews-'));
});
afterAll(async () => {
  await rooms.close();
  await rm(folder, { recursive: true });
});

async function kith(text: string, ...flags: string[]) {
  const path = join(folder, 'review.txt');
  await writeFile(path, text);
  const said = { out: '', err: '', code: -1 };
  const withDatabase: WithDatabase = (_io: CommandIo, work) => work({ webUrl: rooms.fresh.url });
  said.code = await dispatch(
    [importPlanCommand(withDatabase, [reviewLanding])],
    ['plan', path, ...flags],
    { out: (words) => (said.out += words), err: (words) => (said.err += words) },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  return said;
}
const report = async (text: string, ...flags: string[]) =>
  JSON.parse((await kith(text, '--json', ...flags)).out) as Record<string, unknown>;
const count = async (what: string): Promise<number> =>
  Number((await rooms.fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);
const words = async (path: string): Promise<string> => wordsOf((await support.ask('GET', path)).body);
const where = (out: string): string => /\/reviews\/[0-9a-f-]{36}/.exec(out)?.[0] ?? '';

let review = '';

test('the command stages it, says what to look at, and lands nothing', async () => {
  const said = await kith(REVIEW);
  expect(said.out).toContain('a system review with 3 statements and 3 overall ratings, staged');
  expect(said.out).toContain('Placed by its words under referral and red: check');
  expect(await count('sitting')).toBe(0);
  expect(await report(REVIEW)).toMatchObject({ read: 6, held: 6, accepted: 0 });
});

test('--accept makes a review; again, and the same words in another file, change nothing', async () => {
  review = where((await kith(REVIEW, '--accept')).out);
  const rows = async () => [await count('sitting'), await count('answer'), await count('sitting_history')];
  expect(await rows()).toEqual([1, 6, 0]);
  const imports = async () => [await count('plan_import_made'), await count('plan_import_history')];
  const before = await imports();
  expect(await report(REVIEW, '--accept')).toMatchObject({ read: 6, accepted: 0, unchanged: 6 });
  expect(await imports()).toEqual(before);
  const spaced = await kith(REVIEW.replaceAll('\n\n', '\n\n\n\n'), '--accept');
  expect([spaced.code, where(spaced.out)]).toEqual([0, review]);
  expect(await rows()).toEqual([1, 6, 0]);
});

test('the review shows statements, what takes each on, and ratings as typed; what is no rating stays in words', async () => {
  const grid = await words(review);
  for (const part of [
    'What we found when we looked.',
    'System response to groups and places',
    'Referrers do not say where it happened',
    'To get to amber: Add a question about places',
    'Red/Amber',
  ])
    expect(grid).toContain(part);
  const planning = await words(`${review}/cells/level_1_planning_statements`);
  expect(planning).toMatch(/as people typed it: Not rated/);
  expect(planning).toContain('The document says “Nearly there”');
});

test('a rating typed the other way about stays so when somebody saves its section unchanged', async () => {
  const [row] = await rooms.fresh.arrange<{ id: string }>(
    `select id from answer where item = 'level_1_referral_overall'`,
  );
  const sitting = review.replace('/reviews/', '/assessments/');
  await support.ask('POST', `${sitting}/take-back`, { why: 'To look at it' });
  await support.ask('POST', `${sitting}/target_level_1`, {
    'was-level_1_referral_overall': row?.id ?? '',
    'v-level_1_referral_overall': ['amber', 'red'],
    'note-level_1_referral_overall': 'Now said otherwise',
  });
  expect(await count('answer')).toBe(7);
  const [note] = await rooms.fresh.arrange<{ id: string; note: string }>(
    `select id, note from answer where item = 'level_1_referral_overall' and replaces = '{}'`,
  );
  await support.ask('POST', `${sitting}/target_level_1`, {
    'was-level_1_referral_overall': note?.id ?? '',
    'v-level_1_referral_overall': ['amber', 'red'],
    'note-level_1_referral_overall': note?.note ?? '',
  });
  expect(await count('answer')).toBe(7);
});

test('a person puts right where a statement belongs, an overall and the title, before it lands as a further review', async () => {
  await rooms.fresh.setClock('2027-03-02T10:00:00Z');
  const newer = REVIEW.replace('Level 2: Red', 'Level 2: Amber').replace('What we found', 'What we found again');
  const { location: at } = await sendForm(
    rooms.house,
    support,
    '/plans/import/new',
    {},
    { name: 'r.txt', content: newer },
  );
  const body = (await support.ask('GET', at)).body;
  expect(body).toContain(`href="${at}/rows/l2assessment0"`);
  const wrong = await support.ask('POST', `${at}/rows/l2assessment0`, { place: 'level_3_x', statement: '' });
  expect([wrong.status, wordsOf(wrong.body)]).toEqual([
    422,
    expect.stringContaining('Select where in the review it belongs'),
  ]);
  await support.ask('POST', `${at}/rows/l2assessment0`, {
    place: 'level_2_assessment',
    band: 'amber',
    statement: 'Assessing places has begun',
    actions: 'Try it in one park – Robin to lead.',
  });
  await support.ask('POST', `${at}/rows/overall1`, { place: 'level_1_planning', rating: 'Amber' });
  await support.ask('POST', `${at}/about`, { title: 'Review of next year' });
  const landed = String((await support.ask('POST', `${at}/accept`)).headers.location);
  expect(landed).not.toBe(review);
  expect(await words(landed)).toContain('Assessing places has begun');
  expect(await words(landed)).toContain('Review of next year');
  expect(await words(at)).toContain('The review: Review of next year');
  await support.ask('POST', `${at}/rows/l2assessment0`, {
    place: 'level_1_planning',
    band: 'red',
    statement: 'Late',
  });
  expect(await count(`plan_import where corrections::text like '%Late%'`)).toBe(0);
});

test('whoever brings a review in does not authorise it', async () => {
  const [row] = await rooms.fresh.arrange<{ state: string; own: boolean }>(
    `select state, submitted_by = opened_by as own from sitting order by opened_at limit 1`,
  );
  expect(row).toEqual({ state: 'sent_back', own: true });
  await expect(
    rooms.fresh.arrange(
      `set kith.reason = 'x'; update sitting set state = 'authorised', authorised_at = kith_now(), decision = '{}', authorised_by = submitted_by where state = 'submitted'`,
    ),
  ).rejects.toThrow(/authorised_by_another|wrote none/);
});

test('a review without a statement, or with two overalls for one cell, is refused in words and leaves nothing', async () => {
  const before = await count('sitting');
  const bare = await kith('Heron system review\n\nRED', '--accept');
  expect([bare.code, bare.err]).toEqual([1, expect.stringContaining('No statement was found')]);
  const twice = await kith(
    REVIEW.replace('Nearly there', 'Red\n\nPLANNING\n\nCurrent Overall Rating Level 1: Amber'),
    '--accept',
  );
  expect([twice.code, twice.err]).toEqual([
    1,
    expect.stringContaining('Two overall ratings stand for level 1, planning'),
  ]);
  expect(await count('sitting')).toBe(before);
});

test('a review laid out in tables lands where its columns say, in every domain; what has no place there waits beside it', async () => {
  const { location: at } = await sendForm(
    rooms.house,
    support,
    '/plans/import/new',
    {},
    { name: 'r.md', content: REVIEW_IN_TABLES },
  );
  const staged = await words(at);
  expect(staged).toContain('names no level and no stage of a review');
  expect(staged).not.toContain('Placed by its words');
  const [key] = /(?<=rows\/)t\d+r\d+/.exec((await support.ask('GET', at)).body) ?? [];
  const form = (await support.ask('GET', `${at}/rows/${key}`)).body;
  expect(form).toContain('Legislation: Powers are used with care');
  await support.ask('POST', `${at}/rows/${key}`, {
    place: 'partnerships_sharing',
    band: 'amber',
    statement: 'Few are asked where it happened.',
    actions: 'Add it to the form.',
    lead: 'Head of Parks',
  });
  const landed = String((await support.ask('POST', `${at}/accept`)).headers.location);
  expect(landed).toMatch(/^\/reviews\//);
  const cell = (code: string) => words(`${landed}/cells/${code}_statements`);
  expect(await cell('partnerships_sharing')).toMatch(/Few are asked where it happened\..*Head of Parks/);
  expect(await cell('level_1_referral')).toMatch(/Some say with whom\..*Lee/);
  expect(await cell('level_1_referral')).toMatch(/as people typed it: \W*Amber\/Red/);
  expect(await cell('legislation_powers')).toContain('Licensing is asked last.');
  expect(await words(landed)).toContain('Transport · Red · The last bus goes at nine. · Ring them.');
});

test('a review that was withdrawn does not stand for its paper: the same paper makes another; one that people changed does', async () => {
  const paper = REVIEW.replaceAll('Plover', 'Curlew');
  const first = where((await kith(paper, '--accept')).out);
  const sitting = first.replace('/reviews/', '/assessments/');
  const other = paper.replaceAll('\n\n', '\n\n\n');
  await support.ask('POST', `${sitting}/take-back`, { why: 'To change it' });
  const [row] = await rooms.fresh.arrange<{ id: string }>(
    `select id from answer where sitting_id = $1 and item = 'level_1_referral_overall'`,
    [first.split('/').at(-1)],
  );
  await support.ask('POST', `${sitting}/target_level_1`, {
    'was-level_1_referral_overall': row?.id ?? '',
    'v-level_1_referral_overall': ['green'],
  });
  expect(where((await kith(other, '--accept')).out)).toBe(first);
  await support.ask('POST', `${sitting}/withdraw`, { why: 'Begun by mistake' });
  // The very same file, and the same words in another.
  const second = where((await kith(paper, '--accept')).out);
  expect(second).not.toBe(first);
  expect(where((await kith(paper, '--accept')).out)).toBe(second);
  expect(where((await kith(`${other}\n`, '--accept')).out)).toBe(second);
  // Nor does one that says just the same.
  const again = second.replace('/reviews/', '/assessments/');
  await support.ask('POST', `${again}/take-back`, { why: 'Begun twice' });
  await support.ask('POST', `${again}/withdraw`, { why: 'Begun twice' });
  expect([first, second]).not.toContain(where((await kith(`${other}\n\n`, '--accept')).out));
});

test('nobody who sees a review in outline is led to it by bringing in the same words', async () => {
  const paper = REVIEW.replaceAll('Plover', 'Godwit');
  const scope = await rooms.world.scope('somebody’s review', 'own_rating');
  const landed = where((await kith(paper, '--accept')).out);
  await rooms.fresh.arrange(
    `select set_config('kith.reason', 'a test', false);
     update sitting set scope_id = '${scope}', scope_class = 'own_rating' where id = '${landed.split('/').at(-1)}';
     update answer set scope_id = '${scope}', scope_class = 'own_rating' where sitting_id = '${landed.split('/').at(-1)}';
     update plan_import_made set scope_id = '${scope}', scope_class = 'own_rating' where made_id = '${landed.split('/').at(-1)}'`,
  );
  const other = where((await kith(`${paper}\n\n`, '--accept')).out);
  expect(other).toMatch(/^\/reviews\//);
  expect(other).not.toBe(landed);
});
