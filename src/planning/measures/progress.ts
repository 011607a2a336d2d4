import { civilDate, londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { MeasureShown } from './load-impacts.ts';
import type { CountShown } from './with-counts.ts';

/** How far a number has come towards its target. */
export interface Progress {
  /** Of the target, 0 to 1, no more than all of it; null where there is no target or nothing was read. */
  share: number | null;
  /** "310 contacts on 1 March 2026; target 400". A target is not a whole, so it is never said as "310 of 400". */
  words: string;
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** What stands for a figure that nobody is shown. */
export const WITHHELD = 'Small numbers withheld';

/** How far a measure has come, by its newest reading or its live count, in words and as a share of its target. */
export function progressOf(measure: Pick<MeasureShown, 'kind' | 'unit' | 'target' | 'readings' | 'count'>): Progress {
  const last = measure.readings[0];
  if (measure.kind === 'story')
    return { share: null, words: last?.story ? `Told on ${sayDate(civilDate(last.asOf))}` : 'No story yet' };
  if (measure.kind === 'live') return countedSoFar(measure, measure.count);
  if (last?.value === undefined || last.value === null) return { share: null, words: nothing(measure, 'recorded') };
  return {
    share: shareOf(last.value, measure.target),
    words: `${withUnit(last.value, measure.unit)} on ${sayDate(civilDate(last.asOf))}${against(measure)}`,
  };
}

/** "214 young people so far, counted just now (1 April 2026 to 31 March 2027); target 400". */
function countedSoFar(measure: Pick<MeasureShown, 'unit' | 'target'>, counted: CountShown | undefined): Progress {
  if (!counted) return { share: null, words: `Kith no longer counts this${against(measure)}` };
  const { said } = counted;
  if (!said) return { share: null, words: nothing(measure, 'released') };
  const when = `${said.way === 'live' ? 'counted just now' : `as released on ${sayDate(londonDate(said.at))}`} (${said.period})`;
  if (said.value === null) return { share: null, words: `${WITHHELD}, ${when}${against(measure)}` };
  return {
    share: shareOf(said.value, measure.target),
    words: `${withUnit(said.value, measure.unit)} so far, ${when}${against(measure)}`,
  };
}

/** A figure as people read it: "1,200 sessions", or that it is withheld. */
export const figureWords = (value: number | null, unit: string | null): string =>
  value === null ? WITHHELD.toLowerCase() : withUnit(value, unit);

const withUnit = (value: number, unit: string | null): string => `${figures.format(value)}${unit ? ` ${unit}` : ''}`;

const shareOf = (value: number, target: number | null): number | null => (target ? Math.min(1, value / target) : null);

const against = ({ target }: Pick<MeasureShown, 'target'>): string =>
  target === null ? '' : `; target ${figures.format(target)}`;

const nothing = (measure: Pick<MeasureShown, 'unit' | 'target'>, done: string): string =>
  `Nothing ${done} yet${measure.target === null ? '' : `; target ${withUnit(measure.target, measure.unit)}`}`;
