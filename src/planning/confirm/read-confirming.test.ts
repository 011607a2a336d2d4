import { expect, test } from 'vitest';
import type { LeadShown } from '../action/load-actions.ts';
import { anAction } from '../testing/an-action.ts';
import type { Colleague } from '../write/people.ts';
import { readConfirming } from './read-confirming.ts';
import { keyOfLead, leadWords, saidLeads } from './said-leads.ts';

const lead = (id: string, said: string, agencySaid: string | null = null): LeadShown => ({
  id,
  part: 'lead',
  said,
  agencySaid,
  kind: 'role',
  partyId: null,
  matched: null,
});
const people: Colleague[] = [
  { id: 'p', name: 'Pat Willow', jobTitle: 'Head of Parks', agency: 'Council' },
  { id: 'a', name: 'Ash Rowan', jobTitle: 'Team manager', agency: 'Police' },
];
const HEAD = lead('', 'Head of Service', 'CSC');
const YOUTH = lead('', 'Youth team');
const actions = [
  anAction({ id: '1', number: '1', accountableLeadId: '1h', leads: [{ ...HEAD, id: '1h' }] }),
  anAction({
    id: '2',
    number: '2',
    accountableLeadId: '2h',
    leads: [
      { ...YOUTH, id: '2y' },
      { ...HEAD, id: '2h' },
      { ...HEAD, id: '2s', part: 'supporting' },
    ],
  }),
  anAction({ id: '3', number: '3', accountableLeadId: '3p', leads: [lead('3p', 'Pat Willow')] }),
  anAction({ id: '4', number: '4', accountableLeadId: '4h', leads: [lead('4h', 'Head of Service', 'CSC ')] }),
];
const who = (of: LeadShown) => `who-${keyOfLead(of)}`;
const PAT = lead('', 'Pat Willow');
const read = (raw: Record<string, string>, proposals = false) => readConfirming(actions, people, raw, proposals);
const said = (raw: Record<string, string>, proposals = false) =>
  read(raw, proposals).confirmed.map(({ actionId, lead: { id }, person }) => `${actionId} ${id} ${person.id}`);

test('leads are gathered by exactly the same words, the proposed ones first', () => {
  expect(saidLeads(actions).map(({ words, actions: of }) => [words, of.map(({ id }) => id).join()])).toEqual([
    ['Head of Service, CSC', '1,2'],
    ['Pat Willow', '3'],
    ['Head of Service, CSC ', '4'],
    ['Youth team', ''],
  ]);
});

test('an agency that the words hold already is not said twice', () => {
  expect(leadWords(lead('', 'Head of Service (CSC)', 'CSC'))).toBe('Head of Service (CSC)');
  expect(leadWords(lead('', 'CSC', 'CSC'))).toBe('CSC');
});

test('who somebody is, said once, counts for every action with those words, and for no other', () => {
  expect(said({ [who(HEAD)]: 'a' })).toEqual(['1 1h a', '2 2h a']);
});

test('an action may be left, or be another lead’s', () => {
  expect(said({ [who(HEAD)]: 'a', 'row-1': 'leave', 'row-2': '2h' })).toEqual(['2 2h a']);
  expect(said({ [who(HEAD)]: 'a', [who(YOUTH)]: 'p', 'row-2': '2y' })).toEqual(['1 1h a', '2 2y p']);
});

test('another lead was chosen on purpose: somebody has to be said', () => {
  expect(read({ [who(HEAD)]: 'a', 'row-2': '2y' }).problems).toEqual({
    [who(YOUTH)]: 'Select who “Youth team” is, or leave action 2 for now',
  });
});

test('whom Kith proposes is confirmed only when that is asked for, and never over a choice', () => {
  expect(said({ [who(HEAD)]: 'a' }, false)).not.toContain('3 3p p');
  expect(said({ [who(HEAD)]: 'a' }, true)).toEqual(['1 1h a', '2 2h a', '3 3p p']);
  expect(said({ [who(PAT)]: 'a' }, true)).toEqual(['3 3p a']);
  expect(said({ 'row-3': 'leave', [who(HEAD)]: 'a' }, true)).toEqual(['1 1h a', '2 2h a']);
});

test('nobody at all, somebody unknown, a lead of another action, an action that is gone: each is said', () => {
  const refused = (raw: Record<string, string>, proposals = false) => Object.entries(read(raw, proposals).problems);
  expect(refused({})).toEqual([['answers', 'Select who at least one of them is']]);
  expect(refused({ [who(HEAD)]: 'x' }, true)).toEqual([[who(HEAD), 'Select somebody from the list']]);
  expect(refused({ [who(HEAD)]: 'a', 'row-1': '2h' })).toEqual([['row-1', 'Select one of those who lead it']]);
  expect(refused({ [who(HEAD)]: 'a', 'row-2': '2s' })).toEqual([['row-2', 'Select one of those who lead it']]);
  expect(refused({ [who(HEAD)]: 'a', 'row-9': '9h' })).toEqual([['answers', expect.stringContaining('meantime')]]);
  expect(refused({ [who(HEAD)]: 'a', 'row-9': 'leave' })).toEqual([]);
});
