import { mkdtemp, rmdir, stat, statfs } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Finding, good, wrong } from './finding.ts';

const GIGABYTE = 1e9;
const LEAST = 2 * GIGABYTE;

/** Whether the data folder is there, or can be made, and may be written to by whoever runs Kith. */
export async function checkDataFolder(path: string): Promise<Finding> {
  const who = userInfo().username;
  const present = await stat(path).catch(() => undefined);
  if (present && !present.isDirectory()) {
    return wrong(
      'Data folder',
      `${path} is a file, not a folder.`,
      'Move it away, or set KITH_DATA to another folder.',
    );
  }
  const nearest = await nearestFolder(path);
  const writable = await tryWriting(nearest);
  if (!writable) {
    const todo = `Start Kith as the user who owns ${nearest}, or set KITH_DATA to another folder.`;
    return wrong('Data folder', `${who} may not write to ${nearest}.`, todo);
  }
  return good('Data folder', present ? `${who} may write to ${path}.` : `${path} will be made at the first start.`);
}

/** Trying is the only sure test: root, a read-only disk and a full one all differ from what the permissions say. */
async function tryWriting(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.kith-doctor-')));
    return true;
  } catch {
    return false;
  }
}

/** @param least bytes that must be free. */
export async function checkDisk(path: string, least = LEAST): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestFolder(path));
  const free = bavail * bsize;
  const amount = `${(free / GIGABYTE).toFixed(1)} GB`;
  return free >= least
    ? good('Disk space', `${amount} are free.`)
    : wrong(
        'Disk space',
        `Only ${amount} are free where ${path} is.`,
        'Make room: Kith stops writing when the disk is full.',
      );
}

async function nearestFolder(path: string): Promise<string> {
  const present = await stat(path).catch(() => undefined);
  return present?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path));
}
