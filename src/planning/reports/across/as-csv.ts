import { civilDate, partsOf, sayMonth } from '../../../kernel/clock/index.ts';
import { everyWords } from '../../words.ts';
import { coversWords } from '../covers-words.ts';
import type { ReportRound } from './find-reports-due.ts';
import { goesToWords, roundWords } from './words.ts';

/** The columns of the file of reports due. */
export const COLUMNS = [
  'Due in',
  'Month',
  'Report',
  'Plan',
  'About',
  'Covers',
  'Covers from',
  'Covers until',
  'Goes to',
  'Who answers for it',
  'How often',
  'How it stands',
] as const;

/** Rounds of reports as rows of that file. */
export const reportsAsRows = (rounds: readonly ReportRound[]): string[][] =>
  rounds.map((round) => [
    sayMonth(partsOf(civilDate(round.dueMonth))),
    round.dueMonth.slice(0, 7),
    round.title,
    round.plan.title,
    round.plan.about ?? '',
    coversWords(round) ?? '',
    round.coversFrom ?? '',
    round.coversUntil ?? '',
    goesToWords(round),
    round.who ?? '',
    everyWords[round.every],
    roundWords[round.state],
  ]);
