import { expect, test } from 'vitest';
import { readMet } from './regulars-form.ts';

const regular = (id: string, name: string) => ({
  id,
  name,
  firstSeenOn: '2026-01-05',
  lastSeenOn: null,
  occasions: 0,
  gone: false,
});
const known = [regular('a', 'Smiler'), regular('b', 'Dee')];

test('those ticked at this spot, and each new face once', () => {
  expect(readMet({ regulars: ['b', 'nobody'], newFaces: 'Ziggy\n  Long   Tom \nziggy' }, known, {})).toEqual({
    ticked: ['b'],
    newFaces: ['ziggy', 'Long Tom'],
  });
});

test('a new face whose name is on the list is that young person', () => {
  expect(readMet({ newFaces: 'SMILER, Kay' }, known, {})).toEqual({ ticked: ['a'], newFaces: ['Kay'] });
});

test('nobody is met when nobody is ticked or written', () => {
  expect(readMet({ newFaces: ' \n ' }, known, {})).toEqual({ ticked: [], newFaces: [] });
});

test('too long a name, or too many at once, is said beside the field', () => {
  const problems = {};
  readMet({ newFaces: 'x'.repeat(61) }, known, problems);
  expect(problems).toEqual({ newFaces: 'Use 60 characters or fewer for each street name' });
  readMet({ newFaces: Array.from({ length: 31 }, (_, at) => `face ${at}`).join('\n') }, known, problems);
  expect(problems).toEqual({ newFaces: 'Add 30 new faces or fewer at a time' });
});
