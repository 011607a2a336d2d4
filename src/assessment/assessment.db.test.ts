import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let ash: Session;
let bo: Session;
let manager: Session;
let teacher: Session;
let child = { id: '', scope: '' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const screener = await world.account(council, 'Ash Reed', ['screener'], 'SW1');
  const second = await world.account(council, 'Bo Lane', ['screener'], 'SW2');
  const hub = await world.account(council, 'Cam Hill', ['hub_manager'], 'SW3');
  const lead = await world.account(council, 'Lee Marsh', ['school_lead']);
  child = await world.child('Amina', 'Yusuf');
  await world.grant(lead, child.scope, 2, true);
  house = await openHouse(fresh);
  [ash, bo, manager, teacher] = [
    await house.session(screener),
    await house.session(second),
    await house.session(hub),
    await house.session(lead),
  ];
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const rows = () =>
  fresh.arrange<{
    id: string;
    item: string;
    state: string;
    value: { is?: string; text?: string } | null;
    replaces: string[];
  }>('select id, item, state, value, replaces from answer order by answered_at, id');

/** Begins the harm matrix about the child; returns its address. */
async function begin(session: Session): Promise<string> {
  const form = await session.ask('GET', `/assessments/new?subject=${child.id}`);
  const instrument =
    /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Exploitation harm matrix/.exec(form.body)?.[1] ?? '';
  const begun = await session.ask('POST', `/assessments/new?subject=${child.id}`, { instrument });
  expect(begun.status).toBe(303);
  return String(begun.headers.location);
}

/** What a form over a section holds now, as hidden boxes: the ids of the answers shown. */
async function shown(session: Session, address: string): Promise<Record<string, string>> {
  const { body } = await session.ask('GET', address);
  return Object.fromEntries(
    [...body.matchAll(/name="(was-[a-z_]+)" value(?:="([^"]*)")?/g)].map(([, name, ids]) => [name, ids ?? '']),
  );
}

test('a matrix is begun, answered over two sittings, handed in by a person and authorised by another; looking at what it suggests writes nothing (I11)', async () => {
  const at = await begin(ash);
  const first = await ash.ask('GET', at);
  expect(first.body).toContain('What keeps them safe');
  expect(first.body).toContain('Not begun');

  const section = `${at}/protective`;
  const saved = await ash.ask('POST', section, {
    ...(await shown(ash, section)),
    'v-trusted_adult': 'now',
    'evidence-trusted_adult': 'She named her aunt',
    'how-trusted_adult': 'said_by_them',
    'v-school_settled': 'not_known',
    goes: 'stay',
  });
  expect(saved.headers.location).toBe(`${section}?saved=yes`);
  const page = await ash.ask('GET', section);
  expect(page.body).toContain('She named her aunt');
  expect(page.body).toContain('Saved at 10am');
  expect((await rows()).map(({ item, state }) => [item, state])).toEqual(
    expect.arrayContaining([
      ['trusted_adult', 'answered'],
      ['school_settled', 'not_known'],
    ]),
  );
  expect(await rows()).toHaveLength(2);

  // Sent once more as it was shown: nothing is added.
  await ash.ask('POST', section, {
    ...(await shown(ash, section)),
    'v-trusted_adult': 'now',
    'evidence-trusted_adult': 'She named her aunt',
    'how-trusted_adult': 'said_by_them',
    'v-school_settled': 'not_known',
  });
  expect(await rows()).toHaveLength(2);

  // Too little asked: no level, in words (I34); and looking at it writes nothing (I11).
  const before = await fresh.arrange('select state, decision, submitted_at from sitting');
  const end = await ash.ask('GET', `${at}/end`);
  expect(end.body).toContain('Too little is known to suggest a level');
  expect(end.body).not.toContain('the tool suggests “');
  expect(end.body).toContain('were not asked');

  for (const group of ['missing', 'education', 'contacts', 'places', 'online']) {
    const here = `${at}/${group}`;
    const boxes = await shown(ash, here);
    await ash.ask('POST', here, {
      ...boxes,
      ...Object.fromEntries(Object.keys(boxes).map((name) => [name.replace('was-', 'v-'), 'now'])),
    });
  }
  const more = await ash.ask('GET', `${at}/end?from=likelihood_suggested`);
  expect(more.body).toContain('the tool suggests “Significant”');
  expect(more.body).toContain('Now or in the last 6 months: 19 × 2 = 38');
  expect(more.body).toMatch(/value="significant"[^>]*checked|checked[^>]*value="significant"/);
  expect(await fresh.arrange('select state, decision, submitted_at from sitting')).toEqual(before);

  const nothing = await ash.ask('POST', `${at}/end`, {});
  expect(nothing.status).toBe(422);
  expect(nothing.body).toContain('Harm experienced: select what you judge');
  const handed = await ash.ask('POST', `${at}/end`, decision());
  expect(handed.status).toBe(303);

  const own = await ash.ask('GET', `${at}/authorise`);
  expect(own.body).toContain('You wrote part of this');
  const read = await manager.ask('GET', `${at}/authorise`);
  expect(read.body).toContain('She named her aunt');
  expect(read.body).toContain('Cars wait for her');
  const submitted = /name="submitted" value="([^"]+)"/.exec(read.body)?.[1] ?? '';
  const home = await manager.ask('GET', '/');
  expect(home.body).toContain('Authorise: Exploitation harm matrix');

  const back = await manager.ask('POST', `${at}/authorise`, { answer: 'send_back', why: 'Ask her aunt', submitted });
  expect(back.status).toBe(303);
  expect((await ash.ask('GET', at)).body).toContain('Ask her aunt');
  expect((await ash.ask('GET', '/')).body).toContain('Work on again: Exploitation harm matrix');
  await ash.ask('POST', `${at}/end`, decision());
  await fresh.setClock('2026-03-02T10:05:00Z');
  const stale = await manager.ask('POST', `${at}/authorise`, { answer: 'authorise', why: 'Clear', submitted: 'x' });
  expect(stale.status).toBe(422);
  const again = await manager.ask('GET', `${at}/authorise`);
  const done = await manager.ask('POST', `${at}/authorise`, {
    answer: 'authorise',
    why: 'Clear reasons',
    submitted: /name="submitted" value="([^"]+)"/.exec(again.body)?.[1] ?? '',
  });
  expect(done.status).toBe(303);
  expect((await ash.ask('GET', at)).body).toContain('by Cam Hill');

  // What comes after is kept as a draft of whoever typed it, and said so.
  const late = await bo.ask('POST', `${at}/voice`, { 'was-what_they_say': '', 'v-what_they_say': 'I want to go home' });
  expect(late.status).toBe(422);
  expect(late.body).toContain('What you typed is kept in your drafts');
  expect((await bo.ask('GET', '/drafts')).body).toContain('I want to go home');
});

