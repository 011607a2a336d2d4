import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { lineWords, whatWords, whenWords } from './event.ts';

const recordedAt = new Date('2026-03-02T10:00:00Z');

test('a range is said as a range, and what nobody knows is said not to be known, with its day of recording', () => {
  expect(
    whenWords({ when: { kind: 'days', from: civilDate('2026-03-03'), to: civilDate('2026-03-05') }, recordedAt }),
  ).toBe('3 to 5 March 2026');
  expect(whenWords({ when: { kind: 'month', year: 2026, month: 3 }, recordedAt })).toBe('March 2026');
  expect(whenWords({ when: { kind: 'not_known' }, recordedAt })).toBe('Not known. Recorded 2 March 2026');
  expect(whenWords({ when: { kind: 'not_asked' }, recordedAt })).toBe('Not asked. Recorded 2 March 2026');
});

test('one line says the kind, its sort and the title, each once', () => {
  expect(whatWords({ kind: 'incident', variety: 'Assault', title: 'Outside the library' })).toBe(
    'Incident: Assault. Outside the library',
  );
  expect(whatWords({ kind: 'note', variety: null, title: 'Note' })).toBe('Note');
  expect(whatWords({ kind: 'incident', variety: 'Assault', title: null })).toBe('Incident: Assault');
  expect(whatWords({ kind: 'case', variety: 'Accepted', title: null })).toBe('Case: Accepted');
});

test('a line without a title begins as what was said does, cut at a word; their own words are never cut', () => {
  const event = { kind: 'concern' as const, variety: null, title: null };
  const said = (text: string, own = false) => ({ ...event, said: [{ text, own }] });
  expect(lineWords(said('Waited\n by the steps.'))).toBe('Concern. Waited by the steps.');
  expect(lineWords(said('I was there', true))).toBe('Concern');
  expect(lineWords({ ...said('More.'), title: 'At the gate' })).toBe('Concern. At the gate');
  const long = lineWords(
    said('Two pupils were asked, at the gate, whether they knew a girl who moved here last year, thin'),
  );
  expect(long).toBe('Concern. Two pupils were asked, at the gate, whether they knew a girl who moved here last …');
});
