import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Person, type Rooms, wordsOf } from '../testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };
let bea = { id: '', scope: '' };
let hidden = { id: '', scope: '' };
let library = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  bea = await world.child('Bea', 'Marlow');
  hidden = await world.child('Hidden', 'Friend', 'silent');
  library = await rooms.context('Bus stop outside the library');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(people.worker, bea.scope, 2, true);
  await world.grant(agencies.school, amina.scope, 2, true);
  await world.grant(people.manager, hidden.scope, 4, true);
});

afterAll(() => rooms.close());

const page = async (person: Person, path = '') =>
  (await rooms.as(person)).ask('GET', `/subjects/${amina.id}/links${path}`);
const said = {
  nature: 'supportive',
  howKnown: 'said_by_them',
  source: 'Her safety map',
  confidence: 'likely',
  status: 'accepted',
};
const join = async (person: Person, other: string, fields: Record<string, string>) =>
  (await rooms.as(person)).ask('POST', `/subjects/${amina.id}/links/with/${other}`, { ...said, ...fields });
const SUGGESTED = 'Suggested, and not yet looked into';
const apart = (body: string): [facts: string, suggested: string] => {
  const at = body.indexOf(SUGGESTED);
  return at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at)];
};

test('search first: someone is found with the reasons, and joined in a few questions', async () => {
  await rooms.fresh.arrange(
    `insert into name_token (id, subject_id, kind, token, scope_id, scope_class) values ($1, $2, 'part', 'bea', $3, 'child')`,
    [idOf('token'), bea.id, bea.scope],
  );
  const found = await page('worker', '/new?q=Bea');
  expect(found.body).toContain('Bea Marlow');
  expect(found.body).toContain('“bea” is the same');
  const form = await page('worker', `/new?other=${bea.id}`);
  // Protective ties are offered first.
  expect(form.body.indexOf('looks out for')).toBeGreaterThan(0);
  expect(form.body.indexOf('looks out for')).toBeLessThan(form.body.indexOf('exploits'));
  expect((await join('worker', bea.id, { way: 'looks_out_for:forward' })).headers.location).toContain('done=added');
  const { body } = await page('worker');
  expect(wordsOf(body)).toContain('Looks out for Bea Marlow');
  expect(body).toContain('Supportive');
  // Said from the other end.
  expect(wordsOf((await rooms.get('screener', `/subjects/${bea.id}/links`)).body)).toContain(
    'Is looked out for by Amina Yusuf',
  );
});

test('another source is another assertion of the same link', async () => {
  await join('worker', bea.id, { way: 'looks_out_for:forward', source: 'Her form tutor', howKnown: 'reported' });
  const links = await rooms.fresh.arrange(`select l.id from link l where l.kind = 'looks_out_for'`);
  expect(links).toHaveLength(1);
  expect((await page('worker')).body).toContain('2 sources');
});

describe('I17: a proposed link is never shown as fact', () => {
  test('someone with a summary can only suggest; it is shown apart, in words, and not on the first page', async () => {
    expect((await join('teacher', library.id, { way: 'spends_time_at:forward', nature: 'harmful' })).status).toBe(404);
    await rooms.world.grant(rooms.agencies.school, library.scope, 2);
    const sent = await join('teacher', library.id, { way: 'feels_safe_at:forward', status: 'accepted' });
    expect(sent.status).toBe(303);
    const { body } = await page('worker');
    const [facts, suggested] = apart(body);
    expect(facts).not.toContain('library');
    expect(wordsOf(suggested)).toContain('Feels safe at Bus stop outside the library');
    expect((await (await rooms.as('worker')).ask('GET', `/subjects/${amina.id}`)).body).not.toContain('library');
    const data = (await rooms.data('worker', `/subjects/${amina.id}/links`)) as {
      links: { otherId: string; accepted: unknown[]; proposed: unknown[] }[];
    };
    const link = data.links.find((one) => one.otherId === library.id);
    expect([link?.accepted, link?.proposed.length]).toEqual([[], 1]);
  });

  test('rejected with a reason it is gone; accepted with a reason it is known from then on', async () => {
    const { fresh } = rooms;
    const links = async () => (await rooms.data('lead', `/subjects/${amina.id}/links`)) as { links: unknown[] };
    const [proposed] = await fresh.arrange<{ link: string; id: string }>(
      `select link_id as link, id from assertion where status = 'proposed'`,
    );
    const decide = `/subjects/${amina.id}/links/${proposed?.link}/${proposed?.id}`;
    const worker = await rooms.as('worker');
    expect((await worker.ask('POST', decide, { standing: 'proposed', accepts: 'yes', why: '' })).status).toBe(422);
    await fresh.setClock('2026-03-05T10:00:00Z');
    expect(
      (await worker.ask('POST', decide, { standing: 'proposed', accepts: 'yes', why: 'She told me too' })).status,
    ).toBe(303);
    expect((await page('worker')).body).toContain('Accepted by worker Example: She told me too');
    // Someone who still has the suggestion open does not withdraw it by rejecting it.
    const late = await worker.ask('POST', decide, { standing: 'proposed', accepts: 'no', why: 'Not so' });
    expect(late.status).toBe(422);
    expect(late.body).toContain('Someone else has decided this since you opened it');
    expect((await links()).links).toHaveLength(2);
    // As known the day before, it was only a suggestion.
    const before = (await page('worker', '?asAt=2026-03-04')).body;
    expect(before).toContain('As known on 4 March 2026');
    expect(apart(before)[0]).not.toContain('library');
    expect(apart(before)[1]).toContain('library');
    expect((await page('worker', '?asAt=2026-03-01')).body).toContain('Nothing was known then');
  });

  test('a rejected suggestion is remembered and shown nowhere as a link', async () => {
    await join('worker', bea.id, { way: 'owes_money_to:back', status: 'proposed', nature: 'controlling' });
    const [proposed] = await rooms.fresh.arrange<{ link: string; id: string }>(
      `select link_id as link, id from assertion where status = 'proposed'`,
    );
    const worker = await rooms.as('worker');
    await worker.ask('POST', `/subjects/${amina.id}/links/${proposed?.link}/${proposed?.id}`, {
      standing: 'proposed',
      accepts: 'no',
      why: 'It was a loan between sisters',
    });
    expect((await page('worker')).body).not.toContain('owed money');
    const [row] = await rooms.fresh.arrange(`select status, decided_why from assertion where id = $1`, [proposed?.id]);
    expect(row).toEqual({ status: 'rejected', decided_why: 'It was a loan between sisters' });
  });
});

