import fc from 'fast-check';
import { idOf } from '../support/world.ts';
import { type Recipe, recipe } from './plants/recipe.ts';
import { type Step, step } from './trace/step.ts';
import type { BaseWorld } from './world/base-world.ts';
import type { ActorKind } from './world/organisation.ts';
import { type Rows, textOf } from './world/rows.ts';
import type { Row } from './world/tables.ts';

/** Who asks, with what grants; what is hidden from them; and what they ask. */
export interface Scenario {
  kind: number;
  grants: GrantRecipe[];
  /** Scopes of the world that name the actor or their family. */
  barred: number[];
  plants: Recipe[];
  steps: Step[];
}

export interface GrantRecipe {
  scope: number;
  level: 1 | 2 | 3 | 4;
  identity: boolean;
  through: 'account' | 'team' | 'agency';
  live: 'now' | 'ends soon' | 'ended' | 'not begun';
}

/** Any choice as likely as any other: small numbers are no simpler here. */
const nat = fc.noBias(fc.nat({ max: 10_000 }));

const grant: fc.Arbitrary<GrantRecipe> = fc.record({
  scope: nat,
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  identity: fc.boolean(),
  through: fc.constantFrom('account' as const, 'team' as const, 'agency' as const),
  live: fc.oneof(
    { arbitrary: fc.constant('now' as const), weight: 6 },
    fc.constantFrom('ends soon' as const, 'ended' as const, 'not begun' as const),
  ),
});

/** @param steps how long each trace is. */
export const scenario = (steps: number): fc.Arbitrary<Scenario> =>
  fc.record({
    kind: nat,
    grants: fc.oneof(fc.constant<GrantRecipe[]>([]), fc.array(grant, { minLength: 1, maxLength: 1 }), {
      arbitrary: fc.array(grant, { minLength: 2, maxLength: 6 }),
      weight: 3,
    }),
    barred: fc.oneof(
      { arbitrary: fc.constant<number[]>([]), weight: 5 },
      fc.array(nat, { minLength: 1, maxLength: 1 }),
    ),
    plants: fc.array(recipe, { minLength: 1, maxLength: 5 }),
    steps: fc.array(step, { minLength: Math.ceil(steps / 2), maxLength: steps, size: 'max' }),
  });

const SPAN: Record<GrantRecipe['live'], [string, string | null]> = {
  now: ['2025-12-01T09:00:00Z', null],
  'ends soon': ['2025-12-01T09:00:00Z', '2026-03-06T09:00:00Z'],
  ended: ['2025-12-01T09:00:00Z', '2026-02-26T09:00:00Z'],
  'not begun': ['2026-03-05T09:00:00Z', null],
};

/** People are mostly given sight of somebody, less often of one record about them. */
function scopesOf(world: BaseWorld): string[] {
  const all = (world.rows.get('scope') ?? []).map((row) => textOf(row, 'id'));
  const subjects = (world.rows.get('subject') ?? []).map((row) => textOf(row, 'scope_id'));
  return [...subjects, ...subjects, ...subjects, ...all];
}

/** The rows that give the actor of a scenario what they hold: the same in both worlds. */
export function holdings(world: BaseWorld, actor: ActorKind, { grants, barred }: Scenario): Rows {
  const scopes = scopesOf(world);
  const scopeAt = (n: number): string => scopes[n % scopes.length] ?? '';
  return new Map<string, Row[]>([
    [
      'grant_',
      grants.map(({ scope, level, identity, through, live }, nth) => ({
        id: idOf('held', String(nth)),
        party_id: actor[through],
        scope_id: scopeAt(scope),
        level,
        identity,
        basis: 'team',
        reason: 'Works with them',
        from_at: SPAN[live][0],
        until_at: SPAN[live][1],
      })),
    ],
    [
      'conflict_of_interest',
      barred.map((scope, nth) => ({
        id: idOf('barred', String(nth)),
        account_id: actor.account,
        scope_id: scopeAt(scope),
        why: 'my family',
        from_at: '2025-12-01T09:00:00Z',
      })),
    ],
  ]);
}

/** Someone with lasting sight of all the world that is told of: nearly everything is answered to them. */
export const everyScope = (world: BaseWorld): Scenario['grants'] =>
  scopesOf(world).map((_, scope) => ({ scope, level: 4, identity: true, through: 'account', live: 'now' }));

/** The world with more rows in it, as plain values. */
export function worldWith(world: BaseWorld, more: Rows): BaseWorld {
  const rows = new Map(world.rows);
  for (const [name, some] of more) rows.set(name, [...(rows.get(name) ?? []), ...some]);
  return { ...world, rows };
}
