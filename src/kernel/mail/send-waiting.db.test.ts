import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { idOf, worldBuilder } from '../../../test/support/world.ts';
import { connect } from '../db/connect.ts';
import { askToSend } from './ask-to-send.ts';
import type { Mail } from './letter.ts';
import { sendWaiting } from './send-waiting.ts';
import { smtpMail } from './smtp.ts';
import { type TestSmtp, testSmtp, textOf } from './testing/smtp-server.ts';

const secret = createHash('sha256').update('mail').digest();
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const until = new Date('2026-03-09T10:00:00Z');
let fresh: FreshDatabase;
let worker: ReturnType<typeof connect>;
let server: TestSmtp;
let mail: Mail;
const people: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const agency = await world.agency('Council');
  for (const name of ['Ada Lead', 'Ben Lead', 'Cy Gone']) people.push(await world.account(agency, name));
  worker = connect(fresh.url, 'kith_worker', 4);
});
afterAll(async () => {
  await worker.pool.end();
  await fresh.drop();
});
beforeEach(async () => {
  await fresh.arrange('delete from outgoing_mail');
  await fresh.setClock('2026-03-02T10:00:00Z');
  server = await testSmtp();
  mail = smtpMail({ url: server.url, from: 'kith@partnership.example', patience: 2000 });
});
afterEach(() => server.close());

const write = (nth: number, to = people[0] ?? '', more: { subject?: string } = {}) =>
  worker.db.transaction().execute((tx) =>
    askToSend(tx, secret, {
      id: idOf('letter', String(nth)),
      to,
      kind: 'test',
      subject: `Letter ${nth}`,
      text: `The words of letter ${nth}`,
      at: at(`09:0${nth}`),
      until,
      ...more,
    }),
  );
const send = () => sendWaiting({ worker: worker.db, secret, mail });
const rows = () =>
  fresh.arrange<{
    subject: string;
    tried: number;
    sent: boolean;
    gone: boolean;
    kept: boolean;
    last_error: string | null;
  }>(
    `select subject, tried, sent_at is not null as sent, gave_up_at is not null as gone, body_sealed is not null as kept, last_error
     from outgoing_mail order by subject`,
  );

