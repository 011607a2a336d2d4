import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Paper, readPaper } from '../../src/documents/index.ts';

const shared = join(import.meta.dirname, '../../../shared');

export interface FoundPaper {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  paper(): Promise<Paper>;
}

/** A paper that stands beside the checkout: one of `seeds` by the number it begins with, one of `data/plans` by its name. */
export function paperBeside(folder: 'seeds' | 'data/plans', begins: string): FoundPaper | null {
  const path = join(shared, folder);
  const name = existsSync(path) ? readdirSync(path).find((each) => each.startsWith(begins)) : undefined;
  if (name === undefined) {
    console.warn(`Skipped: the tests on ../shared/${folder}/${begins}…, which is not beside this checkout.`);
    return null;
  }
  return paperAt(path, name);
}

/** One of the papers in `fixtures/`: its README says how each was made. */
export const fixture = (name: string): FoundPaper => paperAt(join(import.meta.dirname, 'fixtures'), name);

function paperAt(folder: string, name: string): FoundPaper {
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, name, bytes, sha256, paper: () => readPaper(bytes, name) };
}
