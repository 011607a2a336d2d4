import type { Feature } from '../kernel/http/feature.ts';
import { givingRoutes } from './giving/routes.ts';
import { glassRoutes } from './glass/routes.ts';
import { releaseGlassShare } from './glass/share.ts';
import { lookingRoutes } from './looking/routes.ts';
import { networkRoutes } from './network/routes.ts';
import { expiringSoon } from './work/expiring-soon.ts';
import { glassToReview } from './work/glass-to-review.ts';

export { expiringSoon } from './work/expiring-soon.ts';

export const access: Feature = {
  name: 'access',
  routes: [...lookingRoutes, ...givingRoutes, ...networkRoutes, ...glassRoutes],
  jobs: [
    {
      name: 'access.glass_share',
      does: 'Works out how often each role breaks the glass',
      every: '15 3 * * *',
      run: ({ worker }) => releaseGlassShare(worker),
    },
  ],
  async work(ctx) {
    return { items: [...(await glassToReview(ctx)), ...(await expiringSoon(ctx))].slice(0, 20) };
  },
};
