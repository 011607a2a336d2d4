import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ superuser: z.string(), kith: z.string(), web: z.string() });

/** The passwords of the three logins: `postgres`, `kith` and `kith_web`. */
export type Credentials = z.infer<typeof shape>;

const fileIn = (home: string) => join(home, 'server.json');

/** Three passwords of 24 random bytes each, for the cluster that is about to be made. */
export function inventCredentials(): Credentials {
  const password = () => randomBytes(24).toString('base64url');
  return { superuser: password(), kith: password(), web: password() };
}

/** Readable by the owner alone. */
export async function writeCredentials(home: string, credentials: Credentials): Promise<void> {
  await writeFile(fileIn(home), `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
}

/** Undefined when the server has not been made yet. */
export async function readCredentials(home: string): Promise<Credentials | undefined> {
  const text = await readFile(fileIn(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'EACCES') throw new Error(`${home} belongs to another user. Start Kith as that user.`);
    throw error;
  });
  return text === undefined ? undefined : shape.parse(JSON.parse(text));
}
