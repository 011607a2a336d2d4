import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSealKey } from '../../src/kernel/audit/seal-key.ts';
import { verifyAudit } from '../../src/kernel/audit/verify.ts';
import { connect } from '../../src/kernel/db/connect.ts';
import { type Embedded, openEmbedded } from '../../src/kernel/db/embedded/index.ts';
import { csrfFor, hashToken } from '../../src/kernel/http/session-token.ts';
import { startKith } from './kith-process.ts';

// The private PostgreSQL is what is killed here; with DATABASE_URL the server is not ours to kill.
const ours = !process.env.DATABASE_URL;
if (!ours) console.log('Skipped: kill tests use Kith’s private PostgreSQL, and DATABASE_URL names another.');

const KILLS = Number(process.env.KITH_KILLS ?? (process.env.KITH_LONG ? 1000 : 6));
const PORT = 18_431;
let folder: string;
let embedded: Embedded;

beforeAll(async () => {
  if (!ours) return;
  folder = await mkdtemp(path.join(tmpdir(), 'kith-kill-'));
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

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: embedded.adminUrl, options: '-c role=kith_maint -c search_path=kith' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Someone who may raise a concern, with a session: the cookie and the CSRF proof their forms carry. */
async function someone(): Promise<{ cookie: string; csrf: string }> {
  const [agency, account, session, token] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await asOwner(async (client) => {
    await client.query(`insert into party (id, kind) values ($1, 'agency'), ($2, 'account')`, [agency, account]);
    await client.query(`insert into agency (id, name, kind) values ($1, 'School', 'school')`, [agency]);
    await client.query(
      `insert into account (id, agency_id, name, email, job_title) values ($1, $2, 'Lee', $3, 'Lead')`,
      [account, agency, `${account}@test.example`],
    );
    await client.query(
      `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at) values ($1, $2, $3, 'page', now(), now(), now() + interval '1 day')`,
      [session, account, hashToken(token)],
    );
  });
  const secret = createHash('sha256')
    .update((await readFile(path.join(folder, 'secret'), 'utf8')).trim())
    .digest();
  return { cookie: `kith-session=${token}`, csrf: csrfFor(secret, session) };
}

const concernForm = (csrf: string, mark: string) =>
  new URLSearchParams({
    _csrf: csrf,
    danger: 'no',
    'subjects[0][kind]': 'child',
    'subjects[0][named]': mark,
    happened: mark,
    when: 'not_known',
    howKnown: 'saw',
  });

test.runIf(ours)('fsync and synchronous_commit are on, since a kill cannot show that', async () => {
  await asOwner(async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [setting]);
      expect([setting, rows[0]?.value]).toEqual([setting, 'on']);
    }
  });
});

test.runIf(ours)(
  `after ${KILLS} kills of Kith and of PostgreSQL in the middle of writes, every acknowledged concern is there and the audit is whole`,
  async () => {
    const { cookie, csrf } = await someone();
    const acknowledged = new Set<string>();
    let tried = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const kith = await startKith(folder, PORT);
      let stopped = false;
      const writer = async (): Promise<void> => {
        while (!stopped) {
          const mark = randomUUID();
          tried += 1;
          const answer = await fetch(`${kith.origin}/concerns/new`, {
            method: 'POST',
            redirect: 'manual',
            headers: { cookie },
            body: concernForm(csrf, mark),
          }).catch(() => null);
          if (answer?.status === 303 && answer.headers.get('location')?.startsWith('/concerns/mine/'))
            acknowledged.add(mark);
          else await sleep(20);
        }
      };
      const writers = Promise.all(Array.from({ length: 4 }, writer));
      await sleep(300 + Math.floor(Math.random() * 700));
      if (kill % 2 === 0) await kith.kill();
      else {
        const pid = Number(
          (await readFile(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0],
        );
        process.kill(pid, 'SIGKILL');
        await sleep(300);
        await kith.kill();
      }
      stopped = true;
      await writers;
      if ((kill + 1) % 100 === 0) console.log(`${kill + 1} kills, ${acknowledged.size} acknowledged so far`);
    }
    const last = await startKith(folder, PORT);
    const found = await asOwner(async (client) =>
      (await client.query<{ text: string }>('select text from record_narrative')).rows.map((row) => row.text),
    );
    const kept = new Set(found);
    expect([...acknowledged].filter((mark) => !kept.has(mark))).toEqual([]);
    expect(found).toHaveLength(kept.size);
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    const worker = connect(embedded.webUrl, 'kith_worker', 2);
    const report = await verifyAudit(worker.db, await openSealKey(folder), () => undefined);
    expect(report.faults).toEqual([]);
    console.log(
      `${KILLS} kills: ${tried} tried, ${acknowledged.size} acknowledged, all there; ${found.length} kept; audit of ${report.events} events whole`,
    );
    await worker.pool.end();
    expect(await last.stop()).toBe(0);
  },
  KILLS * 30_000 + 120_000,
);
