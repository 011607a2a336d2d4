import { expect, test } from 'vitest';
import { readSession } from './contact-form.ts';

const now = new Date('2026-03-02T20:00:00Z');
const park = { id: 'park', name: 'The park', kind: 'location' as const };
const read = (raw: Record<string, string>) =>
  readSession(
    { place: 'park', went: 'Football', worrying: 'no', ...raw },
    { places: [park], spot: null, regulars: [] },
    now,
  );

test('where, how it went and whether anything worried: nothing else is needed, and no names', () => {
  const { session, problems } = read({});
  expect(problems).toEqual({});
  expect(session).toMatchObject({ place: park, date: '2026-03-02', youngPeople: null, worry: null });
});

test('a count or an estimate', () => {
  expect(read({ youngPeople: '12', estimated: 'yes' }).session).toMatchObject({ youngPeople: 12, estimated: true });
  for (const count of ['-1', 'many', '1.5', '501'])
    expect(Object.keys(read({ youngPeople: count }).problems)).toEqual(['youngPeople']);
});

test('I21: a worry says whether anyone is in danger now', () => {
  expect(Object.keys(read({ worrying: 'yes' }).problems)).toEqual(['worry', 'danger']);
  expect(read({ worrying: 'yes', worry: 'A man in a car', danger: 'not_known' }).session.worry).toEqual({
    text: 'A man in a car',
    danger: 'not_known',
  });
});

test('somewhere is said, chosen or in words', () => {
  expect(Object.keys(read({ place: '' }).problems)).toEqual(['place']);
  expect(read({ place: '', placeSaid: 'Behind the shops' }).problems).toEqual({});
  expect(read({ place: 'a place of somebody else’s' }).problems).toHaveProperty('place');
});
