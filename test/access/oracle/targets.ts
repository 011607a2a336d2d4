import { idOf } from '../../support/world.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { colleague, personWith } from '../world/organisation.ts';
import { textOf } from '../world/rows.ts';
import type { Row } from '../world/tables.ts';
import { Teller } from '../world/teller.ts';

/** The ids that the oracle speaks of. */
export type Targets = Readonly<Record<Name, string>>;

type Name =
  | 'amina'
  | 'park'
  | 'safe'
  | 'sam'
  | 'link'
  | 'assertion'
  | 'flag'
  | 'warning'
  | 'reviewedWarning'
  | 'alias'
  | 'waiting'
  | 'waitingAbout'
  | 'read'
  | 'readAbout'
  | 'proposed'
  | 'proposedAbout'
  | 'missing'
  | 'information'
  | 'incident'
  | 'grant'
  | 'member'
  | 'match'
  | 'conflict'
  | 'toAnswer'
  | 'proposal'
  | 'glass'
  | 'question'
  | 'family'
  | 'held'
  | 'agency'
  | 'team'
  | 'person'
  | 'place'
  | 'session'
  | 'draft'
  | 'strategy'
  | 'strategyPart'
  | 'strategyAction'
  | 'strategyDone'
  | 'look'
  | 'lookAtPark'
  | 'review'
  | 'instrument'
  | 'body'
  | 'bodyMember'
  | 'meeting'
  | 'item'
  | 'risk'
  | 'spot'
  | 'regular'
  | 'impact'
  | 'measure'
  | 'report'
  | 'planImport'
  | 'meetingOn'
  | 'itemOn'
  | 'lineOn'
  | 'decisionOn'
  | 'personOn'
  | 'parked';

const AT = '2026-02-25T09:00:00Z';

/** What no story tells in the scope that the oracle needs it in. */
async function tellMore(world: BaseWorld, amina: Row): Promise<{ match: string; question: string; grant: string }> {
  const teller = new Teller(world.fresh, world.tables, {
    account: colleague.writer,
    subject: textOf(amina, 'id'),
    party: colleague.second,
  });
  teller.back(textOf(amina, 'scope_id'), textOf(amina, 'scope_class'));
  const match = await teller.put('family_match', {
    id: idOf('oracle', 'match'),
    account_id: colleague.second,
    why: 'my family',
    found_at: AT,
  });
  const grant = await teller.put('grant_', {
    id: idOf('oracle', 'grant'),
    party_id: colleague.deputy,
    scope_id: textOf(amina, 'scope_id'),
    level: 2,
    identity: false,
    basis: 'team',
    reason: 'Joint visit',
    from_at: AT,
  });
  await teller.under('a question to whoever is on duty', 'emergency');
  const question = await teller.put('emergency_question', {
    id: idOf('oracle', 'question'),
    kind: 'danger',
    who_said: 'A boy called Ro',
    why_said: 'Seen with bruises',
    ring_back: '01632 960111',
    asked_at: AT,
    ring_by: AT,
  });
  return { match, question, grant };
}

