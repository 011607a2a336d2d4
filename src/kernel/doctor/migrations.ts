import { join } from 'node:path';
import type { Client } from 'pg';
import { projectRoot } from '../config/index.ts';
import { findMigrations } from '../db/migrate.ts';
import { type Finding, good, note } from './finding.ts';

/** Whether the tables are those of this version of Kith. */
export async function checkMigrations(owner: Client): Promise<Finding> {
  const { rows } = await owner.query<{ made: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'kith') AS made",
  );
  if (!rows[0]?.made) return good('Tables', 'There are none yet. They are made at the first start.');
  await owner.query('SET ROLE kith_maint');
  const applied = await owner.query<{ name: string }>('SELECT name FROM kith.migration');
  await owner.query('RESET ROLE');
  const names = new Set(applied.rows.map((row) => row.name));
  const waiting = (await findMigrations(join(projectRoot(), 'src'))).filter((migration) => !names.has(migration.name));
  return waiting.length === 0
    ? good('Tables', 'They are up to date.')
    : note('Tables', `Changes to the tables are waiting: ${waiting.length}.`, 'Run: ./kith migrate');
}
