import type { Paper } from '../../../documents/index.ts';
import { readLines } from './read-lines.ts';
import { readTables } from './read-tables.ts';
import { isReviewTable } from './review-columns.ts';
import type { ReviewProposal } from './review-proposal.ts';

/** Reads a system review (domain §3.15): from its tables where it has them, else from lines whose columns collapsed. */
export const readReview = (paper: Paper): ReviewProposal =>
  paper.blocks.some((block) => block.kind === 'table' && isReviewTable(block)) ? readTables(paper) : readLines(paper);
