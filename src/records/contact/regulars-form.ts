import { type Problems, type Raw, typed, typedMany } from '../../subjects/index.ts';
import type { Regular } from './spots.ts';

/** Who was met: those ticked, and the street names of new faces. */
export interface Met {
  ticked: string[];
  newFaces: string[];
}

const LONGEST = 60;
const MOST_NEW = 30;

/**
 * Reads who was met at a spot. A new face is a line each; the same name twice, or one that is on the list already, is that
 * young person once.
 */
export function readMet(raw: Raw, regulars: readonly Regular[], problems: Problems): Met {
  const ticked = new Set(typedMany(raw, 'regulars').filter((id) => regulars.some((one) => one.id === id)));
  const fresh = new Map<string, string>();
  for (const line of typed(raw, 'newFaces').split(/[\r\n,;]+/)) {
    const name = line.replace(/\s+/g, ' ').trim();
    if (!name) continue;
    const known = regulars.find((one) => folded(one.name) === folded(name));
    if (known) ticked.add(known.id);
    else fresh.set(folded(name), name);
  }
  if ([...fresh.values()].some((name) => name.length > LONGEST))
    problems.newFaces = `Use ${LONGEST} characters or fewer for each street name`;
  if (fresh.size > MOST_NEW) problems.newFaces = `Add ${MOST_NEW} new faces or fewer at a time`;
  return { ticked: [...ticked], newFaces: [...fresh.values()] };
}

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en-GB');
