import { ageInYears, type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import { dateOf, mayText, needText, type Problems } from '../forms/checks.ts';
import { chosen, type Raw, typed } from '../forms/typed.ts';
import type { RoleShown } from '../frame/load-subject.ts';
import type { Identity } from './load-identity.ts';

export interface IdentityChange {
  identity: Identity;
  why: string;
  /** The names before were another name they had, or were written so by mistake. */
  namesWere: 'former_name' | 'misspelling';
}

/** A UPN: a letter, 12 digits; a temporary one ends in a letter (Department for Education). */
const UPN = /^[A-Z]\d{11}[0-9A-Z]$/;

/** The check digit of an NHS number: weights 10 to 2, modulo 11 (NHS Data Model and Dictionary). */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}

/** The roles that a date of birth makes impossible: a person of concern is 18 or over (invariant I5, domain §2.2). */
export function tooYoungForConcern(bornOn: CivilDate, roles: readonly Pick<RoleShown, 'role' | 'fromOn'>[]): boolean {
  return roles.some(
    ({ role, fromOn }) => role === 'person_of_concern' && (ageInYears(bornOn, civilDate(fromOn)) ?? 0) < 18,
  );
}

/** Reads the identity form. A name of some kind is needed; what is not known is left empty. */
export function readIdentity(
  raw: Raw,
  roles: readonly RoleShown[],
  now: Date,
): { change: IdentityChange; problems: Problems } {
  const problems: Problems = {};
  const name = (field: string) => mayText(raw, field, problems, 200);
  const [givenNames, familyName, knownAs] = [name('givenNames'), name('familyName'), name('knownAs')];
  if (!givenNames && !familyName && !knownAs) problems.givenNames = 'Enter at least one name, or how they are known';
  const born = dateOf(raw, 'birthDate', problems, now, { what: 'The date of birth', must: 'past' });
  if (born && tooYoungForConcern(born, roles))
    problems.birthDate =
      'This date says they were under 18 when held as an adult of concern. A child keeps a child’s record';
  const upn = typed(raw, 'upn').toUpperCase().replaceAll(' ', '') || null;
  if (upn && !UPN.test(upn)) problems.upn = 'A unique pupil number is a letter and 12 digits, like A123456789012';
  const nhsNumber = typed(raw, 'nhsNumber').replace(/[\s-]/g, '') || null;
  if (nhsNumber && !isNhsNumber(nhsNumber))
    problems.nhsNumber = 'Check the NHS number: it has 10 digits, and one of these is wrong';
  const address = mayText(raw, 'address', problems, 500);
  const why = needText(raw, 'why', problems, 'Enter why you are changing this', 2000);
  return {
    problems,
    change: {
      why,
      namesWere: chosen(raw, 'namesWere', ['former_name', 'misspelling']) ?? 'misspelling',
      identity: {
        givenNames,
        familyName,
        knownAs,
        birthDate: born,
        birthDateEstimated: typed(raw, 'birthDateEstimated') === 'yes',
        sex: chosen(raw, 'sex', ['female', 'male', 'not_known']) ?? null,
        address,
        addressIsSafeAddress: address !== null && typed(raw, 'addressIsSafeAddress') === 'yes',
        upn,
        nhsNumber,
      },
    },
  };
}
