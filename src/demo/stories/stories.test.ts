import { describe, expect, it } from 'vitest';
import { Setting } from '../calendar/setting.ts';
import { Seed } from '../chance/seed.ts';
import { namesIn, saidAloud, wordsOfName } from '../checks/names.ts';
import { STORIES, tellStories } from './stories.ts';
import { emptyBook } from './story-book.ts';
import { Teller } from './teller.ts';

const seed = new Seed(1);
const setting = new Setting('2026-11-21T10:00:00+00:00');
const book = tellStories(seed, setting);
const children = book.people.filter(({ roles }) => roles.some(({ role }) => role === 'child'));

describe('the stories', () => {
  it('are the eight of the design, two kept from sight, and one about money', () => {
    expect(STORIES.map(({ key }) => key)).toEqual([
      'bus-route',
      'stairwell',
      'takeaway',
      'school-corridor',
      'missing-together',
      'turning-eighteen',
      'across-the-border',
      'plover-house',
      'quick-cash',
      'sealed',
      'silent',
    ]);
  });

  it.each(STORIES)('$title has a child, their own words, and something said of a strength or a friend', ({ key }) => {
    const here = children.filter(({ story }) => story === key);
    expect(here.length).toBeGreaterThan(0);
    const records = book.records.filter(({ story }) => story === key);
    expect(records.flatMap(({ subjects }) => subjects).some(({ ownWords }) => ownWords !== null)).toBe(true);
    const ids = new Set(here.map(({ id }) => id));
    const strengths = here
      .flatMap(({ facts }) => facts)
      .filter(({ kind }) => kind === 'strength' || kind === 'trustedAdult');
    const protective = book.links.filter(
      ({ nature, from, to }) => nature === 'supportive' && (ids.has(from.id) || ids.has(to.id)),
    );
    expect(strengths.length).toBeGreaterThan(0);
    expect(protective.length).toBeGreaterThan(0);
  });

  it('name nobody outside the subject of each part and the child’s own words', () => {
    const wrong: string[] = [];
    for (const { key } of STORIES) {
      const names = book.people.filter(({ story }) => story === key).flatMap(wordsOfName);
      for (const record of book.records) {
        if (record.story !== key) continue;
        for (const text of saidAloud(record))
          for (const name of namesIn(text, names)) wrong.push(`${key}: “${name}” in “${text}”`);
      }
      const ids = new Set(book.people.filter(({ story }) => story === key).map(({ id }) => id));
      for (const { from, assertions } of book.links) {
        if (!ids.has(from.id)) continue;
        for (const { source } of assertions)
          for (const name of namesIn(source, names)) wrong.push(`${key}: “${name}” in “${source}”`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('would notice a name in a narrative', () => {
    const names = children.flatMap(wordsOfName);
    expect(namesIn('Then Kacper rode past his stop.', names)).toEqual(['Kacper']);
    expect(namesIn('The malachite sea', names)).toEqual([]);
  });

  it('give a child who has hurt another a worker who is not the other’s (domain §2.2)', () => {
    const lead = (id: string): string[] =>
      book.involvements.flatMap(({ kind, party, subject, until }) =>
        kind === 'allocatedWorker' && subject.id === id && until === null ? [party.id] : [],
      );
    const childIds = new Set(children.map(({ id }) => id));
    let seen = 0;
    for (const { subjects } of book.records) {
      const caused = subjects.filter(({ part, subject }) => part === 'causedHarm' && childIds.has(subject.id));
      const harmed = subjects.filter(({ part, subject }) => part === 'harmed' && childIds.has(subject.id));
      for (const one of caused) {
        seen += 1;
        expect(lead(one.subject.id)).not.toEqual([]);
        for (const other of harmed)
          expect(lead(other.subject.id)).not.toEqual(expect.arrayContaining(lead(one.subject.id)));
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('hold Lewis, 19, as a victim as well as a suspect', () => {
    const lewis = book.people.find(({ identity }) => identity.legalName?.given === 'Lewis');
    expect(lewis?.concernHeld?.categories).toEqual(['victim', 'suspected']);
    expect(lewis?.roles.map(({ role }) => role)).toEqual(['child', 'youngAdult', 'personOfConcern']);
  });

  it('never tie the silent child to the concern about the man who is looking for her', () => {
    const elina = book.people.find(({ identity }) => identity.legalName?.given === 'Elina');
    expect(elina).toBeDefined();
    const about = book.records.filter(({ subjects }) => subjects.some(({ subject }) => subject.id === elina?.id));
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ kind }) => kind === 'contactNote')).toBe(true);
    expect(
      book.involvements.filter(({ kind, subject }) => kind === 'schoolAttended' && subject.id === elina?.id),
    ).toEqual([]);
  });
});

describe('a story told wrongly', () => {
  it('is refused when it names somebody it has not told of', () => {
    const t = new Teller(seed, setting, 'wrong', emptyBook());
    expect(() => t.who('nobody')).toThrow('The story "wrong" has nobody called nobody.');
  });

  it('is refused when it holds a child as a person of concern (I5)', () => {
    const t = new Teller(seed, setting, 'wrong', emptyBook());
    const concern = {
      categories: ['suspected'],
      basis: 'Said so.',
      reliability: 'untested',
      harmTypes: [],
      descriptors: [],
      vehicles: [],
      policeReference: null,
      supervisedBy: null,
      notification: 'notTold',
      notificationReason: '',
      addedBy: '',
      authorisedBy: [],
      reviewOn: '2027-01-01',
      since: 200,
    } as const;
    const told = { key: 'k', given: 'Sam', family: 'Fairmere', sex: 'male' } as const;
    expect(() => t.person({ ...told, age: [18, 2] }, { home: null, as: 'personOfConcern', concern })).toThrow(
      /was under 18/,
    );
    expect(() => t.person({ ...told, age: [19, 0] }, { home: null, as: 'personOfConcern', concern })).not.toThrow();
  });
});
