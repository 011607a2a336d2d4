import { createHash } from 'node:crypto';
import type { Guarded } from '../../kernel/db/schema.ts';

/** The id that a migration makes of words with `md5('…')::uuid`: the same in every partnership. */
export function fixedId(words: string): string {
  const hex = createHash('md5').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The one scope of open data: everyone signed in may read it. */
export const OPEN_DATA: Guarded = { scope_id: fixedId('kith open data'), scope_class: 'open' };
