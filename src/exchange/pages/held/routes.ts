import { z } from 'zod';
import { anyoneSignedIn } from '../../../kernel/access/policy.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../../kernel/http/reply.ts';
import { route } from '../../../kernel/http/route.ts';
import { concernOf } from '../../landing/concerns/payload.ts';
import { childSides } from './child-sides.ts';
import { choicesFor } from './choices.ts';
import { concernSides } from './concern-sides.ts';
import { heldListPage, heldPage } from './held-pages.tsx';
import { type Held, loadHeld, waitingRows } from './load-held.ts';
import { settle } from './settle.ts';
import type { Side } from './side-by-side.ts';

const PAGE_SIZE = 25;
const one = z.object({ id: z.guid() });

/** Open to anyone signed in, since those who keep a record may wear any hat: row security shows each their own. */
export const heldRoutes = [
  route({
    name: 'held.list',
    method: 'GET',
    path: '/import/held',
    policy: anyoneSignedIn,
    audit: 'looked at rows that wait for a person',
    query: z.object({
      page: z.coerce.number().int().min(1).max(5000).default(1),
      done: z.enum(['decided']).optional(),
    }),
    async handle(ctx, { query }) {
      const { lines, total } = await waitingRows(ctx.tx, query.page, PAGE_SIZE);
      ctx.saw(lines.map(({ id }) => id));
      ctx.note({ detail: { hits: total } });
      return page(heldListPage({ lines, total, page: query.page, size: PAGE_SIZE, done: query.done !== undefined }));
    },
  }),
  route({
    name: 'held.one',
    method: 'GET',
    path: '/import/held/:id',
    policy: anyoneSignedIn,
    audit: 'looked at a row that waits for a person',
    params: one,
    async handle(ctx, { params }) {
      const held = await loadHeld(ctx.tx, params.id);
      if (!held) return missing;
      noteShown(ctx, held);
      return page(heldPage({ held, sides: await sidesOf(ctx, held), seal: ctx.seal }));
    },
  }),
  route({
    name: 'held.decide',
    method: 'POST',
    path: '/import/held/:id',
    policy: anyoneSignedIn,
    audit: 'decided on a row of a file',
    params: one,
    body: z.object({
      decision: z.enum(['same', 'different', 'used', 'left'], { error: 'Select what is to be done' }),
      why: z.string().trim().min(1, 'Say why').max(2000, 'Use 2000 characters or fewer'),
    }),
    async handle(ctx, { params, form }) {
      const held = await loadHeld(ctx.tx, params.id);
      if (!held) return missing;
      noteShown(ctx, held);
      const choices = choicesFor[held.why];
      if (form.ok && choices.some(({ value }) => value === form.value.decision))
        return done(await settle(ctx, held, form.value.decision, form.value.why));
      const errors = form.ok ? { decision: 'Select what is to be done' } : form.errors;
      const sides = await sidesOf(ctx, held);
      return mend({ ...heldPage({ held, sides, seal: ctx.seal, raw: form.raw, errors }), errors });
    },
  }),
];

function noteShown(ctx: Ctx, held: Held): void {
  ctx.saw([held.id, held.subjectId, held.concernId].filter((id) => id !== null));
  ctx.note({ about: held.subjectId ?? held.concernId ?? held.id });
}

const sidesOf = (ctx: Ctx, held: Held): Promise<Side[]> =>
  held.format === 'concerns'
    ? concernSides(ctx.tx, concernOf(held.payload), held.concernId)
    : childSides(ctx.tx, held.payload.child, held.subjectId);
