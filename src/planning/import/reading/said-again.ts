import type { Drafts, PartDraft } from './draft.ts';
import { leadingNumber } from './leading-number.ts';
import { samePart } from './row-parts.ts';

/**
 * How many of a row's parts, from the outermost, are open already: their words, and their numbers if any, are said again on every row.
 *
 * @param number what the number column says of the innermost; null where it says nothing of parts.
 * @param standing the part that rows belong to as they are read.
 */
export function saidAgain(
  texts: readonly string[],
  number: string | null,
  standing: PartDraft | null,
  { parts }: Drafts,
): number {
  const open = withOuter(standing, parts);
  const other = texts.findIndex((text, depth) => {
    const { number: own, rest } = leadingNumber(text);
    const said = own ?? (depth === texts.length - 1 ? number : null);
    return !open.some(
      (part) =>
        part.from === 'column' &&
        part.depth === depth &&
        samePart(part.wording.join(' '), rest) &&
        (said === null || said === part.number),
    );
  });
  return other < 0 ? texts.length : other;
}

/** A part and those it belongs to. */
function withOuter(part: PartDraft | null, parts: readonly PartDraft[]): PartDraft[] {
  if (part === null) return [];
  const outer = part.parent === null ? undefined : parts.findLast(({ key }) => key === part.parent);
  return [part, ...withOuter(outer ?? null, parts)];
}
