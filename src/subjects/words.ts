import type { PersonRoleName, SubjectKind } from './tables.ts';

/** What each kind of subject is called, alone and together. */
export const kindWords: Record<SubjectKind, { one: string; many: string }> = {
  person: { one: 'Person', many: 'People' },
  group: { one: 'Peer group', many: 'Peer groups' },
  school: { one: 'School', many: 'Schools' },
  neighbourhood: { one: 'Neighbourhood', many: 'Neighbourhoods' },
  location: { one: 'Location', many: 'Locations' },
  online_space: { one: 'Online space', many: 'Online spaces' },
  transport_route: { one: 'Transport route', many: 'Transport routes' },
  premises: { one: 'Premises', many: 'Premises' },
};

export const subjectKinds = Object.keys(kindWords) as SubjectKind[];

/** What a person is held as. A child is never called anything but a child. */
export const roleWords = {
  child: 'Child',
  young_adult: 'Young adult',
  carer: 'Parent or carer',
  community_member: 'Community member',
  person_of_concern: 'Adult of concern',
} as const satisfies Record<PersonRoleName, string>;

export const stageWords: Record<string, string> = {
  watch: 'Watching',
  accepted: 'Accepted',
  assessment: 'Being assessed',
  planning: 'Planning',
  active: 'Plan under way',
  review: 'In review',
  closed: 'Closed',
};
