import type { Ctx } from '../../kernel/http/context.ts';
import { formPair, hasProblems } from '../../subjects/index.ts';
import type { RaiseConcern } from '../raise.ts';
import { readSession } from './contact-form.ts';
import { contactPage } from './contact-page.tsx';
import { saveSession } from './save-session.ts';
import { spotRoutes } from './spot-routes.ts';
import { whereFrom } from './where-from.ts';

export const contactRoutes = (rooms: { raiseConcern: RaiseConcern }) => [
  ...formPair({
    name: 'record.contact',
    path: '/records/new/contact',
    opens: 'opened the contact log',
    does: 'logged a contact session',
    load: (ctx: Ctx) => whereFrom(ctx),
    page: contactPage,
    async save(ctx, where, raw) {
      const { session, problems } = readSession(raw, where, ctx.now);
      if (hasProblems(problems)) return { problems };
      const { id, concern } = await saveSession(ctx, session, rooms.raiseConcern);
      // The receipt of the concern says at once that it was sent, and whom to ring (domain §7.8 I21).
      return { to: concern ? `/concerns/mine/${concern.id}?sent=yes` : `/records/${id}?done=recorded` };
    },
  }),
  ...spotRoutes,
];
