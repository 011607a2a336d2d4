import type { ReportRound } from './find-reports-due.ts';
import type { RoundState } from './rounds.ts';

/** How a round of a report stands, in words. */
export const roundWords: Readonly<Record<RoundState, string>> = {
  overdue: 'Overdue',
  due: 'Not yet received',
  again: 'Comes round again',
};

/** Where a report goes; '' where no board follows its plan. */
export const goesToWords = ({ goesTo }: Pick<ReportRound, 'goesTo'>): string => goesTo.join('; ');
