import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from './config.ts';
import { ConfigFault } from './config-fault.ts';
import { makeDataFolder } from './data-folder.ts';

const LEAST = 32;

/**
 * Kith's key: text of at least 32 characters. The file in the data folder is made when absent, readable by its owner
 * alone; of several processes that begin at once, one makes it and all use it. A file that was named is never made: a
 * missing one means that something is not mounted, and a new key would shut out what the old one sealed.
 *
 * @throws ConfigFault when the file is missing, unreadable or too short.
 */
export async function loadSecret(secret: Config['secret']): Promise<string> {
  if ('value' in secret) return secret.value;
  const kept = (await read(secret.file)) ?? (secret.mayBeMade ? await make(secret.file) : undefined);
  if (kept === undefined) throw new ConfigFault([`KITH_SECRET_FILE names ${secret.file}, which does not exist.`]);
  if (kept.length < LEAST) throw new ConfigFault([`The key in ${secret.file} must have at least ${LEAST} characters.`]);
  return kept;
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    throw new ConfigFault([`The key in ${file} cannot be read (${code}). Start Kith as the user who owns it.`]);
  }
}

async function make(file: string): Promise<string | undefined> {
  await makeDataFolder(dirname(file));
  const staging = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const handle = await open(staging, 'wx', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('base64url')}\n`);
  await handle.sync();
  await handle.close();
  await link(staging, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // another process was quicker, and its key is the key
  });
  await rm(staging);
  return read(file);
}
