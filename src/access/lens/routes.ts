import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, mend, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { lensPage } from './lens-page.tsx';

/** An address of Kith's own to go back to: never another site's. */
const localPath = (said: unknown): string =>
  typeof said === 'string' && /^\/(?![/\\])[^\s\\]{0,500}$/.test(said) ? said : '/';

const lensForm = z.looseObject({
  lens: z.enum(['none', 'no-names', 'shared-screen'], 'Select what this screen shows'),
});

export const lensRoutes = [
  route({
    name: 'lens.form',
    method: 'GET',
    path: '/lens',
    policy: anyoneSignedIn,
    audit: 'looked at what their screen shows',
    query: z.object({ back: z.string().max(600).optional() }),
    handle: async (ctx, { query }) =>
      page(lensPage({ lens: ctx.actor.session.lens ?? null, back: localPath(query.back), seal: ctx.seal })),
  }),
  route({
    name: 'lens.set',
    method: 'POST',
    path: '/lens',
    policy: anyoneSignedIn,
    audit: 'chose what their screen shows',
    body: lensForm,
    async handle(ctx, { form }) {
      const back = localPath(form.raw.back);
      if (!form.ok) {
        return mend({
          ...lensPage({ lens: ctx.actor.session.lens ?? null, back, errors: form.errors, seal: ctx.seal }),
          errors: form.errors,
        });
      }
      const lens = form.value.lens === 'none' ? null : form.value.lens;
      await sql`select set_my_lens(${ctx.actor.session.id}, ${lens})`.execute(ctx.tx);
      ctx.note({ detail: { lens } });
      return done(back);
    },
  }),
];
