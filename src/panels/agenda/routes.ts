import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import {
  formPair,
  hasProblems,
  mayText,
  needText,
  type Problems,
  searchSubjects,
  typed,
} from '../../subjects/index.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { isInChair } from '../attendance/quorum.ts';
import { type MeetingShown, ofMeeting, openMeeting } from '../meeting/load-meeting.ts';
import { addItem, bringWhatIsDue, lastPlace } from './bring.ts';
import { type InterestShown, interestFormPage } from './interest-form.tsx';
import { isLate, takesItems } from './is-late.ts';
import { itemFormPage } from './item-form.tsx';
import { type ItemShown, loadItems } from './load-items.ts';
import { acceptAll, moveItem } from './move-item.ts';
import { ITEM_MOVES } from './moves.ts';

const one = z.object({ id: z.guid() });
export const itemParams = z.object({ id: z.guid(), item: z.guid() });

/** A meeting and one of its items the actor may see; null for any other. */
export async function openItem(
  ctx: Ctx,
  params: { id: string; item: string },
): Promise<{ meeting: MeetingShown; items: ItemShown[]; item: ItemShown } | null> {
  const meeting = await openMeeting(ctx, params.id);
  const items = meeting ? await loadItems(ctx.tx, meeting.id) : [];
  const item = items.find(({ id }) => id === params.item);
  if (!meeting || !item) return null;
  ctx.saw([item.id, ...(item.subject ? [item.subject.id] : [])]);
  return { meeting, items, item };
}

/** Asking for items, ordering them, and saying one has an interest in one. */
export const agendaRoutes: readonly AnyRoute[] = [
  ...formPair({
    name: 'meeting.item.add',
    path: '/meetings/:id/items/new',
    opens: 'opened the form to ask for an item',
    does: 'asked for an item of a meeting',
    params: one,
    async load(ctx, params, _saving, raw) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting || !takesItems(meeting.state)) return null;
      const candidates = await searchSubjects(ctx.tx, { text: typed(raw, 'about'), most: 10 });
      return {
        meeting,
        late: isLate({ state: meeting.state, agenda_locks_at: meeting.locksAt }, ctx.now),
        candidates,
      };
    },
    page: itemFormPage,
    async save(ctx, { meeting, late, candidates }, raw) {
      if (typed(raw, 'find') !== '') return { again: {} };
      const problems: Problems = {};
      const title = needText(raw, 'title', problems, 'Enter what it is, in a few words', 150);
      const why = needText(raw, 'why', problems, 'Enter why it is for this meeting', 1000);
      const subject = candidates.find(({ id }) => id === typed(raw, 'subject'));
      if (typed(raw, 'about') !== '' && !subject) {
        problems[candidates.length > 0 ? 'subject' : 'about'] =
          candidates.length > 0
            ? 'Choose which one'
            : 'Nobody and nowhere of that name. Leave it empty, or type it another way';
      }
      const lateReason = late ? needText(raw, 'lateReason', problems, 'Say why it cannot wait', 500) : null;
      if (hasProblems(problems)) return { problems };
      await addItem(ctx, meeting, {
        band: late ? 'late' : 'requested',
        title,
        why,
        lateReason,
        state: 'requested',
        sort: lastPlace(await loadItems(ctx.tx, meeting.id)),
        ...(subject && { subjectId: subject.id }),
      });
      return { to: `/meetings/${meeting.id}` };
    },
  }),
  route({
    name: 'meeting.item.move',
    method: 'POST',
    path: '/meetings/:id/items/:item',
    policy: anyoneSignedIn,
    audit: 'changed the agenda of a meeting',
    params: itemParams,
    body: z.object({ move: z.enum(ITEM_MOVES, 'Choose what to do with it') }),
    async handle(ctx, { params, form }) {
      const found = await openItem(ctx, params);
      if (!found || !form.ok) return missing;
      const chairs = isInChair(await loadAttending(ctx.tx, found.meeting.id), ctx.actor.id);
      await moveItem(ctx, found.meeting, found.items, found.item, form.value.move, chairs);
      return done(`/meetings/${params.id}`);
    },
  }),
  route({
    name: 'meeting.agenda.accept',
    method: 'POST',
    path: '/meetings/:id/accept',
    policy: anyoneSignedIn,
    audit: 'accepted every item of an agenda that waited',
    params: one,
    readsItself: true,
    async handle(ctx, { params }) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting?.runs || !takesItems(meeting.state)) return missing;
      const items = await acceptAll(ctx, meeting, await loadItems(ctx.tx, meeting.id));
      ctx.note({ detail: { items } });
      return done(`/meetings/${params.id}`);
    },
  }),
  route({
    name: 'meeting.agenda.bring',
    method: 'POST',
    path: '/meetings/:id/bring',
    policy: anyoneSignedIn,
    audit: 'brought what is due onto an agenda',
    params: one,
    readsItself: true,
    async handle(ctx, { params }) {
      const meeting = await openMeeting(ctx, params.id);
      if (meeting?.state !== 'agenda_open' || !meeting.runs) return missing;
      const made = await bringWhatIsDue(ctx, meeting, await loadItems(ctx.tx, meeting.id));
      ctx.note({ detail: { items: made } });
      return done(`/meetings/${params.id}`);
    },
  }),
  ...formPair<{ id: string; item: string }, InterestShown>({
    name: 'meeting.interest',
    path: '/meetings/:id/items/:item/interest',
    opens: 'opened the form to declare an interest',
    does: 'declared an interest in an item',
    params: itemParams,
    async load(ctx, params) {
      const found = await openItem(ctx, params);
      if (!found) return null;
      const attending = await loadAttending(ctx.tx, found.meeting.id);
      const own = { id: ctx.actor.id, name: `${ctx.actor.name} (you)` };
      const others = attending
        .filter(({ accountId }) => accountId !== ctx.actor.id)
        .map(({ accountId, name }) => ({ id: accountId, name }));
      return { ...found, people: found.meeting.runs ? [own, ...others] : [own] };
    },
    page: interestFormPage,
    async save(ctx, { meeting, item, people }, raw) {
      const problems: Problems = {};
      const who = people.find(({ id }) => id === typed(raw, 'who'));
      if (!who) problems.who = 'Select whose interest it is';
      const interest = needText(raw, 'interest', problems, 'Enter what the interest is', 1000);
      const whatWasDone = mayText(raw, 'done', problems, 1000);
      if (hasProblems(problems) || !who) return { problems };
      await ctx.tx
        .insertInto('declared_interest')
        .values({
          id: ctx.newId(),
          item_id: item.id,
          account_id: who.id,
          interest,
          what_was_done: whatWasDone,
          declared_at: ctx.now,
          recorded_by: ctx.actor.id,
          ...ofMeeting(meeting),
        })
        .execute();
      return { to: `/meetings/${meeting.id}` };
    },
  }),
];
