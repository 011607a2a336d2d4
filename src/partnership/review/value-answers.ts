import { type BroughtAnswer, noAnswerWords, shippedDefinition } from '../../assessment/index.ts';
import type { ReviewProposal } from '../../planning/index.ts';

/** An answer outside the grid, where the review that Kith ships asks just this and offers just this answer, or says why there is none; null for any other. */
export function valueAnswer({ question, answer, beside }: ReviewProposal['answers'][number]): BroughtAnswer | null {
  const { sections, scales } = shippedDefinition('system_review');
  const item = sections.flatMap(({ items }) => items).find(({ label }) => alike(label, question));
  if (item?.kind !== 'choice') return null;
  const state = (['not_known', 'declined', 'not_asked'] as const).find((none) => alike(noAnswerWords[none], answer));
  if (state) return { item: item.code, called: item.label, kind: 'choice', value: null, state, note: beside || null };
  const option = scales[item.scale]?.options.find(({ label }) => alike(label, answer));
  if (option === undefined) return null;
  return { item: item.code, called: item.label, kind: 'choice', value: { is: option.code }, note: beside || null };
}

const alike = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
