import { expect, test } from 'vitest';
import type { Statement } from '../../assessment/index.ts';
import { compareStatements } from './compare-statements.ts';

const red: Statement = {
  band: 'red',
  text: 'Nobody asks where it happened.',
  action: 'Ask for it on the form.',
  lead: 'Robin',
};
const amber: Statement = { band: 'amber', text: 'Some plans name a place.', action: 'Name one in each plan.' };

test('what says the same is no change, wherever it stands and however its lines break', () => {
  const found = compareStatements([red, amber], [amber, { ...red, text: 'Nobody asks  where\nit happened.' }]);
  expect(found).toEqual({ added: [], changed: [], dropped: [] });
});

test('added and dropped are told apart from reworded', () => {
  const reworded = { ...red, text: 'Nobody asks where it happened, or when.' };
  const fresh: Statement = { band: 'green', text: 'Workers are out each night.' };
  const found = compareStatements([red, amber], [reworded, fresh]);
  expect(found.added).toEqual([fresh]);
  expect(found.dropped).toEqual([amber]);
  expect(found.changed).toEqual([{ before: red, now: reworded, parts: ['text'] }]);
});

test.each([
  ['band', { band: 'amber' }],
  ['action', { action: 'Ask on the telephone.' }],
  ['action', { action: undefined }],
  ['lead', { lead: 'Sam' }],
] as const)('of the same words another %s is said', (part, more) => {
  const now = { ...red, ...more };
  expect(compareStatements([red], [now]).changed).toEqual([{ before: red, now, parts: [part] }]);
});

test('wholly other words with the very same action are one statement that went on', () => {
  const now: Statement = { band: 'amber', text: 'Half of the forms say it.', action: 'Ask for it on the form.' };
  expect(compareStatements([red], [now]).changed).toEqual([{ before: red, now, parts: ['band', 'text', 'lead'] }]);
  const none = ({ action: _, ...rest }: Statement): Statement => rest;
  expect(compareStatements([none(red)], [none(now)])).toMatchObject({ added: [none(now)], dropped: [none(red)] });
});

test('of two that say the same, each meets the one in its own band', () => {
  const both = [red, { ...red, band: 'green' as const }];
  expect(compareStatements(both, both.toReversed()).changed).toEqual([]);
});
