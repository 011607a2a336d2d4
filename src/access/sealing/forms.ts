import { z } from 'zod';
import type { BrokenRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type FieldErrors, readDate } from '../../kernel/ui/index.ts';
import { personSaid } from './restriction.ts';

type Raw = Readonly<Record<string, unknown>>;

const said = (says: string) => z.string(says).trim().min(2, says).max(200, 'Keep it to 200 characters');
export const reason = z
  .string('Say why')
  .trim()
  .min(10, 'Say why in at least 10 characters')
  .max(2000, 'Keep it to 2,000 characters');
const ring = z
  .string('Say whom to ring')
  .trim()
  .min(5, 'Say whom to ring at any hour, with a number')
  .max(200, 'Keep it to 200 characters');

export const sealForm = z.looseObject({
  custodian: said('Say who the custodian is'),
  deputy: said('Say who the deputy is'),
  ring,
  reason,
});
export const silenceForm = sealForm.extend({ second: said('Say who the second person is') });
export const reasonForm = z.looseObject({ reason });
export const handOverForm = z.looseObject({
  post: z.enum(['custodian', 'deputy'], 'Select which post'),
  successor: said('Say who takes over'),
  ring,
  reason,
});
export const answerForm = z.looseObject({
  agrees: z.enum(['yes', 'no'], 'Select whether you agree'),
  note: z.string('Say why').trim().min(3, 'Say why').max(2000, 'Keep it to 2,000 characters'),
});

/** Finds the people named in `fields` in the staff directory; says beside each who could not be found. */
export async function findNamed<K extends string>(
  ctx: Ctx,
  values: Readonly<Record<K, string>>,
  fields: readonly K[],
): Promise<{ ok: true; of: (field: K) => string } | { ok: false; errors: FieldErrors }> {
  const ids = new Map<K, string>();
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const found = await personSaid(ctx.tx, values[field]);
    if (found === null) errors[field] = 'Nobody here has that name or e-mail address';
    else if (found === 'several') errors[field] = 'More than one person has that name: enter their e-mail address';
    else ids.set(field, found);
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, of: (field) => ids.get(field) ?? '' };
}

/** The day it is looked at again, as typed; within 90 days is the database's to say. */
export function readReviewDay(raw: Raw): { ok: true; day: string } | { ok: false; errors: FieldErrors } {
  const read = readDate(raw, 'review', 'The review day');
  if (read.error) return { ok: false, errors: { review: read.error } };
  return read.date
    ? { ok: true, day: read.date }
    : { ok: false, errors: { review: 'Say when it is looked at again, within 90 days' } };
}

const FIELD: Record<string, string> = {
  KI001: 'reason',
  KI002: 'custodian',
  KI003: 'deputy',
  KI004: 'review',
  KI022: 'custodian',
  KI023: 'reason',
  KI024: 'second',
  KI025: 'ring',
  KI026: 'deputy',
  KI027: 'reason',
};

/** A rule the database refused by, beside its field; `fields` overrides where a form has other names. */
export const sealErrors = (broken: BrokenRule, fields: Readonly<Record<string, string>> = {}): FieldErrors => ({
  [fields[broken.code] ?? FIELD[broken.code] ?? 'reason']: broken.says,
});
