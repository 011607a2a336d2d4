import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { type Answer, openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { idOf, type World, worldBuilder } from '../../../test/support/world.ts';

/** A small partnership with its people, for tests of subjects and records. */
export interface Rooms {
  fresh: FreshDatabase;
  house: TestHouse;
  world: World;
  agencies: { council: string; police: string; school: string; youth: string };
  people: Record<Person, string>;
  as(person: Person): Promise<Session>;
  get(person: Person, path: string): Promise<Answer>;
  post(person: Person, path: string, fields: Record<string, string>): Promise<Answer>;
  /** What the API says of `path`, as JSON. */
  data(person: Person, path: string): Promise<unknown>;
  /** A place, group, school or online space under a scope of its own. */
  context(name: string, kind?: string): Promise<{ id: string; scope: string }>;
  close(): Promise<void>;
}

const cast = {
  screener: ['council', ['screener'], 'SW1'],
  manager: ['council', ['hub_manager'], 'SW2'],
  worker: ['council', ['social_worker'], 'SW3'],
  lead: ['council', ['exploitation_lead'], 'SW4'],
  duty: ['council', ['emergency_duty'], 'SW5'],
  officer: ['police', ['police'], null],
  teacher: ['school', ['school_lead'], null],
  youth: ['youth', ['youth_worker'], null],
  stranger: ['youth', [], null],
} as const;

export type Person = keyof typeof cast;

export async function openRooms(): Promise<Rooms> {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const agencies = {
    council: await world.agency('Council', 'childrens_social_care'),
    police: await world.agency('Police', 'police'),
    school: await world.agency('Northgate School', 'school'),
    youth: await world.agency('Harbour Youth', 'voluntary_sector'),
  };
  const people = {} as Record<Person, string>;
  for (const [person, [agency, roles, registration]] of Object.entries(cast)) {
    people[person as Person] = await world.account(agencies[agency], `${person} Example`, roles, registration);
  }
  const house = await openHouse(fresh);
  const sessions = new Map<string, Promise<Session>>();
  const sessionOf = (person: Person, kind: 'page' | 'api') => {
    const session = sessions.get(`${person}/${kind}`) ?? house.session(people[person], kind);
    sessions.set(`${person}/${kind}`, session);
    return session;
  };
  return {
    fresh,
    house,
    world,
    agencies,
    people,
    as: (person) => sessionOf(person, 'page'),
    get: async (person, path) => (await sessionOf(person, 'page')).ask('GET', path),
    post: async (person, path, fields) => (await sessionOf(person, 'page')).ask('POST', path, fields),
    async data(person, path) {
      const session = await sessionOf(person, 'api');
      return JSON.parse((await session.ask('GET', `/api/v1${path}`)).body).data;
    },
    async context(name, kind = 'location') {
      const scopeClass = kind === 'group' ? 'group' : 'context';
      const scope = await world.scope(name, scopeClass);
      const id = idOf('subject', name);
      await fresh.arrange(
        `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, $2, $3, '2025-06-01', $4, $5)`,
        [id, kind, `P${id.slice(0, 1)}-${id.slice(1, 4)}`.toUpperCase(), scope, scopeClass],
      );
      await fresh.arrange(
        `insert into context (id, subject_id, name, scope_id, scope_class) values ($1, $2, $3, $4, $5)`,
        [idOf('context', name), id, name, scope, scopeClass],
      );
      return { id, scope };
    },
    async close() {
      await house.close();
      await fresh.drop();
    },
  };
}

/** A date as the three boxes of a form send it. */
export const dateBoxes = (name: string, day: string, month: string, year = '2026'): Record<string, string> => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** What a page says, without its tags: a sentence may hold a link. */
export const wordsOf = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
