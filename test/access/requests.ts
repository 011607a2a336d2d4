import type { Address } from './address.ts';
import { engineAddresses } from './engine-addresses.ts';
import type { Dice } from './trace/dice.ts';
import { contents, papers } from './trace/files.ts';
import type { Known } from './trace/known.ts';
import type { Sample } from './trace/sample.ts';
import { textOf } from './world/rows.ts';
import type { Row } from './world/tables.ts';

const id = (row: Row): Record<string, string> => ({ id: textOf(row, 'id') });
const of = (about: Address['about']): Address => ({ about, params: id });
/** A part of a subject: `/subjects/:id/flags/:flag`. */
const part = (about: string, name: string): Address => ({
  about,
  params: (row) => ({ id: textOf(row, 'subject_id'), [name]: textOf(row, 'id') }),
});
/** The subject that lies under the scope of a row. */
const subjectUnder = (row: Row, known: Known): string =>
  textOf(
    (known.world.rows.get('subject') ?? []).find((one) => one.scope_id === row.scope_id),
    'id',
  );
const underScope = (about: string, name: string): Address => ({
  about,
  params: (row, known) => ({ id: subjectUnder(row, known), [name]: textOf(row, 'id') }),
});

/** Every address with parts, by how it begins; the longest that fits is meant. A route that fits none fails a test. */
export const addresses: Record<string, Address> = {
  '/concerns/mine/:id': { about: 'said_by_me', params: (row) => ({ id: textOf(row, 'concern_id') }) },
  '/front-door/:id': of('concern'),
  '/front-door/:id/who/:subject': concernSubject(),
  '/front-door/:id/decide/:subject': concernSubject(),
  '/front-door/:id/second/:subject': concernSubject(),

  '/subjects/:id': of('subject'),
  '/subjects/:id/facts/:section': {
    about: 'subject',
    params: (row, _, dice) => ({
      ...id(row),
      section: dice.one(['what-matters-to-them', 'safety', 'their-part']) ?? '',
    }),
  },
  '/subjects/:id/links/with/:other': {
    about: 'subject',
    params: (row, known, dice) => ({ ...id(row), other: known.of('subject', dice) }),
  },
  '/subjects/:id/links/:link/:assertion': {
    about: 'assertion',
    params: (row, known) => ({
      id: textOf(
        (known.world.rows.get('link') ?? []).find((link) => link.id === row.link_id),
        'a_id',
      ),
      link: textOf(row, 'link_id'),
      assertion: textOf(row, 'id'),
    }),
  },
  '/subjects/:id/flags/:flag': part('flag', 'flag'),
  '/subjects/:id/warnings/:warning': part('warning_note', 'warning'),
  '/subjects/:id/names/:alias': part('alias', 'alias'),

  '/safety-summaries/:id': of('subject'),

  '/records/:id': of('record'),
  '/records/:id/grade': { about: 'information_item', params: (row) => ({ id: textOf(row, 'record_id') }) },
  '/records/:id/source': { about: 'information_source', params: (row) => ({ id: textOf(row, 'record_id') }) },
  '/records/:id/return-interview': { about: 'missing_episode', params: (row) => ({ id: textOf(row, 'record_id') }) },

  ...engineAddresses,

  '/access/:id/restriction': sealedSubject(),
  '/access/:id': of(['subject', 'subject', 'concern', 'record']),
  '/access/:id/end/:grant': underScope('grant_', 'grant'),
  '/access/:id/network/:member': part('network_member', 'member'),
  '/access/:id/keep-out/match/:match': part('family_match', 'match'),
  '/access/:id/keep-out/:conflict': underScope('conflict_of_interest', 'conflict'),
  '/access/proposals/:id': of('restriction_proposal'),
  '/account/family/:id': of('declared_family'),
  '/break-glass/:id': of('subject'),
  '/break-glass/review/:id': of('break_glass'),
  '/emergency/questions/:id': of('emergency_question'),

  '/import/:id': of('import_run'),
  '/import/held/:id': of('held_row'),

  '/admin/agencies/:id': of('agency'),
  '/admin/teams/:id': of('team'),
  '/admin/people/:id': of('account'),
  '/admin/people/:id/places/:place': {
    about: 'membership',
    params: (row) => ({ id: textOf(row, 'account_id'), place: textOf(row, 'id') }),
  },
  '/admin/roles/:code': { about: 'role_', params: (row) => ({ code: textOf(row, 'code') }) },

  '/account/sign-ins/:id': of('session'),
  '/account/tokens/:id': of('session'),
  '/resume/:id': of('parked_post'),
  '/drafts/:key': { about: 'draft', params: (row) => ({ key: textOf(row, 'key') }) },
};

