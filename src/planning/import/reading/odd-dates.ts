import type { Flag, ProposedAction } from '../proposal.ts';

const MONTHS = 6;

/** A date more than six months before every other of the plan is kept, and a person is asked to look. */
export function oddDates(actions: readonly ProposedAction[]): Flag[] {
  const dated = actions
    .flatMap(({ key, at, due }) => (due?.by == null ? [] : [{ key, at, by: due.by }]))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  const [first, second] = dated;
  if (first === undefined || second === undefined || dated.length < 4) return [];
  const apart = monthsOf(second.by) - monthsOf(first.by);
  return apart < MONTHS
    ? []
    : [
        {
          on: first.key,
          at: first.at,
          code: 'date-odd',
          why: `This date is ${apart} months before any other of the plan: kept as printed.`,
        },
      ];
}

const monthsOf = (civil: string): number => Number(civil.slice(0, 4)) * 12 + Number(civil.slice(5, 7));
