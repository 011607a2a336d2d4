import { readFile, rename, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { choosePort } from './port.ts';
import { type Postmaster, runningPostmaster } from './postmaster-file.ts';
import { run } from './run.ts';
import { serverOptions } from './settings.ts';

/** A private server that has been made, running or not. */
export type Installation = { home: string; binaries: Binaries; account: Account | undefined };

/** How often a server that ends without a word is tried again. */
const SILENT_TRIES = 10;

const clusterOf = (server: Installation) => join(server.home, 'cluster');
const logOf = (server: Installation) => join(clusterOf(server), 'kith.log');
const portFileOf = (server: Installation) => join(server.home, 'port');

/** The running server, or undefined. It may not yet be `ready`. */
export function running(server: Installation): Postmaster | undefined {
  return runningPostmaster(clusterOf(server));
}

/**
 * Start the server, detached: it has its own session, so Ctrl-C in Kith's terminal does not reach it. Returns at once
 * when another process has begun to start it. After a kill, PostgreSQL repairs itself from its log before it is ready.
 *
 * @param port insist on this port; otherwise the one used last, or a free one.
 * @param tries how often it has been tried before this.
 * @throws with the server's own last words when it will not start.
 */
export async function start(server: Installation, port?: number, tries = 0): Promise<void> {
  await checkMajor(server);
  const chosen = port ?? (await choosePort(await lastPort(server)));
  await rename(logOf(server), `${logOf(server)}.1`).catch(() => {}); // the first start has none
  const options = serverOptions(chosen, totalmem());
  const args = ['start', '-s', '-w', '-t', '60', '-D', clusterOf(server), '-l', logOf(server), '-o', options];
  const finished = await run(server.binaries.pgCtl, args, server.account);
  if (finished.code === 0) return rememberPort(server, chosen);
  if (running(server)) return; // another process was quicker, or recovery takes longer than pg_ctl waits
  const words = await readFile(logOf(server), 'utf8').catch(() => '');
  // Processes of a killed server are given a moment to notice that it is gone. One that was itself killed as it began has
  // said nothing at all, as once in an hour of kills.
  const passing = /shared memory block|lock file|could not bind/.test(words) || (words === '' && tries < SILENT_TRIES);
  if (passing) return void (await sleep(200));
  throw new Error(`The private PostgreSQL did not start:\n${(words || finished.output).trim()}`);
}

/** Stop it: disconnects everyone, writes everything down, and waits until it has. */
export async function stop(server: Installation): Promise<void> {
  const args = ['stop', '-s', '-w', '-t', '120', '-m', 'fast', '-D', clusterOf(server)];
  const finished = await run(server.binaries.pgCtl, args, server.account);
  if (finished.code !== 0 && running(server)) {
    throw new Error(`The private PostgreSQL did not stop: ${finished.output.trim()}`);
  }
}

async function checkMajor(server: Installation): Promise<void> {
  const made = Number.parseInt(await readFile(join(clusterOf(server), 'PG_VERSION'), 'utf8'), 10);
  if (made === server.binaries.major) return;
  throw new Error(
    `The data in ${server.home} was made by PostgreSQL ${made} and this Kith brings ${server.binaries.major}. ` +
      'Make a backup with the Kith that made it, and restore that here.',
  );
}

async function lastPort(server: Installation): Promise<number | undefined> {
  const text = await readFile(portFileOf(server), 'utf8').catch(() => '');
  return Number(text) > 0 ? Number(text) : undefined;
}

async function rememberPort(server: Installation, port: number): Promise<void> {
  const staging = `${portFileOf(server)}.${process.pid}`;
  await writeFile(staging, `${port}\n`);
  await rename(staging, portFileOf(server));
}
