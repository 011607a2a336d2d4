import type { Tx } from '../../../kernel/db/schema.ts';
import { type ReviewProposal, readReview } from '../review/index.ts';
import { loadImport } from './load-import.ts';

/** A system review that was brought in and waits; null where this is none, or not for this reader. The room of reviews lands it. */
export async function stagedReview(tx: Tx, importId: string): Promise<ReviewProposal | null> {
  const shown = await loadImport(tx, importId);
  return shown === null || shown.recognised !== 'system_review' || shown.state === 'abandoned'
    ? null
    : readReview(shown.paper);
}
