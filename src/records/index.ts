import type { Feature } from '../kernel/http/feature.ts';
import { contactRelease, contactYearRelease } from './contact/count-contacts.ts';
import { type Neighbours, routes } from './routes.ts';
import { recordWork } from './work/my-work.ts';
import './tables.ts';

export { contactCounter } from './contact/contact-counter.ts';
export { type ContactCount, countContacts } from './contact/count-contacts.ts';
export { financialYearOf } from './contact/financial-year.ts';
export { type Named, nameSubject } from './parts/name-subject.ts';
export { ownWords } from './parts/own-words.ts';
export type { RaiseConcern } from './raise.ts';
export type { Asked, Part, RecordKind } from './tables.ts';
export { raisedWords } from './words.ts';

const READERS = [
  'screener',
  'hub_manager',
  'exploitation_lead',
  'social_worker',
  'police',
  'youth_worker',
  'emergency_duty',
];

/** What happened and what was said. `rooms` gives what this room asks of others. */
export const records = (rooms: Neighbours): Feature => ({
  name: 'records',
  routes: routes(rooms),
  work: recordWork,
  releases: [contactRelease, contactYearRelease],
  drafts: {
    incident: 'An incident',
    missing: 'A missing episode',
    interview: 'A return interview',
    contact: 'A contact session',
    information: 'Information',
    note: 'A note',
    consultation: 'A consultation',
    amend: 'An amendment',
  },
  navigation: [
    { text: 'Records', href: '/records', for: (actor) => READERS.some((hat) => actor.roles.has(hat)) },
    { text: 'Contact log', href: '/records/new/contact', for: (actor) => actor.roles.has('youth_worker') },
  ],
});
