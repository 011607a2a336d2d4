import type { Role } from '../types/organisation.ts';
import type { TeamKey } from './teams.ts';

export interface CastMember {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly Role[];
  readonly team: TeamKey;
  readonly registeredSocialWorker: boolean;
  readonly demo: boolean;
}

type Row = readonly [
  key: string,
  name: string,
  jobTitle: string,
  roles: readonly Role[],
  team: TeamKey,
  registered?: 'registered',
];

/** One person for each role of the demonstration: these are offered as sign-ins. */
const DEMO = [
  ['screener', 'Amina Hartlow', 'Screening officer, front door hub', ['screener'], 'hub'],
  [
    'second-screener',
    'Gareth Pellowby',
    'Social worker, front door hub',
    ['secondScreener', 'socialWorker'],
    'hub',
    'registered',
  ],
  ['hub-manager', 'Denise Okafor-Lund', 'Front door hub manager', ['hubManager'], 'hub', 'registered'],
  [
    'exploitation-lead',
    'Marcus Fenwright',
    'Contextual harm manager',
    ['exploitationLead'],
    'exploitation',
    'registered',
  ],
  ['social-worker', 'Leila Brackenridge', 'Social worker', ['socialWorker'], 'exploitation', 'registered'],
  [
    'police-officer',
    'Joanne Sallowfield',
    'Detective constable, public protection hub',
    ['policeOfficer'],
    'public-protection',
  ],
  [
    'lead-gannet-point',
    'Beatrice Nwosu-Pell',
    'Safeguarding lead, Gannet Point High School',
    ['safeguardingLead'],
    'dsl-gannet-point',
  ],
  ['lead-ternhaven', 'Imran Castlewick', 'Safeguarding lead, Ternhaven Academy', ['safeguardingLead'], 'dsl-ternhaven'],
  ['school-nurse', 'Siobhan Marrable', 'School nurse', ['schoolNurse'], 'school-nursing'],
  ['youth-worker', 'Kwabena Dovercote', 'Detached youth worker', ['youthWorker'], 'detached'],
  ['community-safety', 'Elif Stanmarsh', 'Community safety officer', ['communitySafetyOfficer'], 'community-safety'],
  ['housing-officer', 'Pawel Lindenby', 'Estates officer', ['housingOfficer'], 'tenancies'],
  [
    'panel-chair',
    'Ruth Oyelaran-Moss',
    'Service manager; chair of the exploitation panel',
    ['panelChair'],
    'quality',
    'registered',
  ],
  ['analyst', 'Wei-Lin Tarrow', 'Analyst', ['analyst'], 'analysis'],
  ['business-support', 'Carol Inglemere', 'Partnership coordinator', ['businessSupport'], 'partnership'],
  ['data-protection', 'Hugh Vantrice', 'Data protection officer', ['dataProtectionOfficer'], 'data-protection'],
  ['auditor', 'Sunita Larkrise', 'Quality assurance lead', ['auditor'], 'quality', 'registered'],
  ['administrator', 'Dev Ottermoor', 'System administrator', ['administrator'], 'administration'],
  [
    'duty-worker',
    'Yvonne Tidewell',
    'Social worker, emergency duty team',
    ['emergencyDutyWorker'],
    'duty',
    'registered',
  ],
  [
    'custodian',
    'Miriam Stonelake',
    'Head of service; custodian of silent records',
    ['custodian'],
    'quality',
    'registered',
  ],
  ['scrutineer', 'Olusegun Farrant', 'Independent scrutineer', ['independentScrutineer'], 'scrutiny'],
  ['member', 'Patricia Wyndale', 'Lead member for children', ['electedMember'], 'members'],
] as const satisfies readonly Row[];

