import { z } from 'zod';
import { done, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import type { SignInParts } from '../parts.ts';
import { startPageSession } from '../session.ts';
import { nextField } from './fields.ts';
import { halfWayCookie } from './half-way.ts';
import { lookUp } from './sign-in.ts';

/** One click to be someone. Only in a demonstration is there such a route, and only for the people it lists. */
export const demoRoutes = (parts: SignInParts): AnyRoute[] =>
  parts.demo
    ? [
        openRoute({
          name: 'sign-in.demo',
          method: 'POST',
          path: '/sign-in/demo',
          open: true,
          audit: 'became someone in the demonstration',
          body: z.object({ email: z.string(), next: nextField }),
          async handle(ctx, { form, browser }) {
            const person = parts.demo?.find((one) => form.ok && one.email === form.value.email);
            const account = person && (await lookUp(ctx, person.email));
            if (!account || !form.ok) return missing;
            ctx.note({ about: account.id });
            const cookies = await startPageSession(ctx, parts, account.id, browser.agent);
            return { ...done(form.value.next), cookies: [...cookies, halfWayCookie(parts.secret).clear] };
          },
        }),
      ]
    : [];
