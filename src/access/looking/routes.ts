import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { endOfLondonDay } from '../../kernel/clock/index.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { readDate } from '../../kernel/ui/index.ts';
import { knownThing } from '../thing/known-thing.ts';
import { whoCan, whoHasLooked, whoIsKeptOut } from './who.ts';
import { whoPage } from './who-page.tsx';
import { waysToSee } from './why.ts';
import { whyPage } from './why-page.tsx';

const one = z.object({ id: z.guid() });
const PAGE_SIZE = 50;

const whoQuery = z.object({
  page: z.coerce.number().int().min(1).max(2000).default(1),
  // However long: that it is no date is said beside its boxes.
  'on-day': z.string().optional(),
  'on-month': z.string().optional(),
  'on-year': z.string().optional(),
});

export const lookingRoutes = [
  route({
    name: 'access.why',
    method: 'GET',
    path: '/access/:id/why',
    api: true,
    policy: anyoneSignedIn,
    audit: 'asked why they can see a record',
    params: one,
    async handle(ctx, { params }) {
      const thing = await knownThing(ctx.tx, params.id);
      if (!thing) return missing;
      ctx.note({ about: thing.id });
      const ways = await waysToSee(ctx.tx, thing.scopeId);
      return page(whyPage(thing, ways, ctx.now), { ways });
    },
  }),
  route({
    name: 'access.who',
    method: 'GET',
    path: '/access/:id/who',
    api: true,
    // The database shows it only to whoever manages the record, the data protection officer and auditors (I25).
    policy: anyoneSignedIn,
    audit: 'looked at who can see a record and who has looked',
    params: one,
    query: whoQuery,
    async handle(ctx, { params, query }) {
      const thing = await knownThing(ctx.tx, params.id);
      if (!thing?.oversees) return missing;
      ctx.note({ about: thing.id });
      const on = readDate(query, 'on', 'The day');
      const asked = on.date && !on.error ? endOfLondonDay(on.date) : ctx.now;
      const past = asked.getTime() < ctx.now.getTime();
      const moment = past ? asked : ctx.now;
      const shown = {
        thing,
        moment,
        on: on.parts,
        past,
        errors: on.error ? { on: on.error } : undefined,
        can: await whoCan(ctx.tx, thing.scopeId, moment),
        keptOut: await whoIsKeptOut(ctx.tx, thing.scopeId),
        page: query.page,
        ...(await whoHasLooked(ctx.tx, thing.id, query.page, PAGE_SIZE)),
      };
      return page(whoPage(shown), { can: shown.can, keptOut: shown.keptOut, looks: shown.looks });
    },
  }),
];
