import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { Terms } from '../../subjects/index.ts';
import type { Given } from '../standing/given.ts';

/** What was said beside an answer, apart from its note: its evidence, how it is known, and the day it speaks of; a line each. */
export const sayBeside = (
  { evidence, howKnown, asOf }: Pick<Given, 'evidence' | 'howKnown' | 'asOf'>,
  terms: Terms,
): string[] => [
  ...(evidence ? [`Evidence: ${evidence}`] : []),
  ...(howKnown ? [terms.label('how_known', howKnown)] : []),
  ...(asOf && isCivilDate(asOf) ? [`As of ${sayDate(asOf)}`] : []),
];
