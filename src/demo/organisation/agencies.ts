import { idOfNamed } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Agency, AgencyKind } from '../types/organisation.ts';

const ROWS = [
  ['childrens-social-care', 'Seldermouth Children’s Social Care', 'childrensSocialCare', 'children'],
  ['police', 'Selder Coast Police', 'police', 'police'],
  ['health', 'Selder Valley Community Health', 'health', 'health'],
  ['marram-road-school', 'Marram Road School', 'school', 'marramroad'],
  ['lantern-hill-girls', 'Lantern Hill School for Girls', 'school', 'lanternhill'],
  ['gannet-point-high', 'Gannet Point High School', 'school', 'gannetpoint'],
  ['selder-vale-school', 'Selder Vale School', 'school', 'seldervale'],
  ['ternhaven-academy', 'Ternhaven Academy', 'school', 'ternhaven'],
  ['wrackline-college', 'Wrackline School and Sixth Form', 'school', 'wrackline'],
  ['the-boathouse', 'The Boathouse', 'school', 'boathouse'],
  ['youth-justice', 'Seldermouth Youth Justice Service', 'youthJustice', 'youthjustice'],
  ['housing', 'Seldermouth Homes', 'housing', 'homes'],
  ['community-safety', 'Safer Seldermouth', 'communitySafety', 'safer'],
  ['youth-service', 'Seldermouth Youth Service', 'youthService', 'youth'],
  ['lantern-project', 'The Lantern Project', 'voluntarySector', 'lanternproject'],
  ['business-support', 'Seldermouth Council: partnership business support', 'councilBusinessSupport', 'partnership'],
  ['data-protection', 'Seldermouth Council: data protection', 'dataProtection', 'dataprotection'],
  ['adult-social-care', 'Seldermouth Adult Social Care', 'adultSocialCare', 'adults'],
  ['ternline-buses', 'Ternline Buses', 'transport', 'ternline'],
  ['harbour-light', 'Harbour Light Children’s Homes', 'childrensHome', 'harbourlight'],
  ['marlowfield-council', 'Marlowfield Council', 'otherCouncil', 'marlowfield'],
  ['scrutiny', 'Independent scrutiny and elected members', 'oversight', 'scrutiny'],
] as const satisfies readonly (readonly [string, string, AgencyKind, string])[];

export type AgencyKey = (typeof ROWS)[number][0];

export const agencyId = (seed: Seed, key: AgencyKey): string => idOfNamed(seed, 'agency', key);

/** Ofcom keeps 01632 960000 to 960999 for drama: no such number rings. */
export const telephone = (nth: number): string => `01632 960${String(nth % 1000).padStart(3, '0')}`;

/** The partnership's agencies, whatever the size of the borough. */
export const agencies = (seed: Seed): Agency[] =>
  ROWS.map(([key, name, kind, domain], nth) => ({
    id: agencyId(seed, key),
    key,
    name,
    kind,
    emailDomain: `${domain}.seldermouth.example`,
    telephone: telephone(100 + nth),
  }));

/** The address a member of staff writes from. */
export function emailDomain(key: AgencyKey): string {
  const row = ROWS.find(([known]) => known === key);
  return `${row?.[3] ?? key}.seldermouth.example`;
}
