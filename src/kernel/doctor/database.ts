import type { Client } from 'pg';
import { type Finding, good, note, wrong } from './finding.ts';

const OLDEST = 15;
const DRIFT = 5_000;

/** What PostgreSQL says of itself and of the login, in one row. */
type Said = {
  login: string;
  version: number;
  release: string;
  super: boolean;
  bypass: boolean;
  makesRoles: boolean;
  fsync: string;
  commit: string;
  pages: string;
  encoding: string;
  now: Date;
};

const QUESTION = `
  SELECT current_user AS login, current_setting('server_version_num')::int / 10000 AS version,
    current_setting('server_version') AS release, rolsuper AS super, rolbypassrls AS bypass, rolcreaterole AS "makesRoles",
    current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
    current_setting('full_page_writes') AS pages, current_setting('server_encoding') AS encoding, clock_timestamp() AS now
  FROM pg_roles WHERE rolname = current_user`;

/**
 * Whether this PostgreSQL is one that Kith can trust.
 *
 * @param owner connected as the login that owns the tables.
 * @param web connected as the login that serves requests; the same connection when there is one login.
 */
export async function checkDatabase(owner: Client, web: Client): Promise<Finding[]> {
  const said = await ask(owner);
  const findings = [checkVersion(said), checkDurability(said), checkEncoding(said), checkClock(said.now, new Date())];
  findings.push(checkLogin(said), checkMakesRoles(said));
  if (web !== owner) findings.push(checkLogin(await ask(web)));
  return findings;
}

async function ask(client: Client): Promise<Said> {
  const [row] = (await client.query<Said>(QUESTION)).rows;
  if (!row) throw new Error('PostgreSQL does not know the login that asked.');
  return row;
}

/** Kith is written for PostgreSQL 15 and newer. */
export function checkVersion({ version, release }: Pick<Said, 'version' | 'release'>): Finding {
  return version >= OLDEST
    ? good('PostgreSQL', `PostgreSQL ${release}.`)
    : wrong('PostgreSQL', `PostgreSQL ${release} is too old.`, `Move to PostgreSQL ${OLDEST} or newer.`);
}

/** A superuser, or a login with BYPASSRLS, sees every row whatever the rules say. */
export function checkLogin({ login, ...said }: Pick<Said, 'login' | 'super' | 'bypass'>): Finding {
  const name = `Login ${login}`;
  if (said.super) {
    return wrong(
      name,
      'It is a superuser, whom no access rule binds.',
      `ALTER ROLE "${login}" NOSUPERUSER, by another superuser.`,
    );
  }
  if (said.bypass) {
    return wrong(
      name,
      'It has BYPASSRLS, so no access rule binds it.',
      `ALTER ROLE "${login}" NOBYPASSRLS, by a superuser.`,
    );
  }
  return good(name, 'The access rules bind it.');
}

function checkMakesRoles({ login, makesRoles }: Said): Finding {
  return makesRoles
    ? good('Roles', `${login} may make the roles Kith works as.`)
    : note(
        'Roles',
        `${login} may not make roles.`,
        `ALTER ROLE "${login}" CREATEROLE, by a superuser, before the first start.`,
      );
}

/** What was acknowledged is kept only while these three settings are on. */
export function checkDurability({ fsync, commit, pages }: Pick<Said, 'fsync' | 'commit' | 'pages'>): Finding {
  const settings = Object.entries({ fsync, synchronous_commit: commit, full_page_writes: pages });
  const off = settings.filter(([, value]) => value === 'off').map(([name]) => name);
  return off.length === 0
    ? good('Writes', 'What PostgreSQL has acknowledged is on the disk.')
    : wrong(
        'Writes',
        `A crash can lose what was acknowledged: ${off.join(', ')} off.`,
        "Turn them on in PostgreSQL's settings.",
      );
}

function checkEncoding({ encoding }: Said): Finding {
  return encoding === 'UTF8'
    ? good('Encoding', 'Text is UTF-8.')
    : wrong(
        'Encoding',
        `Text is ${encoding}, which cannot hold every name.`,
        "Make the database with ENCODING 'UTF8'.",
      );
}

/** Clocks are computed from the database's time: it and this machine may differ by a few seconds, no more. */
export function checkClock(theirs: Date, ours: Date): Finding {
  const drift = Math.abs(theirs.getTime() - ours.getTime());
  return drift <= DRIFT
    ? good('Clock', 'This machine and PostgreSQL agree on the time.')
    : wrong(
        'Clock',
        `This machine's clock and PostgreSQL's are ${Math.round(drift / 1000)} seconds apart.`,
        'Set the clocks.',
      );
}
