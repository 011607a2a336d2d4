import { describe, expect, it } from 'vitest';
import { generateBorough } from './borough.ts';
import { ageOn, dayOf } from './calendar/day.ts';
import { findBlame } from './checks/blame.ts';
import { digest } from './checks/digest.ts';
import { misplaced } from './checks/kinds-of-reference.ts';
import { references } from './checks/references.ts';
import { strings } from './checks/strings.ts';
import { walk } from './checks/walk.ts';
import type { Borough } from './types/borough.ts';
import type { Link } from './types/link.ts';

const NOW = '2026-11-21T10:00:00+00:00';
const borough = generateBorough({ seed: 1, now: NOW });
const LARGER = 600;
const larger = generateBorough({ seed: 2, children: LARGER, now: NOW });

const isMinor = (b: Borough): ((id: string) => boolean) => {
  const minors = new Set(
    [...b.people]
      .filter(({ ageStandings }) =>
        ageStandings.some(
          ({ standing, until }) => standing === 'minor' && until !== null && until >= b.now.slice(0, 10),
        ),
      )
      .map(({ id }) => id),
  );
  return (id) => minors.has(id);
};

describe('the same seed', () => {
  it('gives the same borough byte for byte, however it is walked', () => {
    const other = generateBorough({ seed: 1, now: NOW });
    for (const _ of other.links) break;
    expect([...other.records].length).toBeGreaterThan(400);
    expect(digest(other)).toBe(digest(borough));
    expect(digest(other)).toBe(digest(other));
  });

  it('does so in any time zone, and with the same moment written another way', () => {
    const before = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-780);
      expect(digest(generateBorough({ seed: 1, now: '2026-11-21T05:00:00-05:00' }))).toBe(digest(borough));
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('gives another borough for another seed, another size or another now', () => {
    const digests = [
      borough,
      generateBorough({ seed: 3, now: NOW }),
      generateBorough({ seed: 1, children: 121, now: NOW }),
      generateBorough({ seed: 1, now: '2026-11-22T10:00:00+00:00' }),
    ].map(digest);
    expect(new Set(digests).size).toBe(4);
  });
});

describe('references', () => {
  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('all resolve in %s, to rows loaded before them, and no id comes twice', (_, b) => {
    const { checked, dangling, repeated } = references(b);
    expect(dangling).toEqual([]);
    expect(repeated).toEqual([]);
    expect(checked).toBeGreaterThan(5000);
    expect(misplaced(b)).toEqual([]);
  });

  it('are seen to fail: a link to nobody, an id twice, a place where a person should be', () => {
    const [first] = borough.links;
    const [place] = borough.places;
    if (first === undefined || place === undefined) throw new Error('The borough is empty.');
    const nobody: Link = {
      ...first,
      id: first.id.replace(/^./, 'f'),
      to: { type: 'person', id: '00000000-0000-8000-8000-000000000000' },
      assertions: [],
    };
    expect(references({ ...borough, links: [nobody] }).dangling).toHaveLength(1);
    expect(references({ ...borough, links: [first, first] }).repeated.length).toBeGreaterThan(0);
    expect(misplaced({ ...borough, links: [{ ...first, to: { type: 'person', id: place.id } }] })).toHaveLength(1);
  });
});

describe('size', () => {
  it.each([120, 150, LARGER])('gives as many children as asked: %i', (children) => {
    const people = [...generateBorough({ seed: 4, children, now: NOW }).people];
    expect(people.filter(({ roles }) => roles.some(({ role }) => role === 'child'))).toHaveLength(children);
  });

  it('gives about five records and ten assertions a child at any size', () => {
    for (const [b, children] of [
      [borough, 120],
      [larger, LARGER],
    ] as const) {
      const assertions = [...b.links].reduce((sum, link) => sum + link.assertions.length, 0);
      expect([...b.records].length / children).toBeGreaterThan(4.5);
      expect([...b.records].length / children).toBeLessThan(5.6);
      expect(assertions / children).toBeGreaterThan(9);
      expect(assertions / children).toBeLessThan(11.5);
    }
  });

  it('has fourteen contexts, six peer groups and nine adults of concern by default', () => {
    expect(borough.places.filter(({ context }) => context !== null)).toHaveLength(14);
    expect(borough.peerGroups).toHaveLength(6);
    expect([...borough.people].filter(({ concernHeld }) => concernHeld !== null)).toHaveLength(9);
  });

  it.each([
    [{ seed: 1, children: 3, now: NOW }, /has from \d+ \(for its stories\) to 1000000 children, not 3/],
    [{ seed: 1, children: 120.5, now: NOW }, /not 120.5/],
    [{ seed: -1, now: NOW }, /seed must be a whole number/],
    [{ seed: 1, now: 'yesterday' }, /"yesterday" is not an instant/],
    [{ seed: 1, now: '2026-11-21T10:00:00' }, /offset/],
  ])('refuses %o in plain words', (options, words) => {
    expect(() => generateBorough(options)).toThrow(words);
  });
});

describe('people', () => {
  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('of concern are all 18 or over, on the day they were added (I5), in %s', (_, b) => {
    let seen = 0;
    for (const { roles, identity, concernHeld } of b.people) {
      const role = roles.find((one) => one.role === 'personOfConcern');
      expect(role === undefined).toBe(concernHeld === null);
      if (role === undefined || identity.birth === null) continue;
      seen += 1;
      expect(ageOn(dayOf(identity.birth.on), dayOf(role.from))).toBeGreaterThanOrEqual(18);
    }
    expect(seen).toBeGreaterThanOrEqual(9);
  });

  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('under 18 are never shown as doing harm: no such link begins with one, in %s', (_, b) => {
    const minor = isMinor(b);
    const harmful = ['exploits', 'controls', 'recruits', 'threatens', 'harms'];
    const wrong = [...b.links].filter(({ type, from }) => harmful.includes(type) && minor(from.id));
    expect(wrong).toEqual([]);
  });

  it('are friends with people of about their own age', () => {
    const born = new Map(
      [...larger.people].map(({ id, identity, story }) => [id, story === null ? (identity.birth?.on ?? null) : null]),
    );
    let compared = 0;
    for (const { type, from, to } of larger.links) {
      const [one, other] = [born.get(from.id), born.get(to.id)];
      if (type !== 'friend' || !one || !other) continue;
      compared += 1;
      expect(Math.abs(dayOf(one) - dayOf(other))).toBeLessThan(2 * 365);
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('have an adult or minor standing for every day from birth, without the rules needing the birth date', () => {
    for (const { ageStandings } of borough.people) {
      const [minor, adult] = ageStandings;
      expect([minor?.standing, adult?.standing, adult?.until]).toEqual(['minor', 'adult', null]);
      expect(dayOf(adult?.from ?? '') - dayOf(minor?.until ?? '')).toBe(1);
    }
  });
});

describe('places and partnership', () => {
  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('every context has an owner and a review date, or is on the list of those without (I19), in %s', (_, b) => {
    const listed = new Set(b.contextsWithoutOwner);
    for (const { id, context } of b.places) {
      if (context === null) continue;
      expect(context.owner === null).toBe(listed.has(id));
      expect(context.owner === null).toBe(context.reviewOn === null);
      if (context.owner === null) expect(['concernLogged', 'watch', 'accepted']).toContain(context.stage);
    }
    expect(listed.size).toBeGreaterThanOrEqual(2);
  });

  it('has one demonstration sign-in at least for every role asked for, all with different addresses', () => {
    const demo = borough.staff.filter((one) => one.demo);
    const roles = new Set(demo.flatMap((one) => one.roles));
    for (const role of [
      'screener',
      'secondScreener',
      'hubManager',
      'exploitationLead',
      'socialWorker',
      'policeOfficer',
      'safeguardingLead',
      'schoolNurse',
      'youthWorker',
      'communitySafetyOfficer',
      'housingOfficer',
      'panelChair',
      'analyst',
      'businessSupport',
      'dataProtectionOfficer',
      'auditor',
      'administrator',
      'emergencyDutyWorker',
      'custodian',
      'independentScrutineer',
      'electedMember',
    ] as const) {
      expect(roles).toContain(role);
    }
    expect(demo.filter(({ roles: of }) => of.includes('safeguardingLead'))).toHaveLength(2);
    for (const b of [borough, larger]) expect(new Set(b.staff.map(({ email }) => email)).size).toBe(b.staff.length);
  });
});

describe('every word', () => {
  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('keeps to reserved addresses and numbers that ring nowhere, in %s', (_, b) => {
    const forms: readonly (readonly [path: RegExp, form: RegExp])[] = [
      [/emailDomain$/, /\.example$/],
      [/telephone$/, /^01632 960\d{3}$/],
      [/postcode$/, /^QX\d/],
      [/nhsNumber$/, /^999\d{7}$/],
      [/upn$/, /^[A-Z]999\d{9}$/],
    ];
    const wrong: string[] = [];
    let addresses = 0;
    for (const [collection, row] of walk(b)) {
      for (const [path, text] of strings(row)) {
        const form = text.includes('@')
          ? /^[a-z0-9.]+@[a-z0-9]+\.seldermouth\.example$/
          : forms.find(([where]) => where.test(path))?.[1];
        if (text.includes('@')) addresses += 1;
        if (form !== undefined && !form.test(text)) wrong.push(`${collection} ${path}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(addresses).toBeGreaterThan(40);
  });

  it.each([
    ['the usual borough', borough],
    ['a larger one', larger],
  ])('blames no child, in %s', (_, b) => {
    const found: string[] = [];
    for (const [collection, row] of walk(b)) {
      for (const [path, text] of strings(row))
        for (const word of findBlame(text)) found.push(`${collection} ${path}: “${word}” in ${text}`);
    }
    // Kinds of harm and of record are vocabulary, not narrative.
    expect(found.filter((one) => !/(?:harmTypes\[\d+\]|kind): /.test(one))).toEqual([]);
  });

  it.each([
    'She is putting herself at risk',
    'He failed to engage',
    'a known gang member',
    'promiscuous',
    'She absconded again',
  ])('would notice “%s”', (text) => {
    expect(findBlame(text).length).toBeGreaterThan(0);
  });

  it('leaves no gap unfilled and no sentence undefined', () => {
    const wrong: string[] = [];
    for (const [collection, row] of walk(larger)) {
      for (const [path, text] of strings(row)) {
        if (/[{}]|undefined|null|NaN|\s$/.test(text)) wrong.push(`${collection} ${path}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
