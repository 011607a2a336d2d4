import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { appendFile, link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeDataFolder } from '../config/index.ts';

/** The key that signs roots and the list of roots signed so far: both kept outside the database. */
export interface SealKey {
  id: string;
  sign(text: Buffer): Buffer;
  verify(text: Buffer, signature: Buffer): boolean;
  /** Adds a signed root to the list outside the database. On disk when this returns. */
  keepRoot(root: KeptRoot): Promise<void>;
  keptRoots(): Promise<KeptRoot[]>;
}

const keptRoot = z.object({ epoch: z.number(), no: z.number(), root: z.string(), signature: z.string() });
export type KeptRoot = z.output<typeof keptRoot>;

/** Opens the audit key of the data folder, making it (Ed25519, readable by its owner alone) the first time. */
export async function openSealKey(dataFolder: string): Promise<SealKey> {
  const keyFile = path.join(dataFolder, 'audit-key.pem');
  const rootsFile = path.join(dataFolder, 'audit-roots.jsonl');
  const pem = (await read(keyFile)) ?? (await make(dataFolder, keyFile));
  const secret: KeyObject = createPrivateKey(pem);
  const open_ = createPublicKey(secret);
  return {
    id: createHash('sha256')
      .update(open_.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16),
    sign: (text) => sign(null, text, secret),
    verify: (text, signature) => verify(null, text, open_, signature),
    async keepRoot(root) {
      await appendFile(rootsFile, `${JSON.stringify(root)}\n`, { mode: 0o600, flush: true });
    },
    async keptRoots() {
      const lines = ((await read(rootsFile)) ?? '').split('\n').filter(Boolean);
      // A last line cut short by a power cut is no root: its batch is checked by its signature alone.
      return lines.flatMap((line) => {
        try {
          return [keptRoot.parse(JSON.parse(line))];
        } catch {
          return [];
        }
      });
    },
  };
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Of several processes that begin at once, one makes the key and all use it. */
async function make(dataFolder: string, keyFile: string): Promise<string> {
  await makeDataFolder(dataFolder);
  const staging = `${keyFile}.${process.pid}`;
  const handle = await open(staging, 'wx', 0o600);
  await handle.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await handle.sync();
  await handle.close();
  await link(staging, keyFile).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(staging);
  return (await read(keyFile)) ?? '';
}
