import { expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, englandCalendar } from '../../kernel/clock/index.ts';
import { isMonthlyTime, type OwnedAction, whomToAsk, whomToAskNow } from './whom-to-ask.ts';

const calendar = englandCalendar();
/** A Wednesday in the middle of a month. */
const today = civilDate('2026-03-18');
const action = (more: Partial<OwnedAction> & { actionAskedOn?: CivilDate | null } = {}) => ({
  id: 'a',
  accountId: 'ada',
  claim: 'on_track' as const,
  dueBy: '2026-03-20',
  saidOn: '2026-02-01',
  own: true,
  personAskedOn: null,
  personMonthlyOn: null,
  actionAskedOn: null,
  ...more,
});
const quiet = { dueBy: '2026-12-31', saidOn: '2026-03-10' };
const asked = (actions: OwnedAction[], day = today) =>
  whomToAsk(actions, day, calendar).map((ask) => [ask.accountId, ask.monthly, ask.actions.map((one) => one.action.id)]);

test('each person gets one letter with everything that is asked of them, and those with nothing get none', () => {
  const actions = [
    action({ id: 'a1' }),
    action({ id: 'a2', dueBy: '2026-01-01' }),
    action({ id: 'a3', ...quiet }),
    action({ id: 'b1', accountId: 'ben', ...quiet }),
    action({ id: 'c1', accountId: 'cy' }),
  ];
  expect(asked(actions)).toEqual([
    ['ada', false, ['a1', 'a2']],
    ['cy', false, ['c1']],
  ]);
});

test('nobody gets two letters within a week, whatever falls due', () => {
  expect(asked([action({ personAskedOn: addDays(today, -6) })])).toEqual([]);
  expect(asked([action({ personAskedOn: addDays(today, -7) })])).toEqual([['ada', false, ['a']]]);
});

test.each(['2026-03-21', '2026-03-22', '2026-04-03', '2026-12-25'])(
  'on %s, no working day, nobody is written to',
  (day) => {
    expect(asked([action({ dueBy: '2026-01-01' })], civilDate(day))).toEqual([]);
  },
);

test('the first working week of a month runs from its first working day, bank holidays left out', () => {
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, at) => addDays(civilDate(from), at)).filter((day) =>
      isMonthlyTime(day, calendar),
    );
  expect(days('2026-02-26', 20)).toEqual(
    ['02', '03', '04', '05', '06', '07', '08', '09'].map((day) => `2026-03-${day}`),
  );
  // 1 January is a bank holiday, and 2027 begins on a Friday.
  expect(days('2026-12-28', 14)[0]).toBe('2027-01-04');
});

test('in the first week of a month everybody is asked of every open action of the partnership’s own, once', () => {
  const first = civilDate('2026-04-01');
  const both = [action({ id: 'own', ...quiet }), action({ id: 'of a child', own: false, ...quiet })];
  expect(asked(both, first)).toEqual([['ada', true, ['own']]]);
  const before = { personMonthlyOn: civilDate('2026-03-02') };
  expect(asked([action({ ...quiet, ...before })], first)).toEqual([['ada', true, ['a']]]);
  expect(asked([action({ ...quiet, personMonthlyOn: civilDate('2026-04-01') })], civilDate('2026-04-08'))).toEqual([]);
  expect(asked([action({ id: 'of a child', own: false, ...quiet })], first)).toEqual([]);
});

test('somebody reminded in the last days of a month is asked for their monthly word when that week is over', () => {
  const late = action({ ...quiet, personAskedOn: civilDate('2026-03-30') });
  expect(asked([late], civilDate('2026-04-01'))).toEqual([]);
  expect(asked([late], civilDate('2026-04-07'))).toEqual([['ada', true, ['a']]]);
});

test('by hand, whoever has something to answer for in the plan, though they were written to this week; not twice in a day', () => {
  const now = (more: Parameters<typeof action>[0]) => whomToAskNow([action(more)], today).length;
  expect(now({ personAskedOn: addDays(today, -1) })).toBe(1);
  expect(now({ actionAskedOn: today })).toBe(0);
  expect(now({ actionAskedOn: addDays(today, -1) })).toBe(1);
  expect(now(quiet)).toBe(0);
});
