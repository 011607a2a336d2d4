import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Kith's own files below `folder`, from the project's root, in order. */
export function filesBelow(folder: string, wanted: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

/** What people read as code: the sources with their migrations and styles, the programs, the benches, the tests. */
export const sources: readonly string[] = ['src', 'islands', 'bench', 'bin', 'test'].flatMap((folder) =>
  filesBelow(folder, /\.(tsx?|mjs|sql|scss)$/),
);

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** One file that imports another of Kith's files, both from the project's root. */
export interface Import {
  from: string;
  to: string;
}

const STATEMENT = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** Every import by a relative address that `text`, standing at `from`, makes. */
export function importsIn(from: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, to = '']) => ({ from, to: path.join(path.dirname(from), to) }));
}
