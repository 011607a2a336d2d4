import { type CivilDate, endOfLondonDay } from '../../kernel/clock/index.ts';

/** One statement that a link holds: sourced, dated, withdrawn with a reason and never overwritten (architecture §2). */
export interface Assertion {
  id: string;
  status: 'proposed' | 'accepted' | 'rejected';
  source: string;
  howKnown: string;
  confidence: 'confirmed' | 'likely' | 'possible' | 'not known';
  nature: string;
  strength: number | null;
  note: string | null;
  /** When it holds in the world: civil dates, London. */
  fromOn: CivilDate | null;
  untilOn: CivilDate | null;
  reviewOn: CivilDate;
  /** When it came to be known, decided and withdrawn: instants. */
  recordedAt: Date;
  recordedBy: string | null;
  agency: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decidedWhy: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
}

export type Standing = 'not yet known' | 'proposed' | 'accepted' | 'rejected' | 'withdrawn';

/** How an assertion stood at a moment, as it was then known: what was decided or withdrawn later had not happened. */
export function standingAt(
  assertion: Pick<Assertion, 'status' | 'recordedAt' | 'decidedAt' | 'withdrawnAt'>,
  moment: Date,
): Standing {
  const { status, recordedAt, decidedAt, withdrawnAt } = assertion;
  if (recordedAt > moment) return 'not yet known';
  if (withdrawnAt && withdrawnAt <= moment) return 'withdrawn';
  return decidedAt && decidedAt > moment ? 'proposed' : status;
}

/** Whether it still held in the world on a day, as far as it says. */
export const holdsOn = (assertion: Pick<Assertion, 'untilOn'>, day: CivilDate): boolean =>
  assertion.untilOn === null || assertion.untilOn > day;

/** "As known on 3 March" is as known at the end of that day in London; today is now. */
export const momentOf = (asAt: CivilDate | null, now: Date): Date => {
  const end = asAt ? endOfLondonDay(asAt) : now;
  return end < now ? end : now;
};

/** The assertions of one link as they stood: what is told as fact, what is only proposed, and what no longer holds. */
export function sortAssertions<
  A extends Pick<Assertion, 'status' | 'recordedAt' | 'decidedAt' | 'withdrawnAt' | 'untilOn'>,
>(assertions: readonly A[], moment: Date, day: CivilDate): { accepted: A[]; ended: A[]; proposed: A[]; gone: A[] } {
  const stands = (standing: Standing) => assertions.filter((one) => standingAt(one, moment) === standing);
  const accepted = stands('accepted');
  return {
    accepted: accepted.filter((one) => holdsOn(one, day)),
    ended: accepted.filter((one) => !holdsOn(one, day)),
    proposed: stands('proposed'),
    gone: [...stands('withdrawn'), ...stands('rejected')],
  };
}
