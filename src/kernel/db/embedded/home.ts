import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readlink, realpath, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeDataFolder } from '../../config/index.ts';
import type { Account } from './account.ts';
import { allows } from './run.ts';

/** Where things go that another account must reach, on a machine where Kith runs as root. */
export const SYSTEM_FOLDER = '/var/lib/kith';

/**
 * The folder of the private server: `<dataFolder>/postgres`. When Kith runs as root and the server's account cannot
 * enter `dataFolder`, as below /root, the files live under /var/lib/kith and `<dataFolder>/postgres` is a symbolic
 * link to them.
 */
export async function serverHome(dataFolder: string, account: Account | undefined, log: (line: string) => void) {
  await makeDataFolder(dataFolder);
  const path = join(dataFolder, 'postgres');
  const present = await lstat(path).catch(() => undefined);
  if (present?.isSymbolicLink()) return resolve(dataFolder, await readlink(path));
  if (present || (await allows(account, 'x', dataFolder))) return path;

  const mark = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 12);
  const elsewhere = join(SYSTEM_FOLDER, mark);
  await mkdir(elsewhere, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o711);
  await chmod(elsewhere, 0o711);
  const target = join(elsewhere, 'postgres');
  await symlink(target, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // another process was quicker, with the same answer
  });
  log(`The account "${account?.name}" cannot enter ${dataFolder}, so the database is kept in ${target}.`);
  return target;
}
