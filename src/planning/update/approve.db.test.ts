import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';

let room: PlanRoom;
let support: Awaited<ReturnType<PlanRoom['house']['session']>>;
let plan = '';
const actions: Record<string, string> = {};
/** Who brought the paper in has one session, since files are sent through it, too. */
const ask: PlanRoom['ask'] = (who, method, path, fields = {}) =>
  who === 'support' ? support.ask(method, path, fields) : room.ask(who, method, path, fields);
const page = async (who: Parameters<PlanRoom['ask']>[0], path: string) => wordsOf((await ask(who, 'GET', path)).body);
const DOCUMENT = 'The document’s own words, no evidence attached: The document says: Complete';

const PAPER = `Larch workplan

Theme,Action,Lead,By when,Status
Places,1.1 Walk the quay,Youth team,March 2027,Complete
Places,1.2 Light the steps,Wardens,April 2027,Complete
Places,1.3 Ask the shops,Wardens,May 2027,On track
Places,1.4 Paint the posts,Wardens,May 2027,On track
`;

beforeAll(async () => {
  room = await openPlanRoom();
  support = await room.house.session(room.more.support);
  const sent = await sendForm(room.house, support, '/plans/import/new', {}, { name: 'plan.csv', content: PAPER });
  plan = wentTo(await ask('support', 'POST', `${sent.location}/accept`));
  for (const { id, wording } of await room.fresh.arrange<{ id: string; wording: string }>(
    'select id, wording from action',
  ))
    actions[wording] = `${plan}/actions/${id}`;
});
afterAll(() => room.close());

test('what may be approved is offered to those who may approve it, and not to whoever brought the paper in', async () => {
  expect(await page('chair', plan)).toContain('Approve 2 done');
  expect(await page('support', plan)).not.toContain('Approve');
  expect(await page('youth', plan)).not.toContain('Approve');
  expect(await page('support', `${plan}/approve`)).toContain('Nothing waits for your approval');
});

test('it is counted as the route would approve it: not what one gave the evidence of, nor what was recorded for one', async () => {
  await ask('chair', 'POST', `${actions['Ask the shops']}/update`, { claim: 'done', evidence: 'A list of nine shops' });
  expect(await page('chair', plan)).toContain('Approve 2 done');
  expect(await page('support', plan)).toContain('Approve 1 done');
  await ask('support', 'POST', `${actions['Paint the posts']}/update`, {
    claim: 'done',
    evidence: 'Photographs of the posts',
    recordedFor: room.more.chair,
  });
  expect(await page('chair', plan)).toContain('Approve 2 done');
  expect(await page('support', plan)).toContain('Approve 1 done');
  expect(await page('chair', plan)).toContain('4 Done, waiting for approval');
});

test('whoever approves sees which of it is the document’s own word, one at a time and among many', async () => {
  const shown = await page('chair', `${plan}/approve`);
  expect(shown).toContain(DOCUMENT);
  expect(await page('support', `${plan}/approve`)).toContain('Evidence: A list of nine shops');
  expect(await page('support', `${plan}/approve`)).not.toContain(DOCUMENT);
  for (const at of ['', '/approve'])
    expect(await page('chair', `${actions['Walk the quay']}${at}`), at).toContain(DOCUMENT);
  expect(await page('chair', actions['Ask the shops'] ?? '')).toContain('Evidence: A list of nine shops');
});
