import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../../../shared/data');

/** Real files from the field, which stand beside the checkout where somebody has put them. */
export interface SharedData {
  readonly here: boolean;
  readonly path: string;
  text(name: string): string;
  names(): readonly string[];
}

/** A folder of `../shared/data`. Where it is absent a line says which tests do not run. */
export function sharedData(folder: string): SharedData {
  const path = join(root, folder);
  const here = existsSync(path);
  if (!here) console.warn(`Skipped: the tests on ../shared/data/${folder}, which is not beside this checkout.`);
  return { here, path, text: (name) => readFileSync(join(path, name), 'utf8'), names: () => readdirSync(path).sort() };
}
