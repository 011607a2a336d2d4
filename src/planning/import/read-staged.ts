import type { Paper } from '../../documents/index.ts';
import { type Correction, correctKind, correctMapping, correctProposal } from './corrections.ts';
import type { PlanKindCode, Proposal, TableMapping } from './proposal.ts';
import { proposePlan } from './propose.ts';

/** A proposal as it stands now: read again from the paper each time, by the mapping and the corrections. */
export interface StagedRead {
  readonly kind: PlanKindCode;
  readonly mapping: readonly TableMapping[];
  /** What Kith made of it, before the corrections to single rows: its keys are those that corrections name. */
  readonly raw: Proposal;
  readonly proposal: Proposal;
}

/** Reads what is staged. Pure: the same paper, mapping and corrections give the same proposal. */
export function readStaged(
  paper: Paper,
  proposed: readonly TableMapping[],
  recognised: PlanKindCode,
  corrections: readonly Correction[],
): StagedRead {
  const kind = correctKind(recognised, corrections);
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  const mapping = correctMapping(proposed, corrections, tables);
  const raw = proposePlan(paper, mapping, kind);
  return { kind, mapping, raw, proposal: correctProposal(raw, corrections) };
}
