import type { Given } from './given.ts';

/** Whether two answers say the same in every part of them. */
export const sameAnswer = (a: Given, b: Given): boolean => fingerprintOf(a) === fingerprintOf(b);

const fingerprintOf = ({ state, value, note, evidence, howKnown, asOf }: Given): string =>
  JSON.stringify([state, inOrder(alike(value)), note ?? '', evidence ?? '', howKnown ?? '', asOf ?? '']);

/** A rating says the same in either order: “Red/Amber” stays as typed while nobody changes it. */
const alike = (value: Given['value']): Given['value'] =>
  value && 'bands' in value ? { ...value, bands: value.bands.toSorted() } : value;

/** Keys in order: PostgreSQL keeps an object's in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
