import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { Button } from '../../kernel/ui/index.ts';
import { showSubject, subjectPage } from '../../subjects/index.ts';
import { loadKinds } from '../plan/load-kinds.ts';
import { planWriters } from '../policy.ts';
import { findPlans, plansAbout } from './find-plans.ts';
import { PlansAbout, planListPage } from './list-page.tsx';

const PAGE_SIZE = 20;

const codes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(100)).max(20),
);

/** Lists of plans: all one may see, and those about one subject. */
export const listRoutes = [
  route({
    name: 'plan.list',
    method: 'GET',
    path: '/plans',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the list of plans',
    query: z.object({
      words: z.string().trim().max(200).default(''),
      kind: codes,
      page: z.coerce.number().int().min(1).max(5000).default(1),
    }),
    async handle(ctx, { query }) {
      const today = londonDate(ctx.now);
      const found = await findPlans(
        ctx.tx,
        { words: query.words, kinds: query.kind, page: query.page, size: PAGE_SIZE },
        today,
      );
      ctx.saw(found.lines.flatMap(({ id, subject }) => (subject ? [id, subject.id] : [id])));
      ctx.note({ detail: { hits: found.total } });
      const kinds = await loadKinds(ctx.tx, today);
      return page(
        planListPage({ ...found, ...query, kinds, size: PAGE_SIZE, mayBegin: planWriters.allows(ctx.actor) }),
        { total: found.total, page: query.page, plans: found.lines },
      );
    },
  }),
  route({
    name: 'subject.plans',
    method: 'GET',
    path: '/subjects/:id/plans',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the plans about someone or somewhere',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const lines = await plansAbout(ctx.tx, params.id, shown.today);
      ctx.saw(lines.map(({ id }) => id));
      return page(
        subjectPage({
          ...shown,
          tab: 'plans',
          heading: 'Plans',
          body: (
            <>
              <PlansAbout lines={lines} />
              {shown.subject.level >= 3 && <Button href={`/subjects/${params.id}/plans/new`}>New plan</Button>}
            </>
          ),
        }),
        { plans: lines },
      );
    },
  }),
];
