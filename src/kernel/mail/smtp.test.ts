import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLetter } from './check-letter.ts';
import { type Letter, NotSent } from './letter.ts';
import { smtpMail } from './smtp.ts';
import { type TestSmtp, testSmtp, textOf } from './testing/smtp-server.ts';

const FROM = 'kith@partnership.example';
const letter: Letter = {
  id: '00000000-0000-4000-8000-000000000001',
  to: 'ada.lead@agency.example',
  subject: 'Kith: 1 action to update',
  text: 'Update K4-7QXM, due 31 March 2026\n\n.\nA line that begins with a dot, and one — with a dash.\n',
};

let server: TestSmtp;
beforeEach(async () => {
  server = await testSmtp();
});
afterEach(() => server.close());

const send = (more: Partial<Letter> = {}, patience = 5000) =>
  smtpMail({ url: server.url, from: FROM, patience }).send({ ...letter, ...more });
const failure = async (sent: Promise<void>): Promise<[string, boolean] | null> =>
  sent.then(
    () => null,
    (error) => (error instanceof NotSent ? [error.code, error.ofThisLetter] : ['not ours', false]),
  );

test('a letter arrives whole, from one address to one, and says that no machine should answer', async () => {
  await send();
  const [taken] = server.taken;
  expect([taken?.from, taken?.to]).toEqual([FROM, [letter.to]]);
  expect(
    textOf(taken ?? { data: '' })
      .replaceAll('\r\n', '\n')
      .trim(),
  ).toBe(letter.text.replace('\n.\n', '\n..\n').trim());
  expect(taken?.data).toContain('Subject: Kith: 1 action to update');
  expect(taken?.data).toContain(`Message-ID: <${letter.id}@partnership.example>`);
  expect(taken?.data).toContain('Auto-Submitted: auto-generated');
});

test.each<[string, string, { say: string } | { die: true }, [string, boolean]]>([
  ['is not let in', 'CONNECT', { say: '421 busy' }, ['421', false]],
  ['may not send', 'MAIL', { say: '550 no relaying for kith@partnership.example' }, ['550', false]],
  ['is to somebody the server does not know', 'RCPT', { say: '550 no such person' }, ['550', true]],
  ['is refused for what it says', '.', { say: '554 not wanted' }, ['554', true]],
  ['meets a server that dies as the message ends', '.', { die: true }, ['ECONNECTION', false]],
  ['meets a server that dies in the middle', 'RCPT', { die: true }, ['ECONNECTION', false]],
])('a letter that %s is not sent, and says why in a code alone', async (_, word, how, code) => {
  server.behave.set(word, how);
  expect(await failure(send())).toEqual(code);
  expect(server.taken).toEqual([]);
});

test('a server that answers slowly is waited for, and one that never does is left', async () => {
  server.behave.set('RCPT', { wait: 150 });
  await send();
  expect(server.taken).toHaveLength(1);
  server.behave.set('RCPT', { wait: 60_000 });
  expect(await failure(send({}, 300))).toEqual(['slow', false]);
});

test('with nobody there, it says so', async () => {
  const url = await new Promise<string>((resolve) => {
    const nobody = createServer().listen(0, '127.0.0.1', () => {
      const address = nobody.address();
      nobody.close(() => resolve(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`));
    });
  });
  expect(await failure(smtpMail({ url, from: FROM }).send(letter))).toEqual(['ECONNREFUSED', false]);
});

test('to another machine nothing is said before the connection is encrypted', async () => {
  // Another name of this machine, so that the server can listen.
  const url = server.url.replace('127.0.0.1', '127.0.0.2');
  const elsewhere = createServer((socket) => {
    socket.write('220 hello\r\n');
    socket.on('data', (data) => {
      heard.push(data.toString().slice(0, 4));
      socket.write(data.toString().startsWith('EHLO') ? '250 hello\r\n' : '502 no\r\n');
    });
    socket.on('error', () => undefined);
  });
  const heard: string[] = [];
  await new Promise<void>((resolve) => elsewhere.listen(Number(new URL(url).port), '127.0.0.2', resolve));
  expect((await failure(smtpMail({ url, from: FROM }).send(letter)))?.[1]).toBe(false);
  expect(heard).not.toContain('MAIL');
  elsewhere.close();
});

test.each<[string, Partial<Letter>]>([
  ['a subject that begins a header of its own', { subject: 'Hello\r\nBcc: everyone@agency.example' }],
  ['a subject with a bare line feed', { subject: 'Hello\nBcc: everyone@agency.example' }],
  ['an address that begins a header', { to: 'ada.lead@agency.example\r\nBcc: everyone@agency.example' }],
  ['an address with a line feed', { to: 'ada.lead@agency.example\nBcc: x@agency.example' }],
  ['two addresses', { to: 'ada.lead@agency.example, everyone@agency.example' }],
  ['an address with a name', { to: 'Everyone <everyone@agency.example>' }],
  ['an id that ends its header', { id: 'x>\r\nBcc: everyone@agency.example' }],
  ['no address', { to: '' }],
])('%s is refused before anything is said', async (_, more) => {
  expect((await failure(send(more)))?.[0]).toMatch(/^bad /);
  expect(server.connections).toBe(0);
});

test('the address it is from is held to the same', () => {
  expect(() => checkLetter(letter, 'kith@partnership.example\r\nBcc: x@agency.example')).toThrow('bad from');
  expect(() => checkLetter(letter, FROM)).not.toThrow();
});
