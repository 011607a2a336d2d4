export { correctProposal } from './corrections.ts';
export { lostWords } from './lost-words.ts';
export type { Proposal, ProposedAction, ProposedPart } from './proposal.ts';
export { readAsPlan } from './read-as-plan.ts';
