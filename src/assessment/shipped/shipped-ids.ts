import { createHash } from 'node:crypto';
import type { Definition } from '../definition/definition.ts';
import { shipped } from './shipped.ts';

/** The id of a shipped instrument's first version: the same in every partnership, as the migration makes it. */
export function shippedVersionId(code: string): string {
  const hex = createHash('md5').update(`kith instrument version 1 ${code}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * What a shipped instrument asks in its first version.
 *
 * @throws Error when nothing is shipped under that code.
 */
export function shippedDefinition(code: string): Definition {
  const found = shipped.find((one) => one.code === code);
  if (!found) throw new Error(`No instrument is shipped as ${code}.`);
  return found.definition;
}
