import type { AnyRoute } from '../kernel/http/route.ts';
import { registerRoutes } from './register/routes.ts';

/** Every route of boards, panels and their meetings. */
export const routes: readonly AnyRoute[] = [...registerRoutes];
