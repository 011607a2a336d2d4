import type { Holds } from '../proposal.ts';

/** Words of a heading that decide it wherever they stand. */
const DECIDING: readonly (readonly [RegExp, Holds])[] = [
  [/govern|oversi|overs ight|monitor/, 'oversight'],
  [
    /support(ing|ed)?\b.*(partner|agenc|by|officer)|partners? involved|^(key )?partners?$|contributor|supporters|co-?owner/,
    'supporters',
  ],
];

/** Words of a heading that decide it when they come first. */
const FIRST: readonly (readonly [RegExp, Holds])[] = [
  [/^(no|nos|#|ref|id|code|item|number)\b|\b(ref(erence)?|number|action no)\b/, 'number'],
  [/\b(lead|leads|leading|owner|owners|accountable|responsib\w*|by whom|who)\b|\blead\(s\)/, 'leads'],
  [
    /\b(when|timescales?|time ?frames?|timings?|deadlines?|due|by date|target date|dates?|finish|ends?|completion|milestones?)\b/,
    'due',
  ],
  [
    /\b(impacts?|success|difference|measures?|evidence of impact|kpis?|benefits?|what will success|will know|evidence)\b/,
    'impact',
  ],
  [/\b(outcomes?|results?)\b/, 'outcome'],
  [/\b(actions?|activit\w*|tasks?|what we will do|what needs|steps?|what)\b/, 'action'],
  [/\b(objectives?|goals?|aims?|themes?|priorit\w*|workstreams?|recommendations?)\b/, 'part'],
  [/\b(strands?)\b/, 'strand'],
  [/\b(progress|updates?|latest)\b/, 'update'],
  [/\b(resources?|budget|costs?|funding)\b/, 'resources'],
  [/\b(status|b?rag|r\.?a\.?g\.?|rating|traffic)\b/, 'status'],
  [/\b(notes?|comments?|evaluation|remarks?|review|further)\b/, 'note'],
];

/**
 * What a heading seems to name, by the first word of it that Kith knows: "Action, and its timescale" is the
 * action. Null for words it does not know.
 */
export function headingMeaning(heading: string): Holds | null {
  const words = heading.toLowerCase().replace(/\s+/g, ' ').trim();
  const deciding = DECIDING.find(([pattern]) => pattern.test(words));
  if (deciding) return deciding[1];
  let best: { at: number; holds: Holds } | null = null;
  for (const [pattern, holds] of FIRST) {
    const at = words.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { at, holds };
  }
  return best?.holds ?? null;
}

/** One heading stands over two columns: what is to be done and by whom. */
export const namesWhoAndWhat = (heading: string): boolean => /\bwho and what\b|\bwhat and who\b/i.test(heading);
