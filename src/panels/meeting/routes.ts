import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { underRule } from '../../kernel/access/under-rule.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { formPair, type Problems, typed, typedMany } from '../../subjects/index.ts';
import { loadInterests } from '../agenda/interest-form.tsx';
import { loadItems } from '../agenda/load-items.ts';
import { sayReached } from '../agenda/reached.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { loadDecisions, standing } from '../decisions/load-decisions.ts';
import { loadPacks } from '../pack/load-packs.ts';
import type { PackIssued } from '../pack/whether-open.ts';
import { nextDates } from '../register/cadence.ts';
import { loadBody } from '../register/load-body.ts';
import { arrangeMeeting } from './arrange.ts';
import { type ArrangeShown, arrangePage, readArranged } from './arrange-form.tsx';
import { asksFirst } from './before-its-day.ts';
import { cancelPage } from './cancel-form.tsx';
import { lastMeetingDay } from './last-meeting.ts';
import { findMeetings, meetingsPage } from './list-meetings.tsx';
import { type MeetingShown, openMeeting } from './load-meeting.ts';
import { wholeMeetingPage } from './meeting-page.tsx';
import { nextState, ROAD, type Step, whyNotCancel } from './next-state.ts';
import { factsOf, takeStep, tookNotes } from './take-step.ts';

const one = z.object({ id: z.guid() });
const STEPS = ROAD.map(({ step }) => step);
/** Where somebody goes on after a step, when that is not the meeting's own page. */
const AFTER: Partial<Record<Step, string>> = {
  begin: '/room',
  end: '/minutes',
  draft_minutes: '/minutes',
  approve_minutes: '/minutes',
};
const stepForm = z.object({
  step: z.custom<Step>((step) => STEPS.some((known) => known === step), 'Choose what to do'),
  // Begun before its day: that it is today, and that its date is to be today.
  today: z.literal('yes').optional(),
  move: z.literal('yes').optional(),
});

/** A meeting with its items and its people, as the actor may see them; null when it is not there or not for them. */
async function whole(ctx: Ctx, id: string) {
  const meeting = await openMeeting(ctx, id);
  if (!meeting) return null;
  const items = await loadItems(ctx.tx, meeting.id);
  ctx.saw([meeting.id, ...items.flatMap(({ id: item, subject }) => (subject ? [item, subject.id] : [item]))]);
  return {
    meeting,
    items,
    attending: await loadAttending(ctx.tx, meeting.id),
    tookNotes: await tookNotes(ctx, meeting.id),
  };
}

/** What stands beside the items and people of a meeting on its page. */
async function beside(ctx: Ctx, meeting: MeetingShown) {
  return {
    interests: await loadInterests(ctx.tx, meeting.id),
    packs: meeting.runs ? await loadPacks(ctx.tx, meeting.id) : new Map<string, PackIssued>(),
    decided: new Set(
      meeting.runs && meeting.state === 'in_session'
        ? standing(await loadDecisions(ctx.tx, sql`i.meeting_id = ${meeting.id}`)).map(({ itemId }) => itemId)
        : [],
    ),
  };
}

/** The page again, with what is asked beside its field. */
async function askAgain(
  ctx: Ctx,
  shown: NonNullable<Awaited<ReturnType<typeof whole>>>,
  again: { errors: FieldErrors; ticked?: readonly string[] },
) {
  const parts = wholeMeetingPage({ ...shown, ...(await beside(ctx, shown.meeting)), ...forNow(ctx), ...again });
  return mend({ ...parts, errors: again.errors });
}

const forNow = (ctx: Ctx) => ({ actorId: ctx.actor.id, now: ctx.now, seal: ctx.seal });

