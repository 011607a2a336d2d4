import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { idOf, type World, worldBuilder } from '../../../test/support/world.ts';

/** A small partnership to try the rules of access on. Everyone in it is invented. */
export interface Borough {
  fresh: FreshDatabase;
  world: World;
  council: string;
  school: string;
  exploitation: string;
  people: Record<PersonKey, string>;
  amina: { id: string; scope: string };
  /** The id of a grant made by `world.grant`. */
  grantId(partyId: string, scopeId: string, level: 1 | 2 | 3 | 4): string;
}

const PEOPLE = {
  manager: ['Dee Okafor', ['hub_manager']],
  secondManager: ['Ruth Moss', ['hub_manager']],
  screener: ['Sam Hart', ['screener']],
  worker: ['Leila Brack', ['social_worker']],
  colleague: ['Omar Pell', ['social_worker']],
  police: ['Jo Sallow', ['police']],
  duty: ['Yvonne Tide', ['emergency_duty']],
  dutyManager: ['Mo Quill', ['duty_manager']],
  custodian: ['Miriam Stone', ['panel_chair']],
  deputy: ['Nas Cress', ['panel_chair']],
  auditor: ['Ana Lark', ['auditor']],
  dpo: ['Hugh Van', ['data_protection_officer']],
  admin: ['Dev Otter', ['administrator']],
  secondAdmin: ['Dot Marr', ['administrator']],
  lead: ['Lee Marsh', ['school_lead']],
  nurse: ['Siobhan Mar', ['health']],
} as const satisfies Record<string, readonly [string, readonly string[]]>;

export type PersonKey = keyof typeof PEOPLE;

const AT_SCHOOL = new Set<PersonKey>(['lead', 'nurse']);

/** Builds the borough: everybody in it, and one child, Amina Yusuf, whom Leila leads on. */
export async function borough(): Promise<Borough> {
  const fresh = await freshDatabase();
  await fresh.setClock('2026-03-02T10:00:00Z');
  // What a test rearranges has its reason too.
  await fresh.arrange(`select set_config('kith.reason', 'arranged by a test', false)`);
  const world = worldBuilder(fresh);
  const council = await world.agency('The Council');
  const school = await world.agency('Northgate School', 'school');
  const exploitation = await world.team(council, 'Exploitation team');
  const people = {} as Record<PersonKey, string>;
  for (const key of Object.keys(PEOPLE) as PersonKey[]) {
    const [name, roles] = PEOPLE[key];
    people[key] = await world.account(AT_SCHOOL.has(key) ? school : council, name, roles);
  }
  const amina = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  return {
    fresh,
    world,
    council,
    school,
    exploitation,
    people,
    amina,
    grantId: (partyId, scopeId, level) => idOf('grant', partyId, scopeId, String(level)),
  };
}
