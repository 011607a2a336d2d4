import {
  addDays,
  type CivilDate,
  englandCalendar,
  isWorkingDay,
  londonDate,
  londonMoment,
  parseTimeField,
  weekdayOf,
} from '../../kernel/clock/index.ts';
import { datesOfMeeting } from '../../panels/index.ts';
import { idOfKey } from '../chance/identifiers.ts';
import { Seed } from '../chance/seed.ts';
import { BODIES, type ToldBody } from '../meetings/told-bodies.ts';
import { MEETINGS, type ToldItem, type ToldMeeting } from '../meetings/told-meetings.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { placeId } from '../places/keys.ts';
import type { Borough } from '../types/borough.ts';
import { addBody, bodyId } from './bodies.ts';
import { idFrom, type Loading, openScopeOf, type Scoped, scopeOf } from './loading.ts';

const HELD = ['minutes_draft', 'closed'];

/** The boards and panels of the borough, the meetings they held, and those to come. */
export async function loadMeetings(loading: Loading, borough: Borough): Promise<void> {
  const seed = new Seed(borough.seed);
  for (const body of BODIES) addBody(loading, seed, body);
  for (const meeting of MEETINGS) addMeeting(loading, seed, meeting);
  await loading.rows.settle(true);
}

/** Approves the minutes that were, as their chairs would. */
export async function approveMinutes(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  borough: Borough,
): Promise<void> {
  const seed = new Seed(borough.seed);
  for (const told of MEETINGS.filter(({ state }) => state === 'closed')) {
    const chair = chairOf(seed, told);
    await client.query(`select set_config('kith.actor', $1, true), set_config('kith.reason', 'Approved', true)`, [
      chair,
    ]);
    await client.query(
      `update meeting set state = 'closed', minutes_approved_by = $2, minutes_approved_at = starts_at + interval '26 hours' where id = $1`,
      [meetingId(told), chair],
    );
  }
  await client.query(`select set_config('kith.actor', '', true), set_config('kith.reason', '', true)`, []);
}

const meetingId = ({ body, thursday }: ToldMeeting): string => idFrom('meeting', body, String(thursday));
const chairOf = (seed: Seed, { body }: ToldMeeting): string =>
  staffId(seed, BODIES.find(({ key }) => key === body)?.members[0]?.[0] ?? 'panel-chair');

/** The working day on or after a Thursday near the borough's now. */
function dayOf(loading: Loading, thursday: number): CivilDate {
  const today = londonDate(new Date(loading.now));
  let day = addDays(today, thursday - ((weekdayOf(today) + 3) % 7));
  while (!isWorkingDay(day, englandCalendar())) day = addDays(day, 1);
  return day;
}

function addMeeting(loading: Loading, seed: Seed, told: ToldMeeting): void {
  const body = BODIES.find(({ key }) => key === told.body);
  const time = parseTimeField(told.at);
  if (!body || !time.ok) throw new RangeError(`There is no meeting of ${told.body} at ${told.at}.`);
  const startsAt = londonMoment(dayOf(loading, told.thursday), time.time);
  const dates = datesOfMeeting(startsAt);
  const id = meetingId(told);
  const arranged = before(loading, startsAt, 28);
  const scope = openScopeOf(loading, id, 'panel', arranged);
  const held = HELD.includes(told.state);
  const chair = chairOf(seed, told);
  loading.rows.add('meeting', {
    id,
    body_id: bodyId(told.body),
    starts_at: startsAt.toISOString(),
    ends_at: after(startsAt, 2),
    held_at: told.where,
    // Once approved, minutes take no more lines: it is approved when its lines are there (`approveMinutes`).
    state: told.state === 'closed' ? 'minutes_draft' : told.state,
    without_names: body.withoutNames,
    agenda_locks_at: dates?.locksAt.toISOString(),
    packs_expire_at: dates?.packsExpireAt.toISOString(),
    minutes_due_by: dates?.minutesDueBy.toISOString(),
    arranged_at: arranged,
    arranged_by: staffId(seed, 'business-support'),
    ...scope,
  });
  const meeting: Written = { id, scope, startsAt, arranged, chair, held, notes: noteTaker(seed, body) };
  addPeople(loading, seed, body, told, meeting);
  for (const [nth, item] of told.items.entries()) addItem(loading, seed, meeting, nth, item);
}

interface Written {
  id: string;
  scope: Scoped;
  startsAt: Date;
  arranged: string;
  chair: string;
  held: boolean;
  notes: string;
}

const HOUR = 60 * 60 * 1000;
const after = (at: Date, hours: number): string => new Date(at.getTime() + hours * HOUR).toISOString();
/** Days before, and never later than the borough's now. */
const before = (loading: Loading, at: Date, days: number): string =>
  new Date(Math.min(at.getTime() - days * 24 * HOUR, Date.parse(loading.now) - HOUR)).toISOString();
const noteTaker = (seed: Seed, body: ToldBody): string =>
  staffId(seed, body.members.find(([, part]) => part === 'note_taker')?.[0] ?? 'business-support');

