import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import { serverHome } from './home.ts';
import { initialise } from './initialise.ts';
import { type Installation, running, start, stop } from './server.ts';
import { type Tether, tether } from './tether.ts';

/** Kith's private PostgreSQL, in use by this process. */
export type Embedded = {
  /** Connects as `kith`, who owns the database, may make roles and databases, and is bound by row security. */
  adminUrl: string;
  /** Connects as `kith_web`, who has no rights of its own. */
  webUrl: string;
  /** Stop using the server; the last process to do so shuts it down. Close your connections first. */
  stop(): Promise<void>;
  /** Whether the server was already running. */
  joined: boolean;
};

type Log = (line: string) => void;
type Held = { tether: Tether; port: number; joined: boolean };

const PATIENCE = 10 * 60_000;

/**
 * Open the private PostgreSQL kept in `<dataFolder>/postgres`: make it if it is not there, start it if it is not
 * running, join it if it is. Any number of processes may share it; the last to stop using it shuts it down, and one
 * that is killed leaves it running for the next. While this process uses it, a server that dies is started again.
 *
 * @param log is given whole sentences, in plain words.
 * @throws an Error whose message says what is wrong and what to do.
 */
export async function openEmbedded(dataFolder: string, { log }: { log: Log }): Promise<Embedded> {
  const installation = await install(resolve(dataFolder), log);
  const credentials = await readCredentials(installation.home);
  if (!credentials) throw new Error(`The passwords of the private PostgreSQL are missing from ${installation.home}.`);
  const first = await hold(installation, credentials, log);
  const { port, joined } = first;
  log(joined ? 'Joined the private PostgreSQL, which was running.' : 'The private PostgreSQL is running.');

  let held = Promise.resolve(first);
  let leaving: Promise<void> | undefined;
  const watch = async (): Promise<void> => {
    await (await held).tether.lost;
    while (!leaving) {
      log('The private PostgreSQL went away. Bringing it back.');
      held = hold(installation, credentials, log, port);
      try {
        const { tether } = await held;
        log('The private PostgreSQL is back.');
        await tether.lost;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await sleep(5_000, undefined, { ref: false });
      }
    }
  };
  void watch();
  const leave = async (): Promise<void> => {
    const mine = await held.catch(() => undefined);
    if (!mine) return; // it could not be brought back, so there is nothing to stop
    // When the server died this very moment, it is brought back once more to be shut down in good order.
    const left = await letGo(installation, mine.tether).catch(() => false);
    if (!left) await letGo(installation, (await hold(installation, credentials, log, port)).tether);
  };

  return {
    adminUrl: url('kith', credentials.kith, port, 'kith'),
    webUrl: url('kith_web', credentials.web, port, 'kith'),
    joined,
    stop() {
      leaving ??= leave();
      return leaving;
    },
  };
}

async function install(dataFolder: string, log: Log): Promise<Installation> {
  const owner = await stat(join(dataFolder, 'postgres', 'cluster')).catch(() => undefined);
  const account = await serverAccount(owner?.uid, log);
  const home = await serverHome(dataFolder, account, log);
  const binaries = await locateBinaries(account, log);
  if (!(await readCredentials(home))) {
    log(`Making the private PostgreSQL ${binaries.major} in ${home}.`);
    await initialise(home, binaries, account);
  }
  return { home, binaries, account };
}

/** Start or join, whichever it takes, until this process holds on to a server that is ready. */
async function hold(installation: Installation, credentials: Credentials, log: Log, port?: number): Promise<Held> {
  const began = Date.now();
  let joined = true;
  let told = began;
  let tries = 0;
  while (Date.now() - began < PATIENCE) {
    const found = running(installation);
    if (!found) {
      joined = false;
      await start(installation, port, tries++);
    } else if (found.ready) {
      const line = await tether(url('kith', credentials.kith, found.port, 'postgres')).catch(explain);
      if (line) return { tether: line, port: found.port, joined };
    }
    if (Date.now() - told > 10_000) {
      log('Waiting for the private PostgreSQL to be ready.');
      told = Date.now();
    }
    await sleep(found ? 50 : 0);
  }
  throw new Error(
    `The private PostgreSQL was not ready after ${PATIENCE / 60_000} minutes. Its log is in ${installation.home}.`,
  );
}

/** A wrong password will not come right by waiting; a server that is coming or going will. */
function explain(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === '28P01' || error.code === '28000')) {
    throw new Error('The private PostgreSQL does not accept the passwords kept for it.');
  }
  return undefined;
}

/** Let go, and shut the server down when nobody else holds on. */
async function letGo(installation: Installation, line: Tether): Promise<boolean> {
  try {
    if (await line.release()) await stop(installation);
    return true;
  } finally {
    await line.end();
  }
}

function url(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}
