import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';

let room: PlanRoom;
let strategy = '';
let workplan = '';
let part = '';

const page = async (who: Parameters<PlanRoom['ask']>[0], path: string) =>
  wordsOf((await room.ask(who, 'GET', path)).body);

beforeAll(async () => {
  room = await openPlanRoom();
  strategy = wentTo(await room.ask('support', 'POST', '/plans/new', { kind: 'strategy', title: 'Strategy of Plover' }));
  workplan = wentTo(
    await room.ask('support', 'POST', '/plans/new', { kind: 'workplan', title: 'Workplan of the places group' }),
  );
  await room.ask('support', 'POST', `${strategy}/parts/new`, { wording: 'Safe evenings' });
  part = /part-([0-9a-f-]{36})/.exec((await room.ask('support', 'GET', strategy)).body)?.[1] ?? '';
});
afterAll(() => room.close());

test('an impact without a measure says so; a number shows how far it has come; a story is told in its words', async () => {
  const asked = await room.ask('support', 'POST', `${strategy}/impacts/new`, {
    wording: 'Evenings out feel safe',
    about: `part:${part}`,
  });
  const measures = wentTo(asked);
  expect(measures).toMatch(/\/impacts\/[0-9a-f-]{36}\/measures\/new$/);
  expect(await page('support', strategy)).toContain('No measure yet. Add one or a story');
  expect(
    (await room.ask('support', 'POST', measures, { kind: 'number', name: 'Talks', target: 'many' })).body,
  ).toContain('The target must be a number, like 400 or 12.5');
  const number = wentTo(
    await room.ask('support', 'POST', measures, {
      kind: 'number',
      name: 'Talks at hotspots',
      target: '400',
      unit: 'talks',
    }),
  );
  expect(await page('youth', strategy)).toContain('Nothing recorded yet; target 400 talks');
  const reading = { value: '120', source: 'Contact log', ...dateBoxes('asOf', '1', '3') };
  expect((await room.ask('support', 'POST', `${number}/readings/new`, { ...reading, value: '' })).body).toContain(
    'Enter the number',
  );
  expect(
    (await room.ask('support', 'POST', `${number}/readings/new`, { ...reading, ...dateBoxes('asOf', '1', '4') }))
      .status,
  ).toBe(422);
  expect((await room.ask('youth', 'POST', `${number}/readings/new`, reading)).status).toBe(404);
  await room.ask('support', 'POST', `${number}/readings/new`, reading);
  await room.ask('support', 'POST', `${number}/readings/new`, {
    ...reading,
    value: '90',
    ...dateBoxes('asOf', '1', '2'),
  });
  expect(await page('youth', strategy)).toContain('120 talks on 1 March 2026; target 400');
  expect((await room.ask('youth', 'GET', strategy)).body).toContain('<svg class="kith-progress"');
  expect(await page('youth', number)).toMatch(/1 March 2026 120 Contact log 1 February 2026 90/);
  const story = wentTo(
    await room.ask('support', 'POST', measures, { kind: 'story', name: 'What young people say', target: '5' }),
  );
  await room.ask('support', 'POST', `${story}/readings/new`, {
    story: 'We go to the park again',
    source: 'Youth forum',
    ...dateBoxes('asOf', '2', '3'),
  });
  expect(await page('youth', strategy)).toContain('We go to the park again');
});

test('a report’s month and its period are two things; received, it is put down for its next time', async () => {
  const report = {
    title: 'Return interviews',
    every: 'quarter',
    ...dateBoxes('due', '', '1'),
    ...dateBoxes('from', '1', '10', '2025'),
    ...dateBoxes('until', '31', '12', '2025'),
  };
  expect((await room.ask('support', 'POST', `${strategy}/reports/new`, { ...report, title: '' })).status).toBe(422);
  await room.ask('support', 'POST', `${strategy}/reports/new`, report);
  const shown = await page('youth', `${strategy}/reports`);
  expect(shown).toContain('January 2026 1 October to 31 December 2025 Every quarter');
  expect(shown).toContain('Overdue');
  expect(shown).not.toContain('Mark as received');
  const at =
    new RegExp(`${strategy}/reports/[0-9a-f-]{36}/received`).exec(
      (await room.ask('support', 'GET', `${strategy}/reports`)).body,
    )?.[0] ?? '';
  await room.ask('support', 'POST', at);
  const after = await page('youth', `${strategy}/reports`);
  expect(after).toContain('2 March 2026 by Support Example');
  expect(after).toContain('April 2026 1 January to 31 March 2026');
  expect((await room.ask('support', 'POST', at)).status).toBe(404);
});

test('an objective that cascades is shown at both ends', async () => {
  const action = wentTo(
    await room.ask('support', 'POST', `${workplan}/actions/new`, {
      wording: 'Walk the park at dusk',
      leadSaid: 'Places group',
    }),
  );
  expect((await room.ask('support', 'POST', `${action}/serves`, { serves: part })).body).toContain('Enter why');
  await room.ask('support', 'POST', `${action}/serves`, { serves: part, why: 'The board asked in May' });
  expect(await page('youth', action)).toContain('Serves 1 Safe evenings, Strategy of Plover');
  expect(await page('youth', strategy)).toContain('1 Walk the park at dusk , Workplan of the places group');
});

test('as a document, along time, and by the API, in the same words', async () => {
  await room.ask('support', 'POST', `${strategy}/actions/new`, {
    wording: 'Light the path',
    part,
    leadSaid: 'Head of Parks',
    ...dateBoxes('due', '', '3'),
  });
  expect(await page('youth', `${strategy}/table`)).toContain('1 Light the path Head of Parks March 2026');
  const picture = (await room.ask('youth', 'GET', `${strategy}/timeline`)).body;
  expect(picture).toContain('<svg class="kith-timeline-picture"');
  expect(wordsOf(picture)).toContain('March 2026 1.1 Light the path Proposed: Head of Parks Not started');
  const session = await room.house.session(room.people.youth, 'api');
  const api = JSON.parse((await session.ask('GET', `/api/v1${strategy}`)).body).data;
  expect(api.actions[0]).toMatchObject({ wording: 'Light the path', status: 'not_started', due: { by: '2026-03-31' } });
});
