import type { MemberPart } from '../tables.ts';

const PARTS: readonly (readonly [RegExp, MemberPart])[] = [
  [/\b(co-?chair|vice[- ]?chair|deputy chair)/i, 'co_chair'],
  [/^(the )?(panel |board |meeting )?chair(person|man|woman)?$/i, 'chair'],
  [/\b(minute|note)[- ]?taker\b|^(minutes|notes)$/i, 'note_taker'],
  [/\b(panel|meeting|mace|marve|board) (co-?ordinator|administrator)\b/i, 'coordinator'],
];

/** What a role in the attendance makes somebody in the body; a member where it says no more. */
export const memberPart = (role: string | null): MemberPart =>
  PARTS.find(([pattern]) => pattern.test(role?.trim() ?? ''))?.[1] ?? 'member';
