import { expect, test } from 'vitest';
import { shippedDefinition } from '../../assessment/index.ts';
import { findBlame } from '../checks/blame.ts';
import { strings } from '../checks/strings.ts';
import { CAST } from '../organisation/cast.ts';
import { ASSESSMENTS } from './assessments.ts';

const definition = shippedDefinition('harm_matrix');
const items = definition.sections.flatMap((section) => section.items);

test('a newcomer meets one harm matrix that is authorised and one that two people are answering', () => {
  expect(ASSESSMENTS.map(({ ended }) => ended !== undefined)).toEqual([true, false]);
  const [, begun] = ASSESSMENTS;
  expect(new Set(begun?.answers.map(({ by }) => by)).size).toBe(2);
});

test('every answer is to a question that is asked, with an answer it offers, once', () => {
  for (const { key, answers } of ASSESSMENTS) {
    expect(new Set(answers.map(({ item }) => item)).size, key).toBe(answers.length);
    for (const { item, is, text, harmDone } of answers) {
      const asked = items.find(({ code }) => code === item);
      expect(asked, item).toBeDefined();
      if (text !== undefined) expect(asked?.kind, item).toBe('text');
      if (harmDone !== undefined) expect(asked?.also?.code, item).toBe('harm_done');
      const offered = asked?.kind === 'choice' ? definition.scales[asked.scale]?.options.map(({ code }) => code) : [];
      if (is !== undefined) expect([...(offered ?? []), 'not_known', 'not_asked', 'declined'], item).toContain(is);
    }
  }
});

test('who authorises wrote none of it, and after it was handed in; every judgement is one that is offered', () => {
  for (const { ended, answers, by } of ASSESSMENTS) {
    if (!ended) continue;
    expect([by, ...answers.map((answer) => answer.by)]).not.toContain(ended.authorisedBy);
    expect(ended.authorisedAgo).toBeLessThanOrEqual(ended.submittedAgo);
    for (const { code, options } of definition.judgements) {
      const made = Object.entries(ended.judgements).find(([name]) => name === code)?.[1];
      expect(options.map((option) => option.code)).toContain(made?.level);
    }
  }
});

test('nothing in them puts blame on a child or names a colleague', () => {
  for (const [path, text] of strings(ASSESSMENTS)) {
    expect(findBlame(text), path).toEqual([]);
    for (const { name } of CAST) expect(text, path).not.toContain(name);
  }
});
