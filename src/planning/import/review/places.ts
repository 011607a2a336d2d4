/** The stages of Target, in their order (domain §3.15). */
export type Stage = 'referral' | 'assessment' | 'planning' | 'response';
export const STAGES: readonly Stage[] = ['referral', 'assessment', 'planning', 'response'];

/** The rows of a review's grid, Target by its two levels, then the other three domains: what people call them, and their titles. */
export const REVIEW_ROWS = [
  { code: 'target_level_1', called: 'Level 1', title: 'Target, level 1: children and families' },
  { code: 'target_level_2', called: 'Level 2', title: 'Target, level 2: groups, schools and places' },
  { code: 'legislation', called: 'Legislation', title: 'Legislation' },
  { code: 'partnerships', called: 'Partnerships', title: 'Partnerships' },
  { code: 'outcomes', called: 'Outcomes', title: 'Outcomes' },
] as const;
export type RowCode = (typeof REVIEW_ROWS)[number]['code'];

/**
 * Every place of a system review that statements and an overall may stand in, in the order of the grid: its code, the row it is in,
 * and what that row calls it. The instrument that Kith ships asks the same; a test holds the two together.
 */
export const PLACES = [
  { code: 'level_1_referral', row: 'target_level_1', name: 'Referral' },
  { code: 'level_1_assessment', row: 'target_level_1', name: 'Assessment' },
  { code: 'level_1_planning', row: 'target_level_1', name: 'Planning' },
  { code: 'level_1_response', row: 'target_level_1', name: 'Response' },
  { code: 'level_2_referral', row: 'target_level_2', name: 'Referral' },
  { code: 'level_2_assessment', row: 'target_level_2', name: 'Assessment' },
  { code: 'level_2_planning', row: 'target_level_2', name: 'Planning' },
  { code: 'level_2_response', row: 'target_level_2', name: 'Response' },
  { code: 'legislation_welfare', row: 'legislation', name: 'Child protection is the frame' },
  { code: 'legislation_powers', row: 'legislation', name: 'Powers are used with care' },
  { code: 'partnerships_with_reach', row: 'partnerships', name: 'Those with reach are in it' },
  { code: 'partnerships_sharing', row: 'partnerships', name: 'What is known is shared well' },
  { code: 'outcomes_contexts', row: 'outcomes', name: 'Change in places is measured' },
  { code: 'outcomes_heard', row: 'outcomes', name: 'Young people say whether it is better' },
] as const satisfies readonly { code: string; row: RowCode; name: string }[];
export type ReviewPlace = (typeof PLACES)[number];
export type PlaceCode = ReviewPlace['code'];
export const PLACE_CODES: readonly PlaceCode[] = PLACES.map(({ code }) => code);

/** The place of a stage at a level of Target. */
export const placeAt = (level: 1 | 2, stage: Stage): PlaceCode => `level_${level}_${stage}`;

/** The row of a level of Target. */
export const rowOfLevel = (level: 1 | 2): RowCode => `target_level_${level}`;

/** The places of one row, in their order. */
export const placesOfRow = (row: RowCode): readonly ReviewPlace[] => PLACES.filter((place) => place.row === row);

const CALLED: ReadonlyMap<RowCode, string> = new Map(REVIEW_ROWS.map(({ code, called }) => [code, called]));

/** A place in words, as in the middle of a sentence: "level 1, referral", "Legislation: Powers are used with care". */
export function sayPlace(code: PlaceCode): string {
  const place = PLACES.find((each) => each.code === code);
  if (place === undefined) return code;
  const row = CALLED.get(place.row) ?? place.row;
  return row.startsWith('Level') ? `${row.toLowerCase()}, ${place.name.toLowerCase()}` : `${row}: ${place.name}`;
}