test('withdrawn with a reason, a link with no other source is not there; on a day before, it still is', async () => {
  const [one] = await rooms.fresh.arrange<{ link: string; id: string }>(
    `select a.link_id as link, a.id from assertion a join link l on l.id = a.link_id where l.kind = 'feels_safe_at'`,
  );
  await rooms.fresh.setClock('2026-03-10T10:00:00Z');
  const worker = await rooms.as('worker');
  expect(
    (
      await worker.ask('POST', `/subjects/${amina.id}/links/${one?.link}/${one?.id}`, {
        standing: 'accepted',
        why: 'She has changed her mind',
      })
    ).status,
  ).toBe(303);
  expect((await page('worker')).body).not.toContain('library');
  expect(wordsOf((await page('worker', '?asAt=2026-03-09')).body)).toContain(
    'Feels safe at Bus stop outside the library',
  );
  expect(await rooms.fresh.arrange(`select withdrawn_why from assertion where id = $1`, [one?.id])).toEqual([
    { withdrawn_why: 'She has changed her mind' },
  ]);
});

test('a link with a hidden end is not there, and joining with the hidden is the same as with nobody', async () => {
  const { fresh } = rooms;
  const before = await page('worker');
  await fresh.arrange(
    `insert into link (id, kind, a_id, b_id, scope_id, scope_class) values ($1, 'friend', $2, $3, $4, 'child')`,
    [idOf('hidden link'), amina.id, hidden.id, amina.scope],
  );
  await fresh.arrange(
    `insert into assertion (id, link_id, status, source, how_known, confidence, nature, review_on, recorded_at, scope_id, scope_class)
     values ($1, $2, 'accepted', 'Test', 'reported', 'likely', 'supportive', '2026-05-01', '2026-03-01', $3, 'child')`,
    [idOf('hidden assertion'), idOf('hidden link'), amina.scope],
  );
  const after = await page('worker');
  const plain = (body: string) =>
    body.replace(/name="_csrf" value="[^"]*"/g, '').replace(/name="_once" value="[^"]*"/g, '');
  expect(plain(after.body)).toBe(plain(before.body));
  expect((await page('manager')).body).toContain('Hidden Friend');
  const [toHidden, toNobody] = [
    await join('worker', hidden.id, { way: 'friend:forward' }),
    await join('worker', idOf('nobody'), { way: 'friend:forward' }),
  ];
  expect(toHidden.status).toBe(404);
  expect(toHidden.body.replaceAll(hidden.id, '')).toBe(toNobody.body.replaceAll(idOf('nobody'), ''));
});

test('an adult of concern is not on a young person’s page, and is on their own', async () => {
  const { fresh, world } = rooms;
  const scope = await world.scope('adult', 'adult');
  const id = idOf('adult');
  await fresh.arrange(
    `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'person', 'AD-1111', '2026-01-01', $2, 'adult')`,
    [id, scope],
  );
  await fresh.arrange(
    `insert into person_role (id, subject_id, role, from_on, category, basis, review_on, scope_id, scope_class)
     values ($1, $2, 'person_of_concern', '2026-01-10', '{alleged}', 'Reports', '2026-04-01', $3, 'adult')`,
    [idOf('adult role'), id, scope],
  );
  await join('lead', id, { way: 'exploits:back', nature: 'harmful' });
  expect((await page('lead')).body).not.toContain('AD-1111');
  expect((await (await rooms.as('lead')).ask('GET', `/subjects/${amina.id}`)).body).not.toContain('AD-1111');
  const own = await (await rooms.as('lead')).ask('GET', `/subjects/${id}/links`);
  expect(wordsOf(own.body)).toContain('Exploits Amina Yusuf');
  const held = await (await rooms.as('lead')).ask('GET', `/subjects/${id}`);
  expect(held.body).toContain('Why this is held');
  expect(held.body).toContain('Alleged');
});

test('what was said of a link cannot be overwritten or decided twice by any query', async () => {
  const acting = actingOn(rooms.fresh);
  const change = (set: Record<string, unknown>, where: string) =>
    faultOf(
      acting.as(rooms.people.worker, async (tx) => {
        await tx.updateTable('assertion').set(set).where('source', '=', where).execute();
      }),
    );
  expect((await change({ source: 'Overwritten' }, 'Her form tutor'))?.code).toBe('KI020');
  expect((await change({ status: 'rejected', decided_why: 'x', decided_at: new Date() }, 'Her form tutor'))?.code).toBe(
    'KI021',
  );
  await acting.close();
});
