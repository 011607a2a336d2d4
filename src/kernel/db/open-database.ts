import { join } from 'node:path';
import { type Config, makeDataFolder, projectRoot } from '../config/index.ts';
import { openEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';

/** The database Kith stands on, brought up to date. */
export interface OpenDatabase {
  /** Owns the tables: migrations, backups and nothing a page does. */
  adminUrl: string;
  /** Serves pages, the API and commands; row security holds it. */
  webUrl: string;
  /** True for Kith's own private PostgreSQL (trial, training and tests). */
  embedded: boolean;
  /** Migrations applied just now, by name. */
  applied: readonly string[];
  stop(): Promise<void>;
}

/**
 * Opens the database of `config` (or Kith's private one) and applies what migrations it lacks. Close every connection
 * before `stop`.
 */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenDatabase> {
  if (!config.database) await makeDataFolder(config.dataFolder);
  const own = config.database ? null : await openEmbedded(config.dataFolder, { log });
  const urls = config.database ?? own;
  if (!urls) throw new Error('There is no database to open.');
  try {
    const webUser = decodeURIComponent(new URL(urls.webUrl).username);
    const adminUser = decodeURIComponent(new URL(urls.adminUrl).username);
    const applied = await migrate(
      urls.adminUrl,
      join(projectRoot(), 'src'),
      webUser === adminUser ? undefined : webUser,
    );
    if (applied.length > 0)
      log(`Brought the database up to date: ${applied.length} ${applied.length === 1 ? 'step' : 'steps'}.`);
    return {
      adminUrl: urls.adminUrl,
      webUrl: urls.webUrl,
      embedded: own !== null,
      applied,
      stop: async () => own?.stop(),
    };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}
