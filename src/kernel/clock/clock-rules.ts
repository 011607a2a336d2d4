import { z } from 'zod';
import { type CivilDate, civilDate, isCivilDate } from './civil-date.ts';

const date = z
  .string()
  .refine(isCivilDate, 'must be a real date written year first, like 2026-11-21')
  .transform(civilDate);
const code = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case words joined by _, like referral_decided');
const words = z.string().trim().min(1, 'must not be empty');

const described = {
  code,
  /** What is due, to begin a sentence: "Decision on a referral". */
  name: words,
  /** The event that starts the clock and the event that meets it. */
  from: code,
  to: code,
  max: z.int('must be a whole number').positive('must be 1 or more'),
  /** How many working days before the end it is "due soon". */
  warnDays: z.int('must be a whole number').nonnegative('must be 0 or more').default(1),
  /** Who set it: Parliament or a minister (statute), government guidance, or the partnership. */
  basis: z.enum(['statute', 'guidance', 'local']),
  source: words,
  /**
   * True only when the period was read in the source, or in a published procedure that quotes it. False means general
   * knowledge: have the wording checked before relying on it.
   */
  confirmed: z.boolean(),
  /** The first and last day of an event this row is used for; null for no limit. */
  validFrom: date.nullable(),
  validTo: date.nullable(),
};

/**
 * How working days are counted.
 *
 * `moment_to_moment`: a working day runs from a moment to the same time on the next working day, and starts only when
 * the office is open. `whole_days`: dates are counted, the day of the event is not, and the clock is met at any time
 * on the last day.
 */
const counted = z.enum(['moment_to_moment', 'whole_days']);

/** What happens when a calendar period ends on a day the office is shut. */
const ifClosed = z.enum(['working_day_before', 'next_working_day']);

const clockRuleSchema = z
  .discriminatedUnion('unit', [
    z.object({ ...described, unit: z.literal('working_day'), counted }),
    z.object({ ...described, unit: z.enum(['calendar_day', 'month']), ifClosed }),
    z.object({ ...described, unit: z.literal('hour') }),
  ])
  .refine((rule) => !rule.validFrom || !rule.validTo || rule.validFrom <= rule.validTo, {
    path: ['validTo'],
    message: 'must not be before validFrom',
  });

/** A clock as data: from one event to another, at most so long, and who says so. */
export type ClockRule = z.output<typeof clockRuleSchema>;

/** A clock rule as it is written in a file or a table, dates as text. */
export type WrittenClockRule = z.input<typeof clockRuleSchema>;

export type ClockRuleProblem = { readonly row: number; readonly field: string; readonly message: string };

/**
 * Read clock rules from rows. Everything wrong is reported at once, by row (from 1) and field; nothing is accepted
 * unless every row is right and no two rows for one code are in force on the same day.
 */
export function readClockRules(
  rows: readonly unknown[],
): { ok: true; rules: ClockRule[] } | { ok: false; problems: ClockRuleProblem[] } {
  const rules: ClockRule[] = [];
  const problems: ClockRuleProblem[] = [];
  rows.forEach((row, index) => {
    const read = clockRuleSchema.safeParse(row);
    if (read.success) rules.push(read.data);
    else problems.push(...read.error.issues.map((issue) => problem(index + 1, issue.path.join('.'), issue.message)));
  });
  if (problems.length === 0) problems.push(...overlaps(rules));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules };
}

/** The rule for a code on the day the clock starts; undefined when there is none in force. */
export function clockRuleFor(rules: readonly ClockRule[], wanted: string, on: CivilDate): ClockRule | undefined {
  return rules.find(
    ({ code: found, validFrom, validTo }) =>
      found === wanted && (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on),
  );
}

function overlaps(rules: readonly ClockRule[]): ClockRuleProblem[] {
  return rules.flatMap((rule, index) => {
    const earlier = rules
      .slice(0, index)
      .findIndex((other) => other.code === rule.code && inForceTogether(other, rule));
    return earlier < 0
      ? []
      : [
          problem(
            index + 1,
            'validFrom',
            `is in force on some of the same days as row ${earlier + 1}, for ${rule.code}`,
          ),
        ];
  });
}

function inForceTogether(a: ClockRule, b: ClockRule): boolean {
  const aEndsFirst = a.validTo !== null && b.validFrom !== null && a.validTo < b.validFrom;
  const bEndsFirst = b.validTo !== null && a.validFrom !== null && b.validTo < a.validFrom;
  return !aEndsFirst && !bEndsFirst;
}

function problem(row: number, field: string, message: string): ClockRuleProblem {
  return { row, field, message };
}
