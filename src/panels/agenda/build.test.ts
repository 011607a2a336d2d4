import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { buildAgenda, type Due, keyOf } from './build.ts';

const nothing: Due = {
  today: civilDate('2026-03-02'),
  afterNext: civilDate('2026-04-09'),
  reviews: [],
  actions: [],
  done: [],
  reports: [],
  sittings: [],
  putOff: [],
  standing: [],
  already: new Set(),
};
const built = (due: Partial<Due>) => buildAgenda({ ...nothing, ...due }).filter(({ band }) => band !== 'opening');

test('every meeting opens alike, and says so', () => {
  expect(buildAgenda(nothing).map(({ band, title }) => [band, title])).toEqual([
    ['opening', 'Welcome, apologies and interests'],
    ['opening', 'Minutes and actions of the last meeting'],
  ]);
});

describe('each item says why it is there', () => {
  test('a review before the meeting after next is for this one; one after it is not', () => {
    const items = built({
      reviews: [
        { subjectId: 'a', reviewOn: civilDate('2026-02-20') },
        { subjectId: 'b', reviewOn: civilDate('2026-04-08') },
        { subjectId: 'c', reviewOn: civilDate('2026-04-09') },
      ],
    });
    expect(items.map(({ subjectId, why }) => [subjectId, why])).toEqual([
      ['a', 'The review was due on 20 February 2026.'],
      ['b', 'The review falls on 8 April 2026, before the meeting after next.'],
    ]);
  });

  test('actions overdue and at risk, and those to approve', () => {
    const items = built({
      actions: [
        { actionId: '1', reference: '1.2', status: 'overdue', dueBy: civilDate('2026-02-28') },
        { actionId: '2', reference: '2.1', status: 'at_risk', dueBy: null },
      ],
      done: [{ actionId: '3', reference: '3.4' }],
    });
    expect(items.map(({ title, why }) => `${title}: ${why}`)).toEqual([
      'Action 1.2: It is overdue: it was due by 28 February 2026.',
      'Action 2.1: Its lead says it is at risk.',
      'Action 3.4: approve as complete: Evidence has been given, and somebody else has to approve it.',
    ]);
  });

  test('reports due, assessments submitted, what was put off, standing items', () => {
    const items = built({
      reports: [
        { reportDueId: 'r', title: 'Annual report', dueMonth: civilDate('2026-03-01') },
        { reportDueId: 's', title: 'Later report', dueMonth: civilDate('2026-05-01') },
      ],
      sittings: [{ sittingId: 't', subjectId: 'a', title: 'Harm matrix' }],
      putOff: [{ title: 'Lighting', why: 'Housing were away.', putOffOn: civilDate('2026-02-12'), planId: 'p' }],
      standing: ['Themes and trends'],
    });
    expect(items.map(({ band, title, why }) => [band, title, why])).toEqual([
      ['due', 'Lighting', 'Put off on 12 February 2026. Housing were away.'],
      ['due', 'Harm matrix', 'It has been submitted and nobody has authorised it yet.'],
      ['due', 'Annual report', 'This report is due.'],
      ['standing', 'Themes and trends', 'A standing item.'],
    ]);
    expect(items[0]?.planId).toBe('p');
  });
});

test('what is on the agenda is not brought again, nor twice', () => {
  const review = { subjectId: 'a', reviewOn: civilDate('2026-03-01') };
  expect(built({ reviews: [review, review] })).toHaveLength(1);
  expect(built({ reviews: [review], already: new Set(['a']) })).toEqual([]);
  expect(built({ standing: ['Themes'], already: new Set([keyOf({ title: 'themes' })]) })).toEqual([]);
});

test('when no later meeting is known, everything is for this one', () => {
  expect(built({ afterNext: null, reviews: [{ subjectId: 'a', reviewOn: civilDate('2027-01-01') }] })).toHaveLength(1);
});

test('a title names nobody: who it is about is an id, looked up for each reader', () => {
  const [item] = built({ reviews: [{ subjectId: 'a', reviewOn: civilDate('2026-03-01') }] });
  expect(item).toMatchObject({ title: 'Review', subjectId: 'a' });
});
