import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../../test/support/house.ts';
import { worldBuilder } from '../../../../test/support/world.ts';
import { fileOf, type Importing, importingInto } from '../testing/importing.ts';
import { concerns } from './format.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let importing: Importing;
let hub: Session;
let number = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  importing = importingInto(fresh);
  const world = worldBuilder(fresh);
  await world.agency('Anytown Youth Service', 'voluntary_sector');
  const council = await world.agency('Council', 'social_care');
  hub = await house.session(await world.account(council, 'Sam Reed', ['screener'], 'SW1'));
  await fresh.arrange("select set_config('kith.reason', 'test', false)");
});
afterAll(async () => {
  await importing.close();
  await house.close();
  await fresh.drop();
});
beforeEach(() => {
  number += 1;
});

const columns = [
  'reference',
  'reported at',
  'reporter agency',
  'reporter contact',
  'anyone in danger now',
  'what was said',
  'peers',
  'subject 1 kind',
  'subject 1 name',
  'subject 2 kind',
  'subject 2 name',
];
interface Said {
  reference?: string;
  at?: string;
  said?: string;
  second?: string;
}
const row = ({
  reference = `YS-${number}`,
  at = '2026-02-27 16:30',
  said = 'Young people no longer feel safe by the bus stop.',
  second = '',
}: Said = {}) =>
  [
    reference,
    at,
    'Anytown Youth Service',
    '01632 960123',
    'no',
    `"${said}"`,
    'not known',
    'location',
    `The bus stop ${number}`,
    second && 'child',
    second,
  ].join(',');
const csv = (...rows: string[]) => fileOf(`${[columns.join(','), ...rows].join('\n')}\n`);
const bring = async (...rows: string[]) => (await importing.bring(concerns, csv(...rows))).counts;
const kept = async () =>
  (
    await fresh.arrange<Record<string, unknown>>(
      `select c.id, c.status, c.channel, c.received_at, k.started_at, k.due_at, a.name as agency, r.reference, n.text, r.scope_class
       from concern c join record r on r.id = c.record_id join clock k on k.concern_id = c.id left join agency a on a.id = c.referrer_agency_id
         join record_narrative n on n.record_id = r.id and n.heading is null where r.reference = $1`,
      [`YS-${number}`],
    )
  )[0];

test('a concern waits at the front door in its reporter’s words, its clock running since it was received', async () => {
  expect(await bring(row())).toMatchObject({ read: 1, accepted: 1 });
  expect(await kept()).toMatchObject({
    status: 'submitted',
    channel: 'import',
    agency: 'Anytown Youth Service',
    text: 'Young people no longer feel safe by the bus stop.',
    scope_class: 'concern',
    received_at: new Date('2026-02-27T16:30:00Z'),
    started_at: new Date('2026-02-27T16:30:00Z'),
  });
  expect((await hub.ask('GET', '/front-door')).body).toContain(`The bus stop ${number}`);
  const id = String((await kept())?.id);
  const page = (await hub.ask('GET', `/front-door/${id}`)).body;
  for (const words of [
    'Young people no longer feel safe',
    'Who told us',
    'Contact: 01632 960123',
    'Friends and peers',
    `YS-${number}`,
  ])
    expect(page).toContain(words);
});

test('again changes nothing; a corrected row is mended with its history, and nobody named is lost', async () => {
  await bring(row({ second: 'A boy called J' }));
  expect(await bring(row({ second: 'A boy called J' }))).toMatchObject({ unchanged: 1, accepted: 0 });
  expect(await bring(row({ at: '2026-02-26 09:00', said: 'They are followed home.' }))).toMatchObject({ updated: 1 });
  const now = await kept();
  expect(now).toMatchObject({ text: 'They are followed home.', started_at: new Date('2026-02-26T09:00:00Z') });
  const history = await fresh.arrange<{ was: string; reason: string }>(
    "select h.was ->> 'text' as was, h.reason from record_narrative_history h join record_narrative n on n.id = h.row_id join record r on r.id = n.record_id where r.reference = $1",
    [`YS-${number}`],
  );
  expect(history).toMatchObject([
    { was: 'Young people no longer feel safe by the bus stop.', reason: expect.stringMatching(/^A file of Concerns/) },
  ]);
  const named = await fresh.arrange('select named from concern_subject where concern_id = $1 order by said_order', [
    now?.id,
  ]);
  expect(named).toEqual([{ named: `The bus stop ${number}` }, { named: 'A boy called J' }]);
  const noted = await fresh.arrange(
    "select n.text from record_narrative n join record r on r.id = n.record_id where r.reference = $1 and n.heading = 'Since it was first told'",
    [`YS-${number}`],
  );
  expect(noted).toEqual([{ text: 'The reporter no longer names A boy called J.' }]);
});

test('once somebody has read it, a correction is held for a person', async () => {
  await bring(row());
  const id = String((await kept())?.id);
  await hub.ask('POST', `/front-door/${id}/take`);
  expect(await bring(row({ said: 'Something else.' }))).toMatchObject({
    held: 1,
    updated: 0,
    heldFor: { 'read since': 1 },
  });
  expect(await kept()).toMatchObject({ text: 'Young people no longer feel safe by the bus stop.', status: 'read' });
  expect(await bring(row({ said: 'Something else.' }))).toMatchObject({ held: 1 });
  expect(await fresh.arrange('select why, scope_class from held_row where concern_id = $1', [id])).toEqual([
    { why: 'read since', scope_class: 'concern' },
  ]);
});

test('rejected rows have their line and reason, and the rest goes on', async () => {
  const counts = await bring(
    row({ reference: `A${number}` }),
    row({ reference: `B${number}`, at: 'soon' }),
    row({ reference: `A${number}` }),
  );
  expect(counts).toMatchObject({
    read: 3,
    accepted: 1,
    rejected: 2,
    rejectedFor: { 'not-a-time': 1, 'repeated-reference': 1 },
  });
  const rejects = await fresh.arrange('select line, place, code from import_reject order by run_id, no');
  expect(rejects.slice(-2)).toEqual([
    { line: 3, place: 'reported at', code: 'not-a-time' },
    { line: 4, place: 'reference', code: 'repeated-reference' },
  ]);
});

test('a concern that was sealed since gets the news, and the importer the same answer', async () => {
  await bring(row());
  const id = String((await kept())?.id);
  await fresh.arrange("update scope set class = 'sealed' where id = (select scope_id from concern where id = $1)", [
    id,
  ]);
  expect(await bring(row({ said: 'Something else.' }))).toMatchObject({ updated: 1, held: 0 });
  expect(await fresh.arrange('select why, scope_class from held_row where concern_id = $1', [id])).toEqual([
    { why: 'for its keepers', scope_class: 'sealed' },
  ]);
});
