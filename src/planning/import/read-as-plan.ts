import type { Paper } from '../../documents/index.ts';
import { proposeMapping } from './columns.ts';
import type { PlanKindCode, Proposal, TableMapping } from './proposal.ts';
import { proposePlan } from './propose.ts';
import { type PaperKind, type Recognised, recognise } from './recognise.ts';

const KINDS: readonly PlanKindCode[] = ['strategy', 'business_plan', 'workplan', 'improvement'];

/** The kind of plan that what was recognised lands as; a workplan for a panel's paper, an action plan where it is none in particular. */
export const planKindOf = (recognised: PaperKind | string): PlanKindCode =>
  KINDS.find((each) => each === recognised) ?? (recognised === 'panel' ? 'workplan' : 'improvement');

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
  return { recognised, mapping, proposal: proposePlan(paper, mapping, planKindOf(recognised.kind)) };
}
