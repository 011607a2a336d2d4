import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { type Credentials, inventCredentials, writeCredentials } from './credentials.ts';
import { isAlive } from './postmaster-file.ts';
import { run } from './run.ts';

/**
 * Make the cluster, its logins and its database in a folder beside `home`, then put it in place with one rename: a
 * half-made server is never seen, and of two processes that begin at once the second finds the first one's.
 *
 * The cluster is UTF-8 with the C locale, sorts and compares by bytes unless a query says otherwise, and lets in only
 * 127.0.0.1 with a password.
 */
export async function initialise(home: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  await sweep(home);
  const staging = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(staging, { mode: account ? 0o711 : 0o700 });
  try {
    await build(staging, binaries, account);
    await rename(staging, home);
    await flushFolder(dirname(home));
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!isNodeError(error) || (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST')) throw error;
  }
}

async function build(staging: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const credentials = inventCredentials();
  const cluster = join(staging, 'cluster');
  const passwordFile = join(staging, 'password');
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, credentials.superuser, { mode: 0o600 });
  if (account) {
    await chown(cluster, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const made = await run(
    binaries.initdb,
    [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--data-checksums',
    ],
    account,
  );
  if (made.code !== 0) throw new Error(`The private PostgreSQL could not be made:\n${made.output.trim()}`);
  await rm(passwordFile);
  await writeFile(join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await createLogins(cluster, credentials, binaries, account);
  await writeCredentials(staging, credentials);
}

/**
 * The only statements ever run as superuser. `kith` owns the database and its tables and may make roles, but row
 * security binds it like anyone; `kith_web` may do nothing but connect.
 */
async function createLogins(cluster: string, credentials: Credentials, binaries: Binaries, account?: Account) {
  const statements = [
    `CREATE ROLE kith LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOINHERIT CREATEROLE CREATEDB PASSWORD '${credentials.kith}'`,
    `CREATE ROLE kith_web LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOINHERIT NOCREATEROLE NOCREATEDB PASSWORD '${credentials.web}'`,
    'CREATE DATABASE kith OWNER kith TEMPLATE template0',
    'REVOKE ALL ON DATABASE kith FROM PUBLIC',
    'GRANT CONNECT ON DATABASE kith TO kith_web',
  ];
  const finished = await run(
    binaries.postgres,
    ['--single', '-D', cluster, '-c', 'password_encryption=scram-sha-256', 'postgres'],
    account,
    `${statements.join('\n')}\n`,
  );
  // A statement that fails does not fail the program, so its words are what tell.
  if (finished.code !== 0 || /^.*(ERROR|FATAL|PANIC): /m.test(finished.output)) {
    throw new Error('The logins of the private PostgreSQL could not be made.');
  }
}

/** Remove what a process that died half-way left beside `home`. */
async function sweep(home: string): Promise<void> {
  const prefix = `${basename(home)}.new-`;
  for (const name of await readdir(dirname(home))) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) await rm(join(dirname(home), name), { recursive: true, force: true });
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
