import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { readDate } from '../../kernel/ui/index.ts';
import type { Outcome } from '../rules.ts';
import type { Decision } from './decide.ts';

const why = z
  .string()
  .trim()
  .min(1, 'Enter why, so that others can follow your reasons')
  .max(10_000, 'Use 10,000 characters or fewer');

export const decisionForm = z.object({
  outcome: z.string({ error: 'Select what should happen' }).min(1, 'Select what should happen'),
  rationale: why,
  owner: z.union([z.literal(''), z.guid('Select who leads')]).default(''),
});

export const secondForm = z.object({
  agrees: z.enum(['yes', 'no'], { error: 'Select whether you agree' }),
  rationale: why,
});

/** Fits the form to the vocabulary of outcomes: accepting needs someone to lead and a review date to come (I19). */
export function readDecision(
  value: z.output<typeof decisionForm>,
  raw: Readonly<Record<string, unknown>>,
  outcomes: readonly Outcome[],
  now: Date,
): { decision: Decision } | { errors: FieldErrors } {
  const outcome = outcomes.find((one) => one.code === value.outcome);
  if (!outcome) return { errors: { outcome: 'Select what should happen' } };
  const review = readDate(raw, 'review', 'The review date');
  const errors: Record<string, string> = {};
  if (review.error) errors.review = review.error;
  if (outcome.makesReferral) {
    if (!value.owner) errors.owner = 'Select who leads';
    if (!review.error && !review.date) errors.review = 'Enter the review date';
    if (review.date && review.date < londonDate(now)) errors.review = 'The review date must be today or in the future';
  }
  if (Object.keys(errors).length > 0) return { errors };
  return {
    decision: { outcome, rationale: value.rationale, owner: value.owner || null, reviewOn: review.date ?? null },
  };
}
