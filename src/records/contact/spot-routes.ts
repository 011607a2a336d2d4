import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { spotPage } from './spot-page.tsx';
import { regularsAt, spotById } from './spots.ts';

export const spotRoutes = [
  route({
    name: 'spot',
    method: 'GET',
    path: '/spots/:id',
    policy: anyoneSignedIn,
    audit: 'looked at the regulars of a spot',
    params: z.object({ id: z.uuid() }),
    async handle(ctx, { params }) {
      const spot = await spotById(ctx.tx, params.id);
      if (!spot) return missing;
      const regulars = await regularsAt(ctx.tx, spot.id);
      ctx.saw(regulars.map(({ id }) => id));
      return page(spotPage({ spot, regulars, seal: ctx.seal, once: () => ctx.newId() }), { spot, regulars });
    },
  }),
  route({
    name: 'spot.regular',
    method: 'POST',
    path: '/spots/:id/regulars/:regular',
    policy: anyoneSignedIn,
    audit: 'took a street name off a list, or put it back',
    params: z.object({ id: z.uuid(), regular: z.uuid() }),
    body: z.object({ gone: z.enum(['yes', 'no']) }),
    async handle(ctx, { params, form }) {
      const spot = await spotById(ctx.tx, params.id);
      const regular = spot && (await regularsAt(ctx.tx, spot.id)).find(({ id }) => id === params.regular);
      if (!spot || !regular || !form.ok) return missing;
      await ctx.because(form.value.gone === 'yes' ? 'Not met here for long' : 'Met here again');
      await ctx.tx
        .updateTable('regular')
        .set({ gone_at: form.value.gone === 'yes' ? ctx.now : null })
        .where('id', '=', regular.id)
        .execute();
      ctx.note({ about: regular.id });
      return done(`/spots/${spot.id}`);
    },
  }),
];
