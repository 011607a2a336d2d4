import type { WholePlan } from './whole-plan.ts';

/** The strands that change what is around somebody rather than the person (domain §3.7). */
const AROUND = ['disruption', 'place', 'guardianship'];

/**
 * A note, never a block: in a disruption and support plan each goal has at least one action that changes what is around the
 * child where the main driver is outside the home (domain §3.7). Null when there is nothing to note.
 */
export function gentleNote(whole: Pick<WholePlan, 'plan' | 'parts' | 'actions'>): string | null {
  if (whole.plan.kind !== 'support_plan' || whole.plan.state === 'ended') return null;
  const lacking = whole.parts.filter(
    (part) =>
      part.kind === 'goal' &&
      part.droppedAt === null &&
      !whole.actions.some(
        (action) => action.partId === part.id && action.droppedAt === null && AROUND.includes(action.strand ?? ''),
      ),
  );
  if (lacking.length === 0) return null;
  const which = lacking.map(({ number, wording }) => `“${number ? `${number} ` : ''}${wording}”`).join(', ');
  return `If what harms is outside the home, each goal has something that changes the place or the people around it, besides support. Not yet: ${which}.`;
}
