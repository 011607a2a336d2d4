import { createHash } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { connect } from '../../src/kernel/db/connect.ts';
import { seededEntropy } from '../../src/kernel/http/entropy.ts';
import { csrfFor, hashToken } from '../../src/kernel/http/session-token.ts';
import { buildHouse, type House } from '../../src/server.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** An answer as bytes came: nothing masked. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: string;
  /** The same as bytes, for files that are not text. */
  bytes: Buffer;
}

/** Kith over one test database, with ids from a seed and the test's clock. */
export interface TestHouse {
  app: FastifyInstance;
  /** A session for an account, made without the sign-in pages. */
  session(accountId: string, kind?: 'page' | 'api'): Promise<Session>;
  close(): Promise<void>;
}

export interface Session {
  ask(method: 'GET' | 'POST', url: string, fields?: Record<string, string | string[]>): Promise<Answer>;
  token: string;
  /** What a form of this session proves itself with. */
  csrf: string;
}

export const TEST_NOW = '2026-03-02T10:00:00Z';

/** What this house logged, for tests that look for words that must not be there. */
export const logged: string[] = [];

/** @param more what this test's house has besides: a provider, a demonstration, another origin. */
export async function openHouse(fresh: FreshDatabase, seed = 'test', more: Partial<House> = {}): Promise<TestHouse> {
  await fresh.setClock(TEST_NOW);
  const secret = createHash('sha256').update(seed).digest();
  const { db, pool } = connect(fresh.url, 'kith_app', 4);
  const app = await buildHouse({
    db,
    entropy: seededEntropy(seed),
    secret,
    origin: 'http://localhost:8000',
    partnership: {
      name: 'Test partnership',
      outOfHours: { name: 'Emergency duty team', telephone: '01632 960000' },
      lockAfterMinutes: 15,
    },
    log: (line) => logged.push(JSON.stringify(line)),
    lastResortNow: () => new Date(TEST_NOW),
    assets: null,
    ...more,
  });
  return {
    app,
    async session(accountId, kind = 'page') {
      const token = createHash('sha256').update(`${seed}/${accountId}/${kind}`).digest('base64url');
      const id = createHash('md5').update(token).digest('hex');
      await fresh.arrange(
        `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at)
         values ($1, $2, $3, $4, kith_now(), kith_now(), kith_now() + interval '400 days')`,
        [id, accountId, hashToken(token), kind],
      );
      const { rows } = {
        rows: await fresh.arrange<{ id: string }>('select id from session where token_hash = $1', [hashToken(token)]),
      };
      const csrf = csrfFor(secret, rows[0]?.id ?? '');
      return {
        token,
        csrf,
        async ask(method, url, fields = {}) {
          const options: InjectOptions = { method, url, headers: {} };
          options.headers =
            kind === 'page' ? { cookie: `kith-session=${token}` } : { authorization: `Bearer ${token}` };
          if (method === 'POST' && kind === 'page') {
            options.headers['content-type'] = 'application/x-www-form-urlencoded';
            options.payload = encode({ _csrf: csrf, ...fields });
          } else if (method === 'POST') {
            options.headers['content-type'] = 'application/json';
            options.payload = JSON.stringify(fields);
          }
          const response = await app.inject(options);
          return {
            status: response.statusCode,
            headers: response.headers,
            body: response.body,
            bytes: response.rawPayload,
          };
        },
      };
    },
    async close() {
      await app.close();
      await pool.end();
    },
  };
}

function encode(fields: Record<string, string | string[]>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  }
  return form.toString();
}
