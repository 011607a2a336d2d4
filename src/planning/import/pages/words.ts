import type { SelectItem } from '../../../kernel/ui/index.ts';
import { MOST_HEADINGS } from '../corrections.ts';
import { HOLDS, type PlanKindCode, SAY_HOLDS, type TableMapping } from '../proposal.ts';
import type { PlanImportState } from '../tables.ts';

const KINDS: Readonly<Record<PlanKindCode, string>> = {
  strategy: 'a strategy action plan',
  business_plan: 'a business plan',
  workplan: 'a workplan',
  improvement: 'an improvement plan',
};

/** What a paper seems to be, in a sentence. */
export function sayRecognised(recognised: string): string {
  if (recognised === 'system_review') return 'a system review';
  if (recognised === 'panel') return 'a panel’s paper';
  return Object.entries(KINDS).find(([code]) => code === recognised)?.[1] ?? 'no plan that Kith knows';
}

export const kindItems: readonly SelectItem[] = Object.entries(KINDS).map(([value, text]) => ({
  value,
  text: text.replace(/^an? /, '').replace(/^./, (first) => first.toUpperCase()),
}));

export const holdsItems: readonly SelectItem[] = HOLDS.map((value) => ({
  value,
  text: SAY_HOLDS[value].replace(/^./, (first) => first.toUpperCase()),
}));

/** What a table of a plan's paper can be said to be. */
export const TABLE_USES = ['rows', 'legend', 'prose'] as const satisfies readonly TableMapping['use'][];

export const sayUse: Readonly<Record<TableMapping['use'], string>> = {
  rows: 'Rows of the plan',
  legend: 'A legend of statuses',
  prose: 'Words, kept with the plan',
  apart: 'Read elsewhere',
};

export const useItems: readonly SelectItem[] = TABLE_USES.map((value) => ({ value, text: sayUse[value] }));

export const headingItems: readonly SelectItem[] = Array.from({ length: MOST_HEADINGS + 1 }, (_, rows) => ({
  value: String(rows),
  text: rows === 0 ? 'None' : String(rows),
}));

export const stateWords: Readonly<Record<PlanImportState, { text: string; tone: 'soon' | 'done' | 'quiet' }>> = {
  staged: { text: 'Waits for you', tone: 'soon' },
  landed: { text: 'Landed', tone: 'done' },
  abandoned: { text: 'Put aside', tone: 'quiet' },
};

/** "1 action", "22 actions". */
export const howMany = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
