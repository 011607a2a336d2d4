import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';
import { idOf, worldBuilder } from '../../../test/support/world.ts';
import { connect } from '../db/connect.ts';
import { sealAudit } from './seal.ts';
import { openSealKey, type SealKey } from './seal-key.ts';
import { verifyAudit } from './verify.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let worker: ReturnType<typeof connect>;
let folder: string;
let key: SealKey;
let person: string;

beforeEach(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  person = await world.account(await world.agency('Council'), 'Ash Reed', ['screener']);
  house = await openHouse(fresh);
  worker = connect(fresh.url, 'kith_worker', 2);
  folder = await mkdtemp(path.join(tmpdir(), 'kith-audit-'));
  key = await openSealKey(folder);
  const session = await house.session(person);
  for (let i = 0; i < 5; i += 1) await session.ask('GET', '/subjects');
  await nothingStillRuns();
  expect(await sealAudit(worker.db, key)).toBe(5);
  await session.ask('GET', '/front-door');
  await nothingStillRuns();
  expect(await sealAudit(worker.db, key)).toBe(1);
});

afterEach(async () => {
  await house.close();
  await worker.pool.end();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

/** Only what is older than every running transaction of the server is sealed, and other tests run beside these. */
async function nothingStillRuns(): Promise<void> {
  const older = `select max(xid) < pg_snapshot_xmin(pg_current_snapshot()) as yes from audit_event`;
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((r) => setTimeout(r, 50)))
    if ((await fresh.arrange<{ yes: boolean }>(older))[0]?.yes) return;
  throw new Error('A transaction of another test ran for a minute.');
}

const verify = () => verifyAudit(worker.db, key, () => undefined);
const first = async () =>
  (await fresh.arrange<{ id: string }>('select event_id as id from audit_seal order by batch_no, leaf_no limit 1'))[0]
    ?.id;

test('I10: a whole audit verifies, and says what is not yet sealed', async () => {
  await (await house.session(person, 'api')).ask('GET', '/api/v1/subjects');
  expect(await verify()).toEqual({ events: 7, sealed: 6, notYetSealed: 1, batches: 2, faults: [] });
});

test('I10: a changed event is named', async () => {
  const id = await first();
  await fresh.arrange(`update audit_event set reason = 'another' where id = $1`, [id]);
  expect((await verify()).faults).toEqual([expect.objectContaining({ kind: 'changed', event: id })]);
});

test('I10: a removed event is named', async () => {
  const id = await first();
  await fresh.arrange('delete from audit_event where id = $1', [id]);
  expect((await verify()).faults).toEqual([expect.objectContaining({ kind: 'removed', event: id })]);
});

test('I10: an inserted event is named', async () => {
  const id = idOf('event', 'forged');
  await fresh.arrange(
    `insert into audit_event (id, at, xid, request_id, action, outcome) values ($1, kith_now(), (select min(xid) from audit_event), $1, 'forged', 'done')`,
    [id],
  );
  expect((await verify()).faults).toEqual([expect.objectContaining({ kind: 'inserted', event: id })]);
});

test('I10: an event removed together with its seal breaks its batch; a batch removed is known from outside', async () => {
  const id = await first();
  await fresh.arrange('delete from audit_seal where event_id = $1', [id]);
  await fresh.arrange('delete from audit_event where id = $1', [id]);
  expect((await verify()).faults).toContainEqual(expect.objectContaining({ kind: 'batch changed', batch: 1 }));
  await fresh.arrange('delete from audit_seal where batch_no = 2');
  await fresh.arrange('delete from audit_batch where no = 2');
  expect((await verify()).faults).toContainEqual(expect.objectContaining({ kind: 'batch removed', batch: 2 }));
});

test('the application may neither change nor remove an event, nor write one in another name', async () => {
  const app = connect(fresh.url, 'kith_app', 1);
  const forged = `insert into audit_event (id, at, actor_id, request_id, action, outcome) values (gen_random_uuid(), now(), '${person}', gen_random_uuid(), 'x', 'done')`;
  for (const statement of [
    'update audit_event set reason = null',
    'delete from audit_event',
    'truncate audit_event',
    forged,
  ]) {
    await expect(app.pool.query(statement)).rejects.toThrow(/permission denied|row-level security/);
  }
  await app.pool.end();
});
