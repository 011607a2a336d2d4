import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendForm } from '../../../exchange/pages/testing/send-form.ts';
import { wordsOf } from '../../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../../testing/plan-room.ts';

let room: PlanRoom;
let at = '';
let support: Awaited<ReturnType<PlanRoom['house']['session']>>;

beforeAll(async () => {
  room = await openPlanRoom();
  support = await room.house.session(room.more.support);
});
afterAll(() => room.close());

const send = async (content: string | Buffer, name = 'plan.txt') =>
  sendForm(room.house, support, '/plans/import/new', {}, { name, content });
const body = async (path: string) => (await support.ask('GET', path)).body;
const words = async (path: string) => wordsOf(await body(path));
const count = async (what: string): Promise<number> =>
  Number((await room.fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);

const PLAN = `Larch Hill partnership workplan 2025-26

Action Complete
Action on Track

IMPACT\tACTION\tLead\tComments
1. Children are heard\t1.1 Ask each school council what would help (March 2026)\tPat Willow (LB Larch)\tBegun
\t1.2 Write back to every child who answered\tSub-group\t
\tsent by the end of term\t\t
2. Places are cared for\t2.1 Walk the estate after dark with the wardens\t\tBring torches
`;

test('choosing a paper reads it and lands nothing; nobody outside those who run plans may', async () => {
  expect((await send('')).status).toBe(422);
  const nothing = await sendForm(room.house, support, '/plans/import/new', {}, null);
  expect([nothing.status, wordsOf(nothing.body)]).toEqual([422, expect.stringContaining('Choose a file')]);
  const sent = await send(PLAN);
  at = sent.location;
  expect(at).toMatch(/^\/plans\/import\/[0-9a-f-]{36}$/);
  expect(await count('plan')).toBe(0);
  expect(await words('/plans/import')).toContain('Larch Hill partnership workplan 2025-26');
  expect((await room.ask('youth', 'GET', at)).status).toBe(404);
  expect((await send(PLAN)).location).toBe(at);
});

test('the page shows what Kith read, what it is unsure of first', async () => {
  const shown = await words(at);
  for (const part of [
    'a workplan',
    '3 actions under 2 parts',
    'Ask each school council',
    'Pat Willow',
    'Children are heard',
    'No lead is named',
    'goes on with the row before it',
  ])
    expect(shown).toContain(part);
  expect(shown.indexOf('Look at these')).toBeLessThan(shown.indexOf('The plan as Kith read it'));
});

test('columns, a row, who leads and the title are put right; what was typed wrong comes back', async () => {
  await support.ask('POST', `${at}/columns`, {
    tables: '0',
    t0c0: 'part',
    t0c1: 'action',
    t0c2: 'leads',
    t0c3: 'nothing',
  });
  expect(await words(at)).toContain('It stands in a column that is not read');
  await support.ask('POST', `${at}/columns`, {
    tables: '0',
    t0c0: 'part',
    t0c1: 'action',
    t0c2: 'leads',
    t0c3: 'note',
  });
  const form = /href="([^"]*\/rows\/t0r4)"/.exec(await body(at))?.[1] ?? '';
  const missed = await support.ask('POST', form, {
    do: 'save',
    wording: '',
    number: '2.1',
    leads: 'Warden service',
    due: 'June 2026',
  });
  expect([missed.status, missed.body]).toEqual([422, expect.stringContaining('Warden service')]);
  await support.ask('POST', form, {
    do: 'save',
    wording: 'Walk the estate after dark',
    number: '2.1',
    leads: 'Warden service\r\nYouth team',
    due: 'June 2026',
    part: 't0r4p',
  });
  await support.ask('POST', `${at}/about`, { title: 'Larch Hill workplan', kind: 'workplan', plan: '' });
  const shown = await words(at);
  for (const part of ['Larch Hill workplan', 'Walk the estate after dark', 'Warden service; Youth team', 'June 2026'])
    expect(shown).toContain(part);
  expect(shown).not.toContain('No lead is named');
});

test('a row is taken out, and brought back', async () => {
  const row = `${at}/rows/t0r2`;
  await support.ask('POST', row, { do: 'drop' });
  expect(await words(at)).toContain('Somebody said that this row is no action');
  expect(await words(row)).toContain('Bring it back');
  await support.ask('POST', row, { do: 'undo' });
  expect(await words(at)).toContain('3 actions under 2 parts');
});

test('landing makes the plan; landing again changes nothing', async () => {
  const landed = await support.ask('POST', `${at}/accept`);
  expect(wentTo(landed)).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  const shown = await words(wentTo(landed));
  for (const part of ['Larch Hill workplan', 'Walk the estate after dark', 'Children are heard'])
    expect(shown).toContain(part);
  const before = [await count('plan'), await count('action'), await count('action_lead')];
  expect(wentTo(await support.ask('POST', `${at}/accept`))).toBe(wentTo(landed));
  expect([await count('plan'), await count('action'), await count('action_lead')]).toEqual(before);
  expect(await words(at)).toContain('Go to the plan');
});

test('a newer edition says what it changes and who must decide, and asks why for what it drops', async () => {
  const newer = PLAN.replace('Larch Hill partnership workplan 2025-26', 'Larch Hill workplan')
    .replace('(March 2026)', '(May 2026)')
    .replace(/2\. Places.*\n/, '2. Places are cared for\t2.2 Plant the verge with the school\tWarden service\t\n');
  const edition = (await send(newer)).location;
  const shown = await words(edition);
  for (const part of [
    'What this edition changes',
    '1 action added, 1 changed, 1 dropped, 1 as they were',
    'The board that set the date',
    'Plant the verge',
    'March 2026',
  ])
    expect(shown).toContain(part);
  const asked = await support.ask('POST', `${edition}/accept`, { because: '' });
  expect([asked.status, wordsOf(asked.body)]).toEqual([
    422,
    expect.stringContaining('Say why what this edition leaves out is dropped'),
  ]);
  const landed = await support.ask('POST', `${edition}/accept`, { because: 'The wardens have gone' });
  expect(await count(`action where dropped_why = 'The wardens have gone'`)).toBe(1);
  expect(await count('plan')).toBe(1);
  expect(await words(wentTo(landed))).toContain('Plant the verge');
});

