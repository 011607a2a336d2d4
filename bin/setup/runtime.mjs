import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './programs.mjs';
import { Fault, step } from './say.mjs';

const WANTED = '24.21.0';
const ENOUGH = 24;

const folderIn = (root) => join(root, '.kith', 'runtime');
const stampIn = (root) => join(folderIn(root), 'version');
const packageName = () => `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const programIn = (root) => join(folderIn(root), 'node_modules', packageName(), 'bin', 'node');

/** The Node to run Kith with, or undefined when it has yet to be brought in. */
export function presentRuntime(root) {
  if (Number.parseInt(process.versions.node, 10) >= ENOUGH) return process.execPath;
  const stamp = existsSync(stampIn(root)) ? readFileSync(stampIn(root), 'utf8') : '';
  return stamp === WANTED && existsSync(programIn(root)) ? programIn(root) : undefined;
}

/** The machine's Node when it is new enough; otherwise Node 24, brought in from npm for this folder alone. */
export async function runtime(root) {
  return presentRuntime(root) ?? bringIn(root);
}

async function bringIn(root) {
  await step(`This machine has Node ${process.versions.node}. Bringing in Node ${WANTED} for Kith`, async () => {
    rmSync(folderIn(root), { recursive: true, force: true });
    mkdirSync(folderIn(root), { recursive: true });
    const wanted = `${packageName()}@${WANTED}`;
    const args = ['install', '--prefix', folderIn(root), '--no-save', '--no-package-lock', '--loglevel=error', wanted];
    const installed = await quietly('npm', args, { cwd: root });
    if (installed.code !== 0) {
      throw new Fault(
        `Node ${WANTED} could not be brought in. Install Node ${ENOUGH} and try again.\n${installed.output}`,
      );
    }
    const tried = await quietly(programIn(root), ['--version']).catch((error) => ({ code: 1, output: error.message }));
    if (tried.code !== 0) {
      throw new Fault(`Node ${WANTED} from npm does not run on this machine. Install Node ${ENOUGH} and try again.`);
    }
    writeFileSync(stampIn(root), WANTED);
  });
  return programIn(root);
}
