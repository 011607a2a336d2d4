import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** A number no process can have, so that PostgreSQL sees at once that the writer of the file is gone. */
const NO_PROCESS = 2_147_483_646;

const fileIn = (cluster: string) => join(cluster, 'postmaster.pid');

/** Read `postmaster.pid`; undefined when there is none or it is still being written. */
export function parsePostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0) || !(port > 0)) return undefined;
  return { pid, port, ready: lines[7] === 'ready' };
}

/**
 * The server now running on `cluster`, if any. A file left by a server that was killed is not a server, even when
 * another program has since been given its process number.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(cluster), 'utf8');
  } catch {
    return undefined;
  }
  const said = parsePostmasterFile(text);
  if (!said || !isAlive(said.pid)) return undefined;
  if (servesFrom(said.pid, cluster)) return said;
  // PostgreSQL would take the stranger for its own server and refuse to start. It still checks by itself, from the rest
  // of the file, that nothing of the old server is alive, so only the number is changed.
  writeFileSync(fileIn(cluster), text.replace(/^\d+/, String(NO_PROCESS)));
  return undefined;
}

/** Whether a process of that number runs on this machine, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether process `pid` is a server working in `cluster`. A server's working folder is its cluster. */
function servesFrom(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(cluster);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'EACCES' || code === 'EPERM'; // hidden from us: take its word, and let the connection decide
  }
}
