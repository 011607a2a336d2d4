import { z } from 'zod';
import { type CivilDate, endOfLondonDay, londonDate, startOfLondonDay } from '../../kernel/clock/index.ts';
import { type FieldErrors, readDate } from '../../kernel/ui/index.ts';
import { agencyKinds } from './agency-kinds.ts';

type Raw = Readonly<Record<string, unknown>>;

const named = (says: string) => z.string(says).trim().min(2, says).max(200, 'Keep it to 200 characters');
const maybe = z.string().trim().max(200, 'Keep it to 200 characters').optional();
export const why = z.string('Say why').trim().min(3, 'Say why').max(1000, 'Keep it to 1,000 characters');

export const agencyForm = z.looseObject({
  name: named('Enter the name of the agency'),
  kind: z
    .string('Select what kind of agency it is')
    .refine((kind) => kind in agencyKinds, 'Select what kind of agency it is'),
});

export const teamForm = z.looseObject({ team: named('Enter the name of the team') });
export const glassManagerForm = z.looseObject({ manager: z.guid('Select who reviews it') });
export const whyForm = z.looseObject({ reason: why });

export const personForm = z.looseObject({
  name: named('Enter their name'),
  email: z.email('Enter an e-mail address, like name@example.com').max(200, 'Keep it to 200 characters'),
  jobTitle: named('Enter what their job is called'),
  agency: z.guid('Select where they work'),
  registration: maybe,
  phone: maybe,
});

export const placeForm = z.looseObject({
  party: z.guid('Select a role or a team'),
  reason: why,
});

/** From and until as typed: today when no first day is given, and no end when no last day is. London. */
export function readDays(
  raw: Raw,
  now: Date,
): { ok: true; from: Date; until: Date | null } | { ok: false; errors: FieldErrors } {
  const from = readDate(raw, 'from', 'The first day');
  const until = readDate(raw, 'until', 'The last day');
  const today: CivilDate = londonDate(now);
  const errors = {
    ...(from.error
      ? { from: from.error }
      : from.date && from.date < today
        ? { from: 'The first day cannot be in the past' }
        : {}),
    ...(until.error
      ? { until: until.error }
      : until.date && until.date < (from.date ?? today)
        ? { until: 'The last day has to be on or after the first' }
        : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    from: from.date && from.date > today ? startOfLondonDay(from.date) : now,
    until: until.date ? endOfLondonDay(until.date) : null,
  };
}

const FIELD: Record<string, string> = {
  KI002: 'reason',
  KI004: 'from',
  KI017: 'email',
  KI018: 'close',
  KI019: 'party',
  KI020: 'party',
  KI021: 'party',
};

/** A rule the database refused by, beside the field it is about. */
export const adminErrors = (broken: { code: string; says: string }): FieldErrors => ({
  [FIELD[broken.code] ?? 'reason']: broken.says,
});
