import { Client } from 'pg';
import type { Borough } from '../types/borough.ts';
import { loadInvolvements, restrict } from './access.ts';
import { authoriseAssessments, loadAssessments } from './assessments.ts';
import { BulkWriter } from './bulk.ts';
import { loadLinks } from './links.ts';
import type { Loading } from './loading.ts';
import { approveMinutes, loadMeetings } from './meetings.ts';
import { loadOrganisation } from './organisation.ts';
import { loadPeople } from './people.ts';
import { loadPlaces } from './places.ts';
import { loadPlans } from './plans.ts';
import { loadRecords } from './records.ts';
import { authoriseReviews, loadReviews } from './reviews.ts';
import { loadRisks } from './risks.ts';
import { loadSpots } from './spots.ts';

/** Every table the borough is written to, parents first. */
const TABLES = [
  'party',
  'agency',
  'team',
  'account',
  'membership',
  'scope',
  'grant_',
  'conflict_of_interest',
  'subject',
  'person_role',
  'person_identity',
  'alias',
  'name_token',
  'context',
  'context_token',
  'whereabouts',
  'fact',
  'case_status',
  'flag',
  'warning_note',
  'record',
  'record_narrative',
  'record_subject',
  'record_said',
  'missing_episode',
  'contact_session',
  'spot',
  'regular',
  'contact_seen',
  'information_item',
  'information_source',
  'concern',
  'concern_subject',
  'clock',
  'screening_decision',
  'link',
  'assertion',
  'plan',
  'plan_edition',
  'plan_part',
  'action',
  'action_lead',
  'action_update',
  'plan_note',
  'impact',
  'measure',
  'measure_reading',
  'report_due',
  'sitting',
  'answer',
  'sitting_dissent',
  'sitting_action',
  'body',
  'body_terms',
  'body_member',
  'meeting',
  'agenda_item',
  'attendance',
  'decision',
  'decision_dissent',
  'minute_line',
  'pack',
  'risk',
  'risk_score',
  'risk_action',
];

/** True when nobody works here yet: the only database a borough is loaded into. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  return withOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from account where not service');
    return rows[0]?.n === 0;
  });
}

/** Whether somebody with that e-mail address works here. */
export async function works(adminUrl: string, email: string): Promise<boolean> {
  return withOwner(adminUrl, async (client) => {
    const { rows } = await client.query('select 1 from account where email = $1', [email]);
    return rows.length > 0;
  });
}

/**
 * Writes a borough into an empty database, all of it or nothing, as the owner of the tables. Returns rows by table.
 *
 * @param progress told what is being written and how far it is.
 */
export async function loadBorough(
  adminUrl: string,
  borough: Borough,
  progress: (label: string, done: number, total?: number) => void,
): Promise<Record<string, number>> {
  return withOwner(adminUrl, async (client) => {
    await client.query('begin');
    try {
      const { rows } = await client.query<{ id: string; code: string }>('select id, code from role_');
      const loading: Loading = {
        rows: new BulkWriter(client, TABLES),
        now: borough.now,
        classes: new Map(),
        called: new Map(),
      };
      await loadOrganisation(loading, borough, new Map(rows.map((role) => [role.code, role.id])));
      await loadPlaces(loading, borough);
      await loadPeople(loading, borough, (done) => progress('People', done));
      await loadInvolvements(loading, borough);
      await loadSpots(loading, borough);
      await loadRecords(loading, borough, (done) => progress('Records', done));
      await loadLinks(loading, borough, (done) => progress('Links', done));
      await loadPlans(loading, borough);
      await loadAssessments(loading, borough);
      await authoriseAssessments(client, borough);
      await loadReviews(loading, borough);
      await authoriseReviews(client, borough);
      await loadMeetings(loading, borough);
      await approveMinutes(client, borough);
      await loadRisks(loading, borough);
      await restrict(client, loading, borough);
      await client.query('commit');
      return loading.rows.written;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
}

async function withOwner<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: adminUrl,
    options: '-c role=kith_maint -c search_path=kith -c timezone=UTC',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
