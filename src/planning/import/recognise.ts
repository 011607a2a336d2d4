import type { Paper } from '../../documents/index.ts';
import type { TableMapping } from './proposal.ts';
import { isReviewTable, speaksOfPlaces } from './review/index.ts';

/** What a paper can seem to be. */
export type PaperKind = 'strategy' | 'business_plan' | 'workplan' | 'system_review' | 'improvement' | 'unknown';

export interface Recognised {
  readonly kind: PaperKind;
  /** For a person, in the order they weighed. */
  readonly reasons: readonly string[];
}

const TITLES: readonly (readonly [RegExp, PaperKind, string])[] = [
  [/system review/i, 'system_review', 'It calls itself a system review'],
  [/business plan/i, 'business_plan', 'It calls itself a business plan'],
  [/work\s?-?plan|work programme/i, 'workplan', 'It calls itself a workplan'],
  [/strateg/i, 'strategy', 'It calls itself a strategy’s plan'],
  [/(action|improvement|delivery|development) plan/i, 'improvement', 'It calls itself an action plan'],
];

/** What a paper seems to be, by what it calls itself, and where it does not say by what its tables hold. Never certain: a person may say otherwise. */
export function recognise(paper: Paper, mapping: readonly TableMapping[]): Recognised {
  const rows = mapping.filter(({ use }) => use === 'rows');
  const holds = new Set(rows.flatMap(({ columns }) => columns.map((column) => column.holds)));
  const first = paper.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).slice(0, 3);
  const named = [paper.title ?? '', ...first].join(' \n ');
  const said = TITLES.find(([pattern]) => pattern.test(named));
  const lights = paper.blocks.some(
    (block) => block.kind !== 'table' && /traffic light|current overall rating/i.test(block.text),
  );
  const laidOut = paper.blocks.some(
    (block) => block.kind === 'table' && (said?.[1] === 'system_review' ? isReviewTable(block) : speaksOfPlaces(block)),
  );
  if (laidOut && (said === undefined || said[1] === 'system_review'))
    return {
      kind: 'system_review',
      reasons: [...(said ? [said[2]] : []), 'Its tables have statements in bands of red, amber and green'],
    };
  if (said?.[1] === 'system_review' || (lights && rows.length === 0))
    return {
      kind: 'system_review',
      reasons: [...(said ? [said[2]] : []), ...(lights ? ['It speaks of traffic lights and overall ratings'] : [])],
    };
  if (rows.length === 0) return { kind: 'unknown', reasons: ['No table in it has a column of actions'] };
  if (said)
    return {
      kind: said[1],
      reasons: [said[2], `It has ${rows.length === 1 ? 'a table' : `${rows.length} tables`} of actions`],
    };
  if (holds.has('supporters')) return { kind: 'strategy', reasons: ['Its actions have supporting partners'] };
  if (holds.has('oversight') && holds.has('outcome'))
    return { kind: 'business_plan', reasons: ['It has outcomes and governance oversight'] };
  return { kind: 'improvement', reasons: ['It has a table of actions, and says no more of itself'] };
}
