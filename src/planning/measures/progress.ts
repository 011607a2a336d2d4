import { civilDate, sayDate } from '../../kernel/clock/index.ts';
import type { MeasureShown } from './load-impacts.ts';

/** How far a number has come towards its target. */
export interface Progress {
  /** Of the target, 0 to 1, no more than all of it; null where there is no target or nothing was read. */
  share: number | null;
  /** "310 contacts on 1 March 2026; target 400". A target is not a whole, so it is never said as "310 of 400". */
  words: string;
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** How far a measure has come, by its newest reading, in words and as a share of its target. */
export function progressOf(measure: Pick<MeasureShown, 'kind' | 'unit' | 'target' | 'readings'>): Progress {
  const last = measure.readings[0];
  const unit = measure.unit ? ` ${measure.unit}` : '';
  if (measure.kind === 'story')
    return { share: null, words: last?.story ? `Told on ${sayDate(civilDate(last.asOf))}` : 'No story yet' };
  const target = measure.target === null ? '' : `; target ${figures.format(measure.target)}`;
  if (last?.value === undefined || last.value === null)
    return { share: null, words: `Nothing recorded yet${target && `${target}${unit}`}` };
  return {
    share: measure.target ? Math.min(1, last.value / measure.target) : null,
    words: `${figures.format(last.value)}${unit} on ${sayDate(civilDate(last.asOf))}${target}`,
  };
}
