/** What may lie within another. */
interface Within {
  readonly key: string;
  readonly parent: string | null;
}

/**
 * Parts as a plan reads: each, then those within it, whether its paper lists the priorities first or each above its own
 * objectives. So the same plan from either paper keeps its places.
 */
export function inReadingOrder<Part extends Within>(parts: readonly Part[]): Part[] {
  const keys = new Set(parts.map(({ key }) => key));
  const within = Map.groupBy(parts, ({ parent }) => (parent !== null && keys.has(parent) ? parent : null));
  const below = (parent: string | null): Part[] =>
    (within.get(parent) ?? []).flatMap((part) => [part, ...below(part.key)]);
  return below(null);
}