/** Everyone expected, admitted to the meeting and to its board; who sent apologies has their deputy in their place. */
function addPeople(loading: Loading, seed: Seed, body: ToldBody, told: ToldMeeting, meeting: Written): void {
  const issued = told.state !== 'agenda_open';
  for (const [key, part, deputy] of body.members) {
    const away = told.apologies?.includes(key) ?? false;
    attend(loading, meeting, bodyId(body.key), staffId(seed, key), {
      part,
      inPlaceOf: null,
      state: away ? 'apologies' : meeting.held ? 'present' : 'expected',
      issued: issued && !away,
    });
    if (!away || !deputy) continue;
    const state = meeting.held ? 'present' : 'expected';
    attend(loading, meeting, bodyId(body.key), staffId(seed, deputy), {
      part: 'deputy',
      inPlaceOf: staffId(seed, key),
      state,
      issued,
    });
  }
}

function attend(
  loading: Loading,
  meeting: Written,
  body: string,
  who: string,
  as: { part: string; inPlaceOf: string | null; state: string; issued: boolean },
): void {
  const runs = ['chair', 'co_chair', 'coordinator', 'note_taker'].includes(as.part);
  loading.rows.add('attendance', {
    id: idFrom('attendance', meeting.id, who),
    meeting_id: meeting.id,
    account_id: who,
    part: as.part,
    in_place_of: as.inPlaceOf,
    state: as.state,
    since: meeting.held ? meeting.startsAt.toISOString() : meeting.arranged,
    ...meeting.scope,
  });
  for (const [scope, level] of [
    [meeting.scope.scope_id, runs ? 4 : 3],
    [idFrom('scope', body), 2],
  ] as const) {
    loading.rows.add('grant_', {
      id: idFrom('grant', meeting.id, who, scope),
      party_id: who,
      scope_id: scope,
      level,
      identity: false,
      basis: 'attends the meeting',
      reason: 'expected at this meeting',
      from_at: meeting.arranged,
      until_at: null,
    });
  }
  if (!as.issued) return;
  const expires = datesOfMeeting(meeting.startsAt)?.packsExpireAt ?? meeting.startsAt;
  loading.rows.add('pack', {
    id: idFrom('pack', meeting.id, who),
    meeting_id: meeting.id,
    account_id: who,
    issued_at: before(loading, meeting.startsAt, 4),
    issued_by: meeting.chair,
    expires_at: expires.toISOString(),
    ...meeting.scope,
  });
}

function addItem(loading: Loading, seed: Seed, meeting: Written, nth: number, told: ToldItem): void {
  const id = idFrom('item', meeting.id, String(nth));
  const subject = told.child ? idOfKey(seed, 'person', told.child) : told.place ? placeId(seed, told.place) : null;
  const waits = told.state === 'requested';
  const asked = before(loading, meeting.startsAt, told.band === 'late' ? 2 : 9);
  loading.rows.add('agenda_item', {
    id,
    meeting_id: meeting.id,
    band: told.band,
    title: told.title,
    why: told.why,
    subject_id: subject,
    state: told.state,
    late_reason: told.late ?? null,
    accepted_at: waits ? null : asked,
    accepted_by: waits ? null : meeting.chair,
    sort: nth + 1,
    asked_at: asked,
    asked_by: told.band === 'requested' || told.band === 'late' ? staffId(seed, 'youth-worker') : meeting.chair,
    ...meeting.scope,
  });
  if (told.child && subject) letThemKnow(loading, meeting, subject);
  for (const [line, text] of (told.notes ?? []).entries()) {
    loading.rows.add('minute_line', {
      id: idFrom('line', id, String(line)),
      meeting_id: meeting.id,
      item_id: id,
      text,
      replaces: [],
      typed_at: new Date(meeting.startsAt.getTime() + (nth * 10 + line) * 60_000).toISOString(),
      typed_by: meeting.notes,
      ...meeting.scope,
    });
  }
  if (told.decision) addDecision(loading, seed, meeting, id, nth, told.decision);
}

/** Whoever chairs and whoever takes notes at a panel knows the children on its list. */
function letThemKnow(loading: Loading, meeting: Written, subject: string): void {
  for (const who of new Set([meeting.chair, meeting.notes])) {
    loading.rows.add('grant_', {
      id: idFrom('grant', meeting.id, who, subject),
      party_id: who,
      scope_id: scopeOf(loading, subject).scope_id,
      level: 3,
      identity: true,
      basis: 'shared',
      reason: 'On the list of the exploitation panel',
      from_at: meeting.arranged,
      until_at: null,
    });
  }
}

function addDecision(
  loading: Loading,
  seed: Seed,
  meeting: Written,
  item: string,
  nth: number,
  told: NonNullable<ToldItem['decision']>,
): void {
  const id = idFrom('decision', item);
  const at = new Date(meeting.startsAt.getTime() + (nth * 10 + 8) * 60_000).toISOString();
  loading.rows.add('decision', {
    id,
    item_id: item,
    outcome: told.outcome,
    wording: told.wording,
    rationale: told.rationale,
    decided_at: at,
    recorded_by: meeting.chair,
    ...meeting.scope,
  });
  if (!told.dissent) return;
  loading.rows.add('decision_dissent', {
    id: idFrom('dissent', id),
    decision_id: id,
    said_by: staffId(seed, told.dissent[0]),
    words: told.dissent[1],
    said_at: at,
    recorded_by: meeting.chair,
    ...meeting.scope,
  });
}
