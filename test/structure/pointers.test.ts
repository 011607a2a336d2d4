import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, ROOT, textOf } from './sources.ts';

/** What people read to find their way: the guides, and the page each folder has about itself. */
const papers = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...['docs', 'src', 'islands', 'test', 'bench'].flatMap((folder) => filesBelow(folder, /\.md$/)),
];

const TOP = /^(src|docs|test|bench|islands|bin)\//;
const FILE = /^[\w./-]+\.(tsx?|mjs|sql|scss|md|png|svg)$/;

/** Paths a paper names: what it links to, and what it sets as code and looks like a file or a folder of ours. */
function pathsIn(text: string): string[] {
  const words = text.replace(/```[\s\S]*?```/g, '');
  const linked = [...words.matchAll(/(?:\]\(|src=")([^)#\s"]+)[^)"]*[)"]/g)].flatMap(([, to = '']) =>
    /^[a-z]+:/.test(to) ? [] : [to],
  );
  const coded = [...words.matchAll(/`([^`\s]+)`/g)].map(([, code = '']) => code);
  const paths = coded.filter((code) => !/[*{}<>…]|NNNN/.test(code) && (FILE.test(code) || TOP.test(code)));
  return [...new Set([...linked, ...paths])];
}

/** Papers about one folder; there a file may be said by its name alone. */
const ofFolder = (paper: string): boolean => /^(src|islands|test|bench)\//.test(paper);

/** A path may be said from the project's folder or from src/; a folder's own paper may say any end of it. */
const isThere = (paper: string, named: string): boolean =>
  ['.', 'src', path.dirname(paper)].some((from) => existsSync(path.join(ROOT, from, named))) ||
  (ofFolder(paper) && filesBelow(path.dirname(paper), FILE).some((file) => file.endsWith(`/${named}`))) ||
  (!ofFolder(paper) && !named.includes('/'));

/** Made by Kith, not part of it. */
const MADE = /^(dist|data|test-output)\//;

test.each(papers.map((paper) => [paper]))('every file that %s names is there', (paper) => {
  const lost = pathsIn(textOf(paper)).filter((named) => !MADE.test(named) && !isThere(paper, named));
  expect(lost).toEqual([]);
});

test('seen to fail: a file that is not there, and a link to one', () => {
  const text =
    'See `rules.ts`, `src/nowhere/rules.ts` and [it](0099-lost.md); not `a.b`, `*.test.ts` or [the law](https://law.example/x).';
  expect(pathsIn(text)).toEqual(['0099-lost.md', 'rules.ts', 'src/nowhere/rules.ts']);
  expect(isThere('src/front-door/README.md', 'rules.ts')).toBe(true);
  expect(isThere('src/front-door/README.md', 'src/nowhere/rules.ts')).toBe(false);
});

test('every room says what it is for', () => {
  const rooms = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const silent = rooms
    .map((room) => `src/${room.name}`)
    .filter((room) => readdirSync(path.join(ROOT, room)).length > 0 && !existsSync(path.join(ROOT, room, 'README.md')));
  expect(silent).toEqual([]);
});

test('decisions have a number each, say it, and are in the index', () => {
  const decisions = filesBelow('docs/decisions', /^\d{4}-.*\.md$/);
  const numbers = decisions.map((file) => path.basename(file).slice(0, 4));
  const index = textOf('docs/decisions/README.md');
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  expect(decisions.filter((file) => !index.includes(`](${path.basename(file)})`))).toEqual([]);
  expect(decisions.filter((file) => !textOf(file).startsWith(`# ${path.basename(file).slice(0, 4)} `))).toEqual([]);
});

/** Papers speak of Kith alone: no place of one machine, and no one's registry. */
const ELSEWHERE = /(^|[\s`('"])\/(home|root|tmp|mnt|work)\/|registry\.[a-z]/;

test('no paper names a place on somebody’s machine, or a registry', () => {
  expect(papers.filter((paper) => ELSEWHERE.test(textOf(paper)))).toEqual([]);
  expect(ELSEWHERE.test('it is in `/tmp/x`')).toBe(true);
});
