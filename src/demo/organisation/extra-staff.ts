import { idOf } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import { familyName, givenName, someHeritage } from '../names/naming.ts';
import type { Agency, Role, StaffMember, Team } from '../types/organisation.ts';
import type { Id } from '../types/subject.ts';
import { type AgencyKey, agencyId, emailDomain, telephone } from './agencies.ts';
import { teamId } from './teams.ts';

const WORKERS_A_TEAM = 12;

/** A name as it stands in an e-mail address: plain letters, and a number so that no two are the same. */
export function mailbox(name: string, number?: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
  return number === undefined ? plain : `${plain}.${number}`;
}

export const extraWorkerId = (seed: Seed, nth: number): Id => idOf(seed, 'social worker', nth);
export const extraYouthWorkerId = (seed: Seed, nth: number): Id => idOf(seed, 'youth worker', nth);
export const extraSchoolAgencyId = (seed: Seed, nth: number): Id => idOf(seed, 'school agency', nth);
export const extraSchoolLeadId = (seed: Seed, nth: number): Id => idOf(seed, 'school lead', nth);
const extraSchoolTeamId = (seed: Seed, nth: number): Id => idOf(seed, 'school team', nth);

/** The team of the `nth` extra social worker: twelve to a team. */
export const extraWorkerTeamId = (seed: Seed, nth: number): Id =>
  idOf(seed, 'worker team', Math.floor(nth / WORKERS_A_TEAM));

interface Post {
  readonly id: Id;
  readonly kind: string;
  readonly nth: number;
  readonly jobTitle: string;
  readonly role: Role;
  readonly agencyId: Id;
  readonly teamId: Id;
  readonly domain: string;
  readonly registered: boolean;
}

function staffMember(seed: Seed, post: Post): StaffMember {
  const chance = seed.chance(`name of ${post.kind}`, post.nth);
  const from = someHeritage(chance);
  const name = `${givenName(from, chance.happens(0.7) ? 'female' : 'male', chance)} ${familyName(from, chance)}`;
  return {
    id: post.id,
    key: `${post.kind}-${post.nth + 1}`,
    name,
    email: `${mailbox(name, post.nth + 1)}@${post.domain}`,
    jobTitle: post.jobTitle,
    roles: [post.role],
    agencyId: post.agencyId,
    teamIds: [post.teamId],
    registeredSocialWorker: post.registered,
    demo: false,
  };
}

/** More social workers, for a borough with more children. */
export function extraSocialWorkers(seed: Seed, count: number): StaffMember[] {
  const agency: AgencyKey = 'childrens-social-care';
  return Array.from({ length: count }, (_, nth) =>
    staffMember(seed, {
      id: extraWorkerId(seed, nth),
      kind: 'worker',
      nth,
      jobTitle: 'Social worker',
      role: 'socialWorker',
      agencyId: agencyId(seed, agency),
      teamId: extraWorkerTeamId(seed, nth),
      domain: emailDomain(agency),
      registered: true,
    }),
  );
}

export function extraWorkerTeams(seed: Seed, workers: number): Team[] {
  return Array.from({ length: Math.ceil(workers / WORKERS_A_TEAM) }, (_, nth) => ({
    id: idOf(seed, 'worker team', nth),
    key: `family-${nth + 3}`,
    name: `Family support team ${nth + 3}`,
    kind: 'familySupport',
    agencyId: agencyId(seed, 'childrens-social-care'),
    telephone: telephone(400 + nth),
    outOfHours: false,
  }));
}

/** More detached youth workers, all of one team. */
export function extraYouthWorkers(seed: Seed, count: number): StaffMember[] {
  return Array.from({ length: count }, (_, nth) =>
    staffMember(seed, {
      id: extraYouthWorkerId(seed, nth),
      kind: 'youth-worker',
      nth,
      jobTitle: 'Detached youth worker',
      role: 'youthWorker',
      agencyId: agencyId(seed, 'youth-service'),
      teamId: teamId(seed, 'detached'),
      domain: emailDomain('youth-service'),
      registered: false,
    }),
  );
}

const SCHOOL_NAMES =
  'Turnstone Whimbrel Dunlin Sanderling Avocet Shelduck Oystercatcher Redshank Knot Plover Eider Fulmar'.split(' ');

/** The name of the `nth` extra school, such as “Whimbrel School 2”. */
export function extraSchoolName(nth: number): string {
  const name = SCHOOL_NAMES[nth % SCHOOL_NAMES.length] ?? '';
  const round = Math.floor(nth / SCHOOL_NAMES.length);
  return round === 0 ? `${name} School` : `${name} School ${round + 1}`;
}

export interface ExtraSchools {
  readonly agencies: readonly Agency[];
  readonly teams: readonly Team[];
  readonly leads: readonly StaffMember[];
}

/** More schools, each an agency with a safeguarding team and a lead. */
export function extraSchools(seed: Seed, count: number): ExtraSchools {
  const numbers = Array.from({ length: count }, (_, nth) => nth);
  const domain = (nth: number): string => `school${nth + 1}.seldermouth.example`;
  return {
    agencies: numbers.map((nth) => ({
      id: extraSchoolAgencyId(seed, nth),
      key: `school-${nth + 1}`,
      name: extraSchoolName(nth),
      kind: 'school',
      emailDomain: domain(nth),
      telephone: telephone(600 + nth),
    })),
    teams: numbers.map((nth) => ({
      id: extraSchoolTeamId(seed, nth),
      key: `dsl-school-${nth + 1}`,
      name: `Safeguarding, ${extraSchoolName(nth)}`,
      kind: 'schoolSafeguarding',
      agencyId: extraSchoolAgencyId(seed, nth),
      telephone: telephone(600 + nth),
      outOfHours: false,
    })),
    leads: numbers.map((nth) =>
      staffMember(seed, {
        id: extraSchoolLeadId(seed, nth),
        kind: 'school-lead',
        nth,
        jobTitle: `Safeguarding lead, ${extraSchoolName(nth)}`,
        role: 'safeguardingLead',
        agencyId: extraSchoolAgencyId(seed, nth),
        teamId: extraSchoolTeamId(seed, nth),
        domain: domain(nth),
        registered: false,
      }),
    ),
  };
}