/** People the stories need who are not offered as sign-ins. */
const OTHERS = [
  [
    'lead-lantern-hill',
    'Frances Ashdyke',
    'Safeguarding lead, Lantern Hill School for Girls',
    ['safeguardingLead'],
    'dsl-lantern-hill',
  ],
  [
    'lead-marram-road',
    'Joseph Tarnbourne',
    'Safeguarding lead, Marram Road School',
    ['safeguardingLead'],
    'dsl-marram-road',
  ],
  [
    'lead-selder-vale',
    'Manjit Quillgarth',
    'Safeguarding lead, Selder Vale School',
    ['safeguardingLead'],
    'dsl-selder-vale',
  ],
  ['lead-wrackline', 'Helen Larchcroft', 'Safeguarding lead, Wrackline School', ['safeguardingLead'], 'dsl-wrackline'],
  [
    'lead-boathouse',
    'Curtis Penndyke',
    'Head and safeguarding lead, The Boathouse',
    ['safeguardingLead'],
    'dsl-boathouse',
  ],
  ['worker-north', 'Hannah Winterley', 'Social worker', ['socialWorker'], 'family-north', 'registered'],
  ['worker-south', 'Olu Marlstead', 'Social worker', ['socialWorker'], 'family-south', 'registered'],
  ['worker-in-care', 'Grace Tarnshaw', 'Personal adviser and social worker', ['socialWorker'], 'in-care', 'registered'],
  [
    'worker-exploitation',
    'Callum Haverdyke',
    'Missing and exploitation social worker',
    ['socialWorker'],
    'exploitation',
    'registered',
  ],
  ['team-manager', 'Nasreen Cressmere', 'Team manager, family support', ['teamManager'], 'family-south', 'registered'],
  ['family-worker', 'Debbie Mosselcroft', 'Family support worker', ['familySupportWorker'], 'family-south'],
  [
    'neighbourhood-officer',
    'Adam Holldyke',
    'Police constable, safer neighbourhoods',
    ['policeOfficer'],
    'neighbourhoods',
  ],
  [
    'police-sergeant',
    'Meena Kettleshaw',
    'Detective sergeant, missing and exploitation',
    ['policeOfficer'],
    'public-protection',
  ],
  [
    'hospital-nurse',
    'Grainne Peckmere',
    'Safeguarding nurse, emergency department',
    ['hospitalSafeguardingNurse'],
    'hospital',
  ],
  ['youth-justice-worker', 'Errol Tarnhaven', 'Youth justice worker', ['youthJusticeWorker'], 'youth-justice'],
  ['second-youth-worker', 'Bryony Caldgarth', 'Detached youth worker', ['youthWorker'], 'detached'],
  ['mentor', 'Jamal Amberley-Stowe', 'Mentor', ['mentor'], 'mentoring'],
  ['return-interviewer', 'Tess Ludbourne', 'Return interview worker', ['mentor'], 'mentoring'],
  [
    'adult-worker',
    'Stephen Harlcroft',
    'Social worker, adult safeguarding',
    ['adultSocialWorker'],
    'adult-safeguarding',
    'registered',
  ],
  ['bus-manager', 'Lorraine Faircroft', 'Bus station manager', ['transportManager'], 'bus-operations'],
  ['home-manager', 'Dominic Osterley-Wray', 'Manager, Kittiwake House', ['homeManager'], 'kittiwake'],
  [
    'marlowfield-worker',
    'Abigail Wendleridge',
    'Social worker, Marlowfield Council',
    ['socialWorker'],
    'marlowfield-in-care',
    'registered',
  ],
  [
    'second-duty-worker',
    'Terence Mosselby',
    'Social worker, emergency duty team',
    ['emergencyDutyWorker'],
    'duty',
    'registered',
  ],
] as const satisfies readonly Row[];

/** The key of a named member of staff, such as `screener`. */
export type CastKey = (typeof DEMO)[number][0] | (typeof OTHERS)[number][0];

const member = ([key, name, jobTitle, roles, team, registered]: Row, demo: boolean): CastMember => ({
  key,
  name,
  jobTitle,
  roles,
  team,
  registeredSocialWorker: registered !== undefined,
  demo,
});

/** Everyone with a name of their own in the demonstration. Invented, all of them. */
export const CAST: readonly CastMember[] = [
  ...DEMO.map((row) => member(row, true)),
  ...OTHERS.map((row) => member(row, false)),
];

/** @throws RangeError when nobody has that key. */
export function castMember(key: CastKey): CastMember {
  const found = CAST.find((one) => one.key === key);
  if (found === undefined) throw new RangeError(`Nobody in the cast has the key ${key}.`);
  return found;
}
