import { describe, expect, test } from 'vitest';
import { readPaper, wordsOf, writeWord } from '../../documents/index.ts';
import type { RiskLine } from '../risks/load-risks.ts';
import type { PaperAction, PaperFacts } from './facts.ts';
import { writePapers } from './write-papers.ts';

const counts = {
  overdue: 1,
  at_risk: 0,
  waiting_for_approval: 0,
  on_track: 0,
  not_started: 0,
  complete: 0,
  not_needed: 0,
};
const none = { rows: [], total: 0 };
const overdue: PaperAction = {
  id: 'a',
  planId: 'p',
  planTitle: 'Our year',
  number: '2.1',
  wording: 'Agree one form',
  accountable: 'Head of parks',
  confirmed: false,
  due: 'February 2026',
  status: 'overdue',
  reason: null,
};
const facts: PaperFacts = {
  body: { id: 'b', name: 'The Board' },
  today: '2026-03-02',
  since: new Date('2026-01-10T10:00:00Z'),
  plans: { rows: [{ id: 'p', title: 'Our year', counts }], total: 1 },
  exceptions: { rows: [overdue], total: 1 },
  toApprove: none,
  unconfirmed: { rows: [overdue], total: 1 },
  measures: [
    {
      planTitle: 'Our year',
      change: 'Evenings feel safe',
      name: 'Young people met',
      words: 'Small numbers withheld; target 400',
    },
  ],
  changes: none,
  taken: [],
  reports: [{ title: 'A report', lead: 'Bo', due: 'January 2026', covers: '2025', late: true }],
  risks: { rows: [], total: 0 },
  decisions: [
    {
      item: 'Form',
      on: new Date('2026-02-01T10:00:00Z'),
      outcome: 'continue',
      wording: 'Go on',
      rationale: 'It helps',
      dissent: ['Max: too slow'],
    },
  ],
  releases: [],
};

test('every status is a word, an unconfirmed name says so, and dissent stands beside its decision', () => {
  const said = JSON.stringify(writePapers(facts));
  for (const word of [
    '"Overdue"',
    'Head of parks (proposed)',
    'Max: too slow',
    '2.1 Agree one form',
    'Small numbers withheld',
  ])
    expect(said).toContain(word);
});

test('with nothing to say it says so, section by section', () => {
  const said = JSON.stringify(
    writePapers({
      ...facts,
      plans: none,
      exceptions: none,
      unconfirmed: none,
      measures: [],
      reports: [],
      decisions: [],
    }),
  );
  for (const words of [
    'Nothing is overdue or at risk.',
    'No plan has a measure in numbers yet.',
    'No report is due.',
    'No risk is on the log.',
    'Nothing has been decided',
  ])
    expect(said).toContain(words);
});

test('written as Word, it reads back with its words', async () => {
  const paper = await readPaper(await writeWord(writePapers(facts)), 'papers.docx');
  const words = wordsOf(paper).join(' ');
  for (const one of ['Agree one form', 'Overdue', 'Max: too slow']) expect(words).toContain(one);
});

test('what a table leaves out is said below it, and a table that leaves nothing out says nothing', () => {
  const said = JSON.stringify(writePapers({ ...facts, exceptions: { rows: [overdue], total: 1034 } }));
  expect(said.match(/The first 1 of 1,034 are shown/g)).toHaveLength(1);
  expect(JSON.stringify(writePapers({ ...facts, risks: { rows: [], total: 61 } }))).toContain('of 61 are shown');
  expect(JSON.stringify(writePapers(facts))).not.toContain('are shown');
});

describe('confidential risks', () => {
  const risk = (number: string, confidential: boolean): RiskLine => ({
    id: number,
    number,
    category: 'Partners',
    description: 'An agency may withdraw',
    ownerName: null,
    reviewOn: '2026-06-01',
    confidential,
    closedAt: null,
    now: null,
    before: null,
  });
  const held = 'This copy holds confidential risks. Do not pass it on to anybody who may not see them.';
  const saying = (risks: RiskLine[]) => writePapers({ ...facts, risks: { rows: risks, total: risks.length } });

  test('each is marked in words on its row, and the paper says at its head that it holds them', async () => {
    const paper = saying([risk('R1', true), risk('R2', false)]);
    expect(paper.blocks[0]).toEqual({ kind: 'paragraph', text: held, mark: null });
    const rows = paper.blocks.flatMap((block) =>
      block.kind === 'table' && block.caption === 'Open risks' ? block.rows : [],
    );
    expect(rows.map(({ cells }) => cells[0]?.items.map(({ text }) => text))).toEqual([
      ['R1 An agency may withdraw', 'Confidential'],
      ['R2 An agency may withdraw'],
    ]);
    const words = wordsOf(await readPaper(await writeWord(paper), 'papers.docx')).join(' ');
    for (const said of [held, 'Confidential']) expect(words).toContain(said);
  });

  test('a paper without any says nothing of them', () => {
    expect(JSON.stringify(saying([risk('R2', false)]))).not.toMatch(/confidential risks|"Confidential"/);
  });
});

test('what was said is told with its plan, newest first; what a document brought is told by how much alone', () => {
  const change = {
    actionId: 'a',
    wording: 'Agree one form',
    number: '1',
    said: 'on_track' as const,
    note: null,
    by: 'Bo',
  };
  const rows = [
    { ...change, planTitle: 'Our year', on: new Date('2026-02-20T10:00:00Z') },
    { ...change, planTitle: 'Their year', on: new Date('2026-02-02T10:00:00Z') },
  ];
  const taken = [
    { planTitle: 'Our year', n: 22 },
    { planTitle: 'Their year', n: 1 },
  ];
  const paper = writePapers({ ...facts, changes: { rows, total: 2 }, taken });
  const [table] = paper.blocks.flatMap((block) =>
    block.kind === 'table' && block.caption === 'Said since 10 January 2026, newest first' ? [block] : [],
  );
  expect(table?.columns.map(({ heading }) => heading).slice(0, 3)).toEqual(['When', 'Plan', 'Action']);
  expect(table?.rows.map(({ cells }) => cells[1]?.items[0]?.text)).toEqual(['Our year', 'Their year']);
  const lines = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(lines).toContain('Our year: 22 statuses were taken from the document that was brought in.');
  expect(lines).toContain('Their year: 1 status was taken from the document that was brought in.');
});
