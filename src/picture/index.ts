import { sql } from 'kysely';
import { anyoneSignedIn } from '../kernel/access/policy.ts';
import type { Feature } from '../kernel/http/feature.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import { figuresPage, type ReleaseShown } from './releases/figures-page.tsx';
import { computeReleases } from './releases/released.ts';

const FIGURES = [
  'analyst',
  'scrutineer',
  'elected_member',
  'panel_chair',
  'business_support',
  'hub_manager',
  'exploitation_lead',
];

export const picture: Feature = {
  name: 'picture',
  navigation: [
    { text: 'Picture', href: '/picture/figures', for: (actor) => FIGURES.some((hat) => actor.roles.has(hat)) },
  ],
  jobs: [
    {
      name: 'picture.release',
      does: 'Works out the published figures',
      every: '30 3 * * *',
      async run({ worker }) {
        await computeReleases(worker);
      },
    },
  ],
  routes: [
    route({
      name: 'picture.figures',
      method: 'GET',
      path: '/picture/figures',
      api: true,
      policy: anyoneSignedIn,
      audit: 'looked at published figures',
      async handle(ctx) {
        const { rows } = await sql<ReleaseShown>`
          select distinct on (name) id, name, title, covers, computed_at as "computedAt", figures
          from release order by name, computed_at desc, id`.execute(ctx.tx);
        ctx.saw(rows.map((row) => row.id));
        return page(figuresPage(rows), { releases: rows });
      },
    }),
  ],
};
