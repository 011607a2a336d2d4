import type { Borough } from '../types/borough.ts';
import type { Role } from '../types/organisation.ts';
import { idFrom, type Loading, snake } from './loading.ts';

/** The hat each kind of colleague wears. Those not named wear none: they see what is shared with them and no more. */
const HATS: Partial<Record<Role, readonly string[]>> = {
  screener: ['screener'],
  secondScreener: ['screener'],
  hubManager: ['hub_manager', 'duty_manager'],
  exploitationLead: ['exploitation_lead'],
  socialWorker: ['social_worker'],
  teamManager: ['social_worker'],
  policeOfficer: ['police'],
  safeguardingLead: ['school_lead'],
  schoolNurse: ['health'],
  hospitalSafeguardingNurse: ['health'],
  youthWorker: ['youth_worker'],
  youthJusticeWorker: ['youth_justice'],
  communitySafetyOfficer: ['community_safety'],
  housingOfficer: ['housing'],
  mentor: ['voluntary_sector'],
  panelChair: ['panel_chair'],
  analyst: ['analyst'],
  businessSupport: ['business_support'],
  dataProtectionOfficer: ['data_protection_officer'],
  auditor: ['auditor'],
  administrator: ['administrator'],
  emergencyDutyWorker: ['emergency_duty'],
  custodian: ['sealed_keeper', 'duty_manager'],
  independentScrutineer: ['scrutineer'],
  electedMember: ['elected_member'],
};

const START = '2020-01-01T00:00:00Z';

/** Agencies, teams, people, the teams and hats they belong to. */
export async function loadOrganisation(
  loading: Loading,
  borough: Borough,
  roleIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { rows } = loading;
  for (const agency of borough.agencies) {
    rows.add('party', { id: agency.id, kind: 'agency' });
    rows.add('agency', { id: agency.id, name: agency.name, kind: snake(agency.kind) });
  }
  for (const team of borough.teams) {
    rows.add('party', { id: team.id, kind: 'team' });
    rows.add('team', { id: team.id, agency_id: team.agencyId, name: team.name });
  }
  for (const person of borough.staff) {
    rows.add('party', { id: person.id, kind: 'account' });
    rows.add('account', {
      id: person.id,
      agency_id: person.agencyId,
      name: person.name,
      email: person.email.toLowerCase(),
      job_title: person.jobTitle,
      social_work_registration: person.registeredSocialWorker ? `SW${person.id.slice(0, 6).toUpperCase()}` : null,
      service: false,
    });
    const hats = person.roles.flatMap((role) => HATS[role] ?? []);
    const parties = [person.agencyId, ...person.teamIds, ...hats.map((hat) => roleIds.get(hat) ?? '')].filter(Boolean);
    for (const party of new Set(parties)) {
      rows.add('membership', {
        id: idFrom('membership', person.id, party),
        account_id: person.id,
        party_id: party,
        from_at: START,
        reason: 'Works here',
      });
    }
    await rows.settle();
  }
  await rows.settle(true);
}
