import { idOfNamed } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Agency, StaffMember, Team } from '../types/organisation.ts';
import { agencies, agencyId, emailDomain } from './agencies.ts';
import { CAST } from './cast.ts';
import { extraSchools, extraSocialWorkers, extraWorkerTeams, extraYouthWorkers, mailbox } from './extra-staff.ts';
import { agencyOfTeam, teamId, teams } from './teams.ts';

export interface Organisation {
  readonly agencies: readonly Agency[];
  readonly teams: readonly Team[];
  readonly staff: readonly StaffMember[];
}

function cast(seed: Seed): StaffMember[] {
  return CAST.map(({ key, name, jobTitle, roles, team, registeredSocialWorker, demo }) => {
    const agency = agencyOfTeam(team);
    return {
      id: idOfNamed(seed, 'staff', key),
      key,
      name,
      email: `${mailbox(name)}@${emailDomain(agency)}`,
      jobTitle,
      roles,
      agencyId: agencyId(seed, agency),
      teamIds: [teamId(seed, team)],
      registeredSocialWorker,
      demo,
    };
  });
}

/** The partnership: the same agencies and cast at every size, and more schools and workers in a larger borough. */
export function organisation(
  seed: Seed,
  more: { readonly socialWorkers: number; readonly youthWorkers: number; readonly schools: number },
): Organisation {
  const schools = extraSchools(seed, more.schools);
  return {
    agencies: [...agencies(seed), ...schools.agencies],
    teams: [...teams(seed), ...extraWorkerTeams(seed, more.socialWorkers), ...schools.teams],
    staff: [
      ...cast(seed),
      ...extraSocialWorkers(seed, more.socialWorkers),
      ...extraYouthWorkers(seed, more.youthWorkers),
      ...schools.leads,
    ],
  };
}
