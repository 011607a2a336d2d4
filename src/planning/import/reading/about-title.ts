import type { Proposal } from '../proposal.ts';
import { firstOfMonth, monthNamed, yearOf } from './months.ts';

/** The years a title names: "2021-2024", "2018 – 19", "2021-22". Null where it names none. */
export function yearsIn(title: string): Proposal['years'] {
  const match = /\b(20\d{2})\s*[-–—/]\s*(20\d{2}|\d{2})\b/.exec(title);
  if (match === null) {
    const one = /\b(20\d{2})\b/.exec(title);
    return one === null ? null : { from: Number(one[1]), to: Number(one[1]) };
  }
  const from = Number(match[1]);
  const to = yearOf(match[2] ?? '');
  return to < from ? null : { from, to };
}

/** What the edition calls itself: "DRAFT", "Version 3". */
export const editionIn = (title: string): string | null =>
  /\b(draft(\s+\d+)?|version\s+[\d.]+|v\d+(\.\d+)*|final)\b/i.exec(title)?.[0] ?? null;

/** When the paper says it was presented, agreed or updated. */
export function presentedIn(lines: readonly string[]): Proposal['presented'] {
  for (const words of lines) {
    const match =
      /\b(presented|agreed|approved|published|issued|updated|version dated)\b[^.]{0,40}?\b([A-Za-z]{3,9})\s+(20\d{2})\b/i.exec(
        words,
      );
    const month = match === null ? null : monthNamed(match[2] ?? '');
    if (match !== null && month !== null) return { on: firstOfMonth(Number(match[3]), month), precision: 'month' };
  }
  return null;
}
