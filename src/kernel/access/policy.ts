import type { Actor } from './actor.ts';

/**
 * Who may even try a task. The database decides what they see and change; this net says no earlier and tells people why.
 * Every route names one; a route without one stops the server from starting.
 */
export interface Policy {
  name: string;
  /** Plain words for the access page: "Screeners and hub managers". */
  says: string;
  allows(actor: Actor): boolean;
}

export const anyoneSignedIn: Policy = {
  name: 'anyone signed in',
  says: 'Everyone with an account',
  allows: () => true,
};

/** People who wear at least one of the hats. */
export function hats(says: string, ...roles: [string, ...string[]]): Policy {
  return {
    name: `hats: ${roles.join(', ')}`,
    says,
    allows: (actor) => roles.some((role) => actor.roles.has(role)),
  };
}
