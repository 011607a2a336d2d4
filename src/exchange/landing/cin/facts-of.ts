import type { CinChild } from '../../reading/cin/child.ts';

/** One answer that the census gives, in the words of the subject's own fields. */
export interface CensusFact {
  field: 'ethnicity' | 'disability' | 'expected_birth_date' | 'death_date' | 'upn_unknown';
  known: 'known' | 'declined' | 'not_asked';
  answer: string | readonly string[] | null;
}

/** The fields the census speaks of. One it is silent about is no longer said, where an earlier file said it. */
export const censusFields: readonly CensusFact['field'][] = [
  'ethnicity',
  'disability',
  'expected_birth_date',
  'death_date',
  'upn_unknown',
];

/** REFU is "refused" and NOBT "not obtained" (Children in Need census guide): no answer, each for its own reason. */
const noAnswer: Readonly<Record<string, 'declined' | 'not_asked'>> = { REFU: 'declined', NOBT: 'not_asked' };

/**
 * The facts a child's census answers make. What the census says was refused or not obtained stays that, and is not
 * "not known".
 */
export function factsOf(child: CinChild): CensusFact[] {
  const why = noAnswer[child.ethnicity];
  const said = (field: CensusFact['field'], answer: CensusFact['answer']): CensusFact[] =>
    answer === null || answer.length === 0 ? [] : [{ field, known: 'known', answer }];
  return [
    why === undefined
      ? { field: 'ethnicity', known: 'known', answer: child.ethnicity }
      : { field: 'ethnicity', known: why, answer: null },
    ...said('disability', [...new Set(child.disabilities)].sort()),
    ...said('expected_birth_date', child.expectedBirthDate),
    ...said('death_date', child.deathDate),
    ...said('upn_unknown', child.upnUnknown),
  ];
}

/** Sex as the census codes it, in words; null where it is not recorded or the child is unborn (code 0). */
export const sexOf = (gender: string): string | null =>
  ({ 1: 'male', 2: 'female', 9: 'indeterminate' })[gender] ?? null;

/** A pupil number as it is compared: small letters in one are the same number. */
export const upnOf = (upn: string | null): string | null => upn?.toUpperCase() ?? null;
