import { sayAnswer } from '../answering/say-answer.ts';
import type { Definition, Item } from '../definition/definition.ts';
import type { StandingOf } from '../standing/standing.ts';

/** One rater's own marks, once they have been shown. */
export interface Rating {
  sittingId: string;
  by: string;
  stands: StandingOf;
}

/** One mark and who gave it. */
export interface Mark {
  says: string;
  by: string[];
}

/** How raters marked one item, each mark with its raters, the most given first; those who left it blank apart. */
export function spread(
  definition: Definition,
  item: Item,
  ratings: readonly Rating[],
): { marks: Mark[]; blank: string[] } {
  const marks = new Map<string, string[]>();
  const blank: string[] = [];
  for (const { by, stands } of ratings) {
    const [head] = stands(item.code).heads;
    if (!head) blank.push(by);
    else {
      const says = sayAnswer(definition, item, head);
      marks.set(says, [...(marks.get(says) ?? []), by]);
    }
  }
  const all = [...marks].map(([says, by]) => ({ says, by }));
  return { marks: all.toSorted((a, b) => b.by.length - a.by.length || (a.says < b.says ? -1 : 1)), blank };
}

/** The spread in a sentence: "Amber/Red: Ash Reed, Bo Lane. Red: Cam Hill". */
export const saySpread = ({ marks, blank }: ReturnType<typeof spread>): string =>
  [
    ...marks.map(({ says, by }) => `${says}: ${by.join(', ')}`),
    ...(blank.length > 0 ? [`Left blank: ${blank.join(', ')}`] : []),
  ].join('\n');
