import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { whatWords, whenWords } from './event.ts';

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
