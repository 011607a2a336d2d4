/** What may lie within another. */
interface Within {
  readonly key: string;
  readonly parent: string | null;
}

/**
 * Parts as a plan reads: each, then those within it, whether its paper lists the priorities first or each above its own
 * objectives. So the same plan from either paper keeps its places. Parts that lie within each other in a circle, and what lies
 * within those, have no place: they stand at the end as the paper has them, so that none is lost.
 */
export function inReadingOrder<Part extends Within>(parts: readonly Part[]): Part[] {
  const keys = new Set(parts.map(({ key }) => key));
  const within = Map.groupBy(parts, ({ parent }) => (parent !== null && keys.has(parent) ? parent : null));
  const below = (parent: string | null): Part[] =>
    (within.get(parent) ?? []).flatMap((part) => [part, ...below(part.key)]);
  const placed = below(null);
  const found = new Set(placed);
  return [...placed, ...parts.filter((part) => !found.has(part))];
}
