import { civilDate, sayDate } from '../../kernel/clock/index.ts';
import type { ImpactShown, MeasureShown } from './load-impacts.ts';
import { progressOf } from './progress.ts';

/** How a line of a paper begins that says what a measure stands at. */
const BEGINS = 'Measured: ';

/** What every measure of a plan stands at, a line each, for papers that leave Kith: numbers against their targets, and the newest story. */
export const measuredOnPaper = (impacts: readonly ImpactShown[]): string[] =>
  impacts.flatMap(({ measures }) => measures.map((measure) => `${BEGINS}${measure.name}: ${saidOf(measure)}`));

function saidOf(measure: MeasureShown): string {
  const [last] = measure.readings;
  if (measure.kind !== 'story' || !last?.story) return progressOf(measure).words;
  const story = last.story.replaceAll(/\s+/g, ' ').trim();
  return `“${story}” (${last.source}, ${sayDate(civilDate(last.asOf))})`;
}

/** Whether a line of a paper is one of these: Kith worked it out, so that it is no part of the plan when the paper comes in again. */
export const isMeasured = (text: string): boolean => text.trimStart().startsWith(BEGINS);
