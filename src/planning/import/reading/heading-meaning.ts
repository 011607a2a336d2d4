import type { Holds } from '../proposal.ts';

/** "Date completed", "Raised on", "Closed": when something happened, which is never when it is due. */
const HAPPENED =
  /^(actual )?(date |day |when )?((of|was|it was) )?(completed?|closed|finished|done|achieved|raised|added|opened|logged|recorded|entered|created|identified|received)( on| date)?\W*$|^date agreed\W*$|^(date of )?(actual completion|entry|meeting)( date)?\W*$/;

/** Words of a heading that decide it wherever they stand. */
const DECIDING: readonly (readonly [RegExp, Holds])[] = [
  // Whom an action is about does not lead it.
  [/^(who|whom)\b.*\babout\b|^about whom\b/, 'note'],
  [/govern|oversi|overs ight|monitor/, 'oversight'],
  // Beside the actions themselves: who leads them, when they are due, how they stand.
  [/^actions? (owner|lead|holder|officer)s?$/, 'leads'],
  [/^actions? (due|due date|deadline|date)s?$|\b(to be completed|(to|for) complet(e|ion)|complete) by$/, 'due'],
  [/^actions? (status|rag)$/, 'status'],
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
  if (HAPPENED.test(words)) return 'note';
  const deciding = DECIDING.find(([pattern]) => pattern.test(words));
  if (deciding) return deciding[1];
  let best: { at: number; holds: Holds } | null = null;
  for (const [pattern, holds] of FIRST) {
    const at = words.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { at, holds };
  }
  return best?.holds ?? null;
}

/** Words of a heading that say by when, which a bare "date" or "completion" beside them does not. */
export const saysByWhen = (heading: string): boolean =>
  /\b(due|deadlines?|target|by when|by date|time ?scales?|time ?frames?|timings?|finish|ends?|(complete|completed|completion) by)\b/i.test(
    heading,
  );

/** One heading stands over two columns: what is to be done and by whom. */
export const namesWhoAndWhat = (heading: string): boolean => /\bwho and what\b|\bwhat and who\b/i.test(heading);
