import type { Definition } from '../definition/definition.ts';
import type { SittingState } from '../tables.ts';

/**
 * Why somebody may not authorise a sitting, in words; null when they may. Nobody authorises what they answered or decided
 * (I6, domain §3.13); the database refuses it too (`refuse_own_authorising`).
 */
export function whyNotAuthorise(
  actor: { id: string; roles: ReadonlySet<string> },
  sitting: {
    state: SittingState;
    agreedIn: unknown;
    submittedBy: string | null;
    definition: Pick<Definition, 'authorise'>;
  },
  answeredBy: ReadonlySet<string>,
): string | null {
  const { authorise } = sitting.definition;
  if (sitting.agreedIn) return 'This is one rater’s own: what all agree is authorised, not this.';
  if (!authorise) return 'This needs nobody to authorise it: it was finished when it was handed in.';
  if (sitting.state !== 'submitted') return 'This has not been handed in.';
  if (sitting.submittedBy === actor.id || answeredBy.has(actor.id))
    return `You wrote part of this, so somebody else authorises it: ${lowerFirst(authorise.says)}.`;
  if (!authorise.by.some((hat) => actor.roles.has(hat))) return `${authorise.says} authorises this.`;
  return null;
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