const decision = () => ({
  'level-harm_experienced': 'suspected',
  'narrative-harm_experienced': 'Cars wait for her',
  'evidence-harm_experienced': 'Two teachers saw them',
  'confidence-harm_experienced': 'medium',
  'change-harm_experienced': 'If she says who they are',
  'review-harm_experienced-day': '13',
  'review-harm_experienced-month': '4',
  'review-harm_experienced-year': '2026',
  'level-further_harm': 'significant',
  'narrative-further_harm': 'It happens weekly',
  'evidence-further_harm': 'School log',
  'confidence-further_harm': 'high',
  'change-further_harm': 'If the cars stop coming',
  'review-further_harm-day': '13',
  'review-further_harm-month': '4',
  'review-further_harm-year': '2026',
});

test('I6: the database refuses whoever answered or handed in, and whoever has no hat for it', async () => {
  const at = await begin(manager);
  const section = `${at}/voice`;
  await manager.ask('POST', section, { 'was-what_they_say': '', 'v-what_they_say': 'Nobody listens' });
  await ash.ask('POST', `${at}/end`, decision());
  const id = at.split('/').pop() ?? '';
  const authorise = (who: string) =>
    fresh
      .arrange(
        `with said as (select set_config('kith.reason', 'test', true))
         update sitting set state = 'authorised', authorised_at = kith_now(), authorised_by = (select id from account where name = $2)
         from said where sitting.id = $1`,
        [id, who],
      )
      .then(
        () => 'allowed',
        (error: { code: string }) => error.code,
      );
  expect(await authorise('Cam Hill')).toBe('KI040');
  expect(await authorise('Ash Reed')).not.toBe('allowed');
  const late = await fresh
    .arrange(
      `insert into answer (id, sitting_id, version_id, item, state, answered_at, answered_by, scope_id, scope_class)
       select gen_random_uuid(), s.id, s.version_id, 'hopes', 'not_known', kith_now(), a.id, s.scope_id, s.scope_class
       from sitting s, account a where s.state = 'authorised' and a.name = 'Bo Lane' limit 1`,
    )
    .catch((error: { code: string }) => error.code);
  expect(late).toBe('KI041');
  // Past the page's own words: the form of somebody without the hat.
  const refused = await bo.ask('POST', `${at}/authorise`, { answer: 'authorise', why: 'So', submitted: 'x' });
  expect(refused.status).toBe(409);
  expect(refused.body).toContain('A hub manager or the contextual harm manager');
});

