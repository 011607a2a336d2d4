import { likeness, sameWords } from './likeness.ts';

export interface Named {
  /** As printed, else as Kith proposes; null where there is none. */
  readonly number: string | null;
  readonly wording: string;
}

/** Which of the old each of the new is; null where it is new. Each old one is taken once at most. */
export interface Matched {
  readonly of: readonly (number | null)[];
  readonly left: readonly number[];
}

/** Two with one number are one thing though reworded, if this much of the words is left. */
const SAME_NUMBER = 0.35;
/** Two without a common number are one thing if this much of the words is the same. */
const OTHER_NUMBER = 0.6;

/**
 * Finds what of an older edition each thing of a newer one is: the same words first, then the same number with words not
 * wholly other, then the words most alike. What shares a number and no words is another thing.
 */
export function match(old: readonly Named[], fresh: readonly Named[]): Matched {
  const of: (number | null)[] = fresh.map(() => null);
  const free = new Set(old.keys());
  const take = (nth: number, found: number | undefined): void => {
    if (found === undefined) return;
    of[nth] = found;
    free.delete(found);
  };
  const open = (): number[] => [...of.keys()].filter((nth) => of[nth] === null);
  for (const sameNumber of [true, false])
    for (const nth of open()) {
      const thing = fresh[nth];
      if (thing === undefined) continue;
      take(
        nth,
        [...free].find(
          (at) => sameWords(old[at]?.wording ?? '', thing.wording) && (!sameNumber || old[at]?.number === thing.number),
        ),
      );
    }
  for (const nth of open()) {
    const thing = fresh[nth];
    if (thing === undefined || thing.number === null) continue;
    take(
      nth,
      [...free].find(
        (at) => old[at]?.number === thing.number && likeness(old[at]?.wording ?? '', thing.wording) >= SAME_NUMBER,
      ),
    );
  }
  const pairs = open().flatMap((nth) =>
    [...free].map((at) => ({ nth, at, alike: likeness(old[at]?.wording ?? '', fresh[nth]?.wording ?? '') })),
  );
  for (const { nth, at } of pairs
    .filter(({ alike }) => alike >= OTHER_NUMBER)
    .toSorted((a, b) => b.alike - a.alike || a.nth - b.nth || a.at - b.at))
    if (of[nth] === null && free.has(at)) take(nth, at);
  return { of, left: [...free].toSorted((a, b) => a - b) };
}
