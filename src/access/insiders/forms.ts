import { z } from 'zod';
import { ties } from './ties.ts';

const named = (says: string) =>
  z.string(says).trim().min(1, says).max(100, 'Keep it to 100 characters').regex(/\p{L}/u, says);
export const howKnown = z
  .string('Say how you know')
  .trim()
  .min(10, 'Say how you know in at least 10 characters')
  .max(1000, 'Keep it to 1,000 characters');

export const familyForm = z.looseObject({
  givenNames: named('Enter their first names'),
  familyName: named('Enter their last name'),
  why: z.enum(['my family', 'my household', 'other'], 'Select how you know them'),
});
export const namesMeForm = z.looseObject({ why: z.enum(ties, 'Select why') });
export const keepOutForm = z.looseObject({
  party: z.guid('Search for someone and choose who'),
  why: z.enum(ties, 'Select why'),
  reason: howKnown,
});
export const matchForm = z.looseObject({ family: z.enum(['yes', 'no']) });
export const letBackForm = z.looseObject({ reason: howKnown });
export const labelForm = z.looseObject({
  label: z.string('Enter the label').trim().min(3, 'Enter the label').max(40, 'Enter the label, such as K4-7QXM'),
  why: z.enum(ties, 'Select why'),
  reason: howKnown,
});
