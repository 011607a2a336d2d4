import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWord } from '../../documents/index.ts';
import { excelFile, row, text } from '../../documents/reading/testing/excel-file.ts';
import { zipOf } from '../../documents/reading/testing/zip.ts';
import { type CommandIo, dispatch, type WithDatabase } from '../../kernel/commands/index.ts';
import { makeBody, type PanelWorld, panelWorld } from '../testing/panel-world.ts';
import { importPanelCommand } from './command.ts';
import { ATTENDANCE, CASES, LOG, PLACES, panelBook, panelPaper } from './testing/panel-book.ts';

let w: PanelWorld;
let folder = '';

beforeAll(async () => {
  w = await panelWorld({ seed: 'panel command' });
  await makeBody(w);
  folder = await mkdtemp(join(tmpdir(), 'kith-panel-'));
});
afterAll(async () => {
  await w.close();
  await rm(folder, { recursive: true });
});

async function kith(...argv: string[]) {
  const said = { out: '', err: '', code: -1 };
  const withDatabase: WithDatabase = (_io: CommandIo, work) => work({ webUrl: w.fresh.url });
  said.code = await dispatch(
    [importPanelCommand(withDatabase)],
    ['panel', ...argv],
    { out: (words) => (said.out += words), err: (words) => (said.err += words) },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  return said;
}
const report = async (...argv: string[]) => JSON.parse((await kith(...argv, '--json')).out) as Record<string, unknown>;
const count = async (what: string): Promise<number> =>
  Number((await w.fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);
const written = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('a workbook is staged with what it seems to hold, and nothing lands', async () => {
  const file = await written(
    'tracker.xlsx',
    await panelBook({ log: LOG, attendance: ATTENDANCE, places: PLACES, cases: CASES }),
  );
  const said = await kith(file);
  expect(said.out).toContain(
    'a panel’s paper with 3 actions, 3 meetings, 2 places and 2 items, staged. Nothing has landed.',
  );
  expect(await report(file)).toMatchObject({
    format: 'panel',
    read: 11,
    held: 11,
    accepted: 0,
    reasons: { 'waits to be accepted': 11 },
  });
  expect([await count('plan'), await count('meeting'), await count('plan_import')]).toEqual([0, 0, 1]);
});

test('--accept lands what is plain; which child and which place a row means waits for a person; the counts add up', async () => {
  const file = join(folder, 'tracker.xlsx');
  expect(await report(file, '--accept')).toMatchObject({
    read: 11,
    accepted: 6,
    unchanged: 1,
    updated: 0,
    held: 4,
    rejected: 0,
    reasons: {
      'a person decides which place it is': 2,
      'a person decides whom it is about': 2,
    },
  });
  expect([
    await count('action'),
    await count('meeting'),
    await count(`context where name = 'Kingfisher Parade'`),
  ]).toEqual([2, 3, 0]);
  expect((await kith(file, '--accept')).out).toContain('1 closed in the log: they stay with the paper');
  expect(await report(file, '--accept')).toMatchObject({ accepted: 0, unchanged: 7, updated: 0, held: 4 });
  expect(await count('meeting')).toBe(3);
});

test('what a person decided of a place the importer leaves to them, since whoever opens a place may see it', async () => {
  const [row] = await w.fresh.arrange<{ id: string }>('select id from plan_import order by staged_at limit 1');
  const at = `/plans/import/${row?.id}`;
  const key = /name="place-(t\d+r\d+)"/.exec((await w.get('coordinator', at)).body)?.[1] ?? '';
  await w.post('coordinator', `${at}/about`, { [`place-${key}`]: 'new:location' });
  expect(await report(join(folder, 'tracker.xlsx'), '--accept')).toMatchObject({ held: 4 });
  await w.post('coordinator', `${at}/accept`);
  expect(await count(`context where name = 'Heron Park'`)).toBe(2);
  await w.post('coordinator', `${at}/accept`);
  expect(await count(`context where name = 'Heron Park'`)).toBe(2);
  expect(await report(join(folder, 'tracker.xlsx'))).toMatchObject({ read: 11 });
  expect(await count(`plan_import_made where what = 'subject'`)).toBe(1);
});

test('Word, CSV and Markdown bring the same', async () => {
  const word = await written(
    'log.docx',
    await writeWord(panelPaper({ title: 'MARVE panel, autumn', log: LOG, attendance: ATTENDANCE })),
  );
  expect(await report(word)).toMatchObject({ read: 7, held: 7 });
  const csv = ATTENDANCE.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  expect(await report(await written('attendance.csv', csv), '--accept')).toMatchObject({
    read: 3,
    unchanged: 3,
    accepted: 0,
  });
  const md = LOG.map((cells) => `| ${cells.join(' | ')} |`);
  const marked = ['# MARVE panel', '', 'Action log', '', md[0], '|---|---|---|---|---|', ...md.slice(1)].join('\n');
  expect(await report(await written('log.md', marked), '--accept')).toMatchObject({
    read: 4,
    accepted: 0,
    unchanged: 4,
  });
  expect([await count('plan'), await count('meeting')]).toEqual([1, 3]);
});

test('of several boards the title says which, else --body does; a name that is none is refused with those there are', async () => {
  await w.post('coordinator', '/bodies/new', {
    name: 'Locations Board',
    kind: 'locations_board',
    about: 'Places',
    places: 'yes',
    every: 'month',
    standing: '',
    withoutNames: 'no',
    quorum: '',
    representative: '',
    deputy: '',
    workplan: '',
  });
  const file = await written('other.csv', 'Action,Owner,Status\nCut the hedge by the gate,Parks,Open\n');
  const several = await kith(file, '--accept');
  expect([several.code, several.err]).toEqual([1, expect.stringContaining('Select which board or panel')]);
  const wrong = await kith(file, '--accept', '--body', 'Harbour Board');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('It has: Locations Board, MARVE panel.')]);
  expect((await kith(file, '--accept', '--body', 'locations board')).code).toBe(0);
  const [plan] = await w.fresh.arrange<{ name: string }>(
    `select b.name from body b join action a on a.plan_id = b.workplan_id where a.wording like 'Cut the hedge%'`,
  );
  expect(plan?.name).toBe('Locations Board');
});

