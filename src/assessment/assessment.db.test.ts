import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AssessmentRoom, decision, openAssessmentRoom, shown } from './testing/assessment-room.ts';

let room: AssessmentRoom;
beforeAll(async () => {
  room = await openAssessmentRoom();
});
afterAll(() => room.close());

/** How many rows each table holds. */
async function held(): Promise<Map<string, string>> {
  const rows = await room.fresh.arrange<{ name: string; n: string }>(
    `select table_name as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from kith.%I', table_name), false, true, '')))[1]::text as n
     from information_schema.tables where table_schema = 'kith' and table_type = 'BASE TABLE' order by 1`,
  );
  return new Map(rows.map(({ name, n }) => [name, n]));
}

/** An assessment's own tables, and what every request writes. */
const ITS_OWN = ['answer', 'answer_history', 'answered_once', 'audit_event', 'draft', 'sitting', 'sitting_history'];

test('a matrix is begun, answered over two sittings, handed in by a person and authorised by another; looking at what it suggests writes nothing (I11)', async () => {
  const { fresh, ash, bo, manager, rows, begin } = room;
  const atFirst = await held();
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

  // Handed in, sent back and authorised, it moved nothing of the child's: no status, flag, plan or link (I11).
  const grew = [...(await held())].flatMap(([name, n]) => (atFirst.get(name) === n ? [] : [name]));
  expect(grew.filter((name) => !ITS_OWN.includes(name))).toEqual([]);
  expect(grew).toContain('answer');
});

test('I6: the database refuses whoever answered or handed in, and whoever has no hat for it', async () => {
  const { fresh, ash, bo, manager, begin } = room;
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
  const { fresh, ash, manager, begin } = room;
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

test('to know that it is there is not to read or write what was answered', async () => {
  const { ash, teacher, child, rows, begin } = room;
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
