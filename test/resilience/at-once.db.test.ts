import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, openEmbedded } from '../../src/kernel/db/embedded/index.ts';
import { csrfFor, hashToken } from '../../src/kernel/http/session-token.ts';
import { startKith } from './kith-process.ts';

// The server is Kith's own process over its private PostgreSQL; with DATABASE_URL that is not ours to start.
const ours = !process.env.DATABASE_URL;
if (!ours) console.log('Skipped: kill tests use Kith’s private PostgreSQL, and DATABASE_URL names another.');

const KILLS = 3;
const PORT = 18_437;
const ITEMS = ['what_they_say', 'what_they_want', 'what_family_says'];
let folder: string;
let embedded: Embedded;

beforeAll(async () => {
  if (!ours) return;
  folder = await mkdtemp(path.join(tmpdir(), 'kith-answers-'));
  // Others may pass through: as root, PostgreSQL runs as another account.
  await chmod(folder, 0o711);
  const first = await startKith(folder, PORT);
  await first.stop();
  embedded = await openEmbedded(folder, { log: () => undefined });
});

afterAll(async () => {
  if (!ours) return;
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

async function asOwner<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: embedded.adminUrl, options: '-c role=kith_maint -c search_path=kith' });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

interface Writer {
  name: string;
  cookie: string;
  csrf: string;
}

/** Somebody who assesses and takes notes, with a session: the cookie and the proof that their forms carry. */
async function writer(name: string, agency: string): Promise<Writer> {
  const [account, session, token] = [randomUUID(), randomUUID(), randomUUID()];
  await asOwner(`insert into party (id, kind) values ($1, 'account')`, [account]);
  await asOwner(`insert into account (id, agency_id, name, email, job_title) values ($1, $2, $3, $4, 'Coordinator')`, [
    account,
    agency,
    name,
    `${account}@test.example`,
  ]);
  for (const hat of ['screener', 'business_support'])
    await asOwner(
      `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, role_id($3), '2020-01-01', 'role')`,
      [randomUUID(), account, hat],
    );
  await asOwner(
    `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at) values ($1, $2, $3, 'page', now(), now(), now() + interval '1 day')`,
    [session, account, hashToken(token)],
  );
  const secret = createHash('sha256')
    .update((await readFile(path.join(folder, 'secret'), 'utf8')).trim())
    .digest();
  return { name, cookie: `kith-session=${token}`, csrf: csrfFor(secret, session) };
}

/** An open harm matrix about a child whom both may see; returns its id. */
async function sitting(): Promise<string> {
  const [scope, subject, id] = [randomUUID(), randomUUID(), randomUUID()];
  await asOwner(`insert into scope (id, class) values ($1, 'child')`, [scope]);
  await asOwner(
    `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'person', 'K1-ANS', now(), $2, 'child')`,
    [subject, scope],
  );
  await asOwner(
    `insert into sitting (id, version_id, subject_id, title, opened_at, scope_id, scope_class)
     select $1, v.id, $2, 'A matrix', now(), $3, 'child' from instrument_version v join instrument i on i.id = v.instrument_id where i.code = 'harm_matrix'`,
    [id, subject, scope],
  );
  return id;
}

/** A meeting that is on; returns its id. */
async function meeting(): Promise<string> {
  const [board, panel, body, id] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await asOwner(`insert into scope (id, class) values ($1, 'partnership'), ($2, 'panel')`, [board, panel]);
  await asOwner(
    `insert into body (id, name, kind, about, cadence, opened_at, scope_id, scope_class)
     values ($1, 'A panel', 'marve', 'Everything', '{"every": "month"}', now(), $2, 'partnership')`,
    [body, board],
  );
  await asOwner(
    `insert into meeting (id, body_id, starts_at, state, without_names, arranged_at, scope_id, scope_class)
     values ($1, $2, now(), 'in_session', false, now(), $3, 'panel')`,
    [id, body, panel],
  );
  return id;
}

/** Sends one piece of what somebody types; whether it was acknowledged. */
type Send = (origin: string, who: Writer, text: string, n: number) => Promise<boolean>;

const post = (url: string, { cookie, csrf }: Writer, fields: Record<string, string>): Promise<Response | null> =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ _csrf: csrf, ...fields }),
  }).catch(() => null);

/** An answer as it is typed, in place of one's own last. */
function answering(at: string): Send {
  const was = new Map<string, string>();
  return async (origin, who, text, n) => {
    const item = ITEMS[n % ITEMS.length] ?? '';
    const box = `${who.name} ${item}`;
    const answer = await post(`${origin}${at}`, who, {
      item,
      [`was-${item}`]: was.get(box) ?? '',
      [`v-${item}`]: text,
    });
    const said: { saved?: string; was?: string } | null = answer?.ok ? await answer.json().catch(() => null) : null;
    if (said?.saved) was.set(box, said.was ?? '');
    return said?.saved !== undefined;
  };
}

/** A line of the minutes. */
const noting =
  (at: string): Send =>
  async (origin, who, text) =>
    (await post(`${origin}${at}`, who, { text }))?.status === 303;

test.runIf(ours)(
  `two people answer one assessment and two take the notes of one meeting through ${KILLS} kills of Kith: every acknowledged word is there, nobody's replaced by the other's`,
  async () => {
    const agency = randomUUID();
    await asOwner(`insert into party (id, kind) values ($1, 'agency')`, [agency]);
    await asOwner(`insert into agency (id, name, kind) values ($1, 'Council', 'council')`, [agency]);
    const writers = [await writer('Ash Reed', agency), await writer('Bo Lane', agency)];
    const acknowledged = { answers: [] as string[], notes: [] as string[] };
    let stopped = false;
    let kith = await startKith(folder, PORT);
    const write = async (who: Writer, send: Send, kept: string[]): Promise<void> => {
      for (let n = 0; !stopped; n += 1) {
        const text = `${who.name} says ${n}`;
        if (await send(kith.origin, who, text, n)) kept.push(text);
        else await sleep(20);
      }
    };
    const answer = answering(`/assessments/${await sitting()}/voice/answer`);
    const note = noting(`/meetings/${await meeting()}/notes`);
    const writing = Promise.all(
      writers.flatMap((who) => [write(who, answer, acknowledged.answers), write(who, note, acknowledged.notes)]),
    );
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(1500);
      await kith.kill();
      kith = await startKith(folder, PORT);
    }
    await sleep(1500);
    stopped = true;
    await writing;
    expect(await kith.stop()).toBe(0);

    const answers = await asOwner<{ id: string; text: string; name: string; replaces: string[] }>(
      `select a.id, a.value ->> 'text' as text, p.name, a.replaces from answer a join account p on p.id = a.answered_by`,
    );
    const notes = await asOwner<{ text: string }>('select text from minute_line');
    for (const [said, rows] of [
      [acknowledged.answers, answers],
      [acknowledged.notes, notes],
    ] as const) {
      const kept = new Set(rows.map(({ text }) => text));
      expect(said.filter((text) => !kept.has(text))).toEqual([]);
      expect(said.length).toBeGreaterThan(KILLS);
    }
    const owner = new Map(answers.map(({ id, name }) => [id, name]));
    for (const { name, replaces } of answers) for (const id of replaces) expect(owner.get(id)).toBe(name);
    console.log(
      `${KILLS} kills: ${acknowledged.answers.length} answers and ${acknowledged.notes.length} notes acknowledged, all there`,
    );
  },
  300_000,
);
