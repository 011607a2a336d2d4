import type { Flag, Proposal } from './proposal.ts';

/** What a flag is about, as a person knows it: an action or part by its number, else the place in the paper. */
export function flagOn({ parts, actions }: Proposal, { on, at }: Flag): string {
  const action = actions.find(({ key }) => key === on);
  if (action) return action.number ?? action.numberProposed ?? action.at;
  const part = parts.find(({ key }) => key === on);
  if (part) return part.number ?? part.numberProposed ?? part.at;
  return at ?? 'The plan';
}

/** Each flag as a line for a terminal: what it is about, then why. */
export const sayFlags = (proposal: Proposal): string[] =>
  proposal.flags.map((flag) => `${flagOn(proposal, flag)}: ${flag.why}`);
