import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { loadItems } from '../agenda/load-items.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { openMeeting } from '../meeting/load-meeting.ts';
import { loadPapers } from '../papers/load-papers.ts';
import { packPage } from './pack-page.tsx';
import { type PackIssued, whyNotRead } from './whether-open.ts';

/** Everyone's own pack, and nobody else's. */
export const packRoutes: readonly AnyRoute[] = [
  route({
    name: 'meeting.pack',
    method: 'GET',
    path: '/meetings/:id/pack',
    policy: anyoneSignedIn,
    audit: 'read their pack of a meeting',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const meeting = await openMeeting(ctx, params.id);
      if (!meeting) return missing;
      const { rows } = await sql<PackIssued>`
        select expires_at as "expiresAt", recalled_at as "recalledAt" from pack
        where meeting_id = ${meeting.id} and account_id = ${ctx.actor.id} order by issued_at desc, id limit 1`.execute(
        ctx.tx,
      );
      const closed = whyNotRead(rows[0] ?? null, ctx.now, meeting.state === 'cancelled');
      if (closed !== null || !rows[0]) throw new Refused(closed ?? '', 410);
      const items = (await loadItems(ctx.tx, meeting.id)).filter(({ number }) => number !== null);
      ctx.saw(items.flatMap(({ id, subject }) => (subject ? [id, subject.id] : [id])));
      const papers = await loadPapers(ctx.tx, meeting, items, londonDate(ctx.now));
      return page(
        packPage({
          meeting,
          items,
          papers,
          attending: await loadAttending(ctx.tx, meeting.id),
          reader: { name: ctx.actor.name, agency: ctx.actor.agency.name },
          now: ctx.now,
          expiresAt: rows[0].expiresAt,
        }),
        { items, papers: Object.fromEntries(papers) },
      );
    },
  }),
];
