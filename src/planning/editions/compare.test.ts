import { expect, test } from 'vitest';
import { readAsPlan } from '../import/read-as-plan.ts';
import { paperOf, tableOf } from '../import/testing/papers.ts';
import { type Compared, comparePlans } from './compare.ts';
import { likeness, sameWords } from './likeness.ts';
import { match } from './match.ts';
import type { StandingPlan } from './standing-plan.ts';

type Row = [string, string, string, string];

const proposalOf = (...rows: Row[]) =>
  readAsPlan(paperOf('Quay plan', tableOf([['No', 'Action', 'Lead', 'By when'], ...rows]))).proposal;

/** A plan that stands as its paper was landed. */
function standingOf(...rows: Row[]): StandingPlan {
  const { actions } = proposalOf(...rows);
  return {
    id: 'plan',
    title: 'Quay plan',
    kind: 'improvement',
    scopeId: 's',
    scopeClass: 'partnership',
    legend: {},
    prose: [],
    parts: [],
    reports: [],
    actions: actions.map((action, nth) => ({
      ...action,
      id: `a${nth + 1}`,
      partId: null,
      due: action.due ?? { from: null, by: null, precision: null, said: null },
      parties: action.leads.map((lead, at) => ({
        id: `a${nth + 1}l${at}`,
        part: 'lead',
        said: lead.said,
        kind: lead.kind,
      })),
      accountableLeadId: `a${nth + 1}l0`,
      confirmed: true,
      claim: 'on_track',
      sort: nth + 1,
      impacts: [],
      notes: [],
    })),
  };
}

const LIGHT: Row = ['1', 'Light the steps down to the water', 'Harbour team', 'March 2026'];
const MEND: Row = ['2', 'Mend the rail along the quay', 'Robin Alder', 'May 2026'];
const SWEEP: Row = ['3', 'Sweep leaves off every bench', 'Parks', 'June 2026'];

const shape = ({ actions }: Compared) => ({
  added: actions.added.map(({ wording }) => wording),
  kept: actions.kept.map(({ old, changed }) => [old.id, ...changed]),
  dropped: actions.dropped.map(({ id }) => id),
});

test('the same paper changes nothing', () => {
  expect(shape(comparePlans(standingOf(LIGHT, MEND, SWEEP), proposalOf(LIGHT, MEND, SWEEP)))).toEqual({
    added: [],
    kept: [['a1'], ['a2'], ['a3']],
    dropped: [],
  });
});

test('added, reworded, moved and dropped are told apart by number and by likeness of words', () => {
  const fresh = proposalOf(
    LIGHT,
    ['2', 'Mend the rail along the quay and the bridge', 'Robin Alder', 'May 2026'],
    ['3', 'Open a lost property hut', 'Parks', 'June 2026'],
  );
  expect(shape(comparePlans(standingOf(LIGHT, MEND, SWEEP), fresh))).toEqual({
    added: ['Open a lost property hut'],
    kept: [['a1'], ['a2', 'wording']],
    dropped: ['a3'],
  });
});

test('an action that is only numbered otherwise is the same action', () => {
  const fresh = proposalOf(['1', SWEEP[1], SWEEP[2], SWEEP[3]], ['2', LIGHT[1], LIGHT[2], LIGHT[3]]);
  expect(shape(comparePlans(standingOf(LIGHT, MEND, SWEEP), fresh))).toEqual({
    added: [],
    kept: [
      ['a3', 'number', 'order'],
      ['a1', 'number'],
    ],
    dropped: ['a2'],
  });
});

test('a row that was moved is told, and those it passed are not', () => {
  const [first, second, third, last] = [LIGHT, MEND, SWEEP, ['', 'Ask the boats', 'Harbour team', 'July 2026'] as Row];
  const bare = (row: Row): Row => ['', row[1], row[2], row[3]];
  const rows = [first, second, third, last].map(bare);
  const [a, b, c, d] = rows as [Row, Row, Row, Row];
  const kept = shape(comparePlans(standingOf(a, b, c, d), proposalOf(a, c, d, b))).kept;
  expect(kept.filter((changed) => changed.includes('order')).map(([id]) => id)).toEqual(['a2']);
});

test('who must decide: the board on a later date, whoever runs the plan on other leads, whoever answers for it on other words', () => {
  const fresh = proposalOf(
    ['1', 'Light the steps down to the water', 'Harbour team', 'July 2026'],
    ['2', 'Mend the rail along the quay', 'Sam Birch', 'May 2026'],
    ['3', 'Sweep leaves off every bench in autumn', 'Parks', 'May 2026'],
  );
  const { kept } = comparePlans(standingOf(LIGHT, MEND, SWEEP), fresh).actions;
  expect(kept.map(({ decides }) => decides.map(({ who }) => who))).toEqual([
    ['board'],
    ['plan_owner'],
    ['accountable'],
  ]);
});

test('likeness is of words, not of signs or capitals', () => {
  expect(sameWords('Light the steps.', 'light  the STEPS')).toBe(true);
  expect(likeness('Light the steps', 'Paint a boat')).toBe(0);
  expect(likeness('Light the steps', 'Light the bridge')).toBeCloseTo(2 / 3);
});

test('each old thing is taken once, the likest first', () => {
  const old = [
    { number: null, wording: 'Open the hall on Mondays' },
    { number: null, wording: 'Open the hall on Mondays and Fridays' },
  ];
  expect(
    match(old, [
      { number: null, wording: 'Open the hall on Mondays and on Fridays' },
      { number: null, wording: 'Open the hall on most Mondays' },
    ]),
  ).toEqual({ of: [1, 0], left: [] });
});
