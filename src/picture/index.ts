import { anyoneSignedIn } from '../kernel/access/policy.ts';
import type { Feature } from '../kernel/http/feature.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import { type Figures, newestReleases } from '../kernel/releases/index.ts';
import { figureRules } from './figures.ts';
import { figuresPage } from './figures-page.tsx';

const READERS = [
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
    { text: 'Picture', href: '/picture/figures', for: (actor) => READERS.some((hat) => actor.roles.has(hat)) },
  ],
  releases: figureRules,
  routes: [
    route({
      name: 'picture.figures',
      method: 'GET',
      path: '/picture/figures',
      api: true,
      policy: anyoneSignedIn,
      audit: 'looked at published figures',
      async handle(ctx) {
        const releases = await newestReleases<Figures>(
          ctx.tx,
          figureRules.map((rule) => rule.name),
        );
        ctx.saw(releases.map((release) => release.id));
        return page(figuresPage(releases), { releases });
      },
    }),
  ],
};
