import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './programs.mjs';
import { Fault, step } from './say.mjs';

const FOLDERS = ['src', 'islands', 'bench', 'bin'];
const FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Read where they lie, or only by tests. */
const NOT_BUILT = /\.(sql|md)$|\.test\.tsx?$/;

const stampIn = (root) => join(root, 'dist', '.sources');

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt(root) {
  try {
    return readFileSync(stampIn(root), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/** Build dist/. A source that changes meanwhile is built again next time. */
export async function build(root, node) {
  await step('Building Kith', async () => {
    const before = fingerprint(root);
    const built = await quietly(node, [join(root, 'bin', 'build.mjs')], { cwd: root });
    if (built.code !== 0) throw new Fault(`Kith could not be built.\n${built.output}`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampIn(root), before);
  });
}

function fingerprint(root) {
  const digest = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    digest.update(`${path}\t${size}\t${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!NOT_BUILT.test(entry.name)) add(path);
    }
  };
  for (const folder of FOLDERS) if (statSync(join(root, folder), { throwIfNoEntry: false })) walk(folder);
  FILES.forEach(add);
  return digest.digest('hex');
}
