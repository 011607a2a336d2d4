import { type Definition, definitionShape } from './definition.ts';
import { type Fault, faults } from './faults.ts';

/** A definition that holds together; or everything that is wrong with it, each in words with where it is. */
export function readDefinition(
  raw: unknown,
): { definition: Definition; faults?: undefined } | { definition?: undefined; faults: Fault[] } {
  const read = definitionShape.safeParse(raw);
  if (!read.success)
    return {
      faults: read.error.issues.map((issue) => ({ where: whereOf(raw, issue.path), says: issue.message })),
    };
  const found = faults(read.data);
  return found.length > 0 ? { faults: found } : { definition: read.data };
}

/** Where in a definition a path leads: the nearest title, label or code on the way, then the last name. */
function whereOf(raw: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = raw;
  const named: string[] = [];
  for (const step of path) {
    at = at !== null && typeof at === 'object' ? Reflect.get(at, step) : undefined;
    const called = at !== null && typeof at === 'object' ? (nameOf(at) ?? null) : null;
    if (called !== null) named.push(`“${called}”`);
  }
  const last = path.at(-1);
  const name = typeof last === 'string' ? [last] : [];
  return [...named, ...name].join(', ') || 'The definition';
}

function nameOf(thing: object): string | undefined {
  for (const key of ['title', 'label', 'code']) {
    const value: unknown = Reflect.get(thing, key);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
