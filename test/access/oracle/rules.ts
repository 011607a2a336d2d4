import { administrators, everyone } from './roles.ts';
import { nobodyElse, type Rules } from './rule.ts';
import { rulesOfAccess } from './rules-of-access.ts';
import { rulesOfEngines } from './rules-of-engines.ts';
import { rulesOfWork } from './rules-of-work.ts';

const own = 'one’s own account, of which everyone has one';

/** What each route that changes anything is for. A route that is not here fails a test. */
export const rules: Rules = {
  ...rulesOfWork,
  ...rulesOfAccess,
  ...rulesOfEngines,

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
  'action.link.use': '/act/nobody-was-sent-this',
  'sign-in.password': '/sign-in',
  'sign-in.code': '/sign-in/code',
  'sign-in.phone': '/sign-in/phone',
  'sign-in.new-password': '/sign-in/new-password',
};
