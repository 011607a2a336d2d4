import { describe, expect, test } from 'vitest';
import type { WrittenTable } from '../../documents/index.ts';
import { civilDate } from '../../kernel/clock/index.ts';
import { NOBODY_NAMED } from '../import/landing/new-rows.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import { aPart, aWholePlan } from '../testing/a-plan.ts';
import { anAction } from '../testing/an-action.ts';
import { planPaper } from './plan-paper.ts';

const lead = { id: 'l', agencySaid: null, kind: 'role' as const, partyId: null, matched: null };
const ACTION_AND_LEAD = [
  { heading: 'Key activity', holds: 'action' as const },
  { heading: 'Lead(s)', holds: 'leads' as const },
];

const TODAY = civilDate('2027-01-05');

const tables = (whole: WholePlan): WrittenTable[] =>
  planPaper(whole, TODAY).blocks.filter((block): block is WrittenTable => block.kind === 'table');
const headings = (whole: WholePlan) => tables(whole)[0]?.columns.map(({ heading }) => heading);
const cells = (whole: WholePlan) => tables(whole).flatMap(({ rows }) => rows.map((row) => row.cells));

describe('numbers', () => {
  const plan = { columns: ACTION_AND_LEAD };

  test('go out before the words, as they are printed, where no column holds them', () => {
    const actions = [
      anAction({ id: 'a', number: '1' }),
      anAction({ id: 'b', number: '2.1', wording: 'Cut the hedge' }),
    ];
    expect(cells(aWholePlan({ plan, actions })).map(([first]) => first?.items)).toEqual([
      [{ text: 'Light the path', mark: '1.' }],
      [{ text: 'Cut the hedge', mark: '2.1' }],
    ]);
  });

  test('a document that prints none goes out with none; a plan that began in Kith with those it proposes', () => {
    const actions = [anAction({ number: '1', numberIsProposed: true })];
    expect(cells(aWholePlan({ plan, actions }))[0]?.[0]?.items[0]?.mark).toBeNull();
    expect(cells(aWholePlan({ actions }))[0]?.[0]?.items[0]?.text).toBe('1.');
  });
});

test('several leads are a list; where the document names nobody, no words of Kith’s stand', () => {
  const two = [
    { ...lead, part: 'lead' as const, said: 'Head of Parks' },
    { ...lead, part: 'co_owner' as const, said: 'Inspector', agencySaid: 'Police' },
  ];
  const nobody = [{ ...lead, part: 'lead' as const, ...NOBODY_NAMED }];
  const whole = aWholePlan({
    plan: { columns: ACTION_AND_LEAD },
    actions: [anAction({ id: 'a', leads: two }), anAction({ id: 'b', leads: nobody })],
  });
  expect(cells(whole).map((row) => row[1]?.items)).toEqual([
    [
      { text: 'Head of Parks', mark: '•' },
      { text: 'Inspector (Police)', mark: '•' },
    ],
    [],
  ]);
});

describe('columns', () => {
  test('every one the document had, an empty one too; then what is said since; then the status', () => {
    const columns = [...ACTION_AND_LEAD, { heading: 'RAG 2024', holds: 'nothing' as const }];
    const whole = aWholePlan({
      plan: { columns },
      actions: [anAction({ due: { from: null, by: '2026-03-05', precision: 'day', said: null } })],
      notes: [{ id: 'n', partId: null, actionId: 'a1', heading: 'Money', text: 'From the lighting fund' }],
    });
    expect(headings(whole)).toEqual(['Key activity', 'Lead(s)', 'RAG 2024', 'By when', 'Money', 'Status']);
    expect(
      cells(whole)[0]
        ?.slice(3, 5)
        .map(({ items }) => items[0]?.text),
    ).toEqual(['5 March 2026', 'From the lighting fund']);
  });

  test('a date that the words of the action say has no column of its own', () => {
    const due = { from: '2026-03-01', by: '2026-03-31', precision: 'month' as const, said: 'March 2026' };
    const action = anAction({
      wording: 'Light the path (March 2026)',
      due,
      claim: 'not_started',
      status: 'not_started',
    });
    expect(headings(aWholePlan({ plan: { columns: ACTION_AND_LEAD }, actions: [action] }))).toEqual([
      'Key activity',
      'Lead(s)',
      'Status',
    ]);
  });
});

test('the legend has the document’s own words, and the words for every status in the table', () => {
  const whole = aWholePlan({
    plan: { columns: ACTION_AND_LEAD, legend: { on_track: 'Going well' } },
    actions: [anAction({ id: 'a' }), anAction({ id: 'b', claim: 'at_risk', status: 'overdue' })],
  });
  expect(
    planPaper(whole, TODAY)
      .legend.map(({ word, colour }) => [word, colour])
      .sort(),
  ).toEqual([
    ['Going well', 'green'],
    ['Overdue', 'red'],
  ]);
  expect(cells(whole).map((row) => row.at(-1)?.tag?.word)).toEqual(['Going well', 'Overdue']);
});

test('what no status stands beside has no legend', () => {
  const plan = { columns: ACTION_AND_LEAD, legend: { on_track: 'Going well' } };
  expect(planPaper(aWholePlan({ plan }), TODAY).legend).toEqual([]);
});

test('what is said of an objective as a whole has a row of its own, under its priority', () => {
  const columns = [
    { heading: 'Objective', holds: 'part' as const },
    { heading: 'Action', holds: 'action' as const },
    { heading: 'Impact', holds: 'impact' as const },
  ];
  const whole = aWholePlan({
    plan: { columns },
    parts: [
      aPart({ id: 'p', kind: 'priority', number: '1', wording: 'Streets' }),
      aPart({ id: 'o', parentId: 'p', kind: 'objective', number: '1.1', wording: 'Light', sort: 2 }),
    ],
    actions: [anAction({ partId: 'o', number: null, claim: 'not_started' })],
    impacts: [{ planId: 'p', id: 'i', partId: 'o', actionId: null, wording: 'It is lit', measures: [] }],
  });
  expect(planPaper(whole, TODAY).blocks[0]).toEqual({ kind: 'heading', level: 1, text: '1. Streets' });
  expect(cells(whole).map((row) => row.map(({ items }) => items.map(({ text }) => text).join()))).toEqual([
    ['Light', '', 'It is lit', ''],
    ['', 'Light the path', '', ''],
  ]);
});

test('words before, between and after stand there; an edition and a day that they say already are not said twice', () => {
  const edition = { id: 'e', title: 'x', edition: 'Draft 2', datedOn: '2026-11-21', datedPrecision: 'day' as const };
  const parts = [aPart({ id: 's', wording: 'One' }), aPart({ id: 't', wording: 'Two', sort: 2 })];
  const prose = ['after', 'before', 'between'].map((at) => ({ at, text: `${at} the tables` }));
  const paper = planPaper(aWholePlan({ plan: { columns: ACTION_AND_LEAD, prose, edition }, parts }), TODAY);
  expect(paper.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
    'before the tables',
    'One',
    'between the tables',
    'Two',
    'after the tables',
  ]);
  expect([paper.subtitle, paper.edition, paper.datedOn]).toEqual([
    null,
    'Draft 2, 21 November 2026',
    '5 January 2027, as it stood in Kith',
  ]);
  const said = planPaper(aWholePlan({ plan: { title: 'Plan, draft 2 of 21 November 2026', edition } }), TODAY);
  expect([said.subtitle, said.edition]).toEqual(['Strategy action plan', null]);
});
