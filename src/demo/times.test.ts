import { describe, expect, it } from 'vitest';
import { generateBorough } from './borough.ts';
import { dayOf } from './calendar/day.ts';
import { impossibleTimes } from './checks/times.ts';
import type { Borough } from './types/borough.ts';
import type { BoroughRecord } from './types/record.ts';

const NOW = '2026-11-21T10:00:00+00:00';

/** Quiet hours, holidays, clock changes, a leap day. */
const NOWS = [
  NOW,
  '2026-01-01T03:00:00+00:00',
  '2026-08-16T12:00:00+01:00',
  '2026-12-25T16:30:00+00:00',
  '2027-03-28T02:30:00+01:00',
  '2026-10-25T01:30:00+00:00',
  '2028-02-29T23:59:00+00:00',
  '2026-11-23T00:05:00+00:00',
];

const eightDaysOld = (record: BoroughRecord, b: Borough): boolean =>
  Date.parse(record.recordedAt) < Date.parse(b.now) - 8 * 86_400_000;

describe('three years of history', () => {
  it.each(NOWS)('end at %s: nothing is written, decided or found later, or out of order', (now) => {
    for (const children of [120, 400]) expect(impossibleTimes(generateBorough({ seed: 5, children, now }))).toEqual([]);
  });

  it('begin three years before, and are spread over all of them', () => {
    const borough = generateBorough({ seed: 5, children: 400, now: NOW });
    const years = [...borough.records].map(
      ({ recordedAt }) => (Date.parse(NOW) - Date.parse(recordedAt)) / (365 * 86_400_000),
    );
    expect(Math.max(...years)).toBeLessThan(3.02);
    for (const year of [0, 1, 2]) {
      const share = years.filter((one) => one >= year && one < year + 1).length / years.length;
      expect(share).toBeGreaterThan(0.2);
    }
  });

  it('would notice a record from tomorrow, a return before the leaving, and a summer time in winter', () => {
    const borough = generateBorough({ seed: 5, now: NOW });
    const [record] = borough.records;
    const missing = [...borough.records].find((one) => one.kind === 'missingEpisode' && one.endedAt !== null);
    if (record === undefined || missing?.kind !== 'missingEpisode')
      throw new Error('The borough has no missing episode.');
    const only = (one: BoroughRecord): Borough => ({ ...borough, records: [one], links: [] });
    expect(impossibleTimes(only(record))).toEqual([]);
    expect(impossibleTimes(only({ ...record, recordedAt: '2026-11-22T10:00:00+00:00' }))).toHaveLength(1);
    expect(impossibleTimes(only({ ...record, recordedAt: '2026-11-20T10:00:00+01:00' }))).toHaveLength(1);
    expect(impossibleTimes(only({ ...missing, endedAt: '2020-01-01T10:00:00+00:00' })).length).toBeGreaterThan(0);
  });
});

