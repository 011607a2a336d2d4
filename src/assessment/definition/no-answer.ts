import type { Item } from './definition.ts';

/** Why there is no answer: three things that are never one (domain §7.6). */
export const noAnswerWords = {
  not_known: 'Not known',
  not_asked: 'Not asked',
  declined: 'Would rather not say',
} as const;

export type NoAnswer = keyof typeof noAnswerWords;

/** As it is said of one question: of how much weighs what, "not known" is that there is not enough to judge (I18). */
export const sayNoAnswer = ({ kind }: Pick<Item, 'kind'>, state: NoAnswer): string =>
  kind === 'shares' && state === 'not_known' ? 'Not enough to judge' : noAnswerWords[state];

export const noAnswers: readonly NoAnswer[] = ['not_known', 'not_asked', 'declined'];

/** Whether a code says why there is no answer. */
export const isNoAnswer = (code: string): code is NoAnswer => noAnswers.some((one) => one === code);
