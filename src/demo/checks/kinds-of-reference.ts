import type { Borough } from '../types/borough.ts';
import { walk } from './walk.ts';

/** Which collection an id of each name must belong to. */
const EXPECTED: Readonly<Record<string, string>> = {
  agencyId: 'agencies',
  runBy: 'agencies',
  teamIds: 'teams',
  staffId: 'staff',
  recordedBy: 'staff',
  decidedBy: 'staff',
  secondPerson: 'staff',
  addedBy: 'staff',
  approvedBy: 'staff',
  authorisedBy: 'staff',
  custodianId: 'staff',
  sight: 'staff',
  gradedBy: 'staff',
  workers: 'staff',
  by: 'staff',
  placeId: 'places',
  placesMentioned: 'places',
  spendsTimeAt: 'places',
  personId: 'people',
  peopleMentioned: 'people',
  recordId: 'records',
};

const REF_TYPES: Readonly<Record<string, string>> = {
  person: 'people',
  place: 'places',
  peerGroup: 'peerGroups',
  staff: 'staff',
  team: 'teams',
  agency: 'agencies',
};

/** Every field whose id belongs to a row of some other kind than its name says. */
export function misplaced(borough: Borough): string[] {
  const kind = new Map<string, string>();
  for (const [collection, row] of walk(borough))
    if ('id' in row && typeof row.id === 'string') kind.set(row.id, collection);
  const wrong: string[] = [];
  const visit = (value: unknown, name: string): void => {
    const expected = EXPECTED[name];
    if (typeof value === 'string') {
      if (expected !== undefined && kind.get(value) !== expected)
        wrong.push(`${name}: ${value} is in ${kind.get(value) ?? 'nothing'}`);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, name);
    } else if (typeof value === 'object' && value !== null) {
      if ('type' in value && 'id' in value && typeof value.type === 'string' && typeof value.id === 'string') {
        const ref = REF_TYPES[value.type];
        if (ref !== undefined && kind.get(value.id) !== ref) wrong.push(`${name}: ${value.type} ${value.id}`);
      }
      for (const [key, one] of Object.entries(value)) visit(one, key);
    }
  };
  for (const [, row] of walk(borough)) visit(row, '');
  return wrong;
}
