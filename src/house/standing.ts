import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { CommandIo } from '../kernel/commands/index.ts';
import { type Config, loadSecret, readConfig } from '../kernel/config/index.ts';
import { connect } from '../kernel/db/connect.ts';
import { type OpenDatabase, openDatabase } from '../kernel/db/open-database.ts';
import type { Db } from '../kernel/db/schema.ts';

/** Kith with its settings read, its database open and up to date: what every command stands on. */
export interface Standing {
  config: Config;
  database: OpenDatabase;
  db: Db;
  pool: Pool;
  /** 32 bytes made from Kith's key, which is kept outside the database. */
  secret: Buffer;
  close(): Promise<void>;
}

/** Opens what a command needs. Always `close` it. Throws in plain words when a setting or the database is at fault. */
export async function openStanding(io: Pick<CommandIo, 'env' | 'say'>): Promise<Standing> {
  const config = readConfig(io.env);
  const database = await openDatabase(config, io.say);
  const secret = createHash('sha256')
    .update(await loadSecret(config.secret))
    .digest();
  const { db, pool } = connect(database.webUrl, 'kith_app');
  return {
    config,
    database,
    db,
    pool,
    secret,
    async close() {
      await pool.end();
      await database.stop();
    },
  };
}

/** Does `work` as `kith_worker`, who sees no silent row: releases, sealing, verifying, retention. */
export async function asWorker<T>(
  io: Pick<CommandIo, 'env' | 'say'>,
  work: (db: Db, dataFolder: string) => Promise<T>,
): Promise<T> {
  const standing = await openStanding(io);
  const { db, pool } = connect(standing.database.webUrl, 'kith_worker', 2);
  try {
    return await work(db, standing.config.dataFolder);
  } finally {
    await pool.end();
    await standing.close();
  }
}

/** Does `work` as the owner of the tables, with Kith's secret: adding the first people, and help when nobody can sign in. */
export async function asOwner<T>(
  io: Pick<CommandIo, 'env' | 'say'>,
  work: (db: Db, secret: Buffer) => Promise<T>,
): Promise<T> {
  const standing = await openStanding(io);
  const { db, pool } = connect(standing.database.adminUrl, 'kith_maint', 2);
  try {
    return await work(db, standing.secret);
  } finally {
    await pool.end();
    await standing.close();
  }
}

/** Does `work` with the database open and up to date, for commands that fill or measure it. */
export async function withDatabase<T>(
  io: Pick<CommandIo, 'env' | 'say'>,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const standing = await openStanding(io);
  try {
    return await work(standing.database);
  } finally {
    await standing.close();
  }
}
