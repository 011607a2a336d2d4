import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../../test/support/house.ts';
import { worldBuilder } from '../../../../test/support/world.ts';
import { cinCensus } from '../../landing/cin/format.ts';
import { concerns } from '../../landing/concerns/format.ts';
import { fileOf, type Importing, importingInto } from '../../landing/testing/importing.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let importing: Importing;
let screener: Session;
let other: Session;
let lead: Session;
let world: ReturnType<typeof worldBuilder>;

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  importing = importingInto(fresh);
  world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  screener = await house.session(await world.account(council, 'Sam Reed', ['screener'], 'SW1'));
  other = await house.session(await world.account(council, 'Oli Dunn', ['screener'], 'SW2'));
  lead = await house.session(await world.account(council, 'Lee Marsh', ['school_lead']));
  await fresh.arrange("select set_config('kith.reason', 'test', false)");
});
afterAll(async () => {
  await importing.close();
  await house.close();
  await fresh.drop();
});

const child = (id: string, upn: string, referral = '2025-02-03') =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><UPN>${upn}</UPN><PersonBirthDate>2012-05-04</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>AIND</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>${referral}</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>`;
const bring = async (...children: string[]) =>
  (await importing.bring(cinCensus, fileOf(`<Message><Children>${children.join('')}</Children></Message>`))).counts;
const known = async (name: string, upn: string, scopeClass = 'child') => {
  const made = await world.child(name, 'Okafor', scopeClass);
  await fresh.arrange('update person_identity set upn = $1 where subject_id = $2', [upn, made.id]);
  return made;
};
const heldFor = async (subject: string) =>
  (
    await fresh.arrange<{ id: string }>('select id from held_row where subject_id = $1 and decision is null', [subject])
  )[0]?.id ?? '';
const count = async (from: string, ...values: unknown[]) =>
  (await fresh.arrange<{ n: number }>(`select count(*)::integer as n from ${from}`, values))[0]?.n;

test('side by side: what the file says, what Kith holds, and what differs', async () => {
  const { id } = await known('Mina', 'A200000000001');
  await bring(child('H1', 'A200000000001'));
  expect((await screener.ask('GET', '/import/held')).body).toContain('Mina Okafor');
  expect((await screener.ask('GET', '/')).body).toContain('may be somebody kith knows');
  const { body } = await screener.ask('GET', `/import/held/${await heldFor(id)}`);
  for (const words of [
    'Mina Okafor',
    'A200000000001',
    '4 May 2012',
    '5 May 2010',
    'Indian',
    'Differs',
    'The same person',
    'A different person',
    'Decide later',
  ])
    expect(body).toContain(words);
});

test('the same person: what the file says joins their record, and the next file finds them', async () => {
  const { id } = await known('Nia', 'A200000000002');
  await bring(child('H2', 'A200000000002'));
  const decided = await screener.ask('POST', `/import/held/${await heldFor(id)}`, {
    decision: 'same',
    why: 'Same number and school.',
  });
  expect(decided.headers.location).toBe(`/subjects/${id}`);
  expect(await count("record_subject where subject_id = $1 and kind = 'census_event'", id)).toBe(1);
  expect(await count('person_identity where upn = $1', 'A200000000002')).toBe(1);
  expect(await bring(child('H2', 'A200000000002'))).toMatchObject({ unchanged: 1, held: 0 });
  expect(await bring(child('H2', 'A200000000002', '2025-02-04'))).toMatchObject({ updated: 1 });
  expect(await count("record_subject where subject_id = $1 and kind = 'census_event'", id)).toBe(2);
  expect(await fresh.arrange('select decision, decided_why from held_row where subject_id = $1', [id])).toEqual([
    { decision: 'same', decided_why: 'Same number and school.' },
  ]);
});

test('a different person: a record of their own, seen by the whole hub, and the next file finds them', async () => {
  const { id } = await known('Ola', 'A200000000003');
  await bring(child('H3', 'A200000000003'));
  const { headers } = await screener.ask('POST', `/import/held/${await heldFor(id)}`, {
    decision: 'different',
    why: 'Another school.',
  });
  const opened = String(headers.location).replace('/subjects/', '');
  expect(opened).not.toBe(id);
  expect(await count('record_subject where subject_id = $1', id)).toBe(0);
  expect(await count('grant_ g join subject s on s.scope_id = g.scope_id where s.id = $1', opened)).toBe(0);
  expect((await other.ask('GET', `/subjects/${opened}`)).status).toBe(200);
  expect(await bring(child('H3', 'A200000000003'))).toMatchObject({ unchanged: 1, held: 0 });
});

test('it is decided once, with a reason, and by nobody who does not see both', async () => {
  const { id } = await known('Pia', 'A200000000004');
  await bring(child('H4', 'A200000000004'));
  const row = await heldFor(id);
  expect((await lead.ask('GET', `/import/held/${row}`)).status).toBe(404);
  expect((await lead.ask('POST', `/import/held/${row}`, { decision: 'same', why: 'x' })).status).toBe(404);
  const blank = await screener.ask('POST', `/import/held/${row}`, { why: '' });
  expect(blank.status).toBe(422);
  for (const words of ['Select what is to be done', 'Say why']) expect(blank.body).toContain(words);
  expect((await screener.ask('POST', `/import/held/${row}`, { decision: 'used', why: 'x' })).status).toBe(422);
  expect((await screener.ask('POST', `/import/held/${row}`, { decision: 'same', why: 'Same.' })).status).toBe(303);
  expect((await other.ask('POST', `/import/held/${row}`, { decision: 'different', why: 'No.' })).status).toBe(404);
});

test('a row about somebody sealed since is gone from everyone who may not see them', async () => {
  const { id, scope } = await known('Quill', 'A200000000005');
  await bring(child('H5', 'A200000000005'));
  const row = await heldFor(id);
  await fresh.arrange("update scope set class = 'silent' where id = $1", [scope]);
  expect((await screener.ask('GET', `/import/held/${row}`)).status).toBe(404);
  expect((await screener.ask('GET', '/import/held')).body).not.toContain(row);
});

test('those who keep a silent record bring it up to date with what was left for them', async () => {
  await bring(child('H6', 'A200000000006'));
  const [{ id, scope } = { id: '', scope: '' }] = await fresh.arrange<{ id: string; scope: string }>(
    "select s.id, s.scope_id as scope from subject s join person_identity i on i.subject_id = s.id where i.upn = 'A200000000006'",
  );
  await fresh.arrange("update scope set class = 'silent' where id = $1", [scope]);
  await bring(child('H6', 'A200000000006', '2025-03-03'));
  const row = await heldFor(id);
  const keeper = await world.account(await world.agency('Keepers'), 'Kit Vale', ['social_worker'], 'SW9');
  await world.grant(keeper, scope, 4, true);
  const session = await house.session(keeper);
  expect((await screener.ask('GET', `/import/held/${row}`)).status).toBe(404);
  expect((await session.ask('GET', `/import/held/${row}`)).body).toContain('News for those who keep this record');
  expect(
    (await session.ask('POST', `/import/held/${row}`, { decision: 'used', why: 'It is right.' })).headers.location,
  ).toBe(`/subjects/${id}`);
  expect(await count("record_subject where subject_id = $1 and kind = 'census_event'", id)).toBe(2);
});

test('one identifier twice in a file is left out once somebody says so, and not asked again', async () => {
  const twice = [child('H7', 'A200000000007'), child('H7', 'A200000000077')];
  expect(await bring(...twice)).toMatchObject({ accepted: 1, held: 1 });
  const [{ id } = { id: '' }] = await fresh.arrange<{ id: string }>(
    "select id from held_row where why = 'twice in the file'",
  );
  expect(
    (await screener.ask('POST', `/import/held/${id}`, { decision: 'left', why: 'The first is right.' })).status,
  ).toBe(303);
  expect(await bring(...twice)).toMatchObject({ unchanged: 2, held: 0 });
});

test('a correction of a concern that was read is used when somebody says so, or left', async () => {
  const columns =
    'reference,reported at,reporter agency,anyone in danger now,what was said,happened from,subject 1 kind,subject 1 name';
  const row = (reference: string, said: string) =>
    `${reference},2026-02-27 16:30,not known,no,${said},2026-02-01,location,The arcade`;
  const bringConcern = async (reference: string, said: string) =>
    (await importing.bring(concerns, fileOf(`${columns}\n${row(reference, said)}\n`))).counts;
  const words = async (reference: string) =>
    (
      await fresh.arrange<{ id: string; text: string }>(
        'select c.id, n.text from concern c join record r on r.id = c.record_id join record_narrative n on n.record_id = r.id and n.heading is null where r.reference = $1',
        [reference],
      )
    )[0];
  for (const [reference, decision, becomes] of [
    ['C1', 'used', 'Second words'],
    ['C2', 'left', 'First words'],
  ] as const) {
    await bringConcern(reference, 'First words');
    const id = (await words(reference))?.id ?? '';
    await screener.ask('POST', `/front-door/${id}/take`);
    expect(await bringConcern(reference, 'Second words')).toMatchObject({ held: 1 });
    const [held] = await fresh.arrange<{ id: string }>('select id from held_row where concern_id = $1', [id]);
    const { body } = await screener.ask('GET', `/import/held/${held?.id}`);
    for (const said of ['First words', 'Second words', '1 February 2026']) expect(body).toContain(said);
    expect(
      (await screener.ask('POST', `/import/held/${held?.id}`, { decision, why: 'Rang the reporter.' })).status,
    ).toBe(303);
    expect((await words(reference))?.text).toBe(becomes);
    expect(await bringConcern(reference, 'Second words')).toMatchObject({ unchanged: 1, held: 0 });
  }
});
