import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOpen } from '../kernel/http/route.ts';
import { access, administration } from './index.ts';
import type { PersonKey } from './testing/borough.ts';
import { type FullBorough, fullBorough } from './testing/full-borough.ts';

let full: FullBorough;
beforeAll(async () => {
  full = await fullBorough();
});
afterAll(async () => {
  await full.house.close();
  await full.b.fresh.drop();
});

const everyone: PersonKey[] = [
  'manager',
  'secondManager',
  'screener',
  'worker',
  'colleague',
  'police',
  'duty',
  'dutyManager',
  'custodian',
  'deputy',
  'auditor',
  'dpo',
  'admin',
  'secondAdmin',
  'lead',
  'nurse',
];
// Written from the law and the design, not from the code. Amina is open: hub managers and her worker manage her record.
const manages: PersonKey[] = ['manager', 'secondManager', 'worker'];
const sees: PersonKey[] = [...manages, 'screener', 'duty', 'lead', 'nurse', 'dpo', 'auditor'];
const admins: PersonKey[] = ['admin', 'secondAdmin'];
const glass: PersonKey[] = ['manager', 'secondManager', 'screener', 'worker', 'duty', 'nurse'];

interface Rule {
  /** The address asked, from the ids of the world. */
  url(ids: FullBorough['ids'], people: Record<PersonKey, string>): string;
  may: readonly PersonKey[];
  /** True where a form with nothing in it is already done: then it is only tried as those who may not. */
  bare?: true;
}

const rules: Record<string, Rule> = {
  'access.give': { url: (id) => `/access/${id.amina}/give`, may: manages },
  // A grant to the school's lead: whoever manages the record, since nobody among them is at the school.
  'access.end': { url: (id) => `/access/${id.amina}/end/${id.grant}`, may: manages },
  'access.network.join': { url: (id) => `/access/${id.amina}/network`, may: manages },
  'access.network.end': { url: (id) => `/access/${id.amina}/network/${id.member}/end`, may: manages },
  'access.keep_out': { url: (id) => `/access/${id.amina}/keep-out`, may: manages },
  'access.family_match': { url: (id) => `/access/${id.amina}/keep-out/match/${id.match}`, may: manages },
  'access.let_back_in': { url: (id) => `/access/${id.amina}/keep-out/${id.conflict}/end`, may: manages },
  'access.names_me': { url: (id) => `/access/${id.amina}/names-me`, may: sees },
  'access.seal': { url: (id) => `/access/${id.amina}/seal`, may: manages },
  'access.silence': { url: (id) => `/access/${id.amina}/silence`, may: manages },
  // Kit is sealed: the keepers and the worker manage that record; hub managers no longer do.
  'access.lift': { url: (id) => `/access/${id.sealed}/restriction/lift`, may: ['worker', 'custodian', 'deputy'] },
  'access.restriction.review': { url: (id) => `/access/${id.sealed}/restriction/review`, may: ['custodian', 'deputy'] },
  'access.hand_over': { url: (id) => `/access/${id.sealed}/restriction/hand-over`, may: ['custodian', 'deputy'] },
  'access.proposal.answer': { url: (id) => `/access/proposals/${id.proposal}`, may: ['manager'] },
  'access.proposal.withdraw': { url: (id) => `/access/proposals/${id.proposal}/withdraw`, may: ['worker'], bare: true },
  // Amina: whoever knows of her and wears a hat that may. Those who see her whole are told they need not.
  'glass.break': { url: (id) => `/break-glass/${id.amina}`, may: glass },
  'glass.review': { url: (id) => `/break-glass/review/${id.glass}`, may: ['manager'] },
  'emergency.ask': { url: () => '/emergency', may: everyone },
  'access.ask': { url: () => '/access/ask', may: everyone },
  'emergency.answer': {
    url: (id) => `/emergency/questions/${id.question}`,
    may: ['dutyManager', 'duty', 'manager', 'secondManager'],
  },
  'account.family.declare': { url: () => '/account/family', may: everyone },
  'account.family.end': { url: (id) => `/account/family/${id.family}/end`, may: ['police'], bare: true },
  'lens.set': { url: () => '/lens', may: everyone },
  'admin.agency.add': { url: () => '/admin/agencies/new', may: admins },
  'admin.team.add': { url: (_, __) => `/admin/agencies/${full.b.council}/teams`, may: admins },
  'admin.glass_manager': { url: () => `/admin/agencies/${full.b.council}/glass-manager`, may: admins },
  // The agency has people in it, so nobody closes it: administrators are told so.
  'admin.agency.close': { url: () => `/admin/agencies/${full.b.council}/close`, may: admins },
  'admin.team.close': { url: () => `/admin/teams/${full.b.exploitation}/close`, may: admins },
  'admin.person.add': { url: () => '/admin/people/new', may: admins },
  'admin.person.close': { url: (_, people) => `/admin/people/${people.nurse}/close`, may: admins },
  'admin.person.password': { url: (_, people) => `/admin/people/${people.nurse}/password`, may: admins },
  'admin.place.give': { url: (_, people) => `/admin/people/${people.nurse}/places`, may: admins },
  'admin.place.end': { url: (id, people) => `/admin/people/${people.nurse}/places/${id.place}/end`, may: admins },
  'admin.keep_out': { url: (_, people) => `/admin/people/${people.nurse}/keep-out`, may: admins },
};

const mutating = [access, administration({ secret: Buffer.alloc(32) })]
  .flatMap((feature) => feature.routes)
  .filter((route) => !isOpen(route) && route.method === 'POST')
  .map((route) => route.name);

test('no mutating route is without a rule', () => {
  expect(mutating.filter((name) => !(name in rules))).toEqual([]);
  expect(Object.keys(rules).filter((name) => !mutating.includes(name))).toEqual([]);
});

describe('who may do what', () => {
  test.each(Object.entries(rules))('%s', async (_, rule) => {
    const url = rule.url(full.ids, full.b.people);
    const reached: PersonKey[] = [];
    for (const who of everyone) {
      if (rule.bare && rule.may.includes(who)) {
        reached.push(who);
        continue;
      }
      const { status } = await full.house.post(who, url);
      expect([404, 422], `${who} was answered ${status}`).toContain(status);
      if (status === 422) reached.push(who);
    }
    expect(reached).toEqual(everyone.filter((who) => rule.may.includes(who)));
  });

  test('and the right person at the wrong record is told nothing is there', async () => {
    const wrong = ['give', 'seal', 'silence', 'keep-out', 'names-me', 'network', `end/${full.ids.grant}`].map(
      (rest) => `/access/${full.ids.nobody}/${rest}`,
    );
    wrong.push(
      `/access/${full.ids.sealed}/end/${full.ids.grant}`,
      `/access/${full.ids.sealed}/network/${full.ids.member}/end`,
    );
    wrong.push(
      `/access/${full.ids.sealed}/keep-out/${full.ids.conflict}/end`,
      `/access/${full.ids.sealed}/keep-out/match/${full.ids.match}`,
    );
    for (const url of wrong)
      expect((await full.house.post('worker', url, { reason: 'long enough a reason' })).status, url).toBe(404);
  });
});