test('a letter is sent once, however often and by how many it is tried, and its words are erased', async () => {
  await write(1);
  await write(2, people[1]);
  const counts = await Promise.all([send(), send(), send()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await send()).toBe(0);
  expect(server.taken.map(({ to }) => to).sort()).toEqual([['ada.lead@test.example'], ['ben.lead@test.example']]);
  expect(server.taken.map(textOf).sort()).toEqual(['The words of letter 1', 'The words of letter 2']);
  expect(await rows()).toEqual([
    { subject: 'Letter 1', tried: 1, sent: true, gone: false, kept: false, last_error: null },
    { subject: 'Letter 2', tried: 1, sent: true, gone: false, kept: false, last_error: null },
  ]);
});

test('a letter asked for in a transaction that is undone was never written', async () => {
  await worker.db
    .transaction()
    .execute(async (tx) => {
      await askToSend(tx, secret, {
        id: idOf('letter', 'undone'),
        to: people[0] ?? '',
        kind: 'test',
        subject: 'Undone',
        text: 'x',
        at: at('10:00'),
        until,
      });
      throw new Error('undone');
    })
    .catch(() => undefined);
  expect(await send()).toBe(0);
  expect(await rows()).toEqual([]);
});

test('its words cannot be read from the table, nor opened as another letter’s', async () => {
  await write(1);
  await write(2);
  const [row] = await fresh.arrange<{ body_sealed: Buffer }>('select body_sealed from outgoing_mail order by subject');
  expect(row?.body_sealed.toString('latin1')).not.toContain('words');
  await fresh.arrange(
    `update outgoing_mail set body_sealed = (select body_sealed from outgoing_mail where subject = 'Letter 1')`,
  );
  await send();
  expect(server.taken.map(textOf)).toEqual(['The words of letter 1']);
  expect((await rows()).map(({ last_error }) => last_error)).toEqual([null, 'failed']);
});

test('a server that dies in the middle takes nothing; the letter goes when it is back, and once', async () => {
  await write(1);
  await write(2);
  server.behave.set('.', { die: true });
  expect(await send()).toBe(0);
  // The rest were not tried in vain.
  expect((await rows()).map(({ tried, last_error }) => [tried, last_error])).toEqual([
    [1, 'ECONNECTION'],
    [0, null],
  ]);
  server.behave.clear();
  expect(await send()).toBe(1);
  await fresh.setClock('2026-03-02T10:02:00Z');
  expect(await send()).toBe(1);
  expect(server.taken.map(textOf)).toEqual(['The words of letter 2', 'The words of letter 1']);
});

test('somebody whom the server does not know does not keep the others waiting', async () => {
  await write(1);
  await write(2, people[1]);
  server.behave.set('RCPT', { say: '550 ada.lead@test.example is not here' });
  expect(await send()).toBe(0);
  expect(await rows()).toMatchObject([
    { tried: 1, kept: true, last_error: '550' },
    { tried: 1, kept: true, last_error: '550' },
  ]);
});

test('a letter is given up after eight tries, or when it is worth nothing any more, and its words go with it', async () => {
  await write(1);
  server.behave.set('RCPT', { say: '450 later' });
  for (const day of ['02', '03', '04', '05', '06', '07', '08']) {
    await fresh.setClock(`2026-03-${day}T10:00:00Z`);
    await send();
  }
  await fresh.setClock('2026-03-08T23:00:00Z');
  expect((await rows())[0]).toMatchObject({ tried: 7, kept: true });
  await fresh.arrange(`update outgoing_mail set next_try_at = kith_now()`);
  await send();
  expect((await rows())[0]).toMatchObject({ tried: 8, gone: true, kept: false, last_error: '450' });
  await fresh.setClock('2026-03-02T10:00:00Z');
  await write(2);
  await fresh.setClock('2026-03-09T10:00:00Z');
  server.behave.clear();
  expect(await send()).toBe(0);
  expect((await rows())[1]).toMatchObject({ tried: 0, gone: true, kept: false, last_error: 'too late' });
});

test('without a mail server letters wait', async () => {
  await write(1);
  expect(await sendWaiting({ worker: worker.db, secret, mail: null })).toBe(0);
  expect((await rows())[0]).toMatchObject({ tried: 0, kept: true });
});

test('nothing is sent to an account that has closed since', async () => {
  await write(1, people[2]);
  await fresh.arrange(`update account set closed_at = kith_now() where id = $1`, [people[2]]);
  expect(await send()).toBe(0);
  expect(server.connections).toBe(0);
  expect((await rows())[0]).toMatchObject({ gone: true, kept: false, last_error: 'account closed' });
});

test('a subject that would begin another header cannot even be kept, and an address that would is not sent to', async () => {
  await expect(write(1, people[0], { subject: 'Hello\r\nBcc: x@test.example' })).rejects.toMatchObject({
    code: '23514',
  });
  await fresh.arrange(`update account set email = E'ada.lead@test.example\\nBcc: x@test.example' where id = $1`, [
    people[0],
  ]);
  await write(2);
  await send();
  await fresh.arrange(`update account set email = 'ada.lead@test.example' where id = $1`, [people[0]]);
  expect(server.connections).toBe(0);
  expect((await rows())[0]).toMatchObject({ tried: 1, last_error: 'bad to' });
});

test('whoever serves people can neither read nor write here', async () => {
  await write(1);
  const app = connect(fresh.url, 'kith_app', 1);
  await expect(app.pool.query('select * from outgoing_mail')).rejects.toMatchObject({ code: '42501' });
  await expect(app.pool.query('update outgoing_mail set tried = 0')).rejects.toMatchObject({ code: '42501' });
  await app.pool.end();
});
