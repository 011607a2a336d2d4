import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const ALBUM = path.resolve(import.meta.dirname, '../../../test-output/pages');

/** Pictures of one journey, in the order they were taken. */
export interface Album {
  /** At a desk, on a phone, with a person's own colours, and on paper. */
  keepAll(page: Page, what: string): Promise<void>;
  /** At a desk and on a phone. */
  keepScreens(page: Page, what: string): Promise<void>;
  /** At a desk only. */
  keepOne(page: Page, what: string): Promise<void>;
}

/** @param journey the folder below test-output/pages; what an earlier run left in it goes. */
export async function openAlbum(journey: string): Promise<Album> {
  const folder = path.join(ALBUM, slug(journey));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  const next = (what: string): string => {
    count += 1;
    return path.join(folder, `${String(count).padStart(2, '0')}-${slug(what)}`);
  };
  const picture = (page: Page, file: string, look: string) =>
    page.screenshot({ path: `${file}.${look}.png`, fullPage: true, animations: 'disabled' });
  const screens = async (page: Page, file: string): Promise<void> => {
    await picture(page, file, 'desk');
    await page.setViewportSize({ width: 375, height: 800 });
    await picture(page, file, 'phone');
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  return {
    async keepAll(page, what) {
      const file = next(what);
      await screens(page, file);
      await page.emulateMedia({ forcedColors: 'active' });
      await picture(page, file, 'forced-colours');
      await page.emulateMedia({ forcedColors: null });
      await page.pdf({ path: `${file}.paper.pdf`, format: 'A4' });
    },
    keepScreens: (page, what) => screens(page, next(what)),
    async keepOne(page, what) {
      await picture(page, next(what), 'desk');
    },
  };
}

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Writes the page one leafs through all the pictures from: test-output/pages/index.html. */
export async function bindAlbum(): Promise<void> {
  const folders = (await readdir(ALBUM, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const chapters = await Promise.all(
    folders
      .map((entry) => entry.name)
      .sort()
      .map(async (name) => chapter(name, (await readdir(path.join(ALBUM, name))).sort())),
  );
  await writeFile(
    path.join(ALBUM, 'index.html'),
    `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>Pages of Kith</title>
<style>body{font:16px/1.5 system-ui;margin:2rem}figure{display:inline-block;margin:0 1rem 2rem 0;vertical-align:top}
img{display:block;border:1px solid #999;height:20rem;width:auto}</style>
<h1>Pages of Kith</h1>${chapters.join('\n')}</html>\n`,
  );
}

function chapter(folder: string, files: readonly string[]): string {
  const of = (file: string): string => file.split('.')[0] ?? file;
  const pages = [...new Set(files.map(of))].map((one) => {
    const looks = files.filter((file) => of(file) === one);
    const figures = looks.map((file) => {
      const look = file.split('.')[1] ?? '';
      const shown = file.endsWith('.png') ? `<img loading="lazy" src="${folder}/${file}" alt="">` : '';
      return `<figure><a href="${folder}/${file}">${shown}${look}</a></figure>`;
    });
    return `<h3>${one.replaceAll('-', ' ')}</h3>${figures.join('')}`;
  });
  return `<h2>${folder.replaceAll('-', ' ')}</h2>${pages.join('\n')}`;
}
