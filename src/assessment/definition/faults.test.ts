import { expect, test } from 'vitest';
import type { Definition, Item } from './definition.ts';
import { faults } from './faults.ts';
import { readDefinition } from './read-definition.ts';

const lit: Item = { kind: 'choice', code: 'lit', label: 'Is it lit?', scale: 'seen' };
const why: Item = { kind: 'text', code: 'why', label: 'Why not?', when: { item: 'lit', is: ['no'] } };

const whole = (more: Partial<Definition> = {}): Definition => ({
  title: 'A look',
  scales: {
    seen: {
      options: [
        { code: 'now', label: 'Now' },
        { code: 'no', label: 'No' },
      ],
    },
  },
  sections: [{ code: 'first', title: 'First', items: [lit, why] }],
  suggestions: [],
  judgements: [],
  together: false,
  ...more,
});

const section = (...items: Item[]) => [{ code: 'first', title: 'First', items }];
const rule = {
  code: 'r',
  title: 'Rule',
  sections: ['first'],
  adds: [{ by: 'answer' as const, is: ['now'], each: 1 }],
  enough: 1,
  levels: [{ from: 0, level: 'Low', sentence: 'Low.' }],
};
const judgement = {
  code: 'j',
  label: 'Judged',
  options: [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
  ],
};

test('a definition that holds together has no faults', () => {
  expect(faults(whole({ suggestions: [rule] }))).toEqual([]);
});

test.each<[string, Definition, string]>([
  ['a code used twice', whole({ sections: section(lit, { ...lit }) }), 'already used by another question'],
  [
    'a section called as an address',
    whole({ sections: [{ code: 'end', title: 'End', items: [] }] }),
    'cannot have the code',
  ],
  [
    'a scale that holds “not known”',
    whole({
      scales: {
        seen: {
          options: [
            { code: 'not_known', label: 'Not known' },
            { code: 'no', label: 'No' },
          ],
        },
      },
    }),
    'always offered by itself',
  ],
  [
    'a scale that is not there',
    whole({ sections: section({ ...lit, scale: 'none' } as Item) }),
    'There is no scale “none”',
  ],
  ['a condition on a later question', whole({ sections: section(why, lit) }), 'which is asked later'],
  [
    'a condition on itself',
    whole({ sections: section({ ...lit, when: { item: 'lit', is: ['now'] } }) }),
    'which is asked later',
  ],
  [
    'a condition on nothing',
    whole({ sections: section({ ...lit, when: { item: 'gone', is: ['now'] } }) }),
    'there is no such question',
  ],
  [
    'a question of an answer nobody can give',
    whole({ sections: section({ ...lit, also: { code: 'harm', label: 'Harm?', when: ['maybe'] } }) }),
    'which it does not offer',
  ],
  [
    'a condition on an answer nobody can give',
    whole({ sections: section(lit, { ...why, when: { item: 'lit', is: ['maybe'] } }) }),
    'does not offer',
  ],
  [
    'an overall held against words',
    whole({ sections: section(lit, { kind: 'overall', code: 'o', label: 'Overall', from: 'lit' }) }),
    'not a question of statements',
  ],
  ['a rule over no section', whole({ suggestions: [{ ...rule, sections: ['gone'] }] }), 'adds up the section “gone”'],
  ['a rule that wants more than is asked', whole({ suggestions: [{ ...rule, enough: 9 }] }), 'It wants 9 answers'],
  [
    'a rule that counts what is not offered',
    whole({ suggestions: [{ ...rule, adds: [{ by: 'answer', is: ['maybe'], each: 1 }] }] }),
    'none of its questions offers',
  ],
  [
    'a rule that counts what is not asked',
    whole({ suggestions: [{ ...rule, adds: [{ by: 'also', code: 'harm', each: 1 }] }] }),
    'none of its questions asks',
  ],
  ['a rule about no judgement', whole({ suggestions: [{ ...rule, about: 'gone' }] }), 'about the judgement “gone”'],
  [
    'a level its judgement does not offer',
    whole({ judgements: [judgement], suggestions: [{ ...rule, about: 'j' }] }),
    'does not offer',
  ],
  [
    'levels that do not go up',
    whole({ suggestions: [{ ...rule, levels: [rule.levels[0], rule.levels[0]].flatMap((one) => one ?? []) }] }),
    'must go up',
  ],
])('%s is said in words', (_what, definition, says) => {
  expect(
    faults(definition)
      .map((fault) => fault.says)
      .join('\n'),
  ).toContain(says);
});

test('a definition of another shape says where, by the names in it', () => {
  const read = readDefinition({
    ...whole(),
    sections: [{ code: 'first', title: 'First', items: [{ ...lit, label: '' }] }],
  });
  expect(read.faults).toEqual([{ where: '“First”, “lit”, label', says: 'Enter the words' }]);
});
