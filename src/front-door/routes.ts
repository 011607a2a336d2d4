import { raiseRoutes } from './raise/routes.ts';
import { decisionRoutes } from './screen/decision-routes.ts';
import { screenRoutes } from './screen/routes.ts';

export const routes = [...raiseRoutes, ...screenRoutes, ...decisionRoutes];
