import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { loadImpacts } from '../measures/load-impacts.ts';
import { withCounts } from '../measures/with-counts.ts';
import type { Neighbours } from '../neighbours.ts';
import { loadParts } from '../plan/load-parts.ts';
import { loadNotes } from '../plan/whole-plan.ts';
import { actionPage } from './action-page.tsx';
import { loadChanges } from './load-changes.ts';
import { loadUpdates } from './load-updates.ts';
import { showAction } from './show-action.ts';

/** Looking at one action. */
export const actionRoutes = ({ counters, cameFrom }: Pick<Neighbours, 'counters' | 'cameFrom'>) => [
  route({
    name: 'action.show',
    method: 'GET',
    path: '/plans/:id/actions/:action',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at an action',
    params: z.object({ id: z.guid(), action: z.guid() }),
    async handle(ctx, { params }) {
      const shown = await showAction(ctx, params);
      if (!shown) return missing;
      const { plan, action } = shown;
      const parts = await loadParts(ctx.tx, params.id);
      const updates = await loadUpdates(ctx.tx, action.id);
      const told = await loadImpacts(ctx.tx, sql`i.action_id = ${action.id}`);
      const impacts = await withCounts(ctx, counters, told, 'live');
      const notes = (await loadNotes(ctx.tx, params.id)).filter(({ actionId }) => actionId === action.id);
      const origins = [];
      for (const of of cameFrom) origins.push(...(await of(ctx, action.id)));
      const changes = await loadChanges(ctx.tx, action.id);
      const part = parts.find(({ id }) => id === action.partId) ?? null;
      return page(
        actionPage({ plan, action, part, updates, impacts, notes, origins, changes, actorId: ctx.actor.id }),
        {
          plan: { id: plan.id, title: plan.title },
          action,
          updates,
          impacts,
          notes,
          origins,
          changes,
        },
      );
    },
  }),
];