/** Finds each in the base world, and tells what is not there yet. Throws where the world has no such thing. */
export async function findTargets(world: BaseWorld): Promise<Targets> {
  const all = (table: string): Row[] => world.rows.get(table) ?? [];
  const the = (table: string, fits: (row: Row) => boolean): Row => {
    const found = all(table).find(fits);
    if (!found) throw new Error(`The base world has no such ${table}`);
    return found;
  };
  const idIn = (table: string, fits: (row: Row) => boolean, column = 'id'): string => textOf(the(table, fits), column);
  const named = (given: string): string => idIn('person_identity', (row) => row.given_names === given, 'subject_id');
  const amina = the('subject', (row) => row.id === named('Amina'));
  const of = (row: Row): boolean => row.subject_id === amina.id;
  const link = the('link', (row) => row.a_id === amina.id && row.b_id === named('Jamie'));
  const concern = (status: string): string => idIn('concern', (row) => row.status === status);
  const about = (status: string): string => idIn('concern_subject', (row) => row.concern_id === concern(status));
  const reviewed = new Set(all('warning_review').map((row) => row.warning_id));
  const person = personWith('health');
  return {
    ...(await tellMore(world, amina)),
    amina: textOf(amina, 'id'),
    park: idIn('context', (row) => row.name === 'Plover Park', 'subject_id'),
    safe: named('Jaimie'),
    sam: named('Sam'),
    link: textOf(link, 'id'),
    assertion: idIn('assertion', (row) => row.link_id === link.id && row.status === 'proposed'),
    flag: idIn('flag', of),
    warning: idIn('warning_note', (row) => of(row) && !reviewed.has(row.id ?? null)),
    reviewedWarning: idIn('warning_note', (row) => of(row) && reviewed.has(row.id ?? null)),
    alias: idIn('alias', of),
    waiting: concern('submitted'),
    waitingAbout: about('submitted'),
    read: concern('read'),
    readAbout: about('read'),
    proposed: concern('proposed'),
    proposedAbout: about('proposed'),
    missing: idIn('record', (row) => row.kind === 'missing_episode'),
    information: idIn('record', (row) => row.kind === 'information_item'),
    incident: idIn('record', (row) => row.kind === 'incident'),
    member: idIn('network_member', of),
    conflict: idIn('conflict_of_interest', (row) => row.scope_id === amina.scope_id),
    toAnswer: idIn('restriction_proposal', (row) => row.second_id === personWith('hub_manager')),
    proposal: idIn('restriction_proposal', (row) => row.proposed_by === personWith('hub_manager')),
    glass: idIn('break_glass', (row) => row.manager_id === personWith('hub_manager')),
    family: idIn('declared_family', (row) => row.account_id === personWith('social_worker')),
    held: idIn('held_row', () => true),
    agency: idIn('agency', (row) => row.name === 'Harbour Youth'),
    team: idIn('team', () => true),
    person,
    place: idIn('membership', (row) => row.account_id === person),
    session: idIn('session', (row) => row.account_id === colleague.writer),
    draft: idIn('draft', (row) => row.account_id === colleague.writer, 'key'),
    parked: idIn('parked_post', () => true),
    ...engines(all, textOf(amina, 'id')),
  };
}

/** Plans, instruments, meetings and risks of the base world. */
function engines(all: (table: string) => Row[], amina: string) {
  const idIn = (table: string, fits: (row: Row) => boolean): string => textOf(all(table).find(fits), 'id');
  const strategy = idIn('plan', (row) => row.kind === 'strategy');
  const inStrategy = (row: Row): boolean => row.plan_id === strategy;
  const meeting = idIn('meeting', (row) => row.state === 'agenda_open');
  const meetingOn = idIn('meeting', (row) => row.state === 'in_session');
  const itemOn = idIn('agenda_item', (row) => row.meeting_id === meetingOn && row.subject_id === null);
  const itemsOn = new Set(all('agenda_item').flatMap((row) => (row.meeting_id === meetingOn ? textOf(row, 'id') : [])));
  return {
    strategy,
    strategyPart: idIn('plan_part', inStrategy),
    strategyAction: idIn('action', (row) => inStrategy(row) && row.claim === 'at_risk'),
    strategyDone: idIn('action', (row) => inStrategy(row) && row.claim === 'done'),
    look: idIn('sitting', (row) => row.subject_id === amina),
    lookAtPark: idIn('sitting', (row) => row.subject_id !== null && row.state === 'submitted'),
    review: idIn('sitting', (row) => row.subject_id === null && row.scope_class === 'partnership'),
    instrument: idIn('instrument', (row) => row.code === 'short-look'),
    body: idIn('body', () => true),
    bodyMember: idIn('body_member', () => true),
    meeting,
    item: idIn('agenda_item', (row) => row.meeting_id === meeting),
    impact: idIn('impact', inStrategy),
    measure: idIn('measure', (row) => row.scope_class === 'partnership' && row.kind === 'number'),
    report: idIn('report_due', inStrategy),
    planImport: idIn('plan_import', (row) => row.title === 'A plan that came in'),
    meetingOn,
    itemOn,
    lineOn: idIn('minute_line', (row) => row.meeting_id === meetingOn),
    decisionOn: idIn('decision', (row) => itemsOn.has(textOf(row, 'item_id'))),
    personOn: idIn('attendance', (row) => row.meeting_id === meetingOn),
    risk: idIn('risk', (row) => row.scope_class === 'partnership'),
    spot: idIn('spot', () => true),
    regular: idIn('regular', () => true),
  };
}
