import type { Dice } from './trace/dice.ts';
import type { Known } from './trace/known.ts';
import type { Row } from './world/tables.ts';

/** What an address speaks of: a table, and the parts of the address from a row of it. */
export interface Address {
  about: string | readonly string[];
  params(row: Row, known: Known, dice: Dice): Record<string, string>;
}
