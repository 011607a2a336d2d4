import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../../../shared');

/** Real papers, which stand beside the checkout where somebody has put them. Where they do not, a line says what is not run. */
export function sharedPapers(folder: 'seeds' | 'data/plans') {
  const path = join(root, folder);
  const here = existsSync(path);
  if (!here) console.warn(`Skipped: the tests on ../shared/${folder}, which is not beside this checkout.`);
  const named = (start: string): string => readdirSync(path).find((name) => name.startsWith(start)) ?? start;
  return { here, bytes: (start: string): Buffer => readFileSync(join(path, named(start))) };
}
