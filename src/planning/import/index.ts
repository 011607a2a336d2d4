export { proposeMapping } from './columns.ts';
export { type Correction, correctProposal } from './corrections.ts';
export { lostWords } from './lost-words.ts';
export type { Flag, Holds, PlanKindCode, Proposal, ProposedAction, ProposedPart, TableMapping } from './proposal.ts';
export { proposePlan } from './propose.ts';
export { type PaperRead, readAsPlan } from './read-as-plan.ts';
export { type PaperKind, type Recognised, recognise } from './recognise.ts';
