import type { AnyRoute } from '../kernel/http/route.ts';
import { beginRoutes } from './begin/routes.tsx';
import { changeRoutes } from './edit/change-routes.tsx';
import { newActionRoutes } from './edit/new-action.tsx';
import { partRoutes } from './edit/part-routes.tsx';
import { listRoutes } from './list/routes.tsx';
import { planRoutes } from './plan/routes.ts';

/** Every route of plans and actions. */
export const routes: readonly AnyRoute[] = [
  ...listRoutes,
  ...beginRoutes,
  ...planRoutes,
  ...partRoutes,
  ...newActionRoutes,
  ...changeRoutes,
];
