import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaper } from '../../documents/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { computeReleases } from '../../kernel/releases/index.ts';
import { contactYearRelease } from '../../records/contact/count-contacts.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { ENDINGS } from '../export/testing/exported.ts';
import { lostWords, readAsPlan } from '../import/index.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';

type Who = Parameters<PlanRoom['ask']>[0];
let room: PlanRoom;
let strategy = '';
let people = '';
let three = '';

const page = async (who: Who, path: string) => wordsOf((await room.ask(who, 'GET', path)).body);
const when = (month: string, day: string) => ({ 'on-day': day, 'on-month': month, 'on-year': '2026' });
const log = (fields: Record<string, string | string[]>, query = 'where=elsewhere') =>
  room.ask('youth', 'POST', `/records/new/contact?${query}`, { went: 'Good', worrying: 'no', ...fields });
const release = async () => {
  const worker = connect(room.fresh.url, 'kith_worker', 1);
  await computeReleases(worker.db, [contactYearRelease]);
  await worker.pool.end();
};

beforeAll(async () => {
  room = await openPlanRoom();
  strategy = wentTo(await room.ask('support', 'POST', '/plans/new', { kind: 'strategy', title: 'Strategy of Plover' }));
  await room.ask('support', 'POST', `${strategy}/parts/new`, { wording: 'Safe evenings' });
  const part = /part-([0-9a-f-]{36})/.exec((await room.ask('support', 'GET', strategy)).body)?.[1] ?? '';
  await room.ask('support', 'POST', `${strategy}/actions/new`, {
    wording: 'Walk the park at dusk',
    part,
    leadSaid: 'Youth workers',
  });
  const form = wentTo(
    await room.ask('support', 'POST', `${strategy}/impacts/new`, {
      wording: 'Young people know a face they trust',
      about: `part:${part}`,
    }),
  );
  const live = { kind: 'live', definition: 'Each young person once a year, by street name', target: '400', unit: '' };
  expect((await room.ask('support', 'POST', form, { ...live, name: 'Young people met' })).body).toContain(
    'Select what Kith counts',
  );
  people = wentTo(
    await room.ask('support', 'POST', form, { ...live, name: 'Young people met', counter: 'contacts.people' }),
  );
  three = wentTo(
    await room.ask('support', 'POST', form, {
      ...live,
      name: 'Met again and again',
      counter: 'contacts.three_or_more',
      target: '200',
    }),
  );
});
afterAll(() => room.close());

test('before anything is released, whoever may not see the contacts is told so; whoever may sees nought', async () => {
  expect(await page('teacher', strategy)).toContain('Nothing released yet; target 400 young people');
  expect(await page('lead', strategy)).toContain(
    '0 young people so far, counted just now (1 April 2025 to 31 March 2026); target 400',
  );
});

test('with sight of the contacts the plan counts them as it opens; without, it shows the day’s release', async () => {
  await log({ placeSaid: 'Behind the shops', newFaces: 'Smiler\nDee\nMo\nAz\nJo\nKit', youngPeople: '9' });
  const form = (await room.ask('youth', 'GET', '/records/new/contact')).body;
  const spot = /spot=([0-9a-f-]{36})/.exec(form)?.[1] ?? '';
  const ticks = [
    ...(await room.ask('youth', 'GET', `/records/new/contact?spot=${spot}`)).body.matchAll(
      /name="regulars(?:\[\])?"[^>]*value="([0-9a-f-]{36})"/g,
    ),
  ].map(([, id]) => id ?? '');
  expect(ticks).toHaveLength(6);
  await log({ regulars: ticks, ...when('2', '20') }, `spot=${spot}`);
  await release();
  // One more evening, after the release: only those who see the contacts see it counted.
  await log({ regulars: ticks, ...when('2', '21') }, `spot=${spot}`);

  const [seeing, other] = [await page('lead', strategy), await page('teacher', strategy)];
  expect(seeing).toContain('6 young people so far, counted just now');
  expect(seeing).toContain('6 young people on three days or more so far, counted just now');
  expect(seeing).toContain(
    'Counted apart: Contacts at hotspots: 21 contacts; Contact sessions at hotspots: 3 sessions',
  );
  expect(other).toContain('Small numbers withheld, as released on 2 March 2026');
  expect(other).toContain(
    'Counted apart: Contacts at hotspots: 15 contacts; Contact sessions at hotspots: small numbers withheld',
  );
  expect(other).not.toContain('counted just now');
  // A worker sees some of the contacts, and is not shown those as if they were all.
  expect(await page('youth', strategy)).not.toContain('counted just now');
});

test('how it is counted stands on the page of the measure, with every figure apart', async () => {
  const seeing = await page('lead', people);
  expect(seeing).toMatch(
    /Young people met at hotspots 6 Young people met on three days or more 6 Contacts at hotspots 21/,
  );
  expect(seeing).toContain('Everybody else sees them as released each day');
  const other = await page('teacher', three);
  expect(other).toContain('Released on 2 March 2026');
  expect(other).toContain('small numbers withheld');
  expect(other).not.toContain('Record a reading');
});

test('the API says the same as the page', async () => {
  const api = async (who: string) => {
    const session = await room.house.session(who, 'api');
    return JSON.parse((await session.ask('GET', `/api/v1${people}`)).body).data.measure.count.said;
  };
  expect(await api(room.people.lead)).toMatchObject({ way: 'live', value: 6 });
  expect(await api(room.people.teacher)).toMatchObject({ way: 'release', value: 6 });
});

test.each(ENDINGS)(
  'as %s the release goes out, whoever takes it, and is no part of the plan when it comes in',
  async (ending) => {
    const answer = await room.ask('lead', 'GET', `${strategy}/export.${ending}`);
    const paper = await readPaper(answer.bytes, `plan.${ending}`);
    const lines = JSON.stringify(paper);
    expect(lines).toContain('Measured: Young people met: 6 young people so far, as released on 2 March 2026');
    expect(lines).not.toContain('counted just now');
    const read = readAsPlan(paper);
    expect(JSON.stringify([read.proposal.parts, read.proposal.actions, read.proposal.prose])).not.toContain('Measured');
    expect(lostWords(paper, read.proposal)).toEqual([]);
  },
);

test('number and definition are the partnership’s to change, with a reason; a reader has no such form', async () => {
  expect((await room.ask('teacher', 'GET', `${people}/change`)).status).toBe(404);
  const form = (await room.ask('support', 'GET', `${people}/change`)).body;
  expect(form).toContain('Each young person once a year, by street name');
  const changed = {
    name: 'Events',
    definition: 'Each time anybody was met',
    target: '600',
    unit: 'contacts',
    counter: 'contacts.events',
  };
  expect((await room.ask('support', 'POST', `${people}/change`, changed)).body).toContain('Enter why it changes');
  expect(
    (await room.ask('support', 'POST', `${people}/change`, { ...changed, counter: 'contacts.nobody', why: 'x' })).body,
  ).toContain('Select what Kith counts');
  await room.ask('support', 'POST', `${people}/change`, { ...changed, why: 'The board counts events' });
  expect(await page('teacher', strategy)).toContain('15 contacts so far, as released on 2 March 2026');
  expect(await page('teacher', strategy)).toContain('target 600');
  const before = await room.fresh.arrange<{ name: string; reason: string }>(
    `select was ->> 'name' as name, reason from measure_history`,
  );
  expect(before).toEqual([{ name: 'Young people met', reason: 'The board counts events' }]);
});
