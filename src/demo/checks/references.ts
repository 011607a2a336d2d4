import type { Borough } from '../types/borough.ts';
import { strings } from './strings.ts';
import { walk } from './walk.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A household and a tally are ids that group rows and are no rows themselves. */
const GROUPING = /(?:householdId|tallyId)$/;

export interface References {
  readonly checked: number;
  readonly dangling: readonly string[];
  readonly repeated: readonly string[];
}

/**
 * Walks a borough in loading order. Each row's own id must be new, and every other id in it must belong to a row that
 * came before, or to the row itself.
 */
export function references(borough: Borough): References {
  const known = new Set<string>();
  const dangling: string[] = [];
  const repeated: string[] = [];
  let checked = 0;
  for (const [collection, row] of walk(borough)) {
    const mine: string[] = [];
    const others: (readonly [string, string])[] = [];
    for (const [path, text] of strings(row)) {
      if (!UUID.test(text) || GROUPING.test(path)) continue;
      if (path === 'id' || /^assertions\[\d+\]\.id$/.test(path)) mine.push(text);
      else others.push([path, text]);
    }
    for (const id of mine) {
      if (known.has(id)) repeated.push(`${collection}: ${id}`);
      known.add(id);
    }
    for (const [path, id] of others) {
      checked += 1;
      if (!known.has(id)) dangling.push(`${collection} ${path}: ${id}`);
    }
  }
  return { checked, dangling, repeated };
}