describe('what the field requires', () => {
  const borough = generateBorough({ seed: 6, children: 800, now: NOW });
  const staff = new Map(borough.staff.map((one) => [one.id, one]));
  const concerns = [...borough.records].flatMap((record) => (record.kind === 'concern' ? [record] : []));

  it('a decision on a concern is made by a registered social worker, with a rationale', () => {
    const decisions = concerns.flatMap(({ decision }) => (decision === null ? [] : [decision]));
    expect(decisions.length).toBeGreaterThan(300);
    for (const { decidedBy, rationale } of decisions) {
      expect(staff.get(decidedBy)?.registeredSocialWorker).toBe(true);
      expect(rationale.length).toBeGreaterThan(30);
    }
  });

  it('no further action takes a second, different person; until then it waits (I6)', () => {
    const none = concerns.filter(({ decision }) => decision?.outcome === 'noFurtherAction');
    expect(none.length).toBeGreaterThan(10);
    for (const { state, decision } of none) {
      if (state === 'awaitingSecondPerson') expect(decision?.secondPerson).toBeNull();
      else {
        expect(state).toBe('noFurtherAction');
        expect(decision?.secondPerson).not.toBeNull();
        expect(decision?.secondPerson).not.toBe(decision?.decidedBy);
      }
    }
  });

  it('concerns stand at every early stage, and none older than eight days is still undecided', () => {
    const states = new Set(concerns.map(({ state }) => state));
    for (const state of [
      'draft',
      'submitted',
      'acknowledged',
      'triage',
      'awaitingSecondPerson',
      'earlyHelp',
      'strategyDiscussion',
    ] as const)
      expect(states).toContain(state);
    for (const concern of concerns) if (eightDaysOld(concern, borough)) expect(concern.decision).not.toBeNull();
  });

  it('a return interview is due 72 hours after the return (domain §3.8)', () => {
    let seen = 0;
    for (const record of borough.records) {
      if (record.kind !== 'missingEpisode' || record.returnInterview === null || record.endedAt === null) continue;
      seen += 1;
      const hours = (Date.parse(record.returnInterview.dueBy) - Date.parse(record.endedAt)) / 3_600_000;
      expect(Math.abs(hours - 72)).toBeLessThanOrEqual(1);
      expect(record.returnInterview.completedAt === null).toBe(record.returnInterview.status !== 'completed');
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('a proposed link is decided by nobody; every link has an assertion (I17)', () => {
    for (const { assertions } of borough.links) {
      expect(assertions.length).toBeGreaterThan(0);
      for (const { status, decidedBy, decidedAt } of assertions) {
        expect([decidedBy === null, decidedAt === null]).toEqual([status === 'proposed', status === 'proposed']);
      }
    }
  });

  it('a flag and a warning note each have a review and an end; an untold warning says why', () => {
    for (const { from, reviewOn, expiresOn } of borough.flags) {
      expect(dayOf(reviewOn)).toBeGreaterThan(dayOf(from));
      expect(dayOf(expiresOn) - dayOf(from)).toBeLessThanOrEqual(500);
    }
    for (const note of borough.warningNotes) {
      expect(dayOf(note.reviewOn)).toBeGreaterThan(dayOf(note.from));
      expect(note.disclosed).toBe(note.whyNotDisclosed === null);
      expect(note.disclosed).toBe(note.disclosedOn !== null);
    }
  });

  it('a restriction has two authorisers, a custodian, two with sight, a voice at night, and 90 days (I22, I23)', () => {
    const outOfHours = new Set(borough.teams.filter((team) => team.outOfHours).map(({ id }) => id));
    const manners = new Set(borough.restrictions.map(({ manner }) => manner));
    expect([...manners].sort()).toEqual(['sealed', 'silent']);
    for (const { authorisedBy, custodianId, sight, from, reviewOn } of borough.restrictions) {
      expect(new Set(authorisedBy).size).toBe(2);
      expect(sight).toContain(custodianId);
      expect(new Set(sight).size).toBeGreaterThanOrEqual(2);
      expect(sight.some((id) => staff.get(id)?.teamIds.some((team) => outOfHours.has(team)))).toBe(true);
      expect(dayOf(reviewOn) - dayOf(from)).toBeLessThanOrEqual(90);
    }
  });

  it('nobody has sight of declared family (I26)', () => {
    expect(borough.declaredRelations.length).toBeGreaterThan(0);
    for (const { staffId, personId } of borough.declaredRelations) {
      for (const restriction of borough.restrictions)
        if (restriction.personId === personId) expect(restriction.sight).not.toContain(staffId);
      for (const { party, subject } of borough.involvements)
        expect(party.id === staffId && subject.id === personId).toBe(false);
    }
  });

  it('information shared with conditions says what they are', () => {
    for (const record of borough.records) {
      if (record.kind === 'informationItem') expect(record.handling === 'C').toBe(record.handlingConditions !== null);
    }
  });

  it('youth work counts young people without names: a tally is one name at one place', () => {
    const tallies = new Map<string, string>();
    for (const record of borough.records) {
      if (record.kind !== 'contactSession') continue;
      expect(record.subjects.every(({ subject }) => subject.type === 'place')).toBe(true);
      for (const { tallyId, streetName } of record.regulars) {
        const where = `${record.placeId} ${streetName}`;
        expect(tallies.get(tallyId) ?? where).toBe(where);
        tallies.set(tallyId, where);
      }
    }
    expect(tallies.size).toBeGreaterThan(50);
  });
});
