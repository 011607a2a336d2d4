import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith, quietly } from './programs.mjs';
import { Fault, step } from './say.mjs';

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own list there as the last act of an
 * installation, so an interrupted one does not pass; packages for other machines are rightly absent.
 */
export function dependenciesPresent(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const same = ([path, { version, integrity }]) =>
    present[path]?.version === version && present[path]?.integrity === integrity;
  const needed = Object.entries(wanted).filter(([path]) => path !== '');
  return needed.every((entry) => same(entry) || (entry[1].optional && !present[entry[0]]));
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Install exactly what package-lock.json names. */
export async function installDependencies(root, node) {
  await step('Installing the libraries Kith uses', async () => {
    const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
    const installed = await quietly('npm', args, { cwd: root, env: environmentWith(node) });
    if (installed.code !== 0) throw new Fault(`The libraries could not be installed.\n${installed.output}`);
  });
}
