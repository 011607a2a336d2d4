import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { clockRuleFor, readClockRules, type WrittenClockRule } from './clock-rules.ts';

const row: WrittenClockRule = {
  code: 'referral_decision',
  name: 'Decision on a referral',
  from: 'referral_received',
  to: 'referral_decided',
  max: 1,
  unit: 'working_day',
  counted: 'moment_to_moment',
  basis: 'guidance',
  source: 'Working Together to Safeguard Children 2023',
  confirmed: true,
  validFrom: '2013-04-15',
  validTo: null,
};

function problemsOf(...rows: unknown[]) {
  const read = readClockRules(rows);
  return read.ok ? [] : read.problems.map(({ row: at, field, message }) => `${at} ${field}: ${message}`);
}

describe('clock rules as rows', () => {
  it('are read as they are written, with a warning of 1 working day unless told otherwise', () => {
    expect(readClockRules([row])).toEqual({ ok: true, rules: [{ ...row, warnDays: 1 }] });
  });

  it.each<[Partial<Record<keyof WrittenClockRule, unknown>>, string]>([
    [{ max: 0 }, '1 max: must be 1 or more'],
    [{ max: 1.5 }, '1 max: must be a whole number'],
    [{ source: '  ' }, '1 source: must not be empty'],
    [{ code: 'Referral decision' }, '1 code: must be lower-case words joined by _, like referral_decided'],
    [{ validFrom: '2013-02-30' }, '1 validFrom: must be a real date written year first, like 2026-11-21'],
    [{ validTo: '2013-04-14' }, '1 validTo: must not be before validFrom'],
    [{ warnDays: -1 }, '1 warnDays: must be 0 or more'],
  ])('are refused with the row, the field and the reason: %j', (change, problem) => {
    expect(problemsOf({ ...row, ...change })).toEqual([problem]);
  });

  it('refuse a unit nobody knows, a missing way of counting, and a row that says nothing about confirmation', () => {
    expect(problemsOf({ ...row, unit: 'fortnight' })[0]).toMatch(/^1 unit: /);
    expect(problemsOf({ ...row, counted: undefined })[0]).toMatch(/^1 counted: /);
    expect(problemsOf({ ...row, unit: 'month' })[0]).toMatch(/^1 ifClosed: /);
    expect(problemsOf({ ...row, confirmed: undefined })[0]).toMatch(/^1 confirmed: /);
  });

  it('report everything wrong at once', () => {
    expect(problemsOf({ ...row, max: 0, source: '' }, row, { ...row, name: '' })).toEqual([
      '1 max: must be 1 or more',
      '1 source: must not be empty',
      '3 name: must not be empty',
    ]);
  });

  it('do not allow two rows for one code on the same day', () => {
    const clash = '2 validFrom: is in force on some of the same days as row 1, for referral_decision';
    expect(problemsOf(row, { ...row, validFrom: '2020-01-01' })).toEqual([clash]);
    expect(problemsOf({ ...row, validTo: '2020-01-01' }, { ...row, validFrom: '2020-01-01' })).toEqual([clash]);
    expect(problemsOf({ ...row, validTo: '2019-12-31' }, { ...row, validFrom: '2020-01-01' })).toEqual([]);
    expect(problemsOf(row, { ...row, code: 'another' })).toEqual([]);
  });

  it('are chosen by the day the clock starts', () => {
    const read = readClockRules([
      { ...row, validTo: '2019-12-31' },
      { ...row, max: 2, validFrom: '2020-01-01' },
    ]);
    const rules = read.ok ? read.rules : [];
    const maxOn = (date: string) => clockRuleFor(rules, 'referral_decision', civilDate(date))?.max;
    expect(['2013-04-14', '2013-04-15', '2019-12-31', '2020-01-01'].map(maxOn)).toEqual([undefined, 1, 1, 2]);
    expect(clockRuleFor(rules, 'unheard_of', civilDate('2020-01-01'))).toBeUndefined();
  });
});
