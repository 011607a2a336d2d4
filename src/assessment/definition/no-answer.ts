/** Why there is no answer: three things that are never one (domain §7.6). */
export const noAnswerWords = {
  not_known: 'Not known',
  not_asked: 'Not asked',
  declined: 'Would rather not say',
} as const;

export type NoAnswer = keyof typeof noAnswerWords;

export const noAnswers: readonly NoAnswer[] = ['not_known', 'not_asked', 'declined'];

/** Whether a code says why there is no answer. */
export const isNoAnswer = (code: string): code is NoAnswer => noAnswers.some((one) => one === code);