/** A subject whose scope is under restriction. */
function sealedSubject(): Address {
  return { about: 'restriction', params: (row, known) => ({ id: subjectUnder(row, known) }) };
}

function concernSubject(): Address {
  return {
    about: 'concern_subject',
    params: (row) => ({ id: textOf(row, 'concern_id'), subject: textOf(row, 'id') }),
  };
}

/** The address a path is of; undefined when nothing is known of it. */
export function addressOf(path: string): Address | undefined {
  const fits = Object.keys(addresses).filter(
    (known) => path === known || path.startsWith(`${known}/`) || path.startsWith(`${known}.`),
  );
  const longest = fits.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : addresses[longest];
}

const aboutSomeone = (known: Known, dice: Dice): string => `?about=${known.of('subject', dice)}`;

/** Queries worth asking, by route. Others are made from the route's schema. */
export const queries: Record<string, string[] | ((known: Known, dice: Dice) => string)> = {
  'subject.list': ['?kind=person', '?kind=person&kind=group', '?page=2'],
  'subject.link.find': ['?q=Jamie', '?q=Plover+Park'],
  'subject.links': ['?asAt-day=20&asAt-month=2&asAt-year=2026', ''],
  'front-door.queue': ['?status=submitted', '?status=decided&page=2', '?page=2'],
  'front-door.who': ['?q=Amina', '?q=Carter'],
  'access.who': ['?page=2', '?on-day=25&on-month=2&on-year=2026'],
  'access.give.form': ['?q=Team', '?q=Wren'],
  'access.network': ['?q=Max', '?q=Sol'],
  'access.keep_out.form': ['?q=Max', '?q=Sol'],
  'action.list': (known, dice) =>
    dice.one([
      '?status=overdue&status=at_risk',
      '?lead=Head',
      '?mine=yes',
      '?page=2',
      `?agency=${known.of('agency', dice)}`,
    ]) ?? '',
  'action.list.csv': ['', '?status=at_risk', '?lead=parks'],
  'record.incident.form': aboutSomeone,
  'record.missing.form': aboutSomeone,
  'record.contact.form': (known, dice) =>
    dice.percent(50) ? `?spot=${known.of('spot', dice)}` : aboutSomeone(known, dice),
  'assessment.new.form': (known, dice) => `?subject=${known.of('subject', dice)}`,
  'record.note.form': aboutSomeone,
  'record.consultation.form': aboutSomeone,
  'record.information.form': aboutSomeone,
};

/** Forms that land, by route, where the page that offers the form does not lead to one by itself. */
export const forms: Record<string, (known: Known, dice: Dice) => { [field: string]: Sample }> = {
  'import.send': (_, dice) => ({ format: dice.one(Object.keys(contents)) }),
  'assessment.answer': (_, dice) => {
    const item = dice.one(['adult', 'words', 'place']) ?? '';
    return { item, [`v-${item}`]: dice.one(['now', 'no', 'yes', 'Her own words.']), [`was-${item}`]: '' };
  },
  'meeting.arrange.save': () => ({
    'on-day': '14',
    'on-month': '4',
    'on-year': '2026',
    at: '10:30am',
    where: 'The hall',
  }),
  'plan.import.send': (_, dice) => ({ kind: dice.one(Object.keys(papers)) }),
  'draft.save': () => ({ body: '{"happened":"He was seen"}', fields: 'happened=He+was+seen' }),
};

/** Routes that take something away for good, then those that end or lock the session: asked last, in this order. */
export const last: readonly string[] = [
  'access.lift',
  'access.names_me',
  'lock.get',
  'lock.post',
  'sign-out',
  'account.sign-ins.end-all',
  'account.password',
];
