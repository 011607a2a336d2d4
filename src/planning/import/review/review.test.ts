import { expect, test } from 'vitest';
import { bandsNamed } from './bands.ts';
import { fits } from './fits.ts';
import { actionsOf, pairUp } from './pair-up.ts';
import { placeBands, placeStages } from './place-by-words.ts';
import { putTogether, wordsOfEntry } from './put-together.ts';

const lines = (...texts: string[]) => texts.map((text, nth) => ({ at: `line ${nth + 1}`, text }));

test('a line that begins small goes on with the newest open line; one that waits for a name takes a name alone', () => {
  const entries = putTogether(
    lines('We have not asked the schools what', 'Ask two schools -', 'would help them most.', 'Robin to lead.'),
  );
  expect(entries.map(wordsOfEntry)).toEqual([
    'We have not asked the schools what would help them most.',
    'Ask two schools - Robin to lead.',
  ]);
});

test('two statements and then two actions are paired from the inside out', () => {
  const entries = putTogether(
    lines('One thing is so.', 'Another is so.', 'Arrange the other – Robin to lead.', 'Repeat the one – Sam to lead.'),
  );
  expect(
    pairUp(entries).pairs.map(({ statement, action }) => [wordsOfEntry(statement), action && wordsOfEntry(action)]),
  ).toEqual([
    ['One thing is so.', 'Repeat the one – Sam to lead.'],
    ['Another is so.', 'Arrange the other – Robin to lead.'],
  ]);
});

test('actions part after whoever leads them', () => {
  expect(actionsOf('Ask the schools – Robin to lead. Write it up - Sam to follow up. Tell everybody.')).toEqual([
    { text: 'Ask the schools – Robin to lead.', lead: 'Robin' },
    { text: 'Write it up - Sam to follow up.', lead: 'Sam' },
    { text: 'Tell everybody.', lead: null },
  ]);
});

test('stages keep their order on the page, even where the words alone would say otherwise', () => {
  expect(
    placeStages(['Plans are reviewed at conferences', 'Assessments name places', 'Responses are offered']),
  ).toEqual(['planning', 'planning', 'response']);
});

test('no band comes twice in one stage', () => {
  expect(placeBands(['Some do, but not all', 'Some of us, currently, but in part'])).toEqual(['red', 'amber']);
});

test('a typed rating fits when it names just the bands that are there', () => {
  const cell = {
    key: 'k',
    at: '',
    place: 'level_1_referral' as const,
    band: 'red' as const,
    statement: '',
    actions: [],
    lead: null,
    pieces: { statement: [], action: [] },
  };
  const typed = (rating: string) => fits({ rating, place: 'level_1_referral' }, [cell, { ...cell, band: 'amber' }]);
  expect([typed('Amber/Red'), typed('Red'), typed('Green/Amber')]).toEqual([true, false, false]);
  expect(fits({ rating: 'Red', place: 'level_2_referral' }, [cell])).toBeNull();
  expect(bandsNamed('Green/Amber')).toEqual(['amber', 'green']);
});
