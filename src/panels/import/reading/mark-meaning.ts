import type { AttendanceState } from '../../tables.ts';

const MEANS: readonly (readonly [RegExp, AttendanceState])[] = [
  [
    /^(✓|✔|√|☑|y|yes|p|present|1|attended|in attendance|in person|virtual(ly)?|online|(ms )?teams|dialled in|here)$/,
    'present',
  ],
  [/^(left|left early|part|part meeting)$/, 'left'],
  [/^(ap|apol|apols|apology|apologies|sent apologies|apologies (given|sent|received))$/, 'apologies'],
  [/^(n|no|0|absent|dna|did not attend|not present|no apologies|✗|✘)$/, 'absent'],
];

/** Whether a mark says that nothing is said: nobody expected them, or there was nothing to mark. */
export const saysNothing = (mark: string): boolean =>
  /^([-–—.]|n\/?a|not (applicable|expected|a member))?$/i.test(mark.trim());

/**
 * What a mark of an attendance sheet means. Null for one that could be read two ways, as "A" (attended, absent, apologies) and "X"
 * can: a person says what it means.
 */
export function markMeaning(mark: string): AttendanceState | null {
  const said = mark.toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
  return MEANS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
