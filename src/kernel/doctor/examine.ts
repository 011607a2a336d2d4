import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Config, ConfigFault, readConfig } from '../config/index.ts';
import { openEmbedded, tryBinaries } from '../db/embedded/index.ts';
import { checkDataFolder, checkDisk } from './data-folder.ts';
import { checkDatabase } from './database.ts';
import { type Finding, good, wrong } from './finding.ts';
import { checkChromium, checkNode, checkTimeZone } from './machine.ts';
import { checkMigrations } from './migrations.ts';
import { checkPort } from './serving-port.ts';

type Env = Record<string, string | undefined>;

/** Look at everything Kith needs of this machine. Changes nothing: a private database that was not running is stopped again. */
export async function examine(env: Env): Promise<Finding[]> {
  const machine = [checkNode(process.versions.node), checkTimeZone(new Date()), checkChromium(env.KITH_CHROMIUM)];
  const config = settings(env);
  if (Array.isArray(config)) return [...machine, ...config];
  return [
    ...machine,
    good('Settings', 'They can be read.'),
    await checkDataFolder(config.dataFolder),
    await checkDisk(config.dataFolder),
    await checkPort(config.host, config.port),
    ...(config.database ? await checkGiven(config.database) : await checkPrivate(config.dataFolder)),
  ];
}

function settings(env: Env): Config | Finding[] {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    return error.faults.map((fault) =>
      wrong('Settings', fault, 'Change it where Kith is started from, and try again.'),
    );
  }
}

async function checkGiven({ adminUrl, webUrl }: NonNullable<Config['database']>): Promise<Finding[]> {
  const owner = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  const web = webUrl === adminUrl ? owner : new Client({ connectionString: webUrl, connectionTimeoutMillis: 10_000 });
  try {
    for (const client of new Set([owner, web])) await client.connect();
    return [...(await checkDatabase(owner, web)), await checkMigrations(owner)];
  } catch (error) {
    const todo = 'See that PostgreSQL is running and that DATABASE_URL and DATABASE_ADMIN_URL are right.';
    return [wrong('PostgreSQL', `It cannot be asked: ${messageOf(error)}.`, todo)];
  } finally {
    await Promise.all([owner.end(), web.end()].map((ending) => ending.catch(() => {})));
  }
}

async function checkPrivate(dataFolder: string): Promise<Finding[]> {
  try {
    if (!existsSync(join(dataFolder, 'postgres', 'server.json'))) {
      return [
        good('PostgreSQL', `The private PostgreSQL ${await tryBinaries()} runs here, and is made at the first start.`),
      ];
    }
    const server = await openEmbedded(dataFolder, { log: () => {} });
    return await checkGiven(server).finally(() => server.stop());
  } catch (error) {
    return [wrong('PostgreSQL', messageOf(error), 'Put that right, or set DATABASE_URL to a PostgreSQL of your own.')];
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
