import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import type { RoleShown } from '../frame/load-subject.ts';
import { isNhsNumber, readIdentity, tooYoungForConcern } from './identity-form.ts';

const now = new Date('2026-03-02T10:00:00Z');
const role = (name: RoleShown['role'], fromOn: string): RoleShown => ({
  role: name,
  fromOn,
  category: [],
  basis: null,
  reviewOn: null,
});
const born = (day: string, month: string, year: string) => ({
  'birthDate-day': day,
  'birthDate-month': month,
  'birthDate-year': year,
});
const problems = (raw: Record<string, string>, roles: RoleShown[] = []) =>
  readIdentity({ givenNames: 'A', why: 'Corrected', ...raw }, roles, now).problems;

test('I5: nobody under 18 on the day is held as an adult of concern, whatever date is typed later', () => {
  const held = [role('person_of_concern', '2026-01-10')];
  expect(problems(born('10', '1', '2008'), held)).toEqual({});
  expect(problems(born('11', '1', '2008'), held)).toHaveProperty('birthDate');
  expect(problems(born('11', '1', '2008'), [role('child', '2020-01-01')])).toEqual({});
  // Born on 29 February: 18 on 1 March (Family Law Reform Act 1969 s.9).
  expect(tooYoungForConcern(civilDate('2008-02-29'), [role('person_of_concern', '2026-02-28')])).toBe(true);
  expect(tooYoungForConcern(civilDate('2008-02-29'), [role('person_of_concern', '2026-03-01')])).toBe(false);
});

test('an NHS number has its check digit', () => {
  expect(isNhsNumber('9434765919')).toBe(true);
  expect(isNhsNumber('9434765918')).toBe(false);
  expect(isNhsNumber('943476591')).toBe(false);
  expect(problems({ nhsNumber: '943 476 5919' })).toEqual({});
});

test('a name of some kind and a reason are needed; numbers are checked', () => {
  expect(problems({ givenNames: '', why: '' })).toEqual({
    givenNames: 'Enter at least one name, or how they are known',
    why: 'Enter why you are changing this',
  });
  expect(problems({ upn: 'a123456789012' })).toEqual({});
  expect(problems({ upn: '123' })).toHaveProperty('upn');
  expect(problems(born('31', '2', '2010'))).toEqual({ birthDate: 'The date of birth must be a real date' });
});
