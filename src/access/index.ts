import type { Feature } from '../kernel/http/feature.ts';
import { givingRoutes } from './giving/routes.ts';
import { lookingRoutes } from './looking/routes.ts';
import { networkRoutes } from './network/routes.ts';
import { expiringSoon } from './work/expiring-soon.ts';

export { expiringSoon } from './work/expiring-soon.ts';

export const access: Feature = {
  name: 'access',
  routes: [...lookingRoutes, ...givingRoutes, ...networkRoutes],
  async work(ctx) {
    return { items: (await expiringSoon(ctx)).slice(0, 20) };
  },
};
