import { z } from 'zod';
import type { OpenCtx } from '../../../kernel/http/context.ts';
import { done, mend, page, type Reply } from '../../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../../kernel/http/route.ts';
import type { FieldErrors } from '../../../kernel/ui/index.ts';
import { beforeSignIn, WAIT_MINUTES } from '../../../sign-in/index.ts';
import type { Raw } from '../../../subjects/index.ts';
import type { ReminderParts } from '../parts.ts';
import { colleagueWithin, missWithin } from './limits.ts';
import { deadLinkPage, linkPage, thanksPage, tooManyLinksPage } from './link-page.tsx';
import { openLink, useLink } from './open-link.ts';
import { readSaid } from './read-said.ts';

const NOBODY = 'Nobody with this address can be given the action. Check it, or sign in to choose from a list';
const TOO_MANY_ADDRESSES = 'Too many addresses were tried. Sign in to choose your colleague from a list';
const params = z.object({ token: z.string() });

/** 410 Gone, alike for every link that opens nothing; 429 for an address that has asked for very many of those. */
async function deadLink(ctx: OpenCtx, secret: Buffer): Promise<Reply> {
  ctx.note({ outcome: 'refused' });
  return (await missWithin(ctx, secret))
    ? { kind: 'page', status: 410, page: deadLinkPage, data: null }
    : { kind: 'page', status: 429, page: tooManyLinksPage(WAIT_MINUTES), data: null };
}

/** The links of reminders: for anyone who holds one, of one action, to do one thing once. */
export const linkRoutes = ({ secret }: Pick<ReminderParts, 'secret'>): AnyRoute[] => [
  openRoute({
    name: 'action.link.thanks',
    method: 'GET',
    path: '/act/thanks',
    open: true,
    audit: 'was thanked for using a link',
    handle: async () => page(thanksPage),
  }),
  openRoute({
    name: 'action.link.show',
    method: 'GET',
    path: '/act/:token',
    open: true,
    audit: 'opened a link of a reminder',
    params,
    async handle(ctx, { params: { token } }) {
      const action = await openLink(ctx, token);
      if (!action) return deadLink(ctx, secret);
      const { csrf, cookies } = beforeSignIn(ctx, secret);
      return { ...page(linkPage({ action, token, csrf, raw: {} })), cookies };
    },
  }),
  openRoute({
    name: 'action.link.use',
    method: 'POST',
    path: '/act/:token',
    open: true,
    audit: 'used a link of a reminder',
    params,
    readsItself: true,
    async handle(ctx, { params: { token }, form }) {
      const read = form.ok ? readSaid(form.raw) : { problems: form.errors };
      if ('problems' in read) return again(ctx, { token, raw: form.raw, secret, errors: read.problems });
      const names = read.saying.said === 'delegate';
      if (names && !(await colleagueWithin(ctx, secret, token)))
        return again(ctx, { token, raw: form.raw, secret, errors: { colleague: TOO_MANY_ADDRESSES } });
      const outcome = await useLink(ctx, token, read.saying);
      if (outcome === 'done') return done('/act/thanks');
      if (outcome === 'nothing') return deadLink(ctx, secret);
      return again(ctx, { token, raw: form.raw, secret, errors: { colleague: NOBODY } });
    },
  }),
];

/** The form once more, with what was typed and what to mend; a link that opens nothing says only that. */
async function again(
  ctx: OpenCtx,
  { token, raw, secret, errors }: { token: string; raw: Raw; secret: Buffer; errors: FieldErrors },
): Promise<Reply> {
  const action = await openLink(ctx, token);
  if (!action) return deadLink(ctx, secret);
  return mend({ ...linkPage({ action, token, csrf: ctx.seal.csrf, raw, errors }), errors });
}
