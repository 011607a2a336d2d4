import type { SubjectKind } from '../subjects/index.ts';

/** What a concern may be about. The same door for all of them (domain §0 fact 1, §3.2). */
export const concernKinds = {
  child: { label: 'A child or young person', opens: 'person' },
  group: { label: 'A group of friends or peers', opens: 'group' },
  school: { label: 'A school or college', opens: 'school' },
  location: { label: 'A street, park or other place', opens: 'location' },
  premises: { label: 'A shop, business or building', opens: 'premises' },
  transport_route: { label: 'A bus, train or route', opens: 'transport_route' },
  neighbourhood: { label: 'A neighbourhood or estate', opens: 'neighbourhood' },
  online_space: { label: 'An online space', opens: 'online_space' },
  adult: { label: 'An adult who may be harming children', opens: 'person' },
} as const satisfies Record<string, { label: string; opens: SubjectKind }>;

export type ConcernKind = keyof typeof concernKinds;

export const concernKindCodes = Object.keys(concernKinds) as ConcernKind[];

/** "Not known" was asked and nobody could say; "not asked" nobody has asked. */
export const askedItems = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not_known', text: 'Not known' },
  { value: 'not_asked', text: 'I have not asked' },
] as const;

export const askedWords = { yes: 'Yes', no: 'No', not_known: 'Not known', not_asked: 'Not asked' } as const;

export const statusWords = {
  submitted: 'Not yet read',
  read: 'Being screened',
  proposed: 'Waiting for a second person',
  decided: 'Decided',
} as const;