/** The meetings there are, arranging one, and taking it step by step. */
export const meetingRoutes: readonly AnyRoute[] = [
  route({
    name: 'meeting.list',
    method: 'GET',
    path: '/meetings',
    policy: anyoneSignedIn,
    audit: 'looked at the list of meetings',
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const found = await findMeetings(ctx, query.page);
      ctx.saw([...found.coming, ...found.recent].map(({ id }) => id));
      return page(meetingsPage(found, query.page), found);
    },
  }),
  ...formPair<{ id: string }, ArrangeShown>({
    name: 'meeting.arrange',
    path: '/bodies/:id/meetings/new',
    opens: 'opened the form to arrange a meeting',
    does: 'arranged a meeting',
    params: one,
    async load(ctx, params) {
      const body = await loadBody(ctx.tx, params.id);
      if (!body?.runs || body.closedAt) return null;
      const today = londonDate(ctx.now);
      const last = await lastMeetingDay(ctx.tx, body.id);
      return { body, next: last ? nextDates({ every: body.every, last, from: today, many: 3 }) : [] };
    },
    page: arrangePage,
    async save(ctx, { body }, raw) {
      const problems: Problems = {};
      const arranged = readArranged(raw, problems, ctx.now);
      if (!arranged) return { problems };
      let id = '';
      // The board may have been closed in this very moment.
      const broken = await underRule(ctx.tx, async () => {
        id = await arrangeMeeting(ctx, body, arranged);
      });
      return broken ? { problems: { on: broken.says } } : { to: `/meetings/${id}` };
    },
  }),
  route({
    name: 'meeting.view',
    method: 'GET',
    path: '/meetings/:id',
    policy: anyoneSignedIn,
    audit: 'looked at a meeting',
    params: one,
    async handle(ctx, { params }) {
      const shown = await whole(ctx, params.id);
      if (!shown) return missing;
      const more = await beside(ctx, shown.meeting);
      const { interests } = more;
      return page(wholeMeetingPage({ ...shown, ...more, ...forNow(ctx) }), { ...shown, interests });
    },
  }),
  route({
    name: 'meeting.step',
    method: 'POST',
    path: '/meetings/:id/step',
    policy: anyoneSignedIn,
    audit: 'took a meeting a step on',
    params: one,
    body: stepForm,
    async handle(ctx, { params, form }) {
      const shown = await whole(ctx, params.id);
      if (!shown?.meeting.runs || !form.ok) return missing;
      const { step, today, move } = form.value;
      ctx.note({ detail: { step } });
      const { startsAt } = shown.meeting;
      const ask = asksFirst(step, { startsAt, now: ctx.now, saidToday: today === 'yes' });
      // What cannot be done at all is refused, and not asked about first.
      if (ask !== null && 'to' in nextState(step, factsOf(shown))) {
        return askAgain(ctx, shown, { errors: { today: ask } });
      }
      await takeStep(ctx, shown, step, { moves: today === 'yes' && move === 'yes' });
      return done(`/meetings/${params.id}${AFTER[step] ?? ''}`);
    },
  }),
  route({
    name: 'meeting.items.discussed',
    method: 'POST',
    path: '/meetings/:id/discussed',
    policy: anyoneSignedIn,
    audit: 'said of several items of a meeting that they were discussed',
    params: one,
    readsItself: true,
    async handle(ctx, { params, form }) {
      const shown = await whole(ctx, params.id);
      if (!shown?.meeting.runs || !form.ok) return missing;
      const ticked = [...new Set(typedMany(form.raw, 'items'))];
      const items = shown.items.filter(({ id }) => ticked.includes(id));
      // One that is not there, or not for them.
      if (items.length < ticked.length) return missing;
      if (ticked.length === 0) return askAgain(ctx, shown, { errors: { items: 'Tick those that were discussed' } });
      // Somebody else has said so of some in the meantime: that is what is said here too.
      await sayReached(
        ctx,
        shown.meeting,
        items.filter(({ state }) => state !== 'discussed'),
        'discussed',
      );
      ctx.note({ detail: { items: items.length } });
      return done(`/meetings/${params.id}`);
    },
  }),
  ...formPair({
    name: 'meeting.cancel',
    path: '/meetings/:id/cancel',
    opens: 'opened the form to cancel a meeting',
    does: 'cancelled a meeting',
    params: one,
    async load(ctx, params) {
      const meeting = await openMeeting(ctx, params.id);
      return meeting?.runs && whyNotCancel(meeting.state, 'asked') === null ? { meeting } : null;
    },
    page: cancelPage,
    async save(ctx, { meeting }, raw) {
      const reason = typed(raw, 'reason');
      const problem = whyNotCancel(meeting.state, reason);
      if (problem) return { problems: { reason: problem } };
      if (reason.length > 500) return { problems: { reason: 'Use 500 characters or fewer' } };
      await ctx.because('Cancelled');
      await ctx.tx
        .updateTable('meeting')
        .set({ state: 'cancelled', cancelled_why: reason })
        .where('id', '=', meeting.id)
        .where('state', '=', meeting.state)
        .execute();
      return { to: `/meetings/${meeting.id}` };
    },
  }),
];
