import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptAll,
  bodyForm,
  idIn,
  itemsOf,
  makeBody,
  makeMeeting,
  mark,
  type PanelWorld,
  panelWorld,
  reviewOn,
  step,
} from './testing/panel-world.ts';

let w: PanelWorld;
let body = '';
beforeAll(async () => {
  w = await panelWorld();
  await reviewOn(w, w.amina, 'child', '2026-03-20');
  await reviewOn(w, w.bilal, 'child', '2026-09-20');
  await reviewOn(w, w.park, 'context', '2026-03-20');
  body = await makeBody(w);
});
afterAll(() => w.close());

const state = async (meeting: string) =>
  (await w.fresh.arrange<{ state: string }>('select state from meeting where id = $1', [meeting]))[0]?.state;

test('the register: who chairs, who speaks for safety outside the home with whose authority, and in which terms', async () => {
  const page = await w.get('police', `/bodies/${body}`);
  for (const words of [
    'MARVE panel',
    'Leila Worker',
    'Kwabena Youth',
    'Ruth Chair',
    'Meena Sergeant',
    'No terms yet',
  ]) {
    expect(page.body, words).toContain(words);
  }
  const terms = {
    edition: 'Version 3',
    terms: 'It looks at places too.',
    covers: 'yes',
    'from-day': '1',
    'from-month': '3',
    'from-year': '2026',
  };
  expect((await w.post('chair', `/bodies/${body}/terms`, terms)).status).toBe(303);
  expect((await w.get('police', `/bodies/${body}`)).body).toContain('covers planning for places');
  const list = await w.get('police', '/bodies');
  expect(list.body).toContain('Leila Worker; deputy Kwabena Youth');
  expect(list.body).not.toContain('Add a board or panel');
});

test('a change is kept with what stood there before, and needs a reason', async () => {
  const change = { ...bodyForm, about: 'Looks at harm outside the home.' };
  const refused = await w.post('coordinator', `/bodies/${body}/change`, change);
  expect([refused.status, refused.body.includes('Say why it is changed')]).toEqual([422, true]);
  expect((await w.post('coordinator', `/bodies/${body}/change`, { ...change, why: 'Shorter' })).status).toBe(303);
  expect((await w.get('police', `/bodies/${body}`)).body).toContain('Shorter');
  const [was] = await w.fresh.arrange<{ about: string }>(
    `select was ->> 'about' as about from body_history where row_id = $1`,
    [body],
  );
  expect(was?.about).toBe(bodyForm.about);
});

test('who does not keep the register changes nothing in it, through the pages or past them', async () => {
  expect((await w.post('police', `/bodies/${body}/change`, { ...bodyForm, why: 'Mine' })).status).toBe(404);
  expect((await w.get('worker', '/bodies/new')).status).toBe(404);
});

test('a name that could be several is asked about, and one that is nobody’s is said', async () => {
  const add = (who: string, more = {}) =>
    w.post('coordinator', `/bodies/${body}/members/new`, {
      who,
      part: 'coordinator',
      'from-day': '1',
      'from-month': '2',
      'from-year': '2026',
      ...more,
    });
  const several = await add('notes');
  expect(several.status).toBe(422);
  expect(several.body).toContain('Noor Notes');
  expect((await add('nobody at all')).body).toContain('Nobody of that name works here');
  expect((await add('notes', { whoId: w.people.notes2 })).status).toBe(303);
});

test('an agenda builds itself from what is due, each item says why, and it goes to packs a step at a time', async () => {
  const meeting = await makeMeeting(w, body);
  expect((await w.get('police', `/meetings/${meeting}`)).status).toBe(200);
  expect((await w.get('outsider', `/meetings/${meeting}`)).status).toBe(404);
  await step(w, 'chair', meeting, 'open_agenda');
  const items = await itemsOf(w, meeting);
  // Bilal is looked at again after the meeting after next; the park is not for this panel.
  expect(items.map(({ title, subject_id }) => [title, subject_id])).toEqual([
    ['Welcome, apologies and interests', null],
    ['Minutes and actions of the last meeting', null],
    ['Review', w.amina.id],
    ['Themes and trends', null],
  ]);
  const seen = await w.get('chair', `/meetings/${meeting}`);
  expect(seen.body).toContain('Amina Yusuf');
  expect(seen.body).toContain('The review falls on 20 March 2026, before the meeting after next.');
  // Whoever may not see her sees no item about her.
  expect((await w.get('police', `/meetings/${meeting}`)).body).not.toContain('The review falls on');

  const early = await w.post('chair', `/meetings/${meeting}/step`, { step: 'lock_agenda' });
  expect([early.status, early.body.includes('Accept, put off or take out every item first')]).toEqual([409, true]);
  await acceptAll(w, 'chair', meeting);
  expect((await w.post('police', `/meetings/${meeting}/step`, { step: 'lock_agenda' })).status).toBe(404);
  await step(w, 'chair', meeting, 'lock_agenda');
  await step(w, 'chair', meeting, 'issue_packs');
  expect(await state(meeting)).toBe('packs_issued');
});