test('a workbook with a title row, merged themes, dates as text and a legend needs fewer than five corrections', async () => {
  const workbook = await readFile(
    join(import.meta.dirname, '../../../documents/reading/fixtures/getting-home-plan.xlsx'),
  );
  const book = (await send(workbook, 'plan.xlsx')).location;
  const shown = await words(book);
  for (const part of [
    'getting-home-safely plan 2025-26',
    '5 actions under 2 parts',
    'Bus stations and the walk home',
    '31 October 2025',
    'December 2025',
    '30 January 2026',
    'February 2026',
    'Spring term',
  ])
    expect(shown).toContain(part);
  const corrections = [await support.ask('POST', `${book}/about`, { year: '2025' })];
  expect(await words(book)).not.toContain('Spring term');
  const landed = await support.ask('POST', `${book}/accept`);
  expect(corrections.length).toBeLessThan(5);
  expect(await words(wentTo(landed))).toContain('Brighten the underpass');
});

test('the school year is asked for only where an action names a term or a school holiday', async () => {
  const page = async (...dues: string[]) => {
    const rows = dues.map((due, nth) => `Walk ${nth} of ${dues.length} ${dues[0]},Youth team,${due}\n`).join('');
    return words((await send(`Action,Lead,By when\n${rows}`, 'x.csv')).location);
  };
  const never = ['asap', 'ongoing', 'quarterly', '12', 'March 2027', 'Autumn term 2026'];
  expect(await page(...never)).not.toContain('school year');
  expect(await page(...never, 'by Easter')).toContain('1 action names a term or a school holiday without a year');
  const asked = await page('Autumn term', 'summer', ...never);
  expect(asked).toContain('2 actions name a term or a school holiday without a year');
  expect(asked).toContain('Which school year are its terms of?');
});

test('what is put aside is kept and not landed', async () => {
  const aside = (await send(PLAN.replaceAll('Larch Hill', 'Rowan Vale'))).location;
  await support.ask('POST', `${aside}/abandon`);
  expect(await words(aside)).toContain('It was put aside');
  expect((await support.ask('POST', `${aside}/accept`)).status).toBeGreaterThanOrEqual(400);
  expect(await count(`plan where title like 'Rowan%'`)).toBe(0);
});

test('a table that Kith knows nothing of is mapped by hand: what it is, how many rows head it, what its columns hold', async () => {
  const { location: odd } = await send(
    'Rowan quay\nMatter,Wer,Bis\nPaint the posts,Youth team,once dry\nMend the rail,Police,31/03/2027\n',
    'x.csv',
  );
  const shown = await words(odd);
  for (const part of ['no plan that Kith knows: 0 actions', 'What is this table?', 'Column 1: Matter', 'Words around'])
    expect(shown).toContain(part);
  expect(await body(odd)).toContain('href="#columns"');
  const asked = { tables: '0', t0use: 'rows', t0c0: 'action', t0c1: 'leads', t0c2: 'due' };
  await support.ask('POST', `${odd}/columns`, { ...asked, t0headings: '1' });
  const mapped = await words(odd);
  for (const part of ['an improvement plan: 2 actions', 'Mend the rail', 'Youth team', '31 March 2027', 'once dry'])
    expect(mapped).toContain(part);
  expect(mapped).not.toContain('Words around');
  await support.ask('POST', `${odd}/columns`, { ...asked, t0headings: '0' });
  expect(await words(odd)).toContain('an improvement plan: 3 actions');
  await support.ask('POST', `${odd}/columns`, { ...asked, t0headings: '1' });
  expect(await words(wentTo(await support.ask('POST', `${odd}/accept`)))).toContain('Mend the rail');
});

test('a plan’s table is words again where somebody says so, and a legend is rows', async () => {
  const { location: log } = await send(
    'Rowan legend\nLights,Complete,x\nRails,Not started,y\nSteps,In progress,z\n',
    'x.csv',
  );
  expect(await words(log)).toContain('A legend of statuses');
  const asked = { tables: '0', t0headings: '0', t0c0: 'action', t0c1: 'status', t0c2: 'note' };
  await support.ask('POST', `${log}/columns`, { ...asked, t0use: 'rows' });
  expect(await words(log)).toContain('3 actions');
  await support.ask('POST', `${log}/columns`, { ...asked, t0use: 'prose' });
  expect(await words(log)).toContain('0 actions');
});

test('a plan without a title waits until somebody says what it is called', async () => {
  const { location: untitled } = await send(
    'Action,Lead,Timescale\nWalk the quay,Youth team,March 2026\nAsk,Police,May 2026\n',
    'x.csv',
  );
  const before = await count('plan');
  const refused = await support.ask('POST', `${untitled}/accept`);
  expect([refused.status, wordsOf(refused.body)]).toEqual([
    422,
    expect.stringContaining('Enter what this plan is called'),
  ]);
  expect(refused.body).toContain('id="title-error"');
  expect(await count('plan')).toBe(before);
  await support.ask('POST', `${untitled}/about`, { title: 'Walks of the quay', kind: 'workplan', plan: '' });
  expect(await words(wentTo(await support.ask('POST', `${untitled}/accept`)))).toContain('Walks of the quay');
});
