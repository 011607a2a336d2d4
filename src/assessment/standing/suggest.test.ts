import { expect, test } from 'vitest';
import { askedSections } from '../definition/asked.ts';
import type { Definition, Item } from '../definition/definition.ts';
import type { AnswerRow } from './given.ts';
import { notAnswered } from './given.ts';
import { saidCodes, standing } from './standing.ts';
import { suggest } from './suggest.ts';

const items: Item[] = ['one', 'two', 'three'].map((code) => ({
  kind: 'choice',
  code,
  label: code,
  scale: 'seen',
  also: { code: 'harm', label: 'Harm done?' },
}));
const definition: Definition = {
  title: 'A look',
  scales: {
    seen: {
      options: [
        { code: 'now', label: 'Now', points: 5 },
        { code: 'earlier', label: 'Earlier', points: 1 },
        { code: 'no', label: 'No' },
      ],
    },
  },
  sections: [{ code: 'first', title: 'First', items }],
  suggestions: [
    {
      code: 'risk',
      title: 'Likelihood',
      about: 'likelihood',
      sections: ['first'],
      adds: [
        { by: 'answer', is: ['now'], each: 2 },
        { by: 'also', code: 'harm', each: 3 },
      ],
      enough: 2,
      levels: [
        { from: 0, level: 'low', sentence: 'Few signs.' },
        { from: 5, level: 'high', sentence: 'Many signs.' },
      ],
    },
    {
      code: 'weight',
      title: 'Weight',
      sections: ['first'],
      adds: [{ by: 'points' }],
      enough: 1,
      levels: [{ from: 6, level: 'Heavy', sentence: 'Heavy.' }],
    },
  ],
  judgements: [
    {
      code: 'likelihood',
      label: 'Likelihood',
      options: [
        { code: 'low', label: 'Low' },
        { code: 'high', label: 'High' },
      ],
    },
  ],
  together: false,
};

const answer = (item: string, is: string | null, harm?: 'yes' | 'no', id = item): AnswerRow => ({
  ...notAnswered,
  ...(is === null ? { state: 'not_known' } : { state: 'answered', value: { is, ...(harm && { also: { harm } }) } }),
  id,
  item,
  versionId: 'v',
  replaces: [],
  answeredAt: new Date(0),
  answeredBy: 'ash',
  answeredByName: 'Ash',
});

function suggested(...rows: AnswerRow[]) {
  const stands = standing(rows);
  return suggest(
    definition,
    askedSections(definition, (item) => saidCodes(stands(item))),
    stands,
  );
}

test('I34: with too little answered no level is suggested, and it says why; what is not known is no reassurance', () => {
  const [none] = suggested(answer('one', 'no'));
  expect(none?.level).toBeNull();
  expect(none?.sentence).toContain('Too little is known to suggest a level: 1 of 3');
  expect(suggested(answer('one', null), answer('two', null), answer('three', null))[0]?.level).toBeNull();
  expect(suggested()[0]?.level).toBeNull();
});

test('the arithmetic is shown in full, and adds up', () => {
  const [risk] = suggested(answer('one', 'now', 'yes'), answer('two', 'no', 'no'));
  expect(risk).toMatchObject({
    points: 5,
    level: { code: 'high', label: 'High' },
    sentence: 'Many signs.',
    about: 'likelihood',
  });
  expect(risk?.arithmetic).toEqual([
    '3 questions: 2 asked, 2 with an answer',
    'Now: 1 × 2 = 2',
    'Yes to “Harm done?”: 1 × 3 = 3',
    'Together: 5',
    'From 5: High',
  ]);
  expect(suggested(answer('one', 'no'), answer('two', 'no'))[0]?.level?.code).toBe('low');
});

test('weights of options add up; below its first level a rule has nothing to say', () => {
  expect(suggested(answer('one', 'now'), answer('two', 'earlier'))[1]).toMatchObject({
    points: 6,
    level: { label: 'Heavy' },
  });
  expect(suggested(answer('one', 'earlier'))[1]).toMatchObject({ points: 1, level: null });
});

test('where two answers stand the higher one counts, and it says so', () => {
  const [risk] = suggested(
    answer('one', 'no', undefined, 'a'),
    answer('one', 'now', undefined, 'b'),
    answer('two', 'no'),
  );
  expect(risk?.points).toBe(2);
  expect(risk?.arithmetic).toContain('1 question has two answers: the higher one counts');
});

test('I34: a rule that counts harm already done suggests nothing while nobody has asked that of what was seen', () => {
  const asked = { code: 'harm', label: 'Harm done?', when: ['now', 'earlier'] };
  const [section] = definition.sections;
  const only: Definition = {
    ...definition,
    sections: section ? [{ ...section, items: section.items.map((item) => ({ ...item, also: asked })) }] : [],
    suggestions: definition.suggestions
      .slice(0, 1)
      .map((rule) => ({ ...rule, adds: [{ by: 'also', code: 'harm', each: 3 }] })),
  };
  const level = (...rows: AnswerRow[]) => {
    const stands = standing(rows);
    return suggest(
      only,
      askedSections(only, (item) => saidCodes(stands(item))),
      stands,
    )[0]?.level?.code;
  };
  expect(level(answer('one', 'now'), answer('two', 'now'), answer('three', 'now'))).toBeUndefined();
  expect(level(answer('one', 'now', 'no'), answer('two', 'no'))).toBe('low');
  expect(level(answer('one', 'now', 'yes'), answer('two', 'now', 'yes'))).toBe('high');
});