test('what is due is brought once, however often one looks', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  const before = (await itemsOf(w, meeting)).length;
  expect((await w.post('chair', `/meetings/${meeting}/bring`)).status).toBe(303);
  expect((await itemsOf(w, meeting)).length).toBe(before);
});

test('anyone expected asks for an item; about somebody it shows only to those who may see them', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  const ask = { title: 'Lights by the bandstand', why: 'It is dark after five.' };
  expect((await w.post('police', `/meetings/${meeting}/items/new`, ask)).status).toBe(303);
  const [item] = (await itemsOf(w, meeting)).filter(({ title }) => title === ask.title);
  expect((await w.get('youth', `/meetings/${meeting}`)).body).toContain('Asked for by Joanne Police');
  // Accepting is for whoever runs it.
  expect((await w.post('police', `/meetings/${meeting}/items/${item?.id}`, { move: 'accept' })).status).toBe(409);
  expect((await w.post('chair', `/meetings/${meeting}/items/${item?.id}`, { move: 'accept' })).status).toBe(303);
  const found = await w.post('worker', `/meetings/${meeting}/items/new`, { ...ask, about: 'Bilal Okoro', find: 'yes' });
  expect(found.status).toBe(200);
});

test('once the agenda is locked an item is late, has a band of its own, and says why', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  await acceptAll(w, 'chair', meeting);
  await step(w, 'chair', meeting, 'lock_agenda');
  const ask = { title: 'A fire at the lock-ups', why: 'It happened on Saturday.' };
  const refused = await w.post('police', `/meetings/${meeting}/items/new`, ask);
  expect([refused.status, refused.body.includes('Say why it cannot wait')]).toEqual([422, true]);
  await w.post('police', `/meetings/${meeting}/items/new`, { ...ask, lateReason: 'Children sleep there.' });
  const [late] = (await itemsOf(w, meeting)).filter(({ band }) => band === 'late');
  expect(late).toMatchObject({ title: ask.title, state: 'requested', late_reason: 'Children sleep there.' });
  // The note-taker runs the meeting too, and is not in its chair.
  expect((await w.post('notes', `/meetings/${meeting}/items/${late?.id}`, { move: 'accept' })).status).toBe(409);
  expect((await w.post('chair', `/meetings/${meeting}/items/${late?.id}`, { move: 'accept' })).status).toBe(303);
  const page = await w.get('youth', `/meetings/${meeting}`);
  expect(page.body).toContain('Late items');
  expect(page.body).toContain('Late because: Children sleep there.');
  expect(page.body).toContain('Accepted by Ruth Chair');
});

test('items are put in order, put off, and taken out', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  for (const title of ['First', 'Second', 'Third'])
    await w.post('chair', `/meetings/${meeting}/items/new`, { title, why: 'Asked.' });
  const asked = async () =>
    (await itemsOf(w, meeting)).filter(({ band }) => band === 'requested').map(({ title }) => title);
  const of = async (title: string) => (await itemsOf(w, meeting)).find((item) => item.title === title)?.id;
  expect(await asked()).toEqual(['First', 'Second', 'Third']);
  await w.post('chair', `/meetings/${meeting}/items/${await of('Third')}`, { move: 'up' });
  expect(await asked()).toEqual(['First', 'Third', 'Second']);
  await w.post('chair', `/meetings/${meeting}/items/${await of('First')}`, { move: 'put_off' });
  await w.post('chair', `/meetings/${meeting}/items/${await of('Second')}`, { move: 'withdraw' });
  const states = (await itemsOf(w, meeting)).filter(({ band }) => band === 'requested').map(({ state: now }) => now);
  expect(states).toEqual(['put_off', 'requested', 'withdrawn']);
});

