import type { Id } from './subject.ts';

const AGENCY_KINDS = [
  'childrensSocialCare',
  'police',
  'health',
  'school',
  'youthJustice',
  'housing',
  'communitySafety',
  'youthService',
  'voluntarySector',
  'councilBusinessSupport',
  'dataProtection',
  'adultSocialCare',
  'transport',
  'childrensHome',
  'otherCouncil',
  'oversight',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export interface Agency {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** Always under the reserved top-level domain `.example` (RFC 2606). */
  readonly emailDomain: string;
  /** A number from Ofcom's ranges for drama, which ring nowhere. */
  readonly telephone: string;
}

const TEAM_KINDS = [
  'frontDoorHub',
  'emergencyDuty',
  'exploitation',
  'familySupport',
  'childrenInCare',
  'qualityAssurance',
  'publicProtection',
  'saferNeighbourhoods',
  'schoolNursing',
  'hospitalSafeguarding',
  'schoolSafeguarding',
  'youthJustice',
  'tenancies',
  'communitySafety',
  'detachedYouthWork',
  'mentoring',
  'businessSupport',
  'analysis',
  'systemAdministration',
  'dataProtection',
  'adultSafeguarding',
  'operations',
  'careTeam',
  'placingAuthority',
  'scrutiny',
  'members',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export interface Team {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly agencyId: Id;
  readonly telephone: string;
  /** Answered at night, at weekends and on bank holidays. */
  readonly outOfHours: boolean;
}

/** What a person signs in to do (domain §1.1–1.2). */
const ROLES = [
  'screener',
  'secondScreener',
  'hubManager',
  'exploitationLead',
  'socialWorker',
  'familySupportWorker',
  'teamManager',
  'policeOfficer',
  'safeguardingLead',
  'schoolNurse',
  'hospitalSafeguardingNurse',
  'youthWorker',
  'youthJusticeWorker',
  'communitySafetyOfficer',
  'housingOfficer',
  'mentor',
  'panelChair',
  'analyst',
  'businessSupport',
  'dataProtectionOfficer',
  'auditor',
  'administrator',
  'emergencyDutyWorker',
  'custodian',
  'independentScrutineer',
  'electedMember',
  'adultSocialWorker',
  'transportManager',
  'homeManager',
] as const;
export type Role = (typeof ROLES)[number];

export interface StaffMember {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly roles: readonly Role[];
  readonly agencyId: Id;
  readonly teamIds: readonly Id[];
  /** On the register of social workers: only these decide on a referral (domain §3, "What Kith is not"). */
  readonly registeredSocialWorker: boolean;
  /** A demonstration sign-in is offered for this person. */
  readonly demo: boolean;
}

/** Family a member of staff has declared: they never open a record that names them (domain I26). */
export interface DeclaredRelation {
  readonly id: Id;
  readonly staffId: Id;
  readonly personId: Id;
  readonly relation: string;
  readonly declaredOn: string;
}
