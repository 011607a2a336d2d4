import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { loadInterests } from '../agenda/interest-form.tsx';
import { loadItems } from '../agenda/load-items.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { loadAgreedActions, loadDecisions, standing } from '../decisions/load-decisions.ts';
import { openMeeting } from '../meeting/load-meeting.ts';
import { factsOf, tookNotes } from '../meeting/take-step.ts';
import { loadLines } from '../notes/load-lines.ts';
import { standingLines } from '../notes/standing-lines.ts';
import { loadBody } from '../register/load-body.ts';
import { decisionLogPage, findDecisions } from './decision-log.tsx';
import { minutesPage } from './minutes-page.tsx';

const one = z.object({ id: z.guid() });
const HELD = ['in_session', 'decisions_recorded', 'minutes_draft', 'minutes_approved', 'closed'];

/** Minutes of a meeting, and the decision log of a body. */
export const minutesRoutes: readonly AnyRoute[] = [
  route({
    name: 'meeting.minutes',
    method: 'GET',
    path: '/meetings/:id/minutes',
    policy: anyoneSignedIn,
    audit: 'read the minutes of a meeting',
    params: one,
    async handle(ctx, { params }) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting || !HELD.includes(meeting.state)) return missing;
      const shown = {
        meeting,
        items: await loadItems(ctx.tx, meeting.id),
        attending: await loadAttending(ctx.tx, meeting.id),
        interests: await loadInterests(ctx.tx, meeting.id),
        lines: standingLines(await loadLines(ctx.tx, meeting.id)),
        decisions: standing(await loadDecisions(ctx.tx, sql`i.meeting_id = ${meeting.id}`)),
        actions: await loadAgreedActions(ctx.tx, meeting.id),
      };
      ctx.saw(shown.items.flatMap(({ id, subject }) => (subject ? [id, subject.id] : [id])));
      const facts = factsOf({ ...shown, tookNotes: await tookNotes(ctx, meeting.id) });
      return page(minutesPage({ ...shown, facts, seal: ctx.seal }), shown);
    },
  }),
  route({
    name: 'body.decisions',
    method: 'GET',
    path: '/bodies/:id/decisions',
    policy: anyoneSignedIn,
    audit: 'looked at the decision log of a board or panel',
    params: one,
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { params, query }) {
      const body = await loadBody(ctx.tx, params.id);
      if (!body) return missing;
      const found = await findDecisions(ctx, body, query.page);
      ctx.saw(found.lines.map(({ id }) => id));
      ctx.note({ about: body.id });
      return page(decisionLogPage(body, found, query.page), found);
    },
  }),
];
