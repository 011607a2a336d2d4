#!/usr/bin/env node
/**
 * Makes `dist/assets`, which the server gives out at `/assets/`: the stylesheet, the scripts and the pictures. Each also
 * stands ready compressed (`.br`, `.gz`), so that a page costs a phone little and the server nothing.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/**
 * @param {string} root the project's folder. Expects the islands to have been compiled to `dist/islands`.
 * @returns {Promise<string>} the folder made.
 * @throws when the stylesheet does not compile, saying the file and line.
 */
export async function buildAssets(root) {
  const to = join(root, 'dist', 'assets');
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, 'images'), { recursive: true });
  await mkdir(join(to, 'islands'), { recursive: true });
  const govuk = join(root, 'node_modules', 'govuk-frontend');
  await Promise.all([
    stylesheet(root).then((css) => writeFile(join(to, 'kith.css'), css)),
    // The links to source maps are left out: the maps are not served.
    withoutMap(join(govuk, 'dist', 'govuk', 'govuk-frontend.min.js'), join(to, 'govuk-frontend.min.js')),
    copyFile(join(root, 'src', 'kernel', 'ui', 'styles', 'kith.svg'), join(to, 'images', 'kith.svg')),
    islands(join(root, 'dist', 'islands'), join(to, 'islands')),
  ]);
  await compress(to);
  return to;
}

/** @returns {Promise<string>} Kith's CSS, minified. */
async function stylesheet(root) {
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(join(root, 'src', 'kernel', 'ui', 'styles', 'kith.scss'), {
    style: 'compressed',
    loadPaths: [root],
    quietDeps: true,
  });
  return css;
}

async function islands(from, to) {
  const scripts = (await readdir(from)).filter((name) => name.endsWith('.js'));
  await Promise.all(scripts.map((name) => withoutMap(join(from, name), join(to, name))));
}

async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}

async function withoutMap(from, to) {
  const script = await readFile(from, 'utf8');
  await writeFile(to, script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildAssets(dirname(dirname(fileURLToPath(import.meta.url))));
