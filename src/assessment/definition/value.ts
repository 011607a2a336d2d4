import { z } from 'zod';

/** What is kept in `answer.value`, one shape for each kind of item. */
const also = z.record(z.string(), z.enum(['yes', 'no', 'not_known'])).optional();
export const bands = ['green', 'amber', 'red'] as const;
export type Band = (typeof bands)[number];

const statement = z.strictObject({
  band: z.enum(bands),
  text: z.string(),
  action: z.string().optional(),
  lead: z.string().optional(),
});

export const valueShape = z.union([
  z.strictObject({ is: z.string(), also }),
  z.strictObject({ are: z.array(z.string()), also }),
  z.strictObject({ text: z.string(), also }),
  z.strictObject({ number: z.number(), also }),
  z.strictObject({ date: z.string(), also }),
  z.strictObject({ statements: z.array(statement), also }),
  z.strictObject({ shares: z.record(z.string(), z.number().int().min(0).max(100)), also }),
  z.strictObject({ bands: z.array(z.enum(bands)).min(1).max(2), also }),
]);

export type Value = z.output<typeof valueShape>;
export type Statement = z.output<typeof statement>;

/** The codes an answer chose: what conditions and rules ask of it. None for words, numbers and dates. */
export function codesOf(value: Value | null): readonly string[] {
  if (!value) return [];
  if ('is' in value) return [value.is];
  return 'are' in value ? value.are : [];
}
