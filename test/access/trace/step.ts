import fc from 'fast-check';
import type { How } from './known.ts';

/** One step of a trace, as numbers: what it asks becomes plain only in its world. */
export interface Step {
  /**
   * A row of the route table; a link or form an answer offered; a table, or a function of the guard, asked outright; a job
   * done in the background; a command run for the actor.
   */
  kind: 'route' | 'link' | 'form' | 'nowhere' | 'table' | 'function' | 'job' | 'command';
  pick: number;
  how: How;
  /** Decides every smaller choice. */
  dice: number;
  /** Through the API, where the route has a twin there. */
  api: boolean;
  /** Sent without signing in, where the route is open. */
  anonymous: boolean;
  /** Told again with other choices, at most so often, until it is answered with something. */
  tries?: number;
}

/** Any choice as likely as any other: small numbers are no simpler here. */
const nat = fc.noBias(fc.nat({ max: 1_000_000 }));

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constant('route' as const), weight: 14 },
    { arbitrary: fc.constant('link' as const), weight: 4 },
    { arbitrary: fc.constant('form' as const), weight: 3 },
    { arbitrary: fc.constant('function' as const), weight: 2 },
    { arbitrary: fc.constant('table' as const), weight: 1 },
    { arbitrary: fc.constant('nowhere' as const), weight: 1 },
    { arbitrary: fc.constant('job' as const), weight: 1 },
    { arbitrary: fc.constant('command' as const), weight: 1 },
  ),
  pick: nat,
  how: fc.oneof(
    { arbitrary: fc.constant('seen' as const), weight: 6 },
    fc.constantFrom('unseen' as const, 'absent' as const),
    { arbitrary: fc.constant('planted' as const), weight: 3 },
  ),
  dice: nat,
  api: fc.boolean(),
  anonymous: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
});
