import type { Proposal, ProposedAction } from '../proposal.ts';

/** A proposal without some of its actions, and without the parts that held those alone. */
export function withoutActions(proposal: Proposal, left: (action: ProposedAction) => boolean): Proposal {
  const actions = proposal.actions.filter((action) => !left(action));
  const had = new Set(proposal.actions.map(({ part }) => part));
  const has = new Set(actions.map(({ part }) => part));
  const parts = proposal.parts.filter(
    ({ key }) => !had.has(key) || has.has(key) || proposal.parts.some(({ parent }) => parent === key),
  );
  return { ...proposal, actions, parts };
}
