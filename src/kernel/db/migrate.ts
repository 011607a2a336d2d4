import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { unguardedTables } from './unguarded.ts';

/** A migration file, `src/<feature>/migrations/NNNN-name.sql`; numbers are unique across Kith and order everything. */
interface Migration {
  name: string;
  file: string;
}

const NAME = /^(\d{4}-[a-z0-9-]+)\.sql$/;

/** Finds every migration below `sourceRoot`, in order. Throws when two share a number. */
export async function findMigrations(sourceRoot: string): Promise<Migration[]> {
  const found: Migration[] = [];
  for (const entry of await readdir(sourceRoot, { recursive: true, withFileTypes: true })) {
    const name = NAME.exec(entry.name)?.[1];
    if (entry.isFile() && name && path.basename(entry.parentPath) === 'migrations') {
      found.push({ name, file: path.join(entry.parentPath, entry.name) });
    }
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  found.forEach((m, i) => {
    if (found[i - 1]?.name.slice(0, 4) === m.name.slice(0, 4))
      throw new Error(`Two migrations share ${m.name.slice(0, 4)}`);
  });
  return found;
}

/**
 * Cluster-wide roles, made once whoever comes first (access.md, "Roles"). None can sign in. Advisory locks reach only
 * one database, so two databases of one cluster may race here: the loser finds the role made.
 */
const ROLES = `
  do $$ declare r text; begin
    foreach r in array array['kith_app', 'kith_guard', 'kith_worker', 'kith_maint'] loop
      begin
        if not exists (select 1 from pg_roles where rolname = r) then
          execute format('create role %I nologin nosuperuser nobypassrls noinherit', r);
        end if;
        -- From PostgreSQL 16, having made a role is not yet being allowed to act as it.
        execute format('grant %I to %I', r, session_user);
      exception when duplicate_object or unique_violation or insufficient_privilege then null;
      end;
    end loop;
  end $$`;

const SCHEMA = `
  create schema if not exists kith authorization kith_maint;
  set role kith_maint;
  grant create, usage on schema kith to kith_guard;
  create table if not exists kith.migration (name text primary key, at timestamptz not null default now());
  set search_path = kith`;

/**
 * A definer function is never for the public: what a migration left open is for the application and the worker to ask. One
 * that its migration took from the public itself stays for the guard's other functions alone.
 */
const FUNCTIONS = `
  do $$ declare f record; begin
    for f in
      select p.oid::regprocedure as named, pg_get_userbyid(p.proowner) as owner,
             case when p.prorettype = 'trigger'::regtype then 'kith_maint' else 'kith_app, kith_worker, kith_guard, kith_maint' end as askers
      from pg_proc p
      where p.pronamespace = 'kith'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute')
    loop
      execute format('set local role %I', f.owner);
      execute format('grant execute on function %s to %s', f.named, f.askers);
      execute format('revoke execute on function %s from public', f.named);
    end loop;
  end $$`;

/**
 * Brings the database at `adminUrl` up to date, each migration in a transaction of its own, as `kith_maint` (the owner
 * of every table). `webUser`, when another login serves the pages, is let into `kith_app` and `kith_worker` and nothing else.
 * Safe to call from several processes at once. Returns the names applied. Throws when a migration fails, or when a table
 * would stand without its guard: Kith does not start then.
 */
export async function migrate(adminUrl: string, sourceRoot: string, webUser?: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('kith migrate'))`);
    await client.query(ROLES);
    if (webUser) await client.query(`grant kith_app, kith_worker to ${client.escapeIdentifier(webUser)}`);
    await client.query(`grant create on database ${client.escapeIdentifier(client.database ?? '')} to kith_worker`);
    await migrateQueue(adminUrl);
    await client.query(SCHEMA);
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((r) => r.name));
    const applied: string[] = [];
    for (const migration of await findMigrations(sourceRoot)) {
      if (done.has(migration.name)) continue;
      await applyOne(client, migration);
      applied.push(migration.name);
    }
    await client.query(FUNCTIONS);
    const [open, ...others] = await unguardedTables(client);
    if (open !== undefined)
      throw new Error(`Kith will not start: anyone could read ${[open, ...others].join(', ')}, which lacks its guard.`);
    return applied;
  } finally {
    await client.end();
  }
}

/** The job queue's own tables, in a schema of its own that belongs to `kith_worker`. */
async function migrateQueue(adminUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: adminUrl, max: 1, options: '-c role=kith_worker' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  const sql = await readFile(migration.file, 'utf8');
  try {
    await client.query('begin');
    await client.query('set local role kith_maint; set local search_path = kith');
    await client.query(sql);
    await client.query('set local role kith_maint');
    await client.query('insert into migration (name) values ($1)', [migration.name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
