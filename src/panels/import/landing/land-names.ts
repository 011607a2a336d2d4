import { sql } from 'kysely';
import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { londonDate } from '../../../kernel/clock/index.ts';
import { actionsOfLog, type Correction, isClosed, type Made, type Proposal } from '../../../planning/index.ts';
import { loadSubject } from '../../../subjects/index.ts';
import { addItem, lastPlace } from '../../agenda/bring.ts';
import { loadItems } from '../../agenda/load-items.ts';
import type { Held } from '../names/hold-names.ts';
import { type NamesInLog, nameChoice } from '../names/names-in-log.ts';
import { meetingToCome, NO_MEETING } from './land-items.ts';
import { accept, hold, type Landed } from './tally.ts';

const IN_WORDS = 'a name stands in the words of an action: reword it';

/** Counts what waits because a name stands in its words. What the log calls closed makes nothing anyhow, and is only said. */
export function sayHeld(landed: Landed, whole: Proposal, { proposal, actions }: Held): void {
  const waiting = whole.actions.filter(({ key }) => actions.has(key));
  const closed = waiting.filter(isClosed).length;
  for (let nth = closed; nth < waiting.length; nth += 1) hold(landed, IN_WORDS);
  if (closed > 0) landed.said.push(`${closed} closed in the log with a name in their words: they stay with the paper`);
  // Parts that hold nothing else wait with them; those of closed actions stay.
  landed.unchanged += closed + whole.parts.length - proposal.parts.length;
}

/**
 * Lands whom the actions of a log are about, as far as a person has said who that is: an item for the next agenda, about that person
 * and that action, names neither and shows to those alone who may see both. The action itself says nothing of whom it is about.
 */
export async function landNames(
  ctx: ActingCtx,
  {
    log,
    held,
    corrections,
    made,
    bodyId,
    planId,
  }: {
    log: NamesInLog;
    held: Held;
    corrections: readonly Correction[];
    made: readonly Made[];
    bodyId: string;
    planId: string | null;
  },
  landed: Landed,
): Promise<void> {
  const done = new Set(made.map(({ key }) => key));
  const decided = log.mentions.filter(({ name }) => nameChoice(corrections, name) !== null);
  const about = decided.some(({ name }) => !['words', 'leave'].includes(nameChoice(corrections, name) ?? ''));
  const ids = about && planId !== null ? await actionsOfLog(ctx, planId, held.proposal) : new Map<string, string>();
  const meeting = about ? await meetingToCome(ctx, bodyId) : null;
  let sort = meeting ? lastPlace(await loadItems(ctx.tx, meeting.id)) : 0;
  for (const mention of log.mentions) {
    const choice = nameChoice(corrections, mention.name);
    if (done.has(mention.key) || choice === 'words' || choice === 'leave') {
      landed.unchanged += 1;
      continue;
    }
    const subject = choice === null ? null : await loadSubject(ctx.tx, choice, londonDate(ctx.now));
    const actionId = ids.get(mention.action);
    if (!subject) hold(landed, 'a person decides whom it is about');
    else if (held.actions.has(mention.action) || actionId === undefined) hold(landed, IN_WORDS);
    else if (await isItem(ctx, { bodyId, actionId, subjectId: subject.id })) landed.unchanged += 1;
    else if (!meeting) hold(landed, NO_MEETING);
    else {
      const { number, numberProposed } = held.proposal.actions.find(({ key }) => key === mention.action) ?? {};
      const id = await addItem(ctx, meeting, {
        band: 'requested',
        state: 'requested',
        title: `Action ${number ?? numberProposed ?? ''}`.trim(),
        why: 'The action log says that it is about them.',
        sort,
        subjectId: subject.id,
        actionId,
      });
      sort += 1;
      accept(landed, { what: 'agenda_item', id, key: mention.key });
    }
  }
}

/** Whether an item of any meeting of the body says so already. */
async function isItem(
  { tx }: ActingCtx,
  { bodyId, actionId, subjectId }: { bodyId: string; actionId: string; subjectId: string },
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from agenda_item i join meeting m on m.id = i.meeting_id
      where m.body_id = ${bodyId} and i.action_id = ${actionId} and i.subject_id = ${subjectId}) as is`.execute(tx);
  return rows[0]?.is ?? false;
}
