import {
  administrators,
  everyone,
  frontDoor,
  knowOfChildren,
  manageChildren,
  type Role,
  workOnChildren,
  workOnContexts,
  workOnRecords,
} from './roles.ts';
import type { Targets } from './targets.ts';

/** Who may do one thing, to one target of the world. */
export interface Rule {
  url(of: Targets): string;
  may: readonly Role[];
  /** Where the rule is written. */
  because: string;
  /** What is sent with the form, where with nothing in it the answer would be the same to everyone. */
  form?(of: Targets): Record<string, string>;
  /** Puts the target back before each of those who may is asked, where it can be done only once. */
  again?(of: Targets): string;
  /** Everyone is answered as if it were done, and nothing is. */
  quiet?: true;
}

const own = 'one’s own account, of which everyone has one';
const nobodyElse = 'what is one person’s own is nobody else’s';

/** What each route that changes anything is for. A route that is not here fails a test. */
export const rules: Readonly<Record<string, Rule>> = {
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

  'access.give': { url: (of) => `/access/${of.amina}/give`, may: manageChildren, because: 'manage: giving access' },
  'access.end': {
    url: (of) => `/access/${of.amina}/end/${of.grant}`,
    may: manageChildren,
    because: 'manage: ending access',
  },
  'access.network.join': {
    url: (of) => `/access/${of.amina}/network`,
    may: manageChildren,
    because: 'a network gives sight (domain §7.2)',
  },
  'access.network.end': {
    url: (of) => `/access/${of.amina}/network/${of.member}/end`,
    may: manageChildren,
    because: 'leaving it takes sight away',
  },
  'access.keep_out': { url: (of) => `/access/${of.amina}/keep-out`, may: manageChildren, because: 'I26' },
  'access.family_match': {
    url: (of) => `/access/${of.amina}/keep-out/match/${of.match}`,
    may: manageChildren,
    because: 'I26',
  },
  'access.let_back_in': {
    url: (of) => `/access/${of.amina}/keep-out/${of.conflict}/end`,
    may: manageChildren,
    because: 'I26',
  },
  'access.names_me': {
    url: (of) => `/access/${of.amina}/names-me`,
    may: knowOfChildren,
    because: 'I26: whoever meets a record that names them',
  },
  'access.seal': { url: (of) => `/access/${of.amina}/seal`, may: manageChildren, because: 'domain §7.2' },
  'access.silence': {
    url: (of) => `/access/${of.amina}/silence`,
    may: manageChildren,
    because: 'two who manage it (I22)',
  },
  'access.lift': {
    url: (of) => `/access/${of.sam}/restriction/lift`,
    may: ['sealed_keeper'],
    because: 'those who keep it (I22)',
  },
  'access.restriction.review': {
    url: (of) => `/access/${of.sam}/restriction/review`,
    may: ['sealed_keeper'],
    because: 'its custodian (I22)',
  },
  'access.hand_over': {
    url: (of) => `/access/${of.sam}/restriction/hand-over`,
    may: ['sealed_keeper'],
    because: 'its custodian (I22)',
  },
  'access.proposal.answer': {
    url: (of) => `/access/proposals/${of.toAnswer}`,
    may: ['hub_manager'],
    because: 'the second person who was named',
  },
  'access.proposal.withdraw': {
    url: (of) => `/access/proposals/${of.proposal}/withdraw`,
    may: ['hub_manager'],
    because: 'whoever proposed it',
  },
  'glass.break': {
    url: (of) => `/break-glass/${of.sam}`,
    may: ['screener', 'hub_manager', 'exploitation_lead', 'emergency_duty'],
    because: 'those who know that it exists and whose work may need it (I22, I24)',
  },
  'glass.review': {
    url: (of) => `/break-glass/review/${of.glass}`,
    may: ['hub_manager'],
    because: 'one named manager (I24)',
  },
  'emergency.ask': { url: () => '/emergency', may: everyone, because: 'everyone, with the same answer (I22)' },
  'access.ask': { url: () => '/access/ask', may: everyone, because: 'anyone may ask, with the same answer' },
  'emergency.answer': {
    url: (of) => `/emergency/questions/${of.question}`,
    may: ['duty_manager', 'emergency_duty', 'hub_manager'],
    because: 'whoever is on duty (0950-hats-of-access.sql)',
  },
  'account.family.declare': { url: () => '/account/family', may: everyone, because: 'I26' },
  'account.family.end': {
    url: (of) => `/account/family/${of.family}/end`,
    may: ['social_worker'],
    because: nobodyElse,
  },

  'held.decide': {
    url: (of) => `/import/held/${of.held}`,
    may: workOnRecords,
    because: 'those who see in full what it would become',
  },
  'import.send': { url: () => '/import/new', may: ['importer'], because: 'brings files in (0900-roles.sql)' },

  'admin.agency.add': {
    url: () => '/admin/agencies/new',
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.team.add': {
    url: (of) => `/admin/agencies/${of.agency}/teams`,
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.glass_manager': {
    url: (of) => `/admin/agencies/${of.agency}/glass-manager`,
    may: administrators,
    because: 'I24',
  },
  'admin.agency.close': {
    url: (of) => `/admin/agencies/${of.agency}/close`,
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.team.close': {
    url: (of) => `/admin/teams/${of.team}/close`,
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.person.add': {
    url: () => '/admin/people/new',
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.person.close': {
    url: (of) => `/admin/people/${of.person}/close`,
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.person.password': {
    url: (of) => `/admin/people/${of.person}/password`,
    may: administrators,
    because: 'adds agencies, teams and people',
  },
  'admin.place.give': {
    url: (of) => `/admin/people/${of.person}/places`,
    may: administrators,
    because: 'gives hats, never to themselves',
  },
  'admin.place.end': {
    url: (of) => `/admin/people/${of.person}/places/${of.place}/end`,
    may: administrators,
    because: 'gives hats, never to themselves',
  },
  'admin.keep_out': { url: (of) => `/admin/people/${of.person}/keep-out`, may: administrators, because: 'I26' },

  'lens.set': { url: () => '/lens', may: everyone, because: own },
  'account.password': { url: () => '/account/password', may: everyone, because: own },
  'account.tokens.make': { url: () => '/account/tokens', may: everyone, because: own },
  'draft.save': { url: () => '/drafts/concern', may: everyone, because: own },
  stay: { url: () => '/stay', may: everyone, because: own },
  unlock: { url: () => '/unlock', may: everyone, because: own },
  'account.sign-ins.end': { url: (of) => `/account/sign-ins/${of.session}/end`, may: [], because: nobodyElse },
  'account.tokens.end': { url: (of) => `/account/tokens/${of.session}/end`, may: [], because: nobodyElse },
  'draft.throw-away': { url: (of) => `/drafts/${of.draft}/throw-away`, may: [], quiet: true, because: nobodyElse },
  'resume.throw-away': { url: (of) => `/resume/${of.parked}/throw-away`, may: [], quiet: true, because: nobodyElse },
};

/** Routes that end or lock one's own session, or begin one: there is nobody they refuse. Asked by everyone, last. */
export const endings: Readonly<Record<string, string>> = {
  'lock.post': '/lock',
  'account.sign-ins.end-all': '/account/sign-ins/end-all',
  'sign-out': '/sign-out',
};

/** Routes for people who are not signed in: those who are get what anyone does. */
export const doors: Readonly<Record<string, string>> = {
  'sign-in.password': '/sign-in',
  'sign-in.code': '/sign-in/code',
  'sign-in.phone': '/sign-in/phone',
  'sign-in.new-password': '/sign-in/new-password',
};
