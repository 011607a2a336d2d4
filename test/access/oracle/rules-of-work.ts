import { everyone, frontDoor, workOnChildren, workOnContexts, workOnRecords } from './roles.ts';
import type { Rules } from './rule.ts';

/** Concerns, people and places, records, and rows of files. */
export const rulesOfWork: Rules = {
  'concern.raise': { url: () => '/concerns/new', may: everyone, because: 'one door for any concern (domain §1.1)' },
  'front-door.take': {
    url: (of) => `/front-door/${of.waiting}/take`,
    may: frontDoor,
    because: 'the queue is the hub’s and the duty team’s (domain §3.2)',
    again: (of) =>
      `update concern set status = 'submitted', first_read_at = null, first_read_by = null where id = '${of.waiting}'`,
  },
  'front-door.tell': {
    url: (of) => `/front-door/${of.read}/tell`,
    may: ['screener', 'hub_manager'],
    because: 'a worker’s choice, by the hub, who see what a referrer is told (I27, 0900-roles.sql)',
  },
  'front-door.match': {
    url: (of) => `/front-door/${of.waiting}/who/${of.waitingAbout}`,
    may: frontDoor,
    because: 'domain §3.2',
    form: (of) => ({ choice: of.park }),
    again: (of) =>
      `update concern_subject set subject_id = null, matched_by = null, matched_at = null where id = '${of.waitingAbout}'`,
  },
  'front-door.decide': {
    url: (of) => `/front-door/${of.read}/decide/${of.readAbout}`,
    may: frontDoor,
    because: 'decided by a registered social worker at the door (domain §3.2)',
  },
  'front-door.second': {
    url: (of) => `/front-door/${of.proposed}/second/${of.proposedAbout}`,
    may: frontDoor,
    because: 'a second, different one (domain §3.13, I6)',
  },

  'subject.facts.change.save': {
    url: (of) => `/subjects/${of.amina}/facts/safety/change`,
    may: workOnChildren,
    because: 'facts are the whole file',
  },
  'subject.link.save': {
    url: (of) => `/subjects/${of.amina}/links/with/${of.park}`,
    may: workOnChildren,
    because: 'a link is of both its ends',
  },
  'subject.link.decide.save': {
    url: (of) => `/subjects/${of.amina}/links/${of.link}/${of.assertion}`,
    may: workOnChildren,
    because: 'a person decides what is proposed (I17)',
  },
  'subject.flag.save': { url: (of) => `/subjects/${of.amina}/flags/new`, may: workOnChildren, because: 'domain §2.9' },
  'subject.flag.end.save': {
    url: (of) => `/subjects/${of.amina}/flags/${of.flag}/end`,
    may: workOnChildren,
    because: 'domain §2.9',
  },
  'subject.warning.save': {
    url: (of) => `/subjects/${of.amina}/warnings/new`,
    may: workOnChildren,
    because: 'warning notes are of the whole file',
  },
  'subject.warning.review.save': {
    url: (of) => `/subjects/${of.amina}/warnings/${of.warning}/review`,
    may: workOnChildren,
    because: 'warning notes are of the whole file',
  },
  'subject.warning.second.save': {
    url: (of) => `/subjects/${of.amina}/warnings/${of.reviewedWarning}/second`,
    may: workOnChildren,
    because: 'a second, different one (I6)',
  },
  'subject.alias.save': {
    url: (of) => `/subjects/${of.amina}/names/new`,
    may: workOnChildren,
    because: 'names are a right apart, and these hold it',
  },
  'subject.alias.end.save': {
    url: (of) => `/subjects/${of.amina}/names/${of.alias}/end`,
    may: workOnChildren,
    because: 'names are a right apart, and these hold it',
  },
  'subject.identity.save': {
    url: (of) => `/subjects/${of.amina}/identity`,
    may: workOnChildren,
    because: 'names are a right apart, and these hold it',
  },
  'subject.safe-address.open': {
    url: (of) => `/subjects/${of.safe}/safe-address`,
    may: workOnChildren,
    because: 'an address is identity; the duty team needs it (I24)',
  },
  'subject.whereabouts.save': {
    url: (of) => `/subjects/${of.park}/whereabouts`,
    may: workOnContexts,
    because: 'where a place is found is of its whole file',
  },

  'record.incident.save': {
    url: () => '/records/new/incident',
    may: everyone,
    because: 'anyone may give what they saw (domain §1.1)',
  },
  'record.missing.save': {
    url: () => '/records/new/missing',
    may: everyone,
    because: 'anyone may give what they know (domain §3.8)',
  },
  'record.contact.save': {
    url: () => '/records/new/contact',
    may: everyone,
    because: 'detached workers give without being shown (domain §1.1)',
  },
  'record.information.save': {
    url: () => '/records/new/information',
    may: everyone,
    because: 'the practitioner form (domain §3.10)',
  },
  'record.note.save': { url: () => '/records/new/note', may: everyone, because: 'about whomever its writer sees' },
  'record.consultation.save': {
    url: () => '/records/new/consultation',
    may: everyone,
    because: 'about whomever its writer sees',
  },
  'record.return-interview.save': {
    url: (of) => `/records/${of.missing}/return-interview`,
    may: workOnRecords,
    because: 'domain §3.8',
  },
  'record.grade.save': {
    url: (of) => `/records/${of.information}/grade`,
    may: ['police'],
    because: 'police grade information (domain §3.10)',
  },
  'record.amend.save': {
    url: (of) => `/records/${of.incident}/amend`,
    may: workOnRecords,
    because: 'never overwritten, amended with a reason (domain §7.3)',
  },

  'held.decide': {
    url: (of) => `/import/held/${of.held}`,
    may: workOnRecords,
    because: 'those who see in full what it would become',
  },
  'import.send': { url: () => '/import/new', may: ['importer'], because: 'brings files in (0900-roles.sql)' },
};
