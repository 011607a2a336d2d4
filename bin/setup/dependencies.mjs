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
  return needed.every((entry) => same(entry) || ((entry[1].optional || entry[1].devOptional) && !present[entry[0]]));
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Install exactly what package-lock.json names.
 *
 * Not with `npm ci`: that refuses a lock that leaves out an optional package for some other kind of machine, and some
 * registries do not carry them all. What was installed is compared with the lock afterwards instead.
 */
export async function installDependencies(root, node) {
  await step('Installing the libraries Kith uses', async () => {
    const args = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error'];
    const installed = await quietly('npm', args, { cwd: root, env: environmentWith(node) });
    if (installed.code !== 0) throw new Fault(`The libraries could not be installed.\n${firstLines(installed.output)}`);
    if (!dependenciesPresent(root))
      throw new Fault('The libraries npm installed are not those that package-lock.json names.');
  });
}

/** npm says first what is wrong, then how it would like to be called. */
function firstLines(output) {
  return output.split('\n').slice(0, 12).join('\n');
}
