import { expect, test } from 'vitest';
import { leadsAnsweredBy, leadsAsSaid } from './leads-as-said.ts';

const said = (leads: readonly { said: string; kind: string }[]) => leads.map((lead) => `${lead.said}: ${lead.kind}`);
const ida = { id: 'ida', name: 'Ida Moss', agency: 'Council' };

test('a document that names several keeps them all, as it says them', () => {
  expect(said(leadsAsSaid('Head of Parks; Ida Moss / Nas Cress'))).toEqual([
    'Head of Parks: role',
    'Ida Moss: person',
    'Nas Cress: person',
  ]);
  expect(leadsAsSaid('Robin, Sam').map((lead) => lead.said)).toEqual(['Robin', 'Sam']);
  expect(leadsAsSaid('Ida Moss (Police)')[0]).toMatchObject({ part: 'lead', agencySaid: 'Police' });
});

test('where it names nobody that is said, and nobody is made up', () => {
  expect(said(leadsAsSaid('  '))).toEqual(['Nobody is named in the document: note']);
});

test('a role stays as said and the person answers for it; beside another person they come first; nobody stands twice', () => {
  expect(said(leadsAnsweredBy('Head of Parks; Nas Cress', ida))).toEqual(['Head of Parks: role', 'Nas Cress: person']);
  expect(said(leadsAnsweredBy('Nas Cress', ida))).toEqual(['Ida Moss: person', 'Nas Cress: person']);
  expect(leadsAnsweredBy('ida moss; Nas Cress', ida)).toMatchObject([{ partyId: 'ida' }, { said: 'Nas Cress' }]);
  expect(leadsAnsweredBy('Nas Cress; Ida Moss', ida)).toMatchObject([{ partyId: 'ida' }, { said: 'Nas Cress' }]);
  expect(said(leadsAnsweredBy('', ida))).toEqual(['Ida Moss: person']);
});
