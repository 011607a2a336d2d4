#!/usr/bin/env node
/**
 * Set Kith up in this folder, as far as it is not, and run it: `node bin/setup.mjs COMMAND …`. Plain JavaScript that
 * runs on Node 18 with nothing installed. `test` runs the tests; every other command is Kith's own.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './setup/built.mjs';
import { dependenciesPresent, installDependencies } from './setup/dependencies.mjs';
import { withLock } from './setup/lock.mjs';
import { environmentWith, instead } from './setup/programs.mjs';
import { presentRuntime, runtime } from './setup/runtime.mjs';
import { Fault, say } from './setup/say.mjs';
import { runTests } from './setup/tests.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node, libraries, build: each done only when it has to be. @returns {Promise<string>} the Node to run with. */
async function setUp() {
  const present = presentRuntime(root);
  if (present && dependenciesPresent(root) && isBuilt(root)) return present;
  return withLock(join(root, '.kith', 'set-up.lock'), async () => {
    const node = await runtime(root);
    if (!dependenciesPresent(root)) await installDependencies(root, node);
    if (!isBuilt(root)) await build(root, node);
    return node;
  });
}

async function main(args) {
  const node = await setUp().catch((error) => {
    if (args[0] === 'test') process.on('exit', () => process.stdout.write('0 passed, 1 failed, 0 skipped\n'));
    throw error;
  });
  if (args[0] === 'test') return runTests(root, node, args.slice(1));
  const program = join(root, 'dist', 'src', 'main.js');
  return instead(node, ['--enable-source-maps', program, ...args], { env: environmentWith(node) });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    if (error.code === 'EACCES' || error.code === 'EROFS') {
      say(
        `Kith may not write to ${error.path ?? root}. Start it as the user who owns ${root}, or make a clone of your own.`,
      );
    } else {
      say(error instanceof Fault ? error.message : error.stack);
    }
    process.exit(1);
  },
);
