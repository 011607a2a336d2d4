import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { csrfFor, hashToken } from '../src/kernel/http/session-token.ts';

/** Someone a scene is measured as: how many single grants they hold, or a broad hat. */
export interface BenchActor {
  id: string;
  name: string;
  grants: number;
  /** Cookie and CSRF proof of a page session; token of an API session. */
  pageToken: string;
  csrf: string;
  apiToken: string;
  /** Subjects this actor may open, for the child page. */
  subjects: string[];
}

const GRANTS = [5, 50, 500, 3000];

/**
 * Makes one actor for each number of grants, and one with the screener's hat, in a borough already loaded. Grants fall on
 * children chosen evenly over the borough, so that what they may see is scattered among what they may not.
 */
export async function makeActors(admin: Client, secret: Buffer): Promise<BenchActor[]> {
  const { rows } = await admin.query<{ id: string }>('select id from agency order by id limit 1');
  const agency = rows[0]?.id;
  if (!agency) throw new Error('The borough has no agencies: load it first.');
  const actors: BenchActor[] = [];
  for (const grants of GRANTS) actors.push(await makeActor(admin, secret, agency, `${grants} grants`, grants));
  actors.push(await makeActor(admin, secret, agency, 'broad role', 0));
  return actors;
}

async function makeActor(
  admin: Client,
  secret: Buffer,
  agency: string,
  name: string,
  grants: number,
): Promise<BenchActor> {
  const id = randomUUID();
  await admin.query(`insert into party (id, kind) values ($1, 'account')`, [id]);
  await admin.query(
    `insert into account (id, agency_id, name, email, job_title, social_work_registration) values ($1, $2, $3, $4, 'Bench', 'SW')`,
    [id, agency, `Bench ${name}`, `${id}@bench.example`],
  );
  if (grants === 0) {
    await admin.query(
      `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, role_id('screener'), '2020-01-01', 'bench')`,
      [randomUUID(), id],
    );
  } else {
    await admin.query(
      `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
       select gen_random_uuid(), $1, scope_id, 3, true, 'bench', 'bench', '2020-01-01' from (
         select scope_id, row_number() over (order by id) as n, count(*) over () as total from subject where scope_class = 'child') s
       where n % greatest(total / $2, 1) = 0 limit $2`,
      [id, grants],
    );
    // What is recorded about a child is under a scope of its own: whoever holds the child here holds that too.
    await admin.query(
      `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
       select gen_random_uuid(), $1, r.scope_id, 3, false, 'bench', 'bench', '2020-01-01'
       from record r join record_subject rs on rs.record_id = r.id join grant_ g on g.scope_id = rs.scope_id and g.party_id = $1
       where r.scope_id <> g.scope_id group by r.scope_id limit $2`,
      [id, grants],
    );
  }
  const [pageToken, apiToken] = ['page', 'api'].map((kind) =>
    createHash('sha256').update(`${id}/${kind}`).digest('base64url'),
  );
  let csrf = '';
  for (const [kind, token] of [
    ['page', pageToken],
    ['api', apiToken],
  ] as const) {
    const session = randomUUID();
    if (kind === 'page') csrf = csrfFor(secret, session);
    await admin.query(
      `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at) values ($1, $2, $3, $4, now(), now(), now() + interval '1 day')`,
      [session, id, hashToken(token ?? ''), kind],
    );
  }
  const { rows: subjects } = await admin.query<{ id: string }>(
    grants === 0
      ? `select id from subject where scope_class = 'child' order by id limit 200`
      : `select s.id from subject s join grant_ g on g.scope_id = s.scope_id where g.party_id = $1 order by s.id limit 200`,
    grants === 0 ? [] : [id],
  );
  return {
    id,
    name,
    grants,
    pageToken: pageToken ?? '',
    csrf,
    apiToken: apiToken ?? '',
    subjects: subjects.map((row) => row.id),
  };
}
