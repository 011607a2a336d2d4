/** Thrown inside a request to undo it and answer "not there, or not for you": one page for both (access.md). */
export class NotThere extends Error {
  readonly asTyped: string | null;
  constructor(asTyped: string | null = null) {
    super('not there, or not for you');
    this.asTyped = asTyped;
  }
}

/** Thrown when what was asked cannot be done, in words for the person who asked; nothing was changed. */
export class Refused extends Error {
  readonly status: number;
  constructor(message: string, status = 409) {
    super(message);
    this.status = status;
  }
}

interface DatabaseError {
  code: string;
  constraint?: string;
  table?: string;
  routine?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);

/** A hidden parent fails its policy (42501), an absent one its foreign key (23503): the same answer for both. */
export const isOutOfSight = (error: unknown): boolean =>
  isDatabaseError(error) && (error.code === '42501' || error.code === '23503');

/** Another transaction got in between; the same request may simply be run again. */
export const isWorthAnotherTry = (error: unknown): boolean =>
  isDatabaseError(error) && (error.code === '40001' || error.code === '40P01');

/** Whether PostgreSQL refused by this very constraint. */
export const brokeConstraint = (error: unknown, name: string): boolean =>
  isDatabaseError(error) && error.constraint === name;

/** What may be logged of a fault: never PostgreSQL's message or detail, which can quote what somebody typed. */
export function loggable(error: unknown): Record<string, string | undefined> {
  if (isDatabaseError(error)) {
    return {
      fault: 'database',
      code: error.code,
      constraint: error.constraint,
      table: error.table,
      routine: error.routine,
    };
  }
  if (!(error instanceof Error)) return { fault: 'unknown' };
  // The stack without its first line: where, not what.
  return { fault: error.name, where: error.stack?.split('\n').slice(1, 6).join(' | ') };
}