test('what was handed in without a decision is not authorised: said beside the choice, with the words still there', async () => {
  const at = await begin(ash);
  // As it comes in from elsewhere: Kith's own page hands in nothing without a decision.
  await fresh.arrange(
    `with said as (select set_config('kith.reason', 'test', true))
     update sitting set state = 'submitted', submitted_at = kith_now(), submitted_by = (select id from account where name = 'Ash Reed')
     from said where sitting.id = $1`,
    [at.split('/').pop() ?? ''],
  );
  const read = await manager.ask('GET', `${at}/authorise`);
  const submitted = /name="submitted" value="([^"]+)"/.exec(read.body)?.[1] ?? '';
  const empty = await manager.ask('POST', `${at}/authorise`, {
    answer: 'authorise',
    why: 'It is clear to me',
    submitted,
  });
  expect(empty.status).toBe(422);
  expect(empty.body).toMatch(/<a href="#answer[^"]*">It was handed in without a decision/);
  expect(empty.body).toContain('It is clear to me');
  const back = await manager.ask('POST', `${at}/authorise`, { answer: 'send_back', why: 'Decide first', submitted });
  expect(back.status).toBe(303);
});

test('two who answer at once both stand, side by side, until a person chooses', async () => {
  const at = await begin(ash);
  const section = `${at}/voice`;
  const [hers, his] = [await shown(ash, section), await shown(bo, section)];
  const one = await ash.ask('POST', section, { ...hers, 'v-what_they_say': 'She wants her own room', goes: 'stay' });
  expect(one.headers.location).toBe(`${section}?saved=yes`);
  const two = await bo.ask('POST', section, { ...his, 'v-what_they_say': 'She wants to move', goes: 'stay' });
  expect(two.headers.location).toBe(`${section}?saved=clash`);
  const both = await ash.ask('GET', section);
  expect(both.body).toContain('She wants her own room');
  expect(both.body).toContain('She wants to move');
  expect(both.body).toContain('Two people answered at the same time');
  const early = await ash.ask('POST', `${at}/end`, decision());
  expect(early.status).toBe(422);
  expect(early.body).toContain('Two answers still stand under a question');
  expect(early.body).toContain('If she says who they are</textarea>');

  const boxes = await shown(ash, section);
  const ids = String(boxes['was-what_they_say']).split(',');
  expect(ids).toHaveLength(2);
  const move = (await rows()).find(({ value }) => value?.text === 'She wants to move')?.id ?? '';
  // Sent without choosing: both still stand.
  await ash.ask('POST', section, { ...boxes, 'v-what_they_say': '' });
  expect((await ash.ask('GET', section)).body).toContain('Two people answered at the same time');
  // Written without choosing, or beside a choice: nothing is let go, the words come back with what to choose.
  for (const [keep, says] of [
    ['', 'Choose which stands'],
    [move, 'You chose one that stands and wrote another'],
  ] as const) {
    const sent = { ...boxes, 'keep-what_they_say': keep, 'v-what_they_say': 'Neither of these' };
    const unsure = await ash.ask('POST', section, sent);
    expect(unsure.status).toBe(422);
    expect(unsure.body).toMatch(new RegExp(`<a href="#keep-what_they_say[^"]*">${says}`));
    expect(unsure.body).toContain('Neither of these</textarea>');
  }
  await ash.ask('POST', section, { ...boxes, 'keep-what_they_say': move });
  const chosen = await bo.ask('GET', section);
  expect(chosen.body).not.toContain('Two people answered at the same time');
  expect(chosen.body).toContain('She wants to move');
  expect(chosen.body).not.toContain('She wants her own room');

  // Both once more, and a third written in place of them.
  const now = await shown(ash, section);
  await ash.ask('POST', section, { ...now, 'v-what_they_say': 'A first thing' });
  await bo.ask('POST', section, { ...now, 'v-what_they_say': 'A second thing' });
  const third = await shown(bo, section);
  await bo.ask('POST', section, { ...third, 'keep-what_they_say': 'third', 'v-what_they_say': 'Both of these' });
  const last = await ash.ask('GET', section);
  expect(last.body).toContain('Both of these');
  expect(last.body).not.toContain('A second thing');
  expect((await rows()).filter(({ item, value }) => item === 'what_they_say' && value?.text)).toHaveLength(7);
});

