import { describe, expect, expectTypeOf, it } from 'vitest';
import { instantFromText as at } from './instant-text.ts';
import { endedBy, isPauseReason, type Pause, PauseRefused, pause, pausedSpells } from './pause.ts';

const reason = 'Waiting for proof of identity';
const spell = (from: string, to: string) => pause({ from: at(from), to: at(to), reason });

describe('a pause', () => {
  it('I7: cannot be made without a reason, in type or in fact', () => {
    expectTypeOf<{ from: Date; to: null }>().not.toExtend<Pause>();
    expectTypeOf<{ from: Date; to: null; reason: string }>().not.toExtend<Pause>();
    for (const blank of ['', '   ', '-', '...', '\n', '12']) {
      expect(isPauseReason(blank)).toBe(false);
      expect(() => pause({ from: at('2026-11-02T09:00:00Z'), to: null, reason: blank })).toThrow(
        new PauseRefused('Enter a reason for pausing the clock'),
      );
    }
    expect(pause({ from: at('2026-11-02T09:00:00Z'), to: null, reason })).toMatchObject({ reason });
  });

  it('must end after it begins, at a real moment', () => {
    expect(() => spell('2026-11-03T09:00:00Z', '2026-11-02T09:00:00Z')).toThrow('The pause must end after it begins');
    expect(() => pause({ from: new Date('soon'), to: null, reason })).toThrow(
      'must begin and end at a real date and time',
    );
  });

  it('is ended now for reckoning when it has not ended, and left out when it has not begun', () => {
    const now = at('2026-11-10T09:00:00Z');
    const open = pause({ from: at('2026-11-02T09:00:00Z'), to: null, reason });
    const planned = pause({ from: at('2026-11-12T09:00:00Z'), to: null, reason });
    expect(endedBy(now, [open, planned])).toEqual([{ from: open.from, to: now, reason }]);
  });

  it('is joined with others it overlaps, and cut off where the clock starts', () => {
    const pauses = [
      spell('2026-11-06T09:00:00Z', '2026-11-07T09:00:00Z'),
      spell('2026-11-03T09:00:00Z', '2026-11-05T09:00:00Z'),
      spell('2026-11-01T09:00:00Z', '2026-11-04T09:00:00Z'),
      spell('2026-10-01T09:00:00Z', '2026-10-02T09:00:00Z'),
    ];
    expect(pausedSpells(pauses, at('2026-11-02T09:00:00Z'))).toEqual([
      { from: at('2026-11-02T09:00:00Z'), to: at('2026-11-05T09:00:00Z') },
      { from: at('2026-11-06T09:00:00Z'), to: at('2026-11-07T09:00:00Z') },
    ]);
  });
});
