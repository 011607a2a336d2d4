import { expect, test } from 'vitest';
import { shippedDefinition } from '../shipped/shipped-ids.ts';
import { boxes } from './boxes.ts';
import { fill } from './fill.ts';
import { readAnswer } from './read-answer.ts';
import { sayAnswer } from './say-answer.ts';

const definition = shippedDefinition('context_weighting');
const item = definition.sections[0]?.items.find(({ kind }) => kind === 'shares');
if (!item) throw new Error('The context weighting shares nothing out');
const names = boxes(item.code);
const share = names.share;
const read = (raw: Record<string, string>) => readAnswer(definition, item, raw, new Date('2026-03-02T09:00:00Z'));

test('shares that are 100 together are an answer, said from the largest, and fill their boxes again (I18)', () => {
  const { given } = read({ [share('peers')]: '60', [share('home')]: '10', [share('online')]: '30' });
  if (!given) throw new Error('It was not read');
  expect(sayAnswer(definition, item, given)).toBe('Friends and peers 60, Online 30, Family and home 10');
  const filled = Object.entries(fill(item, given)).filter(([name]) => name.startsWith('share-'));
  expect(read(Object.fromEntries(filled.map(([name, value]) => [name, String(value)]))).given).toEqual(given);
});

test('shares that are not 100 are no answer, and it says what they come to (I18)', () => {
  expect(read({ [share('peers')]: '60', [share('home')]: '30' }).problems).toEqual({
    [share('home')]: 'Together they must be 100: these are 90',
  });
  expect(read({ [share('peers')]: '101' }).problems).toEqual({
    [share('peers')]: 'Enter a whole number from 0 to 100',
  });
  expect(read({ [share('peers')]: '99.5', [share('home')]: 'half' }).problems).toEqual({
    [share('peers')]: 'Enter a whole number from 0 to 100',
    [share('home')]: 'Enter a whole number from 0 to 100',
  });
});

test('not enough to judge is an answer of its own, and not both; nothing at all was not asked (I18)', () => {
  const { given } = read({ [names.none]: 'not_known' });
  if (!given) throw new Error('It was not read');
  expect(sayAnswer(definition, item, given)).toBe('Not enough to judge');
  expect(read({ [names.none]: 'not_known', [share('peers')]: '100' }).problems).toHaveProperty(names.answer);
  expect(read({}).given).toMatchObject({ state: 'not_asked', value: null });
});
