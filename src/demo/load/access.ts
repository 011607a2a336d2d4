import type { Borough } from '../types/borough.ts';
import type { Involvement } from '../types/involvement.ts';
import { idFrom, type Loading, scopeOf } from './loading.ts';

/** What each fact of life gives: level, identity, and the basis "why can I see this" turns into a sentence. */
const GIVES: Record<Involvement['kind'], { level: number; identity: boolean; basis: string }> = {
  allocatedWorker: { level: 4, identity: true, basis: 'allocated worker' },
  teamHolds: { level: 3, identity: true, basis: 'team' },
  schoolAttended: { level: 2, identity: true, basis: 'school' },
  inNetwork: { level: 2, identity: true, basis: 'network' },
  ownsContext: { level: 4, identity: false, basis: 'owner' },
};

const instant = (date: string): string => `${date}T00:00:00Z`;

/** Who may see whom, from the facts of life: who leads, which team holds, which school, who is around a child. */
export async function loadInvolvements(loading: Loading, borough: Borough): Promise<void> {
  for (const involvement of borough.involvements) {
    const gives = GIVES[involvement.kind];
    loading.rows.add('grant_', {
      id: idFrom('grant', involvement.id),
      party_id: involvement.party.id,
      scope_id: scopeOf(loading, involvement.subject.id).scope_id,
      level: gives.level,
      identity: gives.identity,
      basis: gives.basis,
      reason: involvement.basis,
      from_at: instant(involvement.from),
      until_at: involvement.until ? instant(involvement.until) : null,
    });
    if (involvement.kind === 'allocatedWorker' && involvement.until === null) addCase(loading, involvement);
    await loading.rows.settle();
  }
  for (const relation of borough.declaredRelations) {
    loading.rows.add('conflict_of_interest', {
      id: idFrom('conflict', relation.id),
      account_id: relation.staffId,
      scope_id: scopeOf(loading, relation.personId).scope_id,
      why: 'my family',
      from_at: instant(relation.declaredOn),
    });
  }
  await loading.rows.settle(true);
}

/** A child somebody leads for has an open case, looked at again six weeks after it began or six weeks from now. */
function addCase(loading: Loading, { id, party, subject, from }: Involvement): void {
  const review = new Date(Date.parse(loading.now) + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  loading.rows.add('case_status', {
    id: idFrom('case', id),
    subject_id: subject.id,
    stage: 'active',
    level_of_need: null,
    owner_id: party.id,
    review_on: review,
    from_at: instant(from),
    rationale: 'Allocated',
    recorded_by: party.id,
    ...scopeOf(loading, subject.id),
  });
}

/** Seals and silences, last, by moving each scope: the rows under it follow. */
export async function restrict(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  loading: Loading,
  borough: Borough,
): Promise<void> {
  for (const restriction of borough.restrictions) {
    const { scope_id, scope_class } = scopeOf(loading, restriction.personId);
    const deputy = restriction.sight.find((id) => id !== restriction.custodianId) ?? restriction.custodianId;
    await client.query(`select set_config('kith.reason', $1, false)`, [restriction.reason]);
    if (restriction.manner === 'silent') {
      await client.query('update grant_ set until_at = from_at where scope_id = $1 and until_at is null', [scope_id]);
    }
    for (const [nth, keeper] of [restriction.custodianId, deputy].entries()) {
      await client.query(
        `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at) values ($1, $2, $3, 4, true, $4, $5, $6)`,
        [
          idFrom('keeper', restriction.id, String(nth)),
          keeper,
          scope_id,
          nth === 0 ? 'custodian' : 'custodian’s deputy',
          restriction.reason,
          instant(restriction.from),
        ],
      );
    }
    await client.query(
      `insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, agreed_by, reason, ring, from_at, review_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, least($12::date, ($11::timestamptz)::date + 90))`,
      [
        restriction.id,
        scope_id,
        scope_class,
        restriction.manner,
        restriction.custodianId,
        deputy,
        restriction.authorisedBy[0] ?? deputy,
        restriction.authorisedBy[1] ?? restriction.custodianId,
        restriction.reason,
        'the head of service on 01632 960099',
        instant(restriction.from),
        restriction.reviewOn,
      ],
    );
    await client.query('update scope set class = $2 where id = $1', [scope_id, restriction.manner]);
  }
}

/** People of the demonstration offered at sign-in, one for each role. */
export const demoPeople = (borough: Borough) =>
  borough.staff
    .filter((person) => person.demo)
    .map((person) => ({
      email: person.email.toLowerCase(),
      name: person.name,
      says: person.jobTitle,
      agency: borough.agencies.find((agency) => agency.id === person.agencyId)?.name ?? '',
    }));
