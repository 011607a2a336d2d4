import { describe, expect, test } from 'vitest';
import { termsOf } from '../terms/load-terms.ts';
import type { Fact, Field } from './fact.ts';
import type { FactsShown } from './load-facts.ts';
import { planChanges } from './plan-changes.ts';

const field = (code: string, more: Partial<Field> = {}): Field => ({
  code,
  section: 'A section',
  label: `About ${code}`,
  hint: null,
  answer: 'text',
  vocabulary: null,
  sees: 'full',
  firstPage: null,
  many: false,
  ...more,
});

const fact = (id: string, of: string, answer: unknown, more: Partial<Fact> = {}): Fact => ({
  id,
  field: of,
  answer,
  known: 'known',
  howKnown: 'said_by_them',
  isOpinion: false,
  source: null,
  fromOn: null,
  untilOn: null,
  recordedAt: new Date('2026-01-01T00:00:00Z'),
  recordedBy: 'Someone',
  endedAt: null,
  endedBy: null,
  endedWhy: null,
  wasWrong: false,
  ...more,
});

const notKnown = { known: 'not_known', answer: null } as const;
const terms = termsOf(
  [
    ['ethnicity', 'WBRI', 'White British'],
    ['ethnicity', 'BAFR', 'Black African'],
  ].map(([vocabulary = '', code = '', label = '']) => ({ vocabulary, code, label, about: null, offered: true })),
);

const held = (fields: Field[], live: Fact[], past: Fact[] = []): FactsShown => ({
  fields,
  terms,
  live: (code) => live.filter((one) => one.field === code),
  past: (code) => past.filter((one) => one.field === code),
});

const plan = (fields: Field[], raw: Record<string, unknown>, live: Fact[] = [], past: Fact[] = []) => {
  const changes = planChanges(fields, raw, held(fields, live, past));
  return {
    begins: changes.begin.map((one) => [one.field.code, one.given.known, one.given.answer]),
    ends: changes.end.map((one) => one.id),
    clashes: changes.clashes.map((one) => one.field.code),
    problems: changes.problems,
  };
};
const nothing = { begins: [], ends: [], clashes: [], problems: {} };

describe('one answer at a time', () => {
  const gender = field('gender');

  test('a first answer begins and ends nothing', () => {
    expect(plan([gender], { 'f-gender': ' Girl ', 'was-gender': '' })).toEqual({
      ...nothing,
      begins: [['gender', 'known', 'Girl']],
    });
  });

  test('a new answer ends the one it was typed over', () => {
    expect(plan([gender], { 'f-gender': 'Boy', 'was-gender': 'a' }, [fact('a', 'gender', 'Girl')])).toEqual({
      ...nothing,
      begins: [['gender', 'known', 'Boy']],
      ends: ['a'],
    });
  });

  test('an answer left as it was changes nothing, whoever has changed it since', () => {
    const raw = { 'f-gender': 'Girl', 'was-gender': 'a' };
    expect(plan([gender], raw, [fact('a', 'gender', 'Girl')])).toEqual(nothing);
    expect(plan([gender], raw, [fact('b', 'gender', 'Boy')], [fact('a', 'gender', 'Girl')])).toEqual(nothing);
  });

  test('an answer changed by two people is a clash: nothing begins and nothing ends', () => {
    const raw = { 'f-gender': 'Neither', 'was-gender': 'a' };
    expect(plan([gender], raw, [fact('b', 'gender', 'Boy')], [fact('a', 'gender', 'Girl')])).toEqual({
      ...nothing,
      clashes: ['gender'],
    });
    expect(plan([gender], { 'f-gender': 'Girl', 'was-gender': '' }, [fact('b', 'gender', 'Boy')]).clashes).toEqual([
      'gender',
    ]);
  });

  test('the same answer from two people is no clash', () => {
    expect(plan([gender], { 'f-gender': 'Boy', 'was-gender': '' }, [fact('b', 'gender', 'Boy')])).toEqual(nothing);
  });

  test('"not known", "not asked" and "declined" are three answers, and none is blank', () => {
    for (const known of ['not_known', 'declined'] as const) {
      expect(plan([gender], { 'n-gender': known, 'was-gender': '' }).begins).toEqual([['gender', known, null]]);
    }
    expect(plan([gender], { 'n-gender': 'not_asked', 'was-gender': '' })).toEqual(nothing);
    expect(
      plan([gender], { 'n-gender': 'not_asked', 'was-gender': 'a' }, [fact('a', 'gender', null, notKnown)]).begins,
    ).toEqual([['gender', 'not_asked', null]]);
  });

  test('an answer and no answer together, or an answer wiped out, is asked about', () => {
    expect(plan([gender], { 'f-gender': 'Girl', 'n-gender': 'declined' }).problems).toHaveProperty('f-gender');
    const wiped = plan([gender], { 'f-gender': '', 'was-gender': 'a' }, [fact('a', 'gender', 'Girl')]);
    expect(wiped).toEqual({
      ...nothing,
      problems: { 'f-gender': 'About gender: enter an answer, or choose why there is none' },
    });
  });
});

describe('answers from a vocabulary', () => {
  const ethnicity = field('ethnicity', { answer: 'term', vocabulary: 'ethnicity' });
  const several = field('several', { answer: 'terms', vocabulary: 'ethnicity' });

  test('a code is kept, "!declined" is why there is none, and a code nobody offers is refused', () => {
    expect(plan([ethnicity], { 'f-ethnicity': 'BAFR' }).begins).toEqual([['ethnicity', 'known', 'BAFR']]);
    expect(plan([ethnicity], { 'f-ethnicity': '!declined' }).begins).toEqual([['ethnicity', 'declined', null]]);
    expect(plan([ethnicity], { 'f-ethnicity': 'XXXX' }).problems).toEqual({
      'f-ethnicity': 'About ethnicity: select one of the answers',
    });
  });

  test('several codes in another order are the same answer', () => {
    const live = [fact('a', 'several', ['WBRI', 'BAFR'])];
    expect(plan([several], { 'f-several': ['BAFR', 'WBRI'], 'was-several': 'a' }, live)).toEqual(nothing);
    expect(plan([several], { 'f-several': ['BAFR', '!not_known'], 'was-several': 'a' }, live).problems).toHaveProperty(
      'f-several',
    );
  });
});

describe('several answers at once', () => {
  const strength = field('strength', { many: true });

  test('another is added beside the others, and the same one is not added twice', () => {
    const live = [fact('a', 'strength', 'Kind to her brother')];
    expect(plan([strength], { 'f-strength': 'Runs fast' }, live)).toEqual({
      ...nothing,
      begins: [['strength', 'known', 'Runs fast']],
    });
    expect(plan([strength], { 'f-strength': 'Kind to her brother' }, live)).toEqual(nothing);
  });

  test('only what is ticked ends', () => {
    const live = [fact('a', 'strength', 'Kind'), fact('b', 'strength', 'Fast')];
    expect(plan([strength], { 'end-a': 'yes' }, live).ends).toEqual(['a']);
  });

  test('a first answer takes the place of "not known", and "not known" never that of an answer', () => {
    expect(plan([strength], { 'f-strength': 'Fast' }, [fact('n', 'strength', null, notKnown)]).ends).toEqual(['n']);
    expect(plan([strength], { 'n-strength': 'not_known' }, [fact('a', 'strength', 'Fast')]).problems).toHaveProperty(
      'f-strength',
    );
  });
});
