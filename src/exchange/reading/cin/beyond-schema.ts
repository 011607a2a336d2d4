import type { Remark } from '../row.ts';
import type { Checked } from './check.ts';

const LONGEST_ID = 100;
const MOST_PLANS = 999;

/** How Kith's own rules are told from the schema's in the reasons. */
export const beyondSchemaCodes = [
  'blank-identifier',
  'identifier-too-long',
  'too-many-plans',
  'year-out-of-range',
] as const;

type Trouble = readonly [code: (typeof beyondSchemaCodes)[number], reason: string];

/**
 * Rules of Kith's own, beyond the schema, without which a child could not be kept: the schema allows an empty LAchildID
 * or an endless one, a number of plans without limit, and years before 1 and after 9999.
 */
export function troublesBeyondSchema(element: Checked): readonly Remark[] {
  const { name: column, line, children } = element;
  const own = troubleWith(element);
  const inside = children.flatMap(troublesBeyondSchema);
  return own === null ? inside : [{ line, column, code: own[0], reason: own[1] }, ...inside];
}

function troubleWith({ name, value }: Checked): Trouble | null {
  if (name === 'LAchildID') {
    if (value.trim() === '') return ['blank-identifier', 'The child must have an identifier.'];
    return value.length > LONGEST_ID
      ? ['identifier-too-long', `An identifier may be ${LONGEST_ID} characters long.`]
      : null;
  }
  if (name === 'NumberOfPreviousCPP') {
    return Number(value) > MOST_PLANS
      ? ['too-many-plans', `More than ${MOST_PLANS} earlier plans cannot be right.`]
      : null;
  }
  return /^(-\d{4,}|\d{5,})-/.test(value)
    ? ['year-out-of-range', `The date ${value} is not between the years 1 and 9999.`]
    : null;
}
