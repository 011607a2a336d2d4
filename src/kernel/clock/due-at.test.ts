import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { clockRuleFor } from './clock-rules.ts';
import { dueAt } from './due-at.ts';
import { instantFromText as at } from './instant-text.ts';
import { pause } from './pause.ts';
import { sayMoment } from './say-time.ts';
import { shippedClockRules } from './shipped-clocks.ts';
import { englandCalendar } from './working-calendar.ts';

const england = englandCalendar();

function rule(code: string) {
  const found = clockRuleFor(shippedClockRules, code, civilDate('2026-01-01'));
  if (!found) throw new Error(`No rule ${code}`);
  return found;
}

function due(code: string, started: string, ...pauses: [string, string][]): string {
  const made = pauses.map(([from, to]) =>
    pause({ from: at(from), to: at(to), reason: 'Waiting for proof of identity' }),
  );
  return sayMoment(dueAt(rule(code), at(started), made, england));
}

describe('I7: when a referral must be decided', () => {
  it.each([
    ['received at 3:40pm on Friday', '2026-11-20T15:40:00Z', '23 November 2026 at 3:40pm'],
    ['received on Tuesday morning', '2026-11-17T09:10:00Z', '18 November 2026 at 9:10am'],
    ['received at 2am on Saturday', '2026-11-21T02:00:00Z', '24 November 2026 at 9am'],
    ['received as the office closes on Friday', '2026-11-20T17:00:00Z', '24 November 2026 at 9am'],
    ['received on Maundy Thursday', '2026-04-02T15:40:00+01:00', '7 April 2026 at 3:40pm'],
    ['received on Christmas Day', '2026-12-25T10:00:00Z', '30 December 2026 at 9am'],
    ['received before the clocks go forward', '2026-03-27T15:40:00Z', '30 March 2026 at 3:40pm'],
    ['received before the clocks go back', '2026-10-23T15:40:00+01:00', '26 October 2026 at 3:40pm'],
  ])('%s', (_, started, said) => {
    expect(due('referral_decision', started)).toBe(said);
  });

  it('gives back paused office time, and nothing for nights and weekends', () => {
    const started = '2026-11-20T15:40:00Z';
    expect(due('referral_decision', started, ['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'])).toBe(
      '23 November 2026 at 4:40pm',
    );
    expect(due('referral_decision', started, ['2026-11-20T18:00:00Z', '2026-11-23T08:00:00Z'])).toBe(
      '23 November 2026 at 3:40pm',
    );
    expect(due('referral_decision', started, ['2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z'])).toBe(
      '24 November 2026 at 3:40pm',
    );
  });
});

describe('I7: clocks in whole days', () => {
  it.each([
    ['child_and_family_assessment', '2026-09-01T23:00:00+01:00', '3 November 2026 at 11:59pm'],
    ['initial_conference', '2026-03-23T10:00:00Z', '15 April 2026 at 11:59pm'],
    ['initial_conference', '2026-03-21T10:00:00Z', '14 April 2026 at 11:59pm'],
    ['rapid_review', '2026-12-21T10:00:00Z', '14 January 2027 at 11:59pm'],
    ['subject_access', '2026-09-03T10:00:00+01:00', '5 October 2026 at 11:59pm'],
    ['subject_access', '2026-01-31T10:00:00Z', '2 March 2026 at 11:59pm'],
    ['subject_access', '2026-10-30T10:00:00Z', '30 November 2026 at 11:59pm'],
    ['risk_review_imminent', '2026-11-17T10:00:00Z', '24 November 2026 at 11:59pm'],
    ['risk_review_imminent', '2026-11-21T10:00:00Z', '27 November 2026 at 11:59pm'],
    ['risk_review_imminent', '2026-12-18T10:00:00Z', '24 December 2026 at 11:59pm'],
  ])('%s begun at %s is due on %s', (code, started, said) => {
    expect(due(code, started)).toBe(said);
  });

  it('counts from the London day, not the UTC day', () => {
    expect(due('risk_review_imminent', '2026-07-06T23:30:00Z')).toBe('14 July 2026 at 11:59pm');
  });

  it('gives back whole days, once for pauses that overlap', () => {
    const started = '2026-09-01T10:00:00+01:00';
    expect(due('initial_conference', started)).toBe('22 September 2026 at 11:59pm');
    expect(due('initial_conference', started, ['2026-09-07T10:00:00Z', '2026-09-09T10:00:00Z'])).toBe(
      '24 September 2026 at 11:59pm',
    );
    expect(
      due(
        'initial_conference',
        started,
        ['2026-09-07T10:00:00Z', '2026-09-09T10:00:00Z'],
        ['2026-09-08T10:00:00Z', '2026-09-09T15:00:00Z'],
      ),
    ).toBe('24 September 2026 at 11:59pm');
    expect(due('subject_access', started, ['2026-09-07T10:00:00Z', '2026-09-09T10:00:00Z'])).toBe(
      '5 October 2026 at 11:59pm',
    );
  });

  it('gives nothing back for a pause that begins after time ran out, or ended before it started', () => {
    const started = '2026-09-01T10:00:00+01:00';
    expect(due('initial_conference', started, ['2026-09-23T10:00:00Z', '2026-09-29T10:00:00Z'])).toBe(
      '22 September 2026 at 11:59pm',
    );
    expect(due('initial_conference', started, ['2026-08-03T10:00:00Z', '2026-08-20T10:00:00Z'])).toBe(
      '22 September 2026 at 11:59pm',
    );
  });

  it('is never due before it began, however long the office is shut', () => {
    const shut = englandCalendar({
      closures: ['2026-12-29', '2026-12-30', '2026-12-31'].map((text) => ({ date: civilDate(text), name: 'Closed' })),
    });
    const week = rule('risk_review_imminent');
    expect(sayMoment(dueAt(week, at('2026-12-25T10:00:00Z'), [], shut))).toBe('4 January 2027 at 11:59pm');
  });
});

describe('clocks in hours', () => {
  it('run through nights, weekends and clock changes', () => {
    expect(due('return_interview', '2026-11-20T15:40:00Z')).toBe('23 November 2026 at 3:40pm');
    expect(due('return_interview', '2026-03-28T15:40:00Z')).toBe('31 March 2026 at 4:40pm');
    expect(due('concern_opened', '2026-10-24T15:40:00+01:00')).toBe('25 October 2026 at 2:40pm');
  });

  it('give nothing back for a pause that begins after time ran out', () => {
    expect(due('return_interview', '2026-11-20T15:40:00Z', ['2026-11-23T15:41:00Z', '2026-11-24T15:41:00Z'])).toBe(
      '23 November 2026 at 3:40pm',
    );
  });

  it('give back exactly the time paused', () => {
    expect(due('return_interview', '2026-11-20T15:40:00Z', ['2026-11-21T00:00:00Z', '2026-11-21T02:30:00Z'])).toBe(
      '23 November 2026 at 6:10pm',
    );
  });
});
