import { dateOf, mayText, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { MeasureKind } from '../tables.ts';
import type { NewMeasure } from './add-measure.ts';
import type { Counter } from './counter.ts';
import { decimalOf } from './read-decimal.ts';

/** A measure as it was typed: a story has no target, and a live count says which, with its unit where none was given. */
export function readMeasure(
  raw: Raw,
  kind: MeasureKind | null,
  counters: readonly Counter[],
  problems: Problems,
  now: Date,
): Omit<NewMeasure, 'impactId' | 'kind' | 'sort'> {
  const count = counters.flatMap(({ counts }) => counts).find(({ code }) => code === typed(raw, 'counter'));
  if (kind === 'live' && !count) problems.counter = 'Select what Kith counts';
  const name = needText(raw, 'name', problems, 'Enter what it is called', 300);
  const definition = mayText(raw, 'definition', problems, 2000);
  const target = decimalOf(raw, 'target', problems, 'The target');
  const unit = mayText(raw, 'unit', problems, 60);
  const targetBy = dateOf(raw, 'targetBy', problems, now, { what: 'The day of the target' });
  if (kind === 'story') return { name, definition };
  if (kind !== 'live') return { name, definition, unit, target, targetBy };
  return { name, definition, unit: unit ?? count?.unit ?? null, target, targetBy, counter: count?.code ?? null };
}
