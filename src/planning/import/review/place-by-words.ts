import { BANDS, type Band } from './bands.ts';
import { STAGES, type Stage } from './places.ts';

const STAGE_WORDS: Readonly<Record<Stage, readonly RegExp[]>> = {
  referral: [/\brefer/i, /\bform\b/i, /\blog\b/i, /\bpathway/i, /\broute\b/i, /\bfront door/i],
  assessment: [/\bassess/i, /\bdip-?sampl/i, /\bscreen/i],
  planning: [
    /\bplans?\b/i,
    /\breview(s|ed)?\b/i,
    /\bconference/i,
    /\bstrategy (discussion|meeting)/i,
    /\bmonitor/i,
    /\bcore group/i,
  ],
  response: [
    /\brespon(se|d)/i,
    /\bintervention/i,
    /\boffer/i,
    /\bsupport groups?\b/i,
    /\bheat-?\s?map/i,
    /\bdetached/i,
    /\bcommission/i,
  ],
};

const BAND_WORDS: Readonly<Record<Band, readonly RegExp[]>> = {
  red: [
    /\b(are|is|do|does|have|has)(n't|n’t| not)\b/i,
    /\bno (formal|process|route|plan)/i,
    /^no\b/i,
    /\bunclear\b/i,
    /\bunder-develop/i,
    /\bimpacting our ability/i,
    /\bgap\b/i,
    /\bdecommissioned/i,
    /\bmissing\b/i,
  ],
  amber: [
    /\bsome\b/i,
    /\binconsistent/i,
    /\bno consistent/i,
    /\bunaware\b/i,
    /\bunder ?way\b/i,
    /\bset up\b/i,
    /\bpiloted\b/i,
    /\byet to be\b/i,
    /\bbut\b/i,
    /\ba range of\b/i,
    /\bcurrently\b/i,
  ],
  green: [
    /\bconsistent use\b/i,
    /\bbeen introduced\b/i,
    /\beffective\b/i,
    /\bare aware\b/i,
    /\bembedded\b/i,
    /\broutine/i,
    /\bestablished\b/i,
  ],
};

const hits = (words: string, patterns: readonly RegExp[]): number =>
  patterns.filter((pattern) => pattern.test(words)).length;

/**
 * The stage of each statement by its words and its action's, when no stage stands beside it: stages come in their order on a page,
 * so of all ways to place them in that order the one with the most words is taken.
 */
export function placeStages(texts: readonly string[]): Stage[] {
  type Way = { score: number; stages: Stage[] };
  let ways = new Map<number, Way>([[0, { score: 0, stages: [] }]]);
  for (const text of texts) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways)
      for (const [at, stage] of STAGES.entries()) {
        const score = way.score + hits(text, STAGE_WORDS[stage]);
        const known = next.get(at);
        if (at >= from && (known === undefined || score > known.score))
          next.set(at, { score, stages: [...way.stages, stage] });
      }
    ways = next;
  }
  return [...ways.values()].reduce((best, way) => (way.score > best.score ? way : best), {
    score: -1,
    stages: [] as Stage[],
  }).stages;
}

/** The bands of the statements of one stage by their words, no band twice: red is not there yet, amber in part, green established. */
export function placeBands(statements: readonly string[]): Band[] {
  let best: { score: number; bands: Band[] } = { score: -1, bands: [] };
  const visit = (bands: Band[], score: number): void => {
    const statement = statements[bands.length];
    if (statement === undefined) {
      if (score > best.score) best = { score, bands };
      return;
    }
    const free = statements.length > BANDS.length ? BANDS : BANDS.filter((band) => !bands.includes(band));
    for (const band of free) visit([...bands, band], score + hits(statement, BAND_WORDS[band]));
  };
  visit([], 0);
  return best.bands;
}
