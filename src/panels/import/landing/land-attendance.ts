import { sql } from 'kysely';
import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { openScope } from '../../../kernel/access/open-scope.ts';
import { civilDate, londonMoment } from '../../../kernel/clock/index.ts';
import type { Made } from '../../../planning/index.ts';
import type { AttendanceState, MemberPart } from '../../tables.ts';
import { memberPart } from '../member-part.ts';
import type { PanelPaper, PastMeeting } from '../panel-paper.ts';
import { saysNothing } from '../reading/mark-meaning.ts';
import { keptWords } from '../reading/walk-rows.ts';
import { type Known, personKey } from '../who-is.ts';
import type { BodyToFill } from './body-of.ts';
import { accept, hold, type Landed } from './tally.ts';

/** The paper does not say when in the day it began. */
const BEGAN = { hour: 9, minute: 0 };

/** Somebody at a meeting that was held. */
interface Attended {
  readonly accountId: string;
  readonly part: MemberPart;
  readonly state: AttendanceState;
  readonly note: string;
}

/**
 * Lands attendance as meetings that were held, with who was there. A meeting that Kith has on that day is that meeting, and what Kith
 * itself recorded of it stands; what an earlier landing recorded is put right. Nobody is given sight of anything by it.
 */
export async function landAttendance(
  ctx: ActingCtx,
  {
    body,
    paper,
    people,
    made,
  }: { body: BodyToFill; paper: PanelPaper; people: readonly Known[]; made: readonly Made[] },
  landed: Landed,
): Promise<void> {
  const known = new Map(people.map((one) => [personKey(one.person.said), one]));
  const ours = new Set(made.filter(({ what }) => what === 'meeting').map(({ id }) => id));
  for (const meeting of paper.meetings) {
    if (meeting.on === null) {
      hold(landed, 'no day with a year is printed');
      continue;
    }
    if (meeting.marks.some(({ mark, state }) => state === null && !saysNothing(mark))) {
      hold(landed, 'a mark could mean more than one thing');
      continue;
    }
    const before = await meetingOn(ctx, body.id, meeting.on);
    const id = before?.id ?? (await openPast(ctx, body, meeting.on));
    const scope = before ?? (await scopeOf(ctx, id));
    const changed = await fill(
      ctx,
      { id, ...scope, ours: before === null || ours.has(id) || before.imported },
      meeting,
      known,
    );
    if (before === null) accept(landed, { what: 'meeting', id, key: meeting.key });
    else if (changed) landed.updated += 1;
    else landed.unchanged += 1;
    if (before !== null && changed && !ours.has(id)) landed.made.push({ what: 'meeting', id, key: meeting.key });
  }
  await addMembers(ctx, body, paper, people);
}

interface Held {
  readonly id: string;
  readonly scopeId: string;
  readonly scopeClass: string;
  /** An import made it, so an import may put it right. */
  readonly imported: boolean;
}

/** The meeting a body held on a London day, cancelled ones left out; the earliest of several. */
async function meetingOn(ctx: ActingCtx, bodyId: string, on: string): Promise<Held | null> {
  const { rows } = await sql<Held>`
    select m.id, m.scope_id as "scopeId", m.scope_class as "scopeClass",
      exists (select 1 from plan_import_made x where x.made_id = m.id and x.what = 'meeting') as imported
    from meeting m where m.body_id = ${bodyId} and m.state <> 'cancelled'
      and (m.starts_at at time zone 'Europe/London')::date = ${on} order by m.starts_at, m.id limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

async function scopeOf(ctx: ActingCtx, id: string): Promise<{ scopeId: string; scopeClass: string }> {
  const { rows } = await sql<{ scopeId: string; scopeClass: string }>`
    select scope_id as "scopeId", scope_class as "scopeClass" from meeting where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? { scopeId: '', scopeClass: 'panel' };
}

/** A meeting that was held elsewhere: its decisions are wherever they were written, and no minutes of it are due here. */
async function openPast(ctx: ActingCtx, body: BodyToFill, on: string): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('meeting')
    .values({
      id,
      body_id: body.id,
      starts_at: londonMoment(civilDate(on), BEGAN),
      ends_at: null,
      held_at: null,
      state: 'decisions_recorded',
      without_names: body.withoutNames,
      agenda_locks_at: null,
      packs_expire_at: null,
      minutes_due_by: null,
      minutes_approved_at: null,
      minutes_approved_by: null,
      cancelled_why: null,
      arranged_at: ctx.now,
      arranged_by: ctx.actor.id,
      ...(await openScope(ctx, 'panel')),
    })
    .execute();
  return id;
}

type Filling = { id: string; scopeId: string; scopeClass: string; ours: boolean };

