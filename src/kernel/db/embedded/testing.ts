import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** Another process that uses the private server, for tests. */
export type Holder = {
  joined: boolean;
  adminUrl: string;
  log: string[];
  /** Stop using the server and end; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
};

const script = `
  const { openEmbedded } = await import(process.argv[1]);
  const said = (line) => console.log(JSON.stringify({ line }));
  try {
    const db = await openEmbedded(process.argv[2], { log: said });
    console.log(JSON.stringify({ joined: db.joined, adminUrl: db.adminUrl }));
    process.stdin.on('data', async () => { await db.stop(); process.exit(0); });
  } catch (error) {
    console.log(JSON.stringify({ failed: error.message }));
    process.exit(1);
  }`;

/** Start a process that opens the private server in `dataFolder`, as user `uid` when given. */
export async function holdElsewhere(dataFolder: string, uid?: number): Promise<Holder> {
  const args = ['--input-type=module', '--eval', script, new URL('./index.ts', import.meta.url).href, dataFolder];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const log: string[] = [];
  const opened = await new Promise<{ joined: boolean; adminUrl: string }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const message = JSON.parse(text);
      if (message.line) log.push(message.line);
      else if (message.failed) reject(new Error(message.failed));
      else resolve(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The process ended with ${code}.`)));
  });
  return {
    ...opened,
    log,
    async stop() {
      child.stdin.write('stop\n');
      return ended(child);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** A folder that the server's account may enter, and its removal with whatever the server kept elsewhere. */
export function temporaryFolder(mode = 0o711, parent = tmpdir()): { path: string; remove(): void } {
  const path = mkdtempSync(join(parent, 'kith-test-'));
  chmodSync(path, mode);
  return {
    path,
    remove() {
      const kept = join(path, 'data', 'postgres');
      const link = lstatSync(kept, { throwIfNoEntry: false })?.isSymbolicLink();
      if (link) rmSync(dirname(readlinkSync(kept)), { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Run one statement and return its rows. */
export async function ask<Row extends Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql)
    .then((answer) => answer.rows)
    .finally(() => client.end());
}

/** The process number of the server kept in `dataFolder`, read from the file PostgreSQL keeps. */
export function serverPid(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}
