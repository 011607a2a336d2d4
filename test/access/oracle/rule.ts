import type { Role } from './roles.ts';
import type { Targets } from './targets.ts';

/** Who may do one thing, to one target of the world. */
export interface Rule {
  url(of: Targets): string;
  may: readonly Role[];
  /** Where the rule is written. */
  because: string;
  /** What is sent with the form, where with nothing in it the answer would be the same to everyone. */
  form?(of: Targets): Record<string, string>;
  /** Puts the target back before each of those who may is asked, where it can be done only once. */
  again?(of: Targets): string;
  /** Everyone is answered as if it were done, and nothing is. */
  quiet?: true;
}

/** By the name of the route. */
export type Rules = Readonly<Record<string, Rule>>;

export const nobodyElse = 'what is one person’s own is nobody else’s';
