import { chosen, mayText, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Asked } from '../tables.ts';
import { momentFrom } from '../when/read-when.ts';
import { readReturn } from './missing-form.ts';

export const asked = ['yes', 'no', 'not_known', 'not_asked'] as const;

/** How far an independent return interview has got (domain §3.8). */
export interface Interview {
  returnedAt: Date;
  offered: Asked;
  accepted: Asked;
  declinedWhy: string | null;
  doneAt: Date | null;
  by: string | null;
  independent: boolean | null;
  /** What came of it, told by the young person: part of the record's narrative. */
  themes: string | null;
}

/** Reads the interview form. `known` is the return as it is recorded already, if it is. */
export function readInterview(raw: Raw, known: Date | null, now: Date): { interview: Interview; problems: Problems } {
  const problems: Problems = {};
  const returnedAt = known ?? readReturn(raw, problems, now);
  if (!returnedAt && !problems.returned && !problems['returned-time'])
    problems.returned = 'Enter when they came back: the interview is due 72 hours later';
  const offered = chosen(raw, 'offered', asked);
  if (!offered) problems.offered = 'Select whether an interview has been offered';
  const accepted = chosen(raw, 'accepted', asked) ?? 'not_asked';
  if (accepted === 'yes' && offered === 'no')
    problems.accepted = 'An interview that was not offered cannot have been accepted';
  const declinedWhy =
    accepted === 'no'
      ? needText(raw, 'declinedWhy', problems, 'Enter why it was declined, or that it is not known', 1000)
      : null;
  const doneBoxes = ['day', 'month', 'year', 'time'].some((part) => typed(raw, `done-${part}`) !== '');
  const doneAt = doneBoxes
    ? momentFrom(raw, 'done', 'The day of the interview', 'The time of the interview', problems, now)
    : null;
  if (doneAt && returnedAt && doneAt < returnedAt) problems.done = 'The interview must be after they came back';
  const by = doneBoxes
    ? needText(raw, 'by', problems, 'Enter who did the interview', 200)
    : mayText(raw, 'by', problems, 200);
  const independent = chosen(raw, 'independent', ['yes', 'no']);
  if (doneBoxes && !independent) problems.independent = 'Select whether they were independent';
  const themes = mayText(raw, 'themes', problems, 10_000);
  return {
    problems,
    interview: {
      returnedAt: returnedAt ?? now,
      offered: offered ?? 'not_asked',
      accepted,
      declinedWhy,
      doneAt,
      by,
      independent: independent ? independent === 'yes' : null,
      themes,
    },
  };
}