async function fill(
  ctx: ActingCtx,
  meeting: Filling,
  said: PastMeeting,
  known: ReadonlyMap<string, Known>,
): Promise<boolean> {
  const attended = new Map<string, Attended>();
  const strangers: string[] = [];
  for (const { person, mark, state } of said.marks) {
    if (state === null) continue;
    const one = known.get(personKey(person));
    const account = one?.account;
    if (!account) {
      const agency = one?.person.agency;
      strangers.push(`${person}${agency && !person.includes(agency) ? ` (${agency})` : ''}: ${mark}`);
    } else if (!attended.has(account.id)) {
      const role = one.person.part;
      const part = memberPart(role);
      attended.set(account.id, {
        accountId: account.id,
        // Its notes were taken elsewhere: nobody is asked to write up minutes of it here.
        part: part === 'note_taker' ? 'member' : part,
        state,
        note: [`The attendance sheet says “${mark}” of ${person}`, ...(role ? [role] : [])].join(', '),
      });
    }
  }
  const marked = await mark(ctx, meeting, [...attended.values()]);
  if (!meeting.ours) return marked;
  const lines = [
    ...said.kept.map(keptWords),
    ...(strangers.length > 0 ? [`In the attendance sheet, and not found in Kith: ${strangers.join('; ')}`] : []),
  ];
  const written = await writeLines(ctx, meeting, lines);
  return marked || written;
}

async function mark(ctx: ActingCtx, meeting: Filling, attended: readonly Attended[]): Promise<boolean> {
  const { rows } = await sql<{ id: string; accountId: string; state: AttendanceState }>`
    select id, account_id as "accountId", state from attendance where meeting_id = ${meeting.id} order by id`.execute(
    ctx.tx,
  );
  const there = new Map(rows.map((row) => [row.accountId, row]));
  const fresh = attended.filter(({ accountId }) => !there.has(accountId));
  if (fresh.length > 0)
    await ctx.tx
      .insertInto('attendance')
      .values(
        fresh.map(({ accountId, part, state, note }) => ({
          id: ctx.newId(),
          meeting_id: meeting.id,
          account_id: accountId,
          part,
          in_place_of: null,
          state,
          since: ctx.now,
          note,
          scope_id: meeting.scopeId,
          scope_class: meeting.scopeClass,
        })),
      )
      .execute();
  const other = attended.flatMap((one) => {
    const row = there.get(one.accountId);
    return meeting.ours && row && row.state !== one.state ? [{ ...one, id: row.id }] : [];
  });
  for (const { id, state, note } of other) {
    await ctx.because('A newer attendance sheet says otherwise');
    await ctx.tx.updateTable('attendance').set({ state, note, since: ctx.now }).where('id', '=', id).execute();
  }
  return fresh.length + other.length > 0;
}

/** Words of the sheet that have no place of their own stand in the meeting's notes, each once. */
async function writeLines(ctx: ActingCtx, meeting: Filling, lines: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`
    select text from minute_line where meeting_id = ${meeting.id} order by id`.execute(ctx.tx);
  const fresh = lines.filter((line) => !rows.some(({ text }) => text === line));
  if (fresh.length === 0) return false;
  await ctx.tx
    .insertInto('minute_line')
    .values(
      fresh.map((text) => ({
        id: ctx.newId(),
        meeting_id: meeting.id,
        item_id: null,
        text,
        typed_at: ctx.now,
        typed_by: ctx.actor.id,
        scope_id: meeting.scopeId,
        scope_class: meeting.scopeClass,
      })),
    )
    .execute();
  return true;
}

/** Whoever is in the attendance and has never been a member becomes one, from their first meeting, until their last where it was not the last of all. */
async function addMembers(
  ctx: ActingCtx,
  body: BodyToFill,
  paper: PanelPaper,
  people: readonly Known[],
): Promise<void> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id as "accountId" from body_member where body_id = ${body.id} order by id`.execute(ctx.tx);
  const members = new Set(rows.map(({ accountId }) => accountId));
  const days = paper.meetings.flatMap(({ on }) => on ?? []).toSorted();
  for (const { person, account } of people) {
    if (!account || members.has(account.id)) continue;
    const theirs = paper.meetings
      .flatMap(({ on, marks }) =>
        on !== null && marks.some((one) => personKey(one.person) === personKey(person.said) && one.state !== null)
          ? [on]
          : [],
      )
      .toSorted();
    const [first, last] = [theirs[0], theirs.at(-1)];
    if (first === undefined || last === undefined) continue;
    members.add(account.id);
    await ctx.tx
      .insertInto('body_member')
      .values({
        id: ctx.newId(),
        body_id: body.id,
        account_id: account.id,
        part: memberPart(person.part),
        deputy_id: null,
        from_on: first,
        until_on: last === days.at(-1) ? null : last,
        scope_id: body.scopeId,
        scope_class: body.scopeClass,
      })
      .execute();
  }
}
