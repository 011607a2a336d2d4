import type { FreshDatabase } from '../../support/fresh-database.ts';
import { idOf, worldBuilder } from '../../support/world.ts';

/** The kinds of person a request may come from: every role of the partnership, and a person with none. */
export interface ActorKind {
  /** The hat they wear, or what their hats are called together. */
  role: string | null;
  hats: readonly string[];
  account: string;
  /** A team of the actor's own, so that a grant may reach them through it. */
  team: string;
  agency: string;
}

/** Colleagues who hold, give, write and decide what the actor may or may not see. */
export const colleague = {
  writer: idOf('account', 'Wren Abara'),
  second: idOf('account', 'Sol Second'),
  keeper: idOf('account', 'Kit Keeper'),
  deputy: idOf('account', 'Dev Deputy'),
  manager: idOf('account', 'Max Manager'),
} as const;

/** The account of the person of a kind. */
export const personWith = (role: string): string => idOf('account', `Actor ${role}`);

/** The actor's agency by role, where it is not the council. */
const AGENCY: Record<string, string> = {
  police: 'Police',
  school_lead: 'Northgate School',
  health: 'Health',
  youth_worker: 'Harbour Youth',
  voluntary_sector: 'Harbour Youth',
};
/** Hats worn together: who may bring children in must also see them. */
const TOGETHER = [
  ['importer', 'screener'],
  ['hub_manager', 'data_protection_officer'],
];
/** Those whose work has decisions that a registered social worker makes. */
const REGISTERED = ['screener', 'hub_manager', 'social_worker', 'emergency_duty', 'exploitation_lead', 'duty_manager'];

/** Agencies, one person of each kind, and the colleagues. Returns the kinds, in order of role. */
export async function arrangeOrganisation(fresh: FreshDatabase): Promise<ActorKind[]> {
  const world = worldBuilder(fresh);
  const agencies = new Map<string, string>();
  for (const [name, kind] of [
    ['Borough Council', 'social_care'],
    ['Police', 'police'],
    ['Northgate School', 'school'],
    ['Southgate School', 'school'],
    ['Health', 'health'],
    ['Harbour Youth', 'voluntary'],
  ] as const)
    agencies.set(name, await world.agency(name, kind));
  const council = agencies.get('Borough Council') ?? '';
  for (const [name, roles] of [
    ['Wren Abara', ['screener', 'exploitation_lead']],
    ['Sol Second', ['hub_manager', 'administrator']],
    ['Kit Keeper', ['sealed_keeper']],
    ['Dev Deputy', ['sealed_keeper']],
    ['Max Manager', ['hub_manager', 'duty_manager']],
  ] as const)
    await world.account(council, name, roles, `SW-${name}`);

  const roles = await fresh.arrange<{ code: string }>('select code from role_ order by code');
  const kinds: ActorKind[] = [];
  for (const hats of [[], ...roles.map((row) => [row.code]), ...TOGETHER]) {
    const role = hats.length > 0 ? hats.join(' and ') : null;
    const agency = agencies.get(AGENCY[role ?? ''] ?? 'Borough Council') ?? council;
    const name = `Actor ${role ?? 'without a role'}`;
    const account = await world.account(
      agency,
      name,
      hats,
      REGISTERED.some((hat) => hats.includes(hat)) ? 'SW-1' : null,
    );
    const team = await world.team(agency, `Team of ${name}`);
    await world.member(account, team);
    kinds.push({ role, hats, account, team, agency });
  }
  return kinds;
}
