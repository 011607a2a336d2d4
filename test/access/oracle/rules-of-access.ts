import { everyone, knowOfChildren, manageChildren } from './roles.ts';
import { nobodyElse, type Rules } from './rule.ts';

/** Giving, ending and restricting access; the emergency question; broken glass; family. */
export const rulesOfAccess: Rules = {
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
};
