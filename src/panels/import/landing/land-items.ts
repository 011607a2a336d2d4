import { sql } from 'kysely';
import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { londonDate } from '../../../kernel/clock/index.ts';
import type { Correction, Made } from '../../../planning/index.ts';
import { loadSubject } from '../../../subjects/index.ts';
import { addItem, lastPlace } from '../../agenda/bring.ts';
import { keyOf } from '../../agenda/build.ts';
import { isLate } from '../../agenda/is-late.ts';
import { loadItems } from '../../agenda/load-items.ts';
import type { MeetingState } from '../../tables.ts';
import type { SaidItem } from '../panel-paper.ts';
import { choiceOf } from '../read-panel.ts';
import { keptWords } from '../reading/walk-rows.ts';
import { accept, hold, type Landed } from './tally.ts';

/** Why an item waits where there is no meeting to put it to. */
export const NO_MEETING = 'no meeting to come takes items: arrange one';

/** The next meeting of a body whose agenda takes items; null where none is arranged. */
export interface MeetingToCome {
  readonly id: string;
  readonly startsAt: Date;
  readonly scopeId: string;
  readonly scopeClass: string;
}

export async function meetingToCome(ctx: Pick<ActingCtx, 'tx' | 'now'>, bodyId: string): Promise<MeetingToCome | null> {
  const { rows } = await sql<MeetingToCome & { state: MeetingState; locksAt: Date | null }>`
    select id, starts_at as "startsAt", scope_id as "scopeId", scope_class as "scopeClass", state, agenda_locks_at as "locksAt"
    from meeting where body_id = ${bodyId} and starts_at >= ${ctx.now} and state in ('scheduled', 'agenda_open')
    order by starts_at, id limit 20`.execute(ctx.tx);
  return rows.find(({ state, locksAt }) => !isLate({ state, agenda_locks_at: locksAt }, ctx.now)) ?? null;
}

/** What a person decided of a line that names somebody: an id, `nobody` for words that name nobody, `leave`; null while nobody has. */
export const itemChoice = (corrections: readonly Correction[], key: string): string | null =>
  choiceOf(corrections, 'item', key) || null;

/** The title and the reason of an item. About somebody its title names nobody: who it is about is looked up for each reader. */
export function wordsOfItem(item: SaidItem, aboutSomebody: boolean): { title: string; why: string } {
  const named = aboutSomebody ? null : item.about;
  const title = [item.topic, named].filter((words) => words !== null).join(': ') || 'From the last agenda';
  const why = [item.why, ...item.kept.map(keptWords)].filter((words) => words !== null).join('\n');
  return { title, why: why || 'It was on the last agenda.' };
}

/**
 * Lands cases and items of the last agenda as items of the next. A line that names somebody waits until a person has said who it is,
 * so that only those who may see them see it.
 */
export async function landItems(
  ctx: ActingCtx,
  {
    items,
    corrections,
    made,
    bodyId,
  }: { items: readonly SaidItem[]; corrections: readonly Correction[]; made: readonly Made[]; bodyId: string },
  landed: Landed,
): Promise<void> {
  const done = new Set(made.filter(({ what }) => what === 'agenda_item').map(({ key }) => key));
  const meeting = items.length > 0 ? await meetingToCome(ctx, bodyId) : null;
  const there = meeting ? await loadItems(ctx.tx, meeting.id) : [];
  const already = new Set(
    there.map(({ title, subject }) => keyOf({ title, ...(subject && { subjectId: subject.id }) })),
  );
  let sort = lastPlace(there);
  for (const item of items) {
    const choice = item.about === null ? 'nobody' : itemChoice(corrections, item.key);
    if (done.has(item.key) || choice === 'leave') {
      landed.unchanged += 1;
      continue;
    }
    const subject =
      choice === null || choice === 'nobody' ? null : await loadSubject(ctx.tx, choice, londonDate(ctx.now));
    if (choice === null || (choice !== 'nobody' && !subject)) {
      hold(landed, 'a person decides whom it is about');
      continue;
    }
    if (!meeting) {
      hold(landed, NO_MEETING);
      continue;
    }
    const words = wordsOfItem(item, subject !== null);
    const about = subject ? { subjectId: subject.id } : {};
    const key = keyOf({ title: words.title, ...about });
    if (already.has(key)) {
      landed.unchanged += 1;
      continue;
    }
    already.add(key);
    const id = await addItem(ctx, meeting, { band: 'requested', state: 'requested', sort, ...words, ...about });
    sort += 1;
    accept(landed, { what: 'agenda_item', id, key: item.key });
  }
}
