import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asItReads, readPaper } from '../../src/documents/index.ts';
import { exports } from '../../src/exchange/exporting/exports.ts';
import { csvRecords } from '../../src/exchange/reading/csv/records.ts';
import { fileOf, listOf } from '../../src/exchange/reading/testing/reads.ts';
import { unguarded } from '../../src/kernel/csv/index.ts';
import { realEntropy } from '../../src/kernel/http/entropy.ts';
import { addressOf } from '../access/requests.ts';
import { commandSaid } from '../access/trace/commands.ts';
import { Dice } from '../access/trace/dice.ts';
import { Known } from '../access/trace/known.ts';
import { everyRoute } from '../access/trace/surfaces.ts';
import { personWith } from '../access/world/organisation.ts';
import { viewerOf } from '../access/world/sight.ts';
import type { Column, Row, Table } from '../access/world/tables.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../support/house.ts';
import { arrangeWalkers } from './support/walkers.ts';

/** What a spreadsheet would run, or take for the beginning of a formula. */
const RUN = ['=1+1', '+cmd|x', '-1+1|x', '@SUM(1+1)*9', '\t=1+1', '\r=1+1', '%x|1', '=HYPERLINK("http://x.example")'];
/** What must stay as people read it: telephone numbers, numbers, words. */
const READ = ['01632 960123', '-1.909747', '-4', 'O’Neil, “Jo”'];
const WORDS = [...RUN, ...READ];

/** Those who may between them open every page that lists people, places and files. */
const ASKING = ['hub_manager', 'importer', 'administrator'];

/** Files of Kith's, by the route that serves each. One that is not here fails the test, so that it comes to be looked at. */
const CSV_FILES = [
  'action.list.csv',
  'export.concerns',
  'export.subjects',
  'import.rejects',
  'plan.export.csv',
  'report.list.csv',
  'review.export.csv',
  'subject.chronology.csv',
];
/** Word and Excel: a cell of theirs is text whatever it begins with, and no apostrophe is put before it. */
const OFFICE_FILES = [
  'papers.word',
  'plan.export.docx',
  'plan.export.xlsx',
  'review.export.docx',
  'review.export.xlsx',
];
/** JSON: no spreadsheet opens it. */
const OTHER_FILES = ['instrument.copy'];

/** Which reader a file is read with, the rows it was sent, written as JSON, and which kind a plan is: nobody types these. */
const DECIDES = new Set(['import_run.format', 'import_reject.raw', 'plan.kind']);

let house: TestHouse;
let base: Awaited<ReturnType<typeof arrangeWalkers>>['world'];
let folder = '';
/** Columns that now hold such words. */
const written = new Set<string>();
const served = new Map<string, { body: string; bytes: Buffer; type: string }>();

beforeAll(async () => {
  const arranged = await arrangeWalkers();
  base = arranged.world;
  folder = await mkdtemp(path.join(tmpdir(), 'kith-exports-'));
  const file = path.join(folder, 'crimes.csv');
  const columns =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const bad = WORDS.map((text) => `,2018-13,"${text.replaceAll('"', '""')}",,,,,,,,,`);
  await writeFile(file, `${[columns, ...bad].join('\n')}\n`);
  const [importer] = await base.fresh.arrange<{ email: string }>('select email from account where id = $1', [
    personWith('importer'),
  ]);
  const said = await commandSaid(base.fresh, realEntropy, [
    'import',
    'police-street',
    file,
    '--as',
    importer?.email ?? '',
  ]);
  expect(said.said).toContain('exit code');
  base.rows.set(
    'import_run',
    await base.fresh.arrange<Row>('select to_jsonb(r) ->> $$id$$ as id from import_run r order by 1'),
  );
  await base.fresh.arrange("select set_config('kith.reason', 'a test', false), set_config('kith.actor', $1, false)", [
    personWith('hub_manager'),
  ]);
  for (const table of base.tables.values()) await writeEverywhere(table);
  expect(written.size).toBeGreaterThan(40);
  house = await openHouse(base.fresh);
  const routes = everyRoute().filter((route) => route.method === 'GET');
  // Whoever answers first answers for all: a route serves a file or a page, whoever asks.
  const isPage = new Set<string>();
  for (const walker of arranged.walkers.filter(({ says }) => ASKING.includes(says))) {
    const session = await house.session(walker.account);
    const known = new Known(base, viewerOf(base.rows, walker.account, TEST_NOW), []);
    for (const route of routes) {
      if (/^\/(sign-|lock|signed-)/.test(route.path) || isPage.has(route.name) || served.has(route.name)) continue;
      for (const url of addresses(route.path, known).slice(0, 8)) {
        const answer = await session.ask('GET', url);
        if (answer.status !== 200) continue;
        if (!String(answer.headers['content-disposition']).startsWith('attachment')) {
          isPage.add(route.name);
          break;
        }
        const { body, bytes } = answer;
        if ((served.get(route.name)?.bytes.length ?? 0) > bytes.length) continue;
        served.set(route.name, { body, bytes, type: String(answer.headers['content-type']) });
      }
    }
  }
}, 900_000);
afterAll(async () => {
  await house?.close();
  await base?.fresh.drop();
  await rm(folder, { recursive: true });
});

