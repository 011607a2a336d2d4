import { expect, test } from 'vitest';
import type { AnswerRow, Given } from './given.ts';
import { notAnswered } from './given.ts';
import { planAnswer, planChoice } from './plan-answer.ts';
import { progress } from './progress.ts';
import { hasAnswer, saidCodes, standing, wasAsked } from './standing.ts';

let minute = 0;
const row = (id: string, is: string | null, replaces: string[] = [], by = 'ash'): AnswerRow => {
  minute += 1;
  return {
    ...notAnswered,
    ...(is !== null && { state: 'answered', value: { is } }),
    id,
    item: 'lit',
    versionId: 'v',
    replaces,
    answeredAt: new Date(Date.UTC(2026, 0, 1, 9, minute)),
    answeredBy: by,
    answeredByName: by,
  };
};
const given = (is: string, more: Partial<Given> = {}): Given => ({
  ...notAnswered,
  state: 'answered',
  value: { is },
  ...more,
});
const heads = (rows: AnswerRow[]) => standing(rows)('lit').heads.map(({ id }) => id);

test('an answer stands until another replaces it; two that replace the same one both stand', () => {
  expect(heads([])).toEqual([]);
  expect(heads([row('a', 'yes'), row('b', 'no', ['a'])])).toEqual(['b']);
  const two = [row('a', 'yes'), row('b', 'no', ['a']), row('c', 'now', ['a'], 'bo')];
  expect(heads(two)).toEqual(['b', 'c']);
  expect(standing(two)('lit').clash).toBe(true);
  expect(heads([...two, row('d', 'no', ['b', 'c'])])).toEqual(['d']);
  expect(standing(two)('lit').past.map(({ id }) => id)).toEqual(['a']);
});

test('two who say the same do not clash, whatever order PostgreSQL keeps their keys in', () => {
  const one = { ...row('a', 'yes'), value: { is: 'yes', also: { harm: 'no' as const } } };
  const other = { ...row('b', 'yes', [], 'bo'), value: { also: { harm: 'no' as const }, is: 'yes' } };
  expect(standing([one, other])('lit').clash).toBe(false);
  expect(standing([one, { ...other, note: 'No' }])('lit').clash).toBe(true);
});

test('not asked, not known and declined are three things', () => {
  const stands = (state: 'not_known' | 'not_asked' | 'declined') => standing([{ ...row('a', null), state }])('lit');
  expect([wasAsked(stands('not_known')), hasAnswer(stands('not_known'))]).toEqual([true, false]);
  expect(wasAsked(stands('declined'))).toBe(true);
  expect(wasAsked(stands('not_asked'))).toBe(false);
  expect(saidCodes(stands('not_known'))).toEqual(['not_known']);
});

test('only what was changed is kept, in place of what was shown', () => {
  const now = standing([row('a', 'yes')])('lit');
  expect(planAnswer(now, { given: given('yes'), shown: ['a'], by: 'ash' })).toBeNull();
  expect(planAnswer(now, { given: given('no'), shown: ['a'], by: 'ash' })?.replaces).toEqual(['a']);
  expect(planAnswer(now, { given: given('yes', { note: 'x' }), shown: ['a'], by: 'ash' })?.note).toBe('x');
  // A blank that was blank is nothing; a blank over an answer is "not asked", and the answer is kept behind it.
  expect(planAnswer(standing([])('lit'), { given: notAnswered, shown: [], by: 'ash' })).toBeNull();
  expect(planAnswer(now, { given: notAnswered, shown: ['a'], by: 'ash' })).toMatchObject({
    state: 'not_asked',
    replaces: ['a'],
  });
});

test('somebody else’s answer meanwhile is never replaced unseen; one’s own is', () => {
  const meanwhile = standing([row('a', 'yes'), row('b', 'no', ['a'], 'bo')])('lit');
  expect(planAnswer(meanwhile, { given: given('now'), shown: ['a'], by: 'ash' })?.replaces).toEqual(['a']);
  expect(planAnswer(meanwhile, { given: given('now'), shown: ['a'], by: 'bo' })?.replaces).toEqual(['a', 'b']);
  // Left as it was shown: what they said stays.
  expect(planAnswer(meanwhile, { given: given('yes'), shown: ['a'], by: 'ash' })).toBeNull();
  // They said the same meanwhile; and an acknowledgement that was lost is asked for again.
  expect(planAnswer(meanwhile, { given: given('no'), shown: ['a'], by: 'ash' })).toBeNull();
  expect(planAnswer(meanwhile, { given: given('no'), shown: ['a'], by: 'bo' })).toBeNull();
});

test('a choice between two says what the chosen one says, in place of both', () => {
  const clash = standing([row('a', 'yes'), row('b', 'no', [], 'bo')])('lit');
  expect(planChoice(clash, { keep: 'b', shown: ['a', 'b'], by: 'ash' })).toMatchObject({
    value: { is: 'no' },
    replaces: ['a', 'b'],
  });
  expect(planChoice(clash, { keep: 'nothing', shown: ['a', 'b'], by: 'ash' })).toBeNull();
});

test('a section is done when every question of it is dealt with and no two answers clash', () => {
  const section = { code: 's', title: 'S', items: [{ kind: 'yes_no' as const, code: 'lit', label: 'Is it lit?' }] };
  const state = (rows: AnswerRow[]) => progress([section], standing(rows))[0]?.state;
  expect(state([])).toBe('not_begun');
  expect(state([row('a', 'yes')])).toBe('done');
  expect(state([row('a', 'yes'), row('b', 'no')])).toBe('begun');
  expect(progress([section], standing([row('a', 'yes'), row('b', 'no', ['a'], 'bo')]))[0]?.by).toEqual(['ash', 'bo']);
});
