import { expect, test } from 'vitest';
import { askedSections } from './asked.ts';
import type { Definition } from './definition.ts';

const definition: Definition = {
  title: 'A look',
  scales: {},
  sections: [
    {
      code: 'first',
      title: 'First',
      items: [
        { kind: 'yes_no', code: 'lit', label: 'Is it lit?' },
        { kind: 'yes_no', code: 'lamp', label: 'Is there a lamp?', when: { item: 'lit', is: ['no'] } },
        { kind: 'text', code: 'why', label: 'Why is it off?', when: { item: 'lamp', is: ['yes', 'not_known'] } },
      ],
    },
    { code: 'second', title: 'Second', when: { item: 'lamp', is: ['yes'] }, items: [] },
  ],
  suggestions: [],
  judgements: [],
  together: false,
};

const askedWith = (answers: Record<string, string[]>) =>
  askedSections(definition, (item) => answers[item] ?? []).map(({ code, items }) => [
    code,
    ...items.map((item) => item.code),
  ]);

test('a question is asked when the one it depends on was answered so, and that one is asked itself', () => {
  expect(askedWith({})).toEqual([['first', 'lit']]);
  expect(askedWith({ lit: ['no'] })).toEqual([['first', 'lit', 'lamp']]);
  expect(askedWith({ lit: ['no'], lamp: ['not_known'] })).toEqual([['first', 'lit', 'lamp', 'why']]);
  expect(askedWith({ lit: ['no'], lamp: ['yes'] })).toEqual([['first', 'lit', 'lamp', 'why'], ['second']]);
  // What was answered under a question that is no longer asked asks nothing more.
  expect(askedWith({ lit: ['yes'], lamp: ['yes'] })).toEqual([['first', 'lit']]);
  // Two answers that clash: whichever would ask, asks.
  expect(askedWith({ lit: ['yes', 'no'] })).toEqual([['first', 'lit', 'lamp']]);
});
