import type { SittingState } from '../tables.ts';

/** Whether a sitting is still being answered. One that was handed in is sent back before anybody writes in it again. */
export const isOpenForAnswers = (state: SittingState): boolean => state === 'open' || state === 'sent_back';

/** Why nothing more is answered, to whoever was typing. */
export const closedWords = (state: SittingState): string =>
  state === 'submitted'
    ? 'This has been handed in, so nothing more is answered until it is sent back. What you typed is kept in your drafts.'
    : 'This has been authorised or withdrawn, so nothing more is answered. What you typed is kept in your drafts.';
