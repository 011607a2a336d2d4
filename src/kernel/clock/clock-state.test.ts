import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { clockRuleFor } from './clock-rules.ts';
import { clockState } from './clock-state.ts';
import { instantFromText as at } from './instant-text.ts';
import { pause } from './pause.ts';
import { shippedClockRules } from './shipped-clocks.ts';
import { englandCalendar } from './working-calendar.ts';

const england = englandCalendar();
const reason = 'Waiting for proof of identity';

function rule(code: string) {
  const found = clockRuleFor(shippedClockRules, code, civilDate('2026-01-01'));
  if (!found) throw new Error(`No rule ${code}`);
  return found;
}

function read(
  code: string,
  started: string,
  now: string,
  more: { met?: string; pauses?: [string, string | null][] } = {},
) {
  const pauses = (more.pauses ?? []).map(([from, to]) => pause({ from: at(from), to: (to && at(to)) || null, reason }));
  const run = { startedAt: at(started), metAt: more.met ? at(more.met) : null, pauses };
  const { state, says } = clockState(rule(code), run, at(now), england);
  return `${state}: ${says}`;
}

describe('a clock that ends at a time', () => {
  const received = '2026-11-19T16:30:00Z';
  it.each([
    ['2026-11-19T16:45:00Z', 'due_soon: Due by 4:30pm tomorrow'],
    ['2026-11-20T09:00:00Z', 'due_today: Due by 4:30pm today'],
    ['2026-11-20T16:30:00Z', 'due_today: Due by 4:30pm today'],
    ['2026-11-20T16:30:01Z', 'overdue: Overdue: it was due by 4:30pm today'],
    ['2026-11-21T09:00:00Z', 'overdue: Overdue: it was due by 4:30pm yesterday'],
    ['2026-11-24T09:00:00Z', 'overdue: Overdue by 2 working days: it was due by 4:30pm on 20 November 2026'],
  ])('at %s is %s', (now, said) => {
    expect(read('referral_decision', received, now)).toBe(said);
  });

  it('over a weekend says the day', () => {
    expect(read('referral_decision', '2026-11-20T15:40:00Z', '2026-11-20T16:00:00Z')).toBe(
      'due_soon: Due by 3:40pm on 23 November 2026',
    );
  });

  it.each([
    ['2026-11-20T16:30:00Z', 'met: Done in time, on 20 November 2026 at 4:30pm'],
    [
      '2026-11-20T16:31:00Z',
      'met_late: Done late, on 20 November 2026 at 4:31pm. It was due by 4:30pm on 20 November 2026',
    ],
  ])('met at %s is %s', (met, said) => {
    expect(read('referral_decision', received, '2026-12-01T09:00:00Z', { met })).toBe(said);
  });
});

describe('a clock that ends with a day', () => {
  const started = '2026-09-01T10:00:00+01:00';
  it.each([
    ['2026-09-02T10:00:00Z', 'running: Due by 22 September 2026 (14 working days left)'],
    ['2026-09-17T10:00:00Z', 'due_soon: Due by 22 September 2026 (3 working days left)'],
    ['2026-09-21T10:00:00Z', 'due_soon: Due tomorrow'],
    ['2026-09-22T22:30:00Z', 'due_today: Due today'],
    ['2026-09-22T23:00:00Z', 'overdue: Overdue by 1 working day: it was due yesterday'],
    ['2026-09-25T10:00:00Z', 'overdue: Overdue by 3 working days: it was due on 22 September 2026'],
  ])('at %s is %s', (now, said) => {
    expect(read('initial_conference', started, now)).toBe(said);
  });

  it('is overdue on a Saturday without counting the Saturday', () => {
    expect(read('initial_conference', '2026-09-04T10:00:00+01:00', '2026-09-26T10:00:00Z')).toBe(
      'overdue: Overdue: it was due yesterday',
    );
  });

  it('is met until the last minute of the day in London', () => {
    const now = '2026-12-01T09:00:00Z';
    expect(read('initial_conference', started, now, { met: '2026-09-22T22:59:00Z' })).toMatch(/^met: /);
    expect(read('initial_conference', started, now, { met: '2026-09-22T23:00:00Z' })).toBe(
      'met_late: Done late, on 23 September 2026 at midnight. It was due on 22 September 2026',
    );
  });
});

describe('a paused clock', () => {
  const started = '2026-09-01T10:00:00+01:00';

  it('says since when, and what will be left, but never why', () => {
    const pauses: [string, null][] = [['2026-09-03T10:00:00Z', null]];
    const said = read('initial_conference', started, '2026-09-10T10:00:00Z', { pauses });
    expect(said).toBe('paused: Paused since 3 September 2026. 13 working days left when it starts again');
    expect(said).not.toContain(reason);
  });

  it('says until when, if that is known', () => {
    const pauses: [string, string][] = [['2026-09-09T10:00:00Z', '2026-09-15T10:00:00Z']];
    expect(read('initial_conference', started, '2026-09-10T10:00:00Z', { pauses })).toBe(
      'paused: Paused since yesterday until 15 September 2026. 12 working days left when it starts again',
    );
  });

  it('runs again, and is due later', () => {
    const pauses: [string, string][] = [['2026-09-03T10:00:00Z', '2026-09-10T10:00:00Z']];
    expect(read('initial_conference', started, '2026-09-11T10:00:00Z', { pauses })).toBe(
      'running: Due by 29 September 2026 (12 working days left)',
    );
  });

  it('is still overdue when it had run out before it was paused', () => {
    const pauses: [string, null][] = [['2026-09-24T10:00:00Z', null]];
    expect(read('initial_conference', started, '2026-09-25T10:00:00Z', { pauses })).toMatch(/^overdue: /);
  });

  it('is not paused yet when the pause is still to come', () => {
    const pauses: [string, null][] = [['2026-09-20T10:00:00Z', null]];
    expect(read('initial_conference', started, '2026-09-10T10:00:00Z', { pauses })).toMatch(/^running: /);
  });

  it('counts a pause still open when it was met up to that moment only', () => {
    const open = pause({ from: at('2026-09-21T10:00:00Z'), to: null, reason });
    const run = { startedAt: at(started), metAt: at('2026-09-23T10:00:00Z'), pauses: [open] };
    const reading = clockState(rule('initial_conference'), run, at('2026-12-01T09:00:00Z'), england);
    expect(reading).toMatchObject({ state: 'met', dueAt: at('2026-09-24T22:59:59.999Z'), workingDaysLeft: 1 });
  });
});
