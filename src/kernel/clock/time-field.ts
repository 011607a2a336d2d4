import type { TimeOfDay } from './time-of-day.ts';

export type TimeAnswer =
  | { readonly ok: true; readonly time: TimeOfDay }
  | { readonly ok: false; readonly message: string };

/** "4", "4pm", "4.30pm", "4:30 p.m.", "16:30", "1630", "0930": hour, minutes, half of the day. */
const TYPED = /^(\d{1,2})(?:\s*[:.]\s*(\d{2})|(\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/;

/**
 * Read a typed time, forgivingly: "4.30pm", "4:30 PM", "16:30", "1630", "midday", "noon", "midnight".
 *
 * A time that could be either half of the day ("4:30") is asked about, never guessed: the wrong half would put a
 * child somewhere at the wrong end of the day. A leading zero, an hour above 12, or 4 figures is the 24-hour clock.
 *
 * @param name what the time is, to begin a sentence: "Time they were last seen"
 */
export function parseTimeField(typed: string, name = 'Time'): TimeAnswer {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return wrong(`Enter the ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  if (text === 'midnight' || text === '12 midnight') return right(0, 0);
  if (/^(12 )?(midday|noon)$/.test(text)) return right(12, 0);

  const match = TYPED.exec(text);
  const notReal = wrong(`${name} must be a real time, like 9am or 4:30pm`);
  if (!match) return notReal;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? 0);
  const half = match[4];
  if (hour > 23 || minute > 59) return notReal;
  if (half) return withHalf(hour, minute, half) ?? notReal;
  // "4", "12", "4:30", "10:15" and "930" could be either; "04:30", "1030", "16:30" and "16" could not.
  const wholeHourOnly = match[2] === undefined && match[3] === undefined;
  const twentyFour = text.startsWith('0') || hour >= 12 || /^\d{4}$/.test(text);
  if (!twentyFour || (wholeHourOnly && hour <= 12)) return wrong(`${name} must say am or pm, like 4:30pm`);
  return right(hour, minute);
}

/** Null when the figures and the half of the day disagree, as in "16:30am". */
function withHalf(hour: number, minute: number, half: string): TimeAnswer | null {
  if (hour > 12) return half === 'p' ? right(hour, minute) : null;
  if (hour === 0) return half === 'a' ? right(0, minute) : null;
  return right((hour % 12) + (half === 'p' ? 12 : 0), minute);
}

function right(hour: number, minute: number): TimeAnswer {
  return { ok: true, time: { hour, minute } };
}

function wrong(message: string): TimeAnswer {
  return { ok: false, message };
}
