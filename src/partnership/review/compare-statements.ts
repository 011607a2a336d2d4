import type { Statement } from '../../assessment/index.ts';
import { match } from '../../planning/index.ts';

/** What of a statement is said otherwise. */
export type StatementPart = 'band' | 'text' | 'action' | 'lead';

export interface StatementChanged {
  readonly before: Statement;
  readonly now: Statement;
  readonly parts: readonly StatementPart[];
}

export interface StatementsCompared {
  readonly added: readonly Statement[];
  readonly changed: readonly StatementChanged[];
  readonly dropped: readonly Statement[];
}

/**
 * What a cell says now that it did not say then, by how alike the words are: the same rule that compares two editions of a plan.
 * Statements whose words are all new stay one statement where they are to be taken on by the very same action.
 */
export function compareStatements(before: readonly Statement[], now: readonly Statement[]): StatementsCompared {
  const byWords = match(before.map(inWords), now.map(inWords));
  const pairs = byWords.of.map((at) => (at === null ? null : (before[at] ?? null)));
  const left = byWords.left.flatMap((at) => before[at] ?? []);
  for (const [nth, pair] of pairs.entries()) {
    const action = squeezed(now[nth]?.action);
    const at = pair || action === '' ? -1 : left.findIndex((old) => squeezed(old.action) === action);
    if (at >= 0) pairs[nth] = left.splice(at, 1)[0] ?? null;
  }
  return {
    added: now.filter((_, nth) => pairs[nth] === null),
    changed: now.flatMap((fresh, nth) => {
      const old = pairs[nth];
      if (!old) return [];
      const parts = PARTS.filter((part) => squeezed(old[part]) !== squeezed(fresh[part]));
      return parts.length === 0 ? [] : [{ before: old, now: fresh, parts }];
    }),
    dropped: left,
  };
}

const PARTS: readonly StatementPart[] = ['band', 'text', 'action', 'lead'];

/** Its band is one of its words: of two that say the same, each meets the one in its own band. */
const inWords = ({ band, text }: Statement) => ({ number: null, wording: `${band} ${text}` });

const squeezed = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Whether anything of a cell's statements differs. */
export const anyStatement = ({ added, changed, dropped }: StatementsCompared): boolean =>
  added.length + changed.length + dropped.length > 0;
