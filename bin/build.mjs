#!/usr/bin/env node
/** Build dist/ from the sources: compile, then make what browsers are served. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtime } from './setup/runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = await runtime(root);

if (node === process.execPath) await build();
else process.exitCode = run([fileURLToPath(import.meta.url)]); // again, under a Node that is new enough

async function build() {
  process.exitCode = run([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  if (process.exitCode !== 0) return;
  const { buildAssets } = await import('./build-assets.mjs'); // uses libraries, which are there only by now
  await buildAssets(root);
}

function run(args) {
  return spawnSync(node, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
