import { expect, test } from 'vitest';
import { aPart, aWholePlan } from '../testing/a-plan.ts';
import { anAction } from '../testing/an-action.ts';
import { documentOf } from './document.ts';

const lead = { id: 'l', agencySaid: null, kind: 'role' as const, partyId: null, matched: null };

test('the columns are those the document had, as headed and in their order', () => {
  const whole = aWholePlan({
    plan: {
      columns: [
        { heading: 'Key activity', holds: 'action' },
        { heading: 'Lead(s)', holds: 'leads' },
        { heading: 'Timescale', holds: 'due' },
        { heading: 'Money', holds: 'resources' },
      ],
      legend: { on_track: 'Going well' },
    },
    parts: [aPart({ id: 't', number: 'A', wording: 'Places' })],
    actions: [
      anAction({
        id: 'a',
        partId: 't',
        leads: [
          { ...lead, part: 'lead', said: 'Head of Parks' },
          { ...lead, part: 'co_owner', said: 'Inspector', agencySaid: 'Police' },
          { ...lead, part: 'supporting', said: 'Fire service' },
        ],
        due: { from: '2026-03-01', by: '2026-03-31', precision: 'month', said: 'by March' },
      }),
    ],
    notes: [{ id: 'n', partId: null, actionId: 'a', heading: 'Money', text: 'From the lighting fund' }],
  });
  const { columns, sections } = documentOf(whole);
  expect(columns.map(({ heading }) => heading)).toEqual(['Key activity', 'Lead(s)', 'Timescale', 'Money', 'Status']);
  expect(sections.map(({ heading }) => heading)).toEqual(['A Places']);
  expect(sections[0]?.rows[0]?.cells).toEqual([
    'Light the path',
    'Head of Parks\nInspector, Police',
    'by March',
    'From the lighting fund',
    'Going well',
  ]);
});

test('where a column holds the objective, priorities are headings and an objective without an action keeps its row', () => {
  const whole = aWholePlan({
    plan: {
      columns: [
        { heading: 'Objectives', holds: 'part' },
        { heading: 'Actions', holds: 'action' },
        { heading: 'RAG', holds: 'status' },
      ],
    },
    parts: [
      aPart({ id: 'p', kind: 'priority', number: '1', wording: 'Streets' }),
      aPart({ id: 'o1', parentId: 'p', kind: 'objective', number: '1.1', wording: 'Light', sort: 2 }),
      aPart({ id: 'o2', parentId: 'p', kind: 'objective', number: '1.2', wording: 'Buses', sort: 3 }),
    ],
    actions: [anAction({ id: 'a', partId: 'o1' }), anAction({ id: 'b', partId: 'o1', wording: 'Cut the hedge' })],
  });
  const { sections } = documentOf(whole);
  expect(sections.map(({ heading, rows }) => [heading, rows.length])).toEqual([['1 Streets', 3]]);
  expect(sections[0]?.rows.map(({ cells, partRows }) => [cells[0], cells[1], partRows])).toEqual([
    ['1.1 Light', 'Light the path', 2],
    ['1.1 Light', 'Cut the hedge', 0],
    ['1.2 Buses', '', 1],
  ]);
});

test('what was dropped is not in the document; a live action of a dropped part still is', () => {
  const whole = aWholePlan({
    parts: [aPart({ id: 'x', droppedAt: new Date(), droppedWhy: 'Merged' })],
    actions: [anAction({ id: 'a', partId: 'x' }), anAction({ id: 'b', droppedAt: new Date(), droppedWhy: 'No' })],
  });
  expect(documentOf(whole).sections.flatMap(({ rows }) => rows.map(({ actionId }) => actionId))).toEqual(['a']);
});
