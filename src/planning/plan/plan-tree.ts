import type { ActionShown } from '../action/load-actions.ts';
import type { ImpactShown } from '../measures/load-impacts.ts';
import type { PartShown } from './load-parts.ts';
import type { NoteShown, WholePlan } from './whole-plan.ts';

/** A part with what hangs on it; the part is null for what stands outside every part. */
export interface Branch {
  part: PartShown | null;
  depth: number;
  actions: ActionShown[];
  impacts: ImpactShown[];
  notes: NoteShown[];
}

/**
 * The plan as its document reads: each part, then its actions, then the parts within it. What is in no part comes last. A part
 * in which nothing is left, when some actions were filtered away, is left out with them.
 *
 * @param actions those to show, in the order to show them in.
 */
export function branchesOf(
  whole: Pick<WholePlan, 'parts' | 'impacts' | 'notes'>,
  actions: readonly ActionShown[],
  filtered: boolean,
): Branch[] {
  const parts = whole.parts.filter(({ droppedAt }) => droppedAt === null);
  const branch = (part: PartShown | null, depth: number): Branch => {
    const id = part?.id ?? null;
    const here = part === null ? orphan(whole.parts, actions) : actions.filter(({ partId }) => partId === id);
    return {
      part,
      depth,
      actions: here,
      impacts: whole.impacts.filter((impact) => part !== null && impact.partId === id),
      notes: whole.notes.filter((note) => note.partId === id && note.actionId === null),
    };
  };
  const walk = (parentId: string | null, depth: number): Branch[] =>
    parts
      .filter((part) => part.parentId === parentId)
      .flatMap((part) => {
        const [own, below] = [branch(part, depth), walk(part.id, depth + 1)];
        return filtered && own.actions.length === 0 && below.length === 0 ? [] : [own, ...below];
      });
  const loose = branch(null, 1);
  return [...walk(null, 1), ...(loose.actions.length > 0 || loose.notes.length > 0 ? [loose] : [])];
}

/** Actions in no part, or in one that was dropped: a live action is never hidden with its part. */
function orphan(parts: readonly PartShown[], actions: readonly ActionShown[]): ActionShown[] {
  const live = new Set(parts.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id));
  return actions.filter(({ partId }) => partId === null || !live.has(partId));
}