test('a person’s own name is used, and not everybody’s', async () => {
  const emails = await w.fresh.arrange<{ name: string; email: string }>('select name, email from account');
  const of = (name: string): string => emails.find((one) => one.name === name)?.email ?? '';
  const file = await written('mine.csv', 'Action,Owner,Status\nAsk the school about its gate,Leila,Open\n');
  const refused = await kith(file, '--as', of('Kwabena Youth'));
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('may not bring in plans')]);
  expect((await kith(file, '--as', of('Carol Coordinator'))).code).toBe(0);
});

const sheet = (cell: string) =>
  excelFile({ sheets: [{ name: 'Attendance', rows: row(1, text('A1', 'Name')) + row(2, cell) }] });

test.each([
  ['a zip that is cut off', 'a.xlsx', Buffer.from('504b0304140000000800', 'hex'), 'damaged'],
  ['a zip bomb', 'b.xlsx', zipOf({ '[Content_Types].xml': ' '.repeat(6 * 1024 * 1024) }), 'unpacks to far more'],
  [
    'macros',
    'c.xlsm',
    excelFile({ sheets: [{ name: 'One', rows: '' }], more: { 'xl/vbaProject.bin': 'x' } }),
    'Save it without macros',
  ],
  ['nothing', 'd.csv', Buffer.from(''), 'empty'],
  [
    'an entity bomb',
    'e.xlsx',
    excelFile({
      sheets: [{ name: 'One', rows: '' }],
      more: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><sst>&a;</sst>' },
    }),
    '',
  ],
  ['characters that cannot be kept', 'f.csv', Buffer.from('Name,Mark\nRuth\u0000,P\n'), ''],
])('%s is refused in one line, and nothing is staged', async (_, name, bytes, words) => {
  const before = await count('plan_import');
  const said = await kith(await written(name, bytes), '--accept');
  expect([said.code, said.err.trim().split('\n').length]).toEqual([1, 1]);
  expect(said.err).toContain('Nothing was changed.');
  expect(said.err).toContain(words);
  expect(await count('plan_import')).toBe(before);
});

test('a formula is no name: what it last showed is read, and it runs nowhere', async () => {
  const file = await written(
    'formula.xlsx',
    sheet('<c r="A2" t="str"><f>HYPERLINK("http://example.invalid","x")</f><v>=1+1</v></c>'),
  );
  const said = await kith(file);
  expect(said.code).toBe(0);
  expect(said.out).not.toContain('example.invalid');
});
