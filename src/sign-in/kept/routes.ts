import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { dropParkedPost, parkedPosts } from '../../kernel/http/parked-post.ts';
import { done, json, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { timeWords } from '../../kernel/ui/index.ts';
import { localPath } from '../local-path.ts';
import type { SignInParts } from '../parts.ts';
import { clearDraft, DRAFT_KEY, drafts, MOST_DRAFTS, saveDraft } from './draft.ts';
import { draftsPage } from './drafts-page.tsx';
import { resumePage } from './resume-page.tsx';

const byKey = z.object({ key: z.string().regex(DRAFT_KEY) });

/** Nothing a person typed is ever lost: drafts as they type, and forms sent on a session that had ended. */
export const keptRoutes = (parts: SignInParts): AnyRoute[] => [
  route({
    name: 'resume',
    method: 'GET',
    path: '/resume',
    policy: anyoneSignedIn,
    audit: 'looked at forms kept for them',
    async handle(ctx) {
      const kept = await parkedPosts(ctx, parts.secret);
      // Where it goes is a path that answered once; it is looked at again before it is put into a page.
      return page(
        resumePage(
          kept.filter((one) => localPath(one.path, '') === one.path),
          ctx.seal.csrf,
        ),
      );
    },
  }),
  route({
    name: 'resume.throw-away',
    method: 'POST',
    path: '/resume/:id/throw-away',
    policy: anyoneSignedIn,
    audit: 'threw away a form kept for them',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      await dropParkedPost(ctx, params.id);
      return done('/resume');
    },
  }),
  route({
    name: 'draft.list',
    method: 'GET',
    path: '/drafts',
    policy: anyoneSignedIn,
    audit: 'looked at their unfinished work',
    async handle(ctx) {
      const [mine, waiting] = [await drafts(ctx), await parkedPosts(ctx, parts.secret)];
      return page(draftsPage({ drafts: mine, names: parts.draftNames, waiting: waiting.length, csrf: ctx.seal.csrf }), {
        drafts: mine,
      });
    },
  }),
  route({
    name: 'draft.save',
    method: 'POST',
    path: '/drafts/:key',
    policy: anyoneSignedIn,
    audit: 'kept a draft',
    whileLocked: true,
    repeatable: true,
    params: byKey,
    async handle(ctx, { params, form, browser }) {
      const from = localPath(browser.from, '');
      const once = typeof form.raw._once === 'string' ? form.raw._once : '';
      const draft = { key: params.key, raw: form.raw, page: from === '' ? null : from, once };
      const isKept = await saveDraft(ctx, draft);
      return isKept ? json({ saved: timeWords(ctx.now) }) : json({ saved: null, most: MOST_DRAFTS }, 409);
    },
  }),
  route({
    name: 'draft.throw-away',
    method: 'POST',
    path: '/drafts/:key/throw-away',
    policy: anyoneSignedIn,
    audit: 'threw away a draft',
    params: byKey,
    async handle(ctx, { params, form }) {
      await clearDraft(ctx, params.key);
      return done(localPath(form.raw.next, '/drafts'));
    },
  }),
];
