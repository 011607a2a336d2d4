import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import './tables.ts';

export { type CaseOpening, openCase } from './open/open-case.ts';
export { type NewContext, type NewPerson, openContext, openPerson, writeTokens } from './open/open-subject.ts';
export { nameParts, nameTokens } from './search/name-tokens.ts';
export { type Candidate, searchSubjects } from './search/search-subjects.ts';
export type { SubjectKind } from './tables.ts';
export { kindWords, roleWords, stageWords } from './words.ts';

export const subjects: Feature = {
  name: 'subjects',
  routes,
  navigation: [{ text: 'People and places', href: '/subjects', for: () => true }],
};
