import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** An operating-system account that the database server runs as. */
export type Account = { name: string; uid: number; gid: number };

const exec = promisify(execFile);
const OWN_ACCOUNT = 'kith-postgres';

/**
 * The account the server must run as, or undefined when it runs as whoever started Kith.
 *
 * PostgreSQL refuses to run as root, so root borrows another account: the one that already owns the files
 * (`ownerUid`), else `postgres` where the machine has it, else an account made for the purpose, else `nobody`.
 *
 * @throws when Kith runs as root and no such account can be found or made.
 */
export async function serverAccount(ownerUid: number | undefined, log: (line: string) => void) {
  if (process.getuid?.() !== 0) return undefined;
  if (ownerUid !== undefined && ownerUid !== 0) return (await lookUp(String(ownerUid))) ?? unnamed(ownerUid);
  const existing =
    (await lookUp('postgres')) ?? (await lookUp(OWN_ACCOUNT)) ?? (await create(log)) ?? (await lookUp('nobody'));
  if (!existing) {
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no other account for it. Start Kith as an ordinary user.',
    );
  }
  log(`PostgreSQL does not run as root: the private server runs as the account "${existing.name}".`);
  return existing;
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid, known] = await Promise.all([id('-u', name), id('-g', name), id('-un', name)]);
    return { name: known, uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

async function id(option: string, name: string): Promise<string> {
  return (await exec('id', [option, name])).stdout.trim();
}

function unnamed(uid: number): Account {
  return { name: String(uid), uid, gid: uid };
}

async function create(log: (line: string) => void): Promise<Account | undefined> {
  try {
    await exec('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      OWN_ACCOUNT,
    ]);
    log(`Made the system account "${OWN_ACCOUNT}".`);
  } catch {
    return undefined; // no useradd on this machine, or not allowed
  }
  return lookUp(OWN_ACCOUNT);
}
