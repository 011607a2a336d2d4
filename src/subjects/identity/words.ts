import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { Identity } from './load-identity.ts';

export const sexWords: Record<string, string> = { female: 'Female', male: 'Male', not_known: 'Not known' };

export const identityWords: Record<keyof Identity, string> = {
  givenNames: 'Given names',
  familyName: 'Family name',
  knownAs: 'Likes to be called',
  birthDate: 'Date of birth',
  birthDateEstimated: 'Date of birth is estimated',
  sex: 'Sex',
  address: 'Address',
  addressIsSafeAddress: 'Address is a safe address',
  upn: 'Unique pupil number',
  nhsNumber: 'NHS number',
};

/** One value of an identity in words. A safe address is never said on a list: it is opened by itself, with a reason. */
export function sayIdentity(field: keyof Identity, identity: Partial<Identity>): string {
  const value = identity[field];
  if (field === 'address' && identity.addressIsSafeAddress) return 'A safe address is held';
  if (value === null || value === undefined || value === '') return 'Not known';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field === 'sex') return sexWords[value] ?? value;
  if (field === 'nhsNumber') return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  return isCivilDate(value) ? sayDate(value) : value;
}
