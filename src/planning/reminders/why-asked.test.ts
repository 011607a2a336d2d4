import { expect, test } from 'vitest';
import { addDays, civilDate } from '../../kernel/clock/index.ts';
import { whyAsked } from './why-asked.ts';

const today = civilDate('2026-03-02');
const ago = (days: number) => addDays(today, -days);
const inDays = (days: number) => addDays(today, days);

test.each([
  ['is overdue, and nobody spoke of it for a week', inDays(-1), ago(7), 'overdue'],
  ['is overdue, and nobody spoke of it for long', inDays(-1), ago(90), 'overdue'],
  ['is overdue, and somebody spoke of it this week', inDays(-1), ago(6), null],
  ['is due today', inDays(0), ago(7), 'due_soon'],
  ['is due in 14 days', inDays(14), ago(7), 'due_soon'],
  ['is due in 15 days', inDays(15), ago(7), null],
  ['is due in 14 days, and somebody spoke of it this week', inDays(14), ago(6), null],
  ['is due in long, and nothing was said for 30 days', inDays(300), ago(30), 'silent'],
  ['is due in long, and something was said 29 days ago', inDays(300), ago(29), null],
  ['is due soon, and nothing was said for 30 days', inDays(3), ago(30), 'due_soon'],
  ['has no date, and nothing was said for 30 days', null, ago(30), 'silent'],
  ['has no date, and something was said', null, ago(8), null],
])('an action that %s', (_, dueBy, saidOn, why) => {
  expect(whyAsked({ claim: 'on_track', dueBy, saidOn }, today)).toBe(why);
  expect(whyAsked({ claim: 'at_risk', dueBy, saidOn }, today)).toBe(why);
});

test.each(['done', 'complete', 'not_needed'] as const)('what is %s is nobody’s to be asked about', (claim) => {
  expect(whyAsked({ claim, dueBy: inDays(-30), saidOn: ago(90) }, today)).toBeNull();
});
