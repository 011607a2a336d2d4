declare const reasonMark: unique symbol;

/** Why a clock was paused: words that somebody wrote, never blank. Made only by `isPauseReason` or `pause`. */
export type PauseReason = string & { readonly [reasonMark]: true };

/** A spell when a clock did not run. `to` is null while it lasts. A pause cannot be made without a reason (I7). */
export type Pause = { readonly from: Date; readonly to: Date | null; readonly reason: PauseReason };

/** A pause whose end is known. */
export type FinishedPause = Pause & { readonly to: Date };

/** Why a pause was refused, in words for the person who asked for it. */
export class PauseRefused extends Error {
  override readonly name = 'PauseRefused';
}

/** True when the text says something: at least one letter. */
export function isPauseReason(text: string): text is PauseReason {
  return /\p{L}/u.test(text);
}

/** @throws PauseRefused when no reason is given, or the pause would end before it begins. */
export function pause(given: { from: Date; to: Date; reason: string }): FinishedPause;
export function pause(given: { from: Date; to: Date | null; reason: string }): Pause;
export function pause({ from, to, reason }: { from: Date; to: Date | null; reason: string }): Pause {
  if (!isPauseReason(reason)) throw new PauseRefused('Enter a reason for pausing the clock');
  if (Number.isNaN(from.getTime()) || Number.isNaN(to?.getTime() ?? 0)) {
    throw new PauseRefused('The pause must begin and end at a real date and time');
  }
  if (to !== null && to < from) throw new PauseRefused('The pause must end after it begins');
  return { from, to, reason };
}

/** The pauses as they would stand if every one still lasting ended now. */
export function endedBy(now: Date, pauses: readonly Pause[]): FinishedPause[] {
  return pauses
    .filter(({ from, to }) => to !== null || from <= now)
    .map(({ from, to, reason }) => ({ from, to: to ?? now, reason }));
}

/**
 * When a clock was not running: overlapping pauses joined, so no time is given back twice, and nothing from before
 * the clock started. In order.
 */
export function pausedSpells(pauses: readonly FinishedPause[], startedAt: Date): { from: Date; to: Date }[] {
  const spells: { from: Date; to: Date }[] = [];
  const inOrder = [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime());
  for (const { from, to } of inOrder) {
    if (to <= startedAt) continue;
    const last = spells.at(-1);
    if (last && from <= last.to) last.to = later(last.to, to);
    else spells.push({ from: later(from, startedAt), to });
  }
  return spells;
}

function later(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()));
}
