import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { csrfFor, hashToken } from '../src/kernel/http/session-token.ts';

/** Someone made for a measure, signed in. */
export interface BenchPerson {
  id: string;
  name: string;
  /** Cookie and CSRF proof of a page session; token of an API session. */
  pageToken: string;
  csrf: string;
  apiToken: string;
}

/** The agency that everyone made for a measure belongs to. */
export async function firstAgency(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ id: string }>('select id from agency order by id limit 1');
  if (!rows[0]) throw new Error('The borough has no agencies: load it first.');
  return rows[0].id;
}

export async function makePerson(
  admin: Client,
  secret: Buffer,
  agency: string,
  name: string,
  hats: readonly string[],
): Promise<BenchPerson> {
  const id = randomUUID();
  await admin.query(`insert into party (id, kind) values ($1, 'account')`, [id]);
  await admin.query(
    `insert into account (id, agency_id, name, email, job_title, social_work_registration) values ($1, $2, $3, $4, 'Bench', 'SW')`,
    [id, agency, `Bench ${name}`, `${id}@bench.example`],
  );
  for (const hat of hats)
    await admin.query(
      `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, role_id($3), '2020-01-01', 'bench')`,
      [randomUUID(), id, hat],
    );
  const tokenOf = (kind: string): string => createHash('sha256').update(`${id}/${kind}`).digest('base64url');
  const signIn = async (kind: 'page' | 'api'): Promise<string> => {
    const session = randomUUID();
    await admin.query(
      `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at) values ($1, $2, $3, $4, now(), now(), now() + interval '1 day')`,
      [session, id, hashToken(tokenOf(kind)), kind],
    );
    return session;
  };
  const csrf = csrfFor(secret, await signIn('page'));
  await signIn('api');
  return { id, name, pageToken: tokenOf('page'), csrf, apiToken: tokenOf('api') };
}

/** Single grants to so many children, chosen evenly over the borough: what they may see is scattered among what they may not. */
export async function givenChildren(admin: Client, account: string, grants: number): Promise<void> {
  await admin.query(
    `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
     select gen_random_uuid(), $1, scope_id, 3, true, 'bench', 'bench', '2020-01-01' from (
       select scope_id, row_number() over (order by id) as n, count(*) over () as total from subject where scope_class = 'child') s
     where n % greatest(total / $2, 1) = 0 limit $2`,
    [account, grants],
  );
}
