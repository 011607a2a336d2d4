import { z } from 'zod';
import { localPath } from '../local-path.ts';

const NOT_AN_EMAIL = 'Enter an e-mail address in the correct format, like name@example.org';

/** An e-mail address as accounts hold it: lower case, without spaces around it. */
export const emailField = z
  .string('Enter your e-mail address')
  .trim()
  .min(1, 'Enter your e-mail address')
  .max(254, NOT_AN_EMAIL)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, NOT_AN_EMAIL)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), NOT_AN_EMAIL)
  .toLowerCase();

/** A password as typed: nothing is trimmed. What is far longer than any may be is not worth the work. */
export const passwordField = (missing: string) =>
  z.string(missing).min(1, missing).max(1000, 'That is too long to be a password');

/** Where to go next: always a page of Kith's own, whatever was asked for. */
export const nextField = z
  .unknown()
  .optional()
  .transform((given) => localPath(given));

export const codeField = z
  .string('Enter the 6-digit code')
  .trim()
  .min(1, 'Enter the 6-digit code')
  .max(20, 'Enter the 6 digits that the app shows');
