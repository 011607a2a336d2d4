import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, json, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { loadTerms } from '../../subjects/index.ts';
import { loadItems } from '../agenda/load-items.ts';
import { REACHED, sayReached } from '../agenda/reached.ts';
import { itemParams, openItem } from '../agenda/routes.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { loadAgreedActions, loadDecisions, standing } from '../decisions/load-decisions.ts';
import { plansFor } from '../decisions/plans-for.ts';
import { openMeeting } from '../meeting/load-meeting.ts';
import { loadPapers } from '../papers/load-papers.ts';
import { enterRoom } from '../sight/narrow.ts';
import { nobodyHerePage, roomPage } from './room-page.tsx';

const params = z.object({ id: z.guid() });
const query = z.object({ item: z.guid().optional() });

/** What a room shows now: nothing where it is not on or not this reader's to show, and where nobody is marked present. */
async function showRoom(ctx: Ctx, id: string, itemId: string | undefined) {
  // First of all, before anything else is read: the room is everyone marked present, and whoever shows the screen.
  const present = await enterRoom(ctx, id);
  const meeting = await openMeeting(ctx, id);
  if (!meeting?.runs || meeting.state !== 'in_session') return null;
  if (present === 0) return { meeting, shown: null };
  const items = (await loadItems(ctx.tx, meeting.id)).filter(({ number }) => number !== null);
  const item = itemId
    ? items.find((one) => one.id === itemId)
    : (items.find(({ state }) => state === 'accepted') ?? items.at(-1) ?? null);
  if (item === undefined) return null;
  const today = londonDate(ctx.now);
  const shown = {
    meeting,
    items,
    item,
    attending: await loadAttending(ctx.tx, meeting.id),
    papers: item ? ((await loadPapers(ctx.tx, meeting, [item], today)).get(item.id) ?? null) : null,
    decisions: item ? standing(await loadDecisions(ctx.tx, sql`d.item_id = ${item.id}`)) : [],
    actions: item ? (await loadAgreedActions(ctx.tx, meeting.id)).filter(({ itemId }) => itemId === item.id) : [],
    plans: item ? await plansFor(ctx, meeting, item) : [],
    strands: (await loadTerms(ctx.tx, ['strand'], today)).offered('strand'),
  };
  ctx.saw(item ? [item.id, ...(item.subject ? [item.subject.id] : [])] : []);
  ctx.note({ detail: { present } });
  return { meeting, shown };
}

/** Differs as soon as anything that the screen shows does. */
const stampOf = (shown: object): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);

/** The screen everyone present looks at. */
export const roomRoutes: readonly AnyRoute[] = [
  route({
    name: 'meeting.room',
    method: 'GET',
    path: '/meetings/:id/room',
    policy: anyoneSignedIn,
    audit: 'showed a meeting on a shared screen',
    params,
    query,
    async handle(ctx, { params, query }) {
      const room = await showRoom(ctx, params.id, query.item);
      if (!room) return missing;
      const { meeting, shown } = room;
      if (!shown) return { kind: 'page', status: 409, page: nobodyHerePage(meeting), data: null };
      return page(roomPage({ ...shown, stamp: stampOf(shown), seal: ctx.seal }), {
        item: shown.item,
        items: shown.items,
      });
    },
  }),
  // Asked by the screen itself every few seconds, so that whoever comes late narrows it without anybody pressing anything.
  route({
    name: 'meeting.room.now',
    method: 'GET',
    path: '/meetings/:id/room/now',
    policy: anyoneSignedIn,
    audit: 'looked whether a shared screen still shows what everyone present may see',
    params,
    query,
    async handle(ctx, { params, query }) {
      const room = await showRoom(ctx, params.id, query.item);
      return room ? json({ now: room.shown && stampOf(room.shown) }) : missing;
    },
  }),
  route({
    name: 'meeting.item.reached',
    method: 'POST',
    path: '/meetings/:id/items/:item/reached',
    policy: anyoneSignedIn,
    audit: 'said of an item that it was discussed or put off',
    params: itemParams,
    body: z.object({
      state: z.enum(REACHED, 'Choose what happened to it'),
      next: z.guid().optional(),
    }),
    async handle(ctx, { params, form }) {
      const found = await openItem(ctx, params);
      if (!found?.meeting.runs || !form.ok) return missing;
      await sayReached(ctx, found.meeting, [found.item], form.value.state);
      const next = form.value.next ? `?item=${form.value.next}` : '';
      return done(`/meetings/${params.id}/room${next}`);
    },
  }),
];
