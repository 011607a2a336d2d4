import { z } from 'zod';

/**
 * What a person decided at the end, apart from anything suggested (domain §2.5): kept in `sitting.decision`. `judgements`
 * are by the code of the version that asked.
 */
export const decisionShape = z.strictObject({
  judgements: z.record(
    z.string(),
    z.strictObject({
      level: z.string(),
      narrative: z.string(),
      evidence: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
      /** London day, YYYY-MM-DD. */
      nextReview: z.string().nullable(),
      whatWouldChange: z.string(),
    }),
  ),
  narrative: z.string(),
});

export type Decision = z.output<typeof decisionShape>;
export type JudgementMade = Decision['judgements'][string];

export const confidenceWords: Readonly<Record<JudgementMade['confidence'], string>> = {
  high: 'Confident',
  medium: 'Fairly confident',
  low: 'Not confident',
};
