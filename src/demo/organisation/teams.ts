import { idOfNamed } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Team, TeamKind } from '../types/organisation.ts';
import { type AgencyKey, agencyId, telephone } from './agencies.ts';

const ROWS = [
  ['hub', 'Front door hub (MASH)', 'frontDoorHub', 'childrens-social-care'],
  ['duty', 'Emergency duty team', 'emergencyDuty', 'childrens-social-care'],
  ['exploitation', 'Exploitation and missing team', 'exploitation', 'childrens-social-care'],
  ['family-north', 'Family support team, north of the river', 'familySupport', 'childrens-social-care'],
  ['family-south', 'Family support team, south of the river', 'familySupport', 'childrens-social-care'],
  ['in-care', 'Children in care and care leavers', 'childrenInCare', 'childrens-social-care'],
  ['quality', 'Quality assurance and review', 'qualityAssurance', 'childrens-social-care'],
  ['public-protection', 'Public protection hub', 'publicProtection', 'police'],
  ['neighbourhoods', 'Safer neighbourhoods team', 'saferNeighbourhoods', 'police'],
  ['school-nursing', 'School nursing', 'schoolNursing', 'health'],
  ['hospital', 'Emergency department safeguarding', 'hospitalSafeguarding', 'health'],
  ['dsl-marram-road', 'Safeguarding, Marram Road School', 'schoolSafeguarding', 'marram-road-school'],
  ['dsl-lantern-hill', 'Safeguarding, Lantern Hill School for Girls', 'schoolSafeguarding', 'lantern-hill-girls'],
  ['dsl-gannet-point', 'Safeguarding, Gannet Point High School', 'schoolSafeguarding', 'gannet-point-high'],
  ['dsl-selder-vale', 'Safeguarding, Selder Vale School', 'schoolSafeguarding', 'selder-vale-school'],
  ['dsl-ternhaven', 'Safeguarding, Ternhaven Academy', 'schoolSafeguarding', 'ternhaven-academy'],
  ['dsl-wrackline', 'Safeguarding, Wrackline School', 'schoolSafeguarding', 'wrackline-college'],
  ['dsl-boathouse', 'Safeguarding, The Boathouse', 'schoolSafeguarding', 'the-boathouse'],
  ['youth-justice', 'Youth justice case team', 'youthJustice', 'youth-justice'],
  ['tenancies', 'Tenancies and estates', 'tenancies', 'housing'],
  ['community-safety', 'Community safety and licensing', 'communitySafety', 'community-safety'],
  ['detached', 'Detached youth work', 'detachedYouthWork', 'youth-service'],
  ['mentoring', 'Mentoring', 'mentoring', 'lantern-project'],
  ['partnership', 'Partnership business support', 'businessSupport', 'business-support'],
  ['analysis', 'Analysis and performance', 'analysis', 'business-support'],
  ['administration', 'System administration', 'systemAdministration', 'business-support'],
  ['data-protection', 'Data protection', 'dataProtection', 'data-protection'],
  ['adult-safeguarding', 'Adult safeguarding and transitions', 'adultSafeguarding', 'adult-social-care'],
  ['bus-operations', 'Bus station and route operations', 'operations', 'ternline-buses'],
  ['kittiwake', 'Kittiwake House', 'careTeam', 'harbour-light'],
  ['marlowfield-in-care', 'Marlowfield children in care', 'placingAuthority', 'marlowfield-council'],
  ['scrutiny', 'Independent scrutiny', 'scrutiny', 'scrutiny'],
  ['members', 'Elected members', 'members', 'scrutiny'],
] as const satisfies readonly (readonly [string, string, TeamKind, AgencyKey])[];

export type TeamKey = (typeof ROWS)[number][0];

/** Those who answer at night, at weekends and on bank holidays. */
const ALWAYS_ANSWERED: readonly TeamKey[] = ['duty', 'public-protection', 'hospital', 'kittiwake'];

/** Whether a team answers, and writes things down, at any hour. */
export const neverShuts = (key: TeamKey): boolean => ALWAYS_ANSWERED.includes(key);

export const teamId = (seed: Seed, key: TeamKey): string => idOfNamed(seed, 'team', key);

/** The agency a team belongs to. @throws RangeError when there is no such team. */
export function agencyOfTeam(key: TeamKey): AgencyKey {
  const row = ROWS.find(([known]) => known === key);
  if (row === undefined) throw new RangeError(`There is no team called ${key}.`);
  return row[3];
}

/** Every named team, whatever the size of the borough. */
export const teams = (seed: Seed): Team[] =>
  ROWS.map(([key, name, kind, agency], nth) => ({
    id: teamId(seed, key),
    key,
    name,
    kind,
    agencyId: agencyId(seed, agency),
    telephone: telephone(300 + nth),
    outOfHours: neverShuts(key),
  }));
