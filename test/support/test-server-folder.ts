import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, statfs } from 'node:fs/promises';
import path from 'node:path';

const MEMORY = '/dev/shm';
/** The server's log alone may grow to 2 GB (`max_wal_size`); the rest is room for its databases and what else is there. */
const ENOUGH = 6 * 2 ** 30;

/**
 * Where the tests' own PostgreSQL keeps its files: in memory where there is room, else in the checkout. Each test file copies
 * a database of 1,500 files and drops it again; on a disk of ext4 that took 1.2 s a copy, in memory 0.1 s.
 */
export async function testServerFolder(root: string): Promise<string> {
  const inCheckout = path.join(root, '.kith/test-database');
  const free = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  if (free < ENOUGH) return inCheckout;
  // One for each checkout and user, so that a run that was killed leaves it to the next.
  const mark = createHash('sha256').update(`${root} ${process.getuid?.()}`).digest('hex').slice(0, 12);
  const folder = path.join(MEMORY, `kith-test-${mark}`);
  await mkdir(folder, { recursive: true });
  // Run as root, the server is another account's, which must be able to enter.
  await chmod(folder, 0o711);
  return folder;
}

/** Gives the memory back, once the server there has stopped; one that another run still uses is left alone. */
export async function clearServerFolder(folder: string): Promise<void> {
  if (!folder.startsWith(MEMORY) || existsSync(path.join(folder, 'postgres/cluster/postmaster.pid'))) return;
  await rm(folder, { recursive: true, force: true });
}
