import type { Feature } from '../kernel/http/feature.ts';
import { type Neighbours, routes } from './routes.ts';
import { emergencyDuty } from './safety/routes.ts';
import { subjectWork } from './work/my-work.ts';
import './tables.ts';

export { dateOf, hasProblems, mayText, needText, type Problems } from './forms/checks.ts';
export { fingerprint } from './forms/fingerprint.ts';
export { type Filled, formPair } from './forms/form-pair.ts';
export { chosen, type Raw, typed, typedMany } from './forms/typed.ts';
export { called, isOfConcern, loadSubject, type SubjectShown } from './frame/load-subject.ts';
export { lockSubject } from './frame/lock-subject.ts';
export { showSubject } from './frame/show-subject.ts';
export { type SubjectPage, subjectPage } from './frame/subject-page.tsx';
export { proposeLink } from './links/save-link.ts';
export { type CaseOpening, openCase } from './open/open-case.ts';
export { type NewContext, openContext } from './open/open-context.ts';
export { type NewPerson, openPeople, openPerson } from './open/open-people.ts';
export type { OwnWordsOf } from './overview/own-words.ts';
export { CandidateList } from './search/candidate-list.tsx';
export { nameParts, nameTokens } from './search/name-tokens.ts';
export { type Candidate, searchSubjects } from './search/search-subjects.ts';
export { writeTokens } from './search/write-tokens.ts';
export type { SubjectKind } from './tables.ts';
export { loadTerms, type Terms } from './terms/load-terms.ts';
export { kindWords, roleWords, stageWords } from './words.ts';

/** People and places. `rooms` gives what this room asks of others. */
export const subjects = (rooms: Neighbours): Feature => ({
  name: 'subjects',
  routes: routes(rooms),
  work: subjectWork,
  drafts: {
    facts: 'Facts about someone or somewhere',
    flag: 'A flag',
    warning: 'A warning note',
    identity: 'A change to who someone is',
    link: 'A link',
  },
  navigation: [
    { text: 'People and places', href: '/subjects', for: () => true },
    { text: 'Safety summaries', href: '/safety-summaries', for: emergencyDuty.allows },
  ],
});
