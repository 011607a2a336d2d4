import { z } from 'zod';
import type { BrokenRule } from '../../kernel/access/under-rule.ts';
import { endOfLondonDay } from '../../kernel/clock/index.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { readDate } from '../../kernel/ui/index.ts';

type Raw = Readonly<Record<string, unknown>>;

export const reasonField = z.string('Say why').trim().min(3, 'Say why').max(1000, 'Keep it to 1,000 characters');

/** What giving access asks: to whom, how much, names or not, until when, and why. */
export const giveForm = z.looseObject({
  party: z.guid('Search for someone and choose who'),
  level: z.enum(['1', '2', '3', '4'], 'Select what they may see'),
  names: z.enum(['yes', 'no'], 'Select whether they may see names'),
  reason: reasonField,
});

export const networkForm = z.looseObject({
  party: z.guid('Search for someone and choose who'),
  part: z
    .string('Say what part they play')
    .trim()
    .min(2, 'Say what part they play')
    .max(100, 'Keep it to 100 characters'),
  level: z.enum(['2', '3'], 'Select what they may see'),
  names: z.enum(['yes', 'no'], 'Select whether they may see names'),
  reason: reasonField,
});

/** Until when, as typed in `until`: the last moment of that London day, null when left empty, or what is wrong. */
export function readUntil(raw: Raw): { ok: true; until: Date | null } | { ok: false; errors: FieldErrors } {
  const read = readDate(raw, 'until', 'The last day');
  if (read.error) return { ok: false, errors: { until: read.error } };
  return { ok: true, until: read.date ? endOfLondonDay(read.date) : null };
}

const FIELD: Record<string, string> = {
  KI001: 'reason',
  KI002: 'party',
  KI004: 'until',
  KI006: 'party',
  KI007: 'names',
  KI008: 'until',
  KI009: 'party',
};

/** A rule the database refused by, beside the field it is about. */
export const ruleErrors = (broken: BrokenRule): FieldErrors => ({ [FIELD[broken.code] ?? 'reason']: broken.says });
