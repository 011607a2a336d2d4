import type { SelectItem } from '../../../kernel/ui/index.ts';
import { HOLDS, type PlanKindCode, SAY_HOLDS } from '../proposal.ts';
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

export const stateWords: Readonly<Record<PlanImportState, { text: string; tone: 'soon' | 'done' | 'quiet' }>> = {
  staged: { text: 'Waits for you', tone: 'soon' },
  landed: { text: 'Landed', tone: 'done' },
  abandoned: { text: 'Put aside', tone: 'quiet' },
};

/** "1 action", "22 actions". */
export const howMany = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
