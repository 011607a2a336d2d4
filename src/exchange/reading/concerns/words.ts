import type { Asked, ReportedConcern, SubjectKind, Told } from './concern.ts';

/** Words that a person may write in a cell, in small letters, and what they stand for. */
export const askedWords: ReadonlyMap<string, Asked> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['not known', 'not_known'],
  ['not asked', 'not_asked'],
  ['', 'not_asked'],
]);

export const dangerWords: ReadonlyMap<string, ReportedConcern['danger']> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['not known', 'not_known'],
]);

export const howKnownWords: ReadonlyMap<string, ReportedConcern['howKnown']> = new Map([
  ['saw it', 'saw'],
  ['told by the child', 'told_by_child'],
  ['told by someone else', 'told_by_other'],
  ['from a record', 'record'],
  ['not known', 'not_known'],
  ['not asked', 'not_asked'],
  ['', 'not_asked'],
]);

export const subjectKindWords: ReadonlyMap<string, SubjectKind> = new Map([
  ['child', 'child'],
  ['young person', 'child'],
  ['peer group', 'group'],
  ['school', 'school'],
  ['location', 'location'],
  ['street', 'location'],
  ['premises', 'premises'],
  ['transport route', 'transport_route'],
  ['neighbourhood', 'neighbourhood'],
  ['online space', 'online_space'],
  ['adult of concern', 'adult'],
]);

/** Contact and referral source codes (DfE Children in Need census; domain §2.8). */
export const sourceCodes: readonly string[] = '1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10'.split(' ');

/** A cell of free words: blank or "not asked" means that nobody asked. The words themselves are left as they are. */
export function told(cell: string): Told {
  const word = plain(cell);
  if (word === '' || word === 'not asked') return { known: 'not_asked' };
  return word === 'not known' ? { known: 'not_known' } : { known: 'known', text: cell };
}

/** How a cell is compared with the words above: in small letters, without spaces around it. */
export function plain(cell: string): string {
  return cell.trim().toLowerCase();
}