/** Words that a spreadsheet would run, in every column of words that will hold them. */
async function writeEverywhere(table: Table): Promise<void> {
  const isWords = (column: Column): boolean =>
    column.type === 'text' &&
    !column.choices &&
    !column.bound &&
    !table.keys[column.name] &&
    !DECIDES.has(`${table.name}.${column.name}`);
  const words = table.name.startsWith('record') ? RUN : WORDS;
  for (const { name } of table.columns.filter(isWords)) {
    const chosen = `(array[${words.map((_, at) => `$${at + 1}`).join()}]::text[])[1 + (row_number() over (order by ctid))::int % ${words.length}]`;
    await base.fresh
      .arrange(
        `with chosen as (select ctid as at, ${chosen} as words from kith."${table.name}")
         update kith."${table.name}" t set "${name}" = s.words from chosen s where t.ctid = s.at`,
        words,
      )
      // Some columns never change, or hold only what is of one form: they hold no words of a stranger's.
      .then(() => written.add(`${table.name}.${name}`))
      .catch(() => undefined);
  }
}

function addresses(route: string, known: Known): string[] {
  if (!route.includes(':')) return [route];
  const address = addressOf(route);
  const tables = typeof address?.about === 'string' ? [address.about] : (address?.about ?? []);
  const dice = new Dice(3);
  return tables
    .flatMap((table) => base.rows.get(table) ?? [])
    .map((row) => address?.params(row, known, dice) ?? {})
    .map((given) => route.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? 'x')));
}

const cellsOf = async (csv: string): Promise<string[]> =>
  (await listOf(csvRecords(fileOf(csv)))).flatMap((record) => [...record.cells]);

/** Written apart from the rule that guards against it (OWASP, "CSV Injection"). */
const runs = (cell: string): boolean =>
  /^[\s\p{C}\p{Z}]*[=+\-@|%]|^[\t\r\n]/u.test(cell) && !/^-\d+(\.\d+)?$/.test(cell);

test('every route that serves a file is known, and each was served', () => {
  expect([...served.keys()].sort()).toEqual([...CSV_FILES, ...OFFICE_FILES, ...OTHER_FILES].sort());
  const isOffice = ({ type }: { type: string }) => type.startsWith('application/vnd.openxmlformats-officedocument.');
  for (const name of CSV_FILES) expect(served.get(name)?.type).toBe('text/csv; charset=utf-8');
  expect(
    [...served]
      .filter(([, one]) => isOffice(one))
      .map(([name]) => name)
      .sort(),
  ).toEqual(OFFICE_FILES);
});

test('`kith export` writes what the routes of the same name serve, and nothing besides', () => {
  expect(exports.map(({ code }) => `export.${code}`)).toEqual(CSV_FILES.filter((name) => name.startsWith('export.')));
});

test.each(CSV_FILES)(
  '%s: no cell that a spreadsheet would run, numbers as people read them, and reading it back undoes it',
  async (name) => {
    const cells = await cellsOf(served.get(name)?.body ?? '');
    expect(cells.filter(runs)).toEqual([]);
    const back = cells.map(unguarded);
    // What was defused is there, and comes back as it was.
    expect(back.filter(runs).length).toBeGreaterThan(0);
    expect(back.filter((cell) => RUN.some((text) => cell.includes(text.trim()))).length).toBeGreaterThan(0);
    for (const text of READ) if (back.includes(text)) expect(cells).toContain(text);
  },
);

test.each(OFFICE_FILES)(
  '%s: what a spreadsheet would run is there as words, as it was written, and nothing runs',
  async (name) => {
    const { bytes } = served.get(name) ?? { bytes: Buffer.alloc(0) };
    const parts = Object.entries(unzipSync(bytes)).map(([part, inside]) => ({ part, text: strFromU8(inside) }));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter(({ text }) => /<f[ >]|<w:instrText|TargetMode|DDE/.test(text)).map(({ part }) => part)).toEqual(
      [],
    );
    const fields = parts.flatMap(({ text }) =>
      [...text.matchAll(/w:instr="([^"]*)"/g)].map(([, code]) => code?.trim()),
    );
    expect(fields.filter((code) => code !== 'PAGE' && code !== 'NUMPAGES')).toEqual([]);
    const paper = await readPaper(bytes, name);
    const said = paper.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [asItReads(block)],
    );
    expect(RUN.filter((text) => said.some((cell) => cell.includes(text.trim()))).length).toBeGreaterThan(0);
  },
);

test.each(exports.map(({ code }) => code))('kith export %s is defused alike', async (code) => {
  const [manager] = await base.fresh.arrange<{ email: string }>('select email from account where id = $1', [
    personWith('hub_manager'),
  ]);
  const { said } = await commandSaid(base.fresh, realEntropy, ['export', code, '--as', manager?.email ?? '']);
  const csv = said.replace(/exit code 0$/, '').replaceAll(/^1 /gm, '');
  const cells = await cellsOf(csv);
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter(runs)).toEqual([]);
  expect(cells.map(unguarded).filter(runs).length).toBeGreaterThan(0);
});
