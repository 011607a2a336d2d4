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

/** A screener with a session: the cookie and the proof that their forms carry. */
async function screener(name: string, agency: string): Promise<Writer> {
  const [account, session, token] = [randomUUID(), randomUUID(), randomUUID()];
  await asOwner(`insert into party (id, kind) values ($1, 'account')`, [account]);
  await asOwner(`insert into account (id, agency_id, name, email, job_title) values ($1, $2, $3, $4, 'Screener')`, [
    account,
    agency,
    name,
    `${account}@test.example`,
  ]);
  await asOwner(
    `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, role_id('screener'), '2020-01-01', 'role')`,
    [randomUUID(), account],
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

test.runIf(ours)(
  `two people answer one assessment through ${KILLS} kills of Kith: every acknowledged word is there, nobody's replaced by the other's`,
  async () => {
    const agency = randomUUID();
    await asOwner(`insert into party (id, kind) values ($1, 'agency')`, [agency]);
    await asOwner(`insert into agency (id, name, kind) values ($1, 'Council', 'council')`, [agency]);
    const writers = [await screener('Ash Reed', agency), await screener('Bo Lane', agency)];
    const at = `/assessments/${await sitting()}/voice/answer`;
    const acknowledged: string[] = [];
    let stopped = false;
    let kith = await startKith(folder, PORT);
    const write = async ({ name, cookie, csrf }: Writer): Promise<void> => {
      const was = new Map<string, string>();
      for (let n = 0; !stopped; n += 1) {
        const item = ITEMS[n % ITEMS.length] ?? '';
        const text = `${name} says ${n}`;
        const answer = await fetch(`${kith.origin}${at}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie },
          body: new URLSearchParams({ _csrf: csrf, item, [`was-${item}`]: was.get(item) ?? '', [`v-${item}`]: text }),
        }).catch(() => null);
        const said: { saved?: string; was?: string } | null = answer?.ok ? await answer.json().catch(() => null) : null;
        if (said?.saved) {
          acknowledged.push(text);
          was.set(item, said.was ?? '');
        } else await sleep(20);
      }
    };
    const writing = Promise.all(writers.map(write));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(1500);
      await kith.kill();
      kith = await startKith(folder, PORT);
    }
    await sleep(1500);
    stopped = true;
    await writing;
    expect(await kith.stop()).toBe(0);

    const rows = await asOwner<{ id: string; text: string; name: string; replaces: string[] }>(
      `select a.id, a.value ->> 'text' as text, p.name, a.replaces from answer a join account p on p.id = a.answered_by`,
    );
    const kept = new Set(rows.map(({ text }) => text));
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    const owner = new Map(rows.map(({ id, name }) => [id, name]));
    for (const { name, replaces } of rows) for (const id of replaces) expect(owner.get(id)).toBe(name);
    console.log(`${KILLS} kills: ${acknowledged.length} answers acknowledged, all there; ${rows.length} kept`);
  },
  300_000,
);
