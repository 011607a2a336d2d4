import { Refused } from './faults.ts';

/** What the database refuses in words of its own: who may authorise or approve, and what stays as it is or comes to its end. */
const OURS: ReadonlySet<string> = new Set(['KI040', 'KI041']);

/** Does `work`; what one of the database's own rules refuses is refused in its words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && OURS.has(error.code))
      throw new Refused(error.message);
    throw error;
  }
}
