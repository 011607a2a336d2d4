import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { formPair, hasProblems, mayText, needText, type Problems } from '../../subjects/index.ts';
import { loadItems } from '../agenda/load-items.ts';
import { type MeetingShown, ofMeeting, openMeeting } from '../meeting/load-meeting.ts';
import type { MeetingState } from '../tables.ts';
import { loadLines } from './load-lines.ts';
import { changeLinePage, notesPage } from './notes-page.tsx';
import { standingLines } from './standing-lines.ts';

const TAKES_NOTES: readonly MeetingState[] = ['in_session', 'decisions_recorded', 'minutes_draft'];
const MOST = 10_000;

/** A meeting the actor takes notes of, while notes are taken; null otherwise. */
async function taken(ctx: Ctx, id: string): Promise<MeetingShown | null> {
  const meeting = await openMeeting(ctx, id);
  return meeting?.runs && TAKES_NOTES.includes(meeting.state) ? meeting : null;
}

async function addLine(
  ctx: Ctx,
  meeting: MeetingShown,
  line: { itemId: string | null; text: string; replaces: string[] },
): Promise<void> {
  await ctx.tx
    .insertInto('minute_line')
    .values({
      id: ctx.newId(),
      meeting_id: meeting.id,
      item_id: line.itemId,
      text: line.text,
      replaces: line.replaces,
      typed_at: ctx.now,
      typed_by: ctx.actor.id,
      ...ofMeeting(meeting),
    })
    .execute();
}

/** Which item the address asks for notes of; null for the meeting as a whole. */
const itemAsked = (ctx: Ctx): string | null => ctx.url.searchParams.get('item');

/** Taking notes: lines are added and never changed, so that two at once lose nothing of either. */
export const notesRoutes: readonly AnyRoute[] = [
  ...formPair({
    name: 'meeting.notes',
    path: '/meetings/:id/notes',
    opens: 'opened the notes of a meeting',
    does: 'added a note to a meeting',
    params: z.object({ id: z.guid() }),
    async load(ctx, params) {
      const meeting = await taken(ctx, params.id);
      if (!meeting) return null;
      const items = await loadItems(ctx.tx, meeting.id);
      const asked = itemAsked(ctx);
      const item = items.find(({ id }) => id === asked) ?? null;
      if (asked !== null && !item) return null;
      return { meeting, items, item, lines: standingLines(await loadLines(ctx.tx, meeting.id)) };
    },
    page: notesPage,
    async save(ctx, { meeting, item }, raw) {
      const problems: Problems = {};
      const text = needText(raw, 'text', problems, 'Enter the note', MOST);
      if (hasProblems(problems)) return { problems };
      await addLine(ctx, meeting, { itemId: item?.id ?? null, text, replaces: [] });
      return { to: `/meetings/${meeting.id}/notes${item ? `?item=${item.id}` : ''}` };
    },
  }),
  ...formPair({
    name: 'meeting.notes.change',
    path: '/meetings/:id/notes/:line',
    opens: 'opened the form to change a note',
    does: 'changed a note of a meeting',
    params: z.object({ id: z.guid(), line: z.guid() }),
    async load(ctx, params) {
      const meeting = await taken(ctx, params.id);
      const lines = meeting ? await loadLines(ctx.tx, meeting.id) : [];
      // A line somebody else has just replaced can still be changed: both are kept, and it shows.
      const line = lines.find(({ id }) => id === params.line);
      return meeting && line ? { meeting, line: { ...line, instead: [], contested: false } } : null;
    },
    page: changeLinePage,
    async save(ctx, { meeting, line }, raw) {
      const problems: Problems = {};
      const text = mayText(raw, 'text', problems, MOST) ?? '';
      if (hasProblems(problems)) return { problems };
      if (text !== line.text) await addLine(ctx, meeting, { itemId: line.itemId, text, replaces: [line.id] });
      return { to: `/meetings/${meeting.id}/notes${line.itemId ? `?item=${line.itemId}` : ''}` };
    },
  }),
];
