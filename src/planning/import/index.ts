import type { Paper } from '../../documents/paper.ts';
import { proposeMapping } from './columns.ts';
import type { PlanKindCode, Proposal, TableMapping } from './proposal.ts';
import { proposePlan } from './propose.ts';
import { type Recognised, recognise } from './recognise.ts';

export { proposeMapping } from './columns.ts';
export { lostWords } from './lost-words.ts';
export type { Flag, Holds, PlanKindCode, Proposal, ProposedAction, ProposedPart, TableMapping } from './proposal.ts';
export { proposePlan } from './propose.ts';
export { type PaperKind, type Recognised, recognise } from './recognise.ts';

const KINDS: readonly PlanKindCode[] = ['strategy', 'business_plan', 'workplan', 'improvement'];

/** What Kith makes of a paper before anybody has corrected it. */
export interface PaperRead {
  readonly recognised: Recognised;
  readonly mapping: readonly TableMapping[];
  readonly proposal: Proposal;
}

/** Reads a paper as a plan: what it seems to be, what its columns seem to hold, and the plan that makes. */
export function readAsPlan(paper: Paper): PaperRead {
  const mapping = proposeMapping(paper.blocks.filter((block) => block.kind === 'table'));
  const recognised = recognise(paper, mapping);
  const kind = KINDS.find((each) => each === recognised.kind) ?? 'improvement';
  return { recognised, mapping, proposal: proposePlan(paper, mapping, kind) };
}
