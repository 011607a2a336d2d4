import type { AnyRoute } from '../kernel/http/route.ts';
import { planRoutes } from './plan/routes.ts';

/** Every route of plans and actions. */
export const routes: readonly AnyRoute[] = [...planRoutes];