test('an answer at a time, as it is typed, is acknowledged with the time; what is too late is a draft', async () => {
  const at = await begin(ash);
  const url = `${at}/voice/answer`;
  const send = async (who: Session, fields: Record<string, string>) => {
    const answer = await who.ask('POST', url, { item: 'what_they_want', ...fields });
    return { status: answer.status, ...JSON.parse(answer.body) };
  };
  const one = await send(ash, { 'was-what_they_want': '', 'v-what_they_want': 'To be asked' });
  expect(one).toMatchObject({ status: 200, saved: '10:05am', others: [] });
  const two = await send(ash, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be asked first' });
  // The acknowledgement was lost and it is sent again: nothing is added and it says so the same.
  const again = await send(ash, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be asked first' });
  expect(again.was).toBe(two.was);
  const other = await send(bo, { 'was-what_they_want': one.was, 'v-what_they_want': 'To be left alone' });
  expect(other.others).toMatchObject([{ by: 'Ash Reed', says: 'To be asked first' }]);
  const wrong = await send(ash, { 'was-what_they_want': two.was, 'on-what_they_want-day': '40' });
  expect(wrong.status).toBe(422);
  expect(wrong.problems['on-what_they_want']).toContain('must include');

  await ash.ask('POST', `${at}/withdraw`, { why: 'Begun by mistake' });
  const late = await send(bo, { 'was-what_they_want': other.was, 'v-what_they_want': 'And this too' });
  expect(late.draft).toBe('10:05am');
  expect((await bo.ask('GET', '/drafts')).body).toContain('And this too');
});

test('to know that it is there is not to read or write what was answered', async () => {
  const at = await begin(ash);
  await ash.ask('POST', `${at}/voice`, { 'was-what_they_say': '', 'v-what_they_say': 'A secret' });
  const outline = await teacher.ask('GET', at);
  expect(outline.status).toBe(200);
  expect(outline.body).toContain('not what was answered');
  for (const page of ['/voice', '/end', '/authorise', '/withdraw'])
    expect((await teacher.ask('GET', at + page)).status).toBe(404);
  const before = (await rows()).length;
  expect(
    (await teacher.ask('POST', `${at}/voice`, { 'was-what_they_say': '', 'v-what_they_say': 'Mine' })).status,
  ).toBe(404);
  expect((await teacher.ask('GET', `/assessments/new?subject=${child.id}`)).status).toBe(404);
  expect(await rows()).toHaveLength(before);
});
