import { createHash } from 'node:crypto';

/**
 * A mark of some values as they were shown, sent back with a form: when it no longer fits, somebody else has changed them
 * meanwhile. It is made only of what the reader was shown, so it tells them nothing else.
 */
export const fingerprint = (values: unknown): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
