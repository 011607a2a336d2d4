import { raiseRoutes } from './raise/routes.ts';
import { decisionRoutes } from './screen/decision-routes.ts';
import { screenRoutes } from './screen/routes.ts';
import { tellRoutes } from './screen/tell-routes.ts';

export const routes = [...raiseRoutes, ...screenRoutes, ...tellRoutes, ...decisionRoutes];
