import type { Feature } from '../kernel/http/feature.ts';
import { givingRoutes } from './giving/routes.ts';
import { lookingRoutes } from './looking/routes.ts';

export const access: Feature = {
  name: 'access',
  routes: [...lookingRoutes, ...givingRoutes],
};
