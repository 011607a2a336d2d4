import { expect, test } from 'vitest';
import { agencyOf, kindOfParty, mayBeSeveral, partyOf, splitLeads, withoutAgency } from './party-look.ts';

test.each([
  ['Head of Parks/Town Centres (PBC)', 'role'],
  ['Participation Manager', 'role'],
  ['Business Support Unit', 'team'],
  ['Canal Watch Board', 'team'],
  ['Sub-group', 'sub_group'],
  ['Early Help Task and Finish Group', 'sub_group'],
  ['All', 'everyone'],
  ['All agencies', 'everyone'],
  ['Police', 'agency'],
  ['PBC', 'agency'],
  ['Robin Alder', 'person'],
  ['Ann-Marie O’Dell (NHS)', 'person'],
  ['[Link with the other group]', 'note'],
  ['To be agreed', 'note'],
  ['Young Inspectors', 'team'],
])('%s seems to be a %s', (said, kind) => expect(kindOfParty(said)).toBe(kind));

test('the agency is in the last brackets, when they name one', () => {
  expect(partyOf('Commissioning (Children & Families) (PBC)')).toEqual({
    said: 'Commissioning (Children & Families) (PBC)',
    agency: 'PBC',
    kind: 'team',
  });
  expect(agencyOf('Education (Participation Manager)')).toBeNull();
  expect(withoutAgency('Robin Alder (LB Plover)')).toBe('Robin Alder');
});

test('leads part at a slash only where both sides lead, and at a semicolon', () => {
  expect(splitLeads('Robin Alder (LB Plover)/Young Inspectors')).toEqual([
    'Robin Alder (LB Plover)',
    'Young Inspectors',
  ]);
  expect(splitLeads('Support Unit/Robin Alder/ Sam Birch')).toEqual(['Support Unit', 'Robin Alder', 'Sam Birch']);
  expect(splitLeads('Head of Community Safety/Safer Plover (PBC)')).toEqual([
    'Head of Community Safety/Safer Plover (PBC)',
  ]);
  expect(splitLeads('All agencies/panels')).toEqual(['All agencies/panels']);
  expect(splitLeads('Bus company; licensing')).toEqual(['Bus company', 'licensing']);
});

test.each([
  ['Head of youth / Police', ['Head of youth', 'Police']],
  ['Partnership manager / Participation officer', ['Partnership manager', 'Participation officer']],
  ['Head of parks / and streets', ['Head of parks / and streets']],
  ['Rowing club, Police', ['Rowing club', 'Police']],
  ['Robin Alder, Sam Birch', ['Robin Alder', 'Sam Birch']],
  ['Youth manager, School nurse', ['Youth manager', 'School nurse']],
  ["Director, Children's Services", ["Director, Children's Services"]],
  ['Robin Alder, NHS', ['Robin Alder, NHS']],
  ['Children, Young People and Families', ['Children, Young People and Families']],
  ['Police (north, south)', ['Police (north, south)']],
  ['TBC, Police', ['TBC, Police']],
  ['Licensing and Police', ['Licensing and Police']],
])('%s names %j', (said, leads) => expect(splitLeads(said)).toEqual(leads));

test.each([
  ['Head of Parks and Head of Housing', true],
  ['Ann Field & Bo Stone (Police)', true],
  ['Ann Field and Police', true],
  ['Licensing and Police', true],
  ['Police and to be agreed', false],
  ['Police and TBC', false],
  ['Police and Housing', true],
  ['Police and Crime Commissioner', false],
  ['Head of parks and streets', false],
  ['Head of Parks', false],
])('whether “%s” may be several: %s', (said, several) => expect(mayBeSeveral(said)).toBe(several));
