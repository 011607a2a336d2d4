/**
 * Which of some things, given by where each stood before in the order in which they stand now, changed places: the fewest that explain
 * the order, so that one that was moved is one, and not all that it passed.
 *
 * @param before where each stood, any numbers.
 * @returns the indexes of those that moved.
 */
export function outOfOrder(before: readonly number[]): ReadonlySet<number> {
  // The longest run that kept its order: for each length, the index at which such a run ends lowest.
  const ends: number[] = [];
  const previous: (number | null)[] = [];
  before.forEach((place, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[ends[middle] ?? 0] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? null : (ends[low - 1] ?? null));
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? null; at !== null; at = previous[at] ?? null) kept.add(at);
  return new Set(before.map((_, at) => at).filter((at) => !kept.has(at)));
}
