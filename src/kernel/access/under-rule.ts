import { sql } from 'kysely';
import type { Tx } from '../db/schema.ts';

/** A rule of the database's own that refused something: its code, and why in words for the person who asked. */
export interface BrokenRule {
  code: string;
  says: string;
}

const isRule = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('KI');

/**
 * Does `work` and answers null, or undoes it and answers the rule it broke, so that the form can say so beside its field
 * with everything that was typed still in it. Any other fault is thrown on.
 */
export async function underRule(tx: Tx, work: () => Promise<unknown>): Promise<BrokenRule | null> {
  await sql`savepoint before_rule`.execute(tx);
  try {
    await work();
  } catch (error) {
    if (!isRule(error)) throw error;
    await sql`rollback to savepoint before_rule`.execute(tx);
    return { code: error.code, says: error.message };
  }
  await sql`release savepoint before_rule`.execute(tx);
  return null;
}