test('whoever cannot come hands their place to their deputy, who may then read the papers', async () => {
  const meeting = await makeMeeting(w, body);
  expect((await w.get('sergeant', `/meetings/${meeting}`)).status).toBe(404);
  expect((await mark(w, 'police', meeting, 'police', 'apologies')).status).toBe(303);
  expect((await w.get('sergeant', `/meetings/${meeting}`)).status).toBe(200);
  expect((await w.get('chair', `/meetings/${meeting}`)).body).toContain('Deputy for Joanne Police');
  // Nobody sends somebody else's apologies unless they run the meeting.
  expect((await mark(w, 'youth', meeting, 'worker', 'apologies')).status).toBe(409);
});

test('a deputy who is sent once the packs are out has one of their own', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  await acceptAll(w, 'chair', meeting);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', meeting, name);
  expect((await w.get('sergeant', `/meetings/${meeting}/pack`)).status).toBe(404);
  expect((await mark(w, 'police', meeting, 'police', 'apologies')).status).toBe(303);
  const pack = await w.get('sergeant', `/meetings/${meeting}/pack`);
  expect([pack.status, pack.body.includes('For Meena Sergeant')]).toEqual([200, true]);
});

test('a guest without any hat is expected, and then sees the meeting and its board', async () => {
  const meeting = await makeMeeting(w, body);
  expect((await w.get('guest', `/meetings/${meeting}`)).status).toBe(404);
  expect((await w.post('chair', `/meetings/${meeting}/people/new`, { who: 'Gwen Guest', part: 'guest' })).status).toBe(
    303,
  );
  const page = await w.get('guest', `/meetings/${meeting}`);
  expect([page.status, page.body.includes('MARVE panel')]).toEqual([200, true]);
  expect((await w.get('guest', '/meetings')).body).toContain('MARVE panel');
});

test('an interest is declared in an item before it is talked about', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  const [item] = await itemsOf(w, meeting);
  const url = `/meetings/${meeting}/items/${item?.id}/interest`;
  expect((await w.post('youth', url, { who: w.people.youth, interest: 'My employer runs the club.' })).status).toBe(
    303,
  );
  expect((await w.get('police', `/meetings/${meeting}`)).body).toContain(
    'Interest declared by Kwabena Youth: My employer runs the club.',
  );
  expect((await w.post('youth', url, { who: w.people.police, interest: 'Theirs.' })).status).toBe(422);
});

test('a meeting is cancelled with a reason that everyone expected reads', async () => {
  const meeting = await makeMeeting(w, body);
  expect((await w.post('chair', `/meetings/${meeting}/cancel`, { reason: '' })).status).toBe(422);
  expect((await w.post('police', `/meetings/${meeting}/cancel`, { reason: 'No' })).status).toBe(404);
  expect((await w.post('chair', `/meetings/${meeting}/cancel`, { reason: 'The chair is ill.' })).status).toBe(303);
  expect((await w.get('police', `/meetings/${meeting}`)).body).toContain('Cancelled: The chair is ill.');
});

test('a meeting is arranged from the cadence, moved off bank holidays, and never in the past', async () => {
  const other = idIn(await w.post('coordinator', '/bodies/new', { ...bodyForm, name: 'Weekly', every: 'week' }));
  const arrange = (day: string, month: string) =>
    w.post('coordinator', `/bodies/${other}/meetings/new`, {
      'on-day': day,
      'on-month': month,
      'on-year': '2026',
      at: '10am',
    });
  expect((await arrange('1', '2')).body).toContain('The day must be today or in the future');
  await arrange('27', '3');
  expect((await w.get('coordinator', `/bodies/${other}/meetings/new`)).body).toContain('Tuesday 7 April 2026');
  expect((await w.get('worker', `/bodies/${other}/meetings/new`)).status).toBe(404);
});

test('all that wait are accepted at once by whoever runs the meeting, as far as they see them; nobody else may', async () => {
  const meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  const waiting = async () => (await itemsOf(w, meeting)).filter((item) => item.state === 'requested').length;
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  expect((await w.post('police', `/meetings/${meeting}/accept`)).status).toBe(404);
  expect(await waiting()).toBe(before);
  const page = (await w.get('chair', `/meetings/${meeting}`)).body;
  expect(page).toMatch(before === 1 ? /Accept the item that waits/ : new RegExp(`Accept all ${before} that wait`));
  expect((await w.post('chair', `/meetings/${meeting}/accept`)).status).toBe(303);
  expect(await waiting()).toBe(0);
  expect((await w.post('chair', `/meetings/${meeting}/accept`)).status).toBe(303);
  expect((await w.get('chair', `/meetings/${meeting}`)).body).not.toMatch(/Accept (all|the item)/);
});
