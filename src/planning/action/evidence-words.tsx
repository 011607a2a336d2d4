import type { UpdateShown } from './load-updates.ts';

/**
 * What shows that an action is done. A status that a document printed is no more than its word: whoever approves it is told that
 * nothing else was given (domain §6.1, I6).
 */
export function EvidenceWords({ evidence, way }: { evidence: string; way: UpdateShown['way'] }) {
  return (
    <>
      <strong>{way === 'import' ? 'The document’s own words, no evidence attached' : 'Evidence'}:</strong> {evidence}
    </>
  );
}
