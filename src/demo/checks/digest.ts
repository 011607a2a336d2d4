import { createHash } from 'node:crypto';
import type { Borough } from '../types/borough.ts';
import { walk } from './walk.ts';

/** A fingerprint of every byte of a borough, in loading order. */
export function digest(borough: Borough): string {
  const hash = createHash('sha256');
  for (const [collection, row] of walk(borough)) hash.update(`${collection} ${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}
