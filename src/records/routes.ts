import type { AnyRoute } from '../kernel/http/route.ts';
import { amendRoutes } from './amend/routes.ts';
import { chronologyRoutes } from './chronology/routes.ts';
import { contactRoutes } from './contact/routes.ts';
import { chooseRoutes } from './form/routes.ts';
import { incidentRoutes } from './incident/routes.ts';
import { informationRoutes } from './information/routes.ts';
import { listRoutes } from './list/routes.ts';
import { missingRoutes } from './missing/routes.ts';
import { noteRoutes } from './note/routes.ts';
import type { RaiseConcern } from './raise.ts';
import { viewRoutes } from './view/routes.ts';

/** What this room asks of others, given by the composition (src/server.ts). */
export interface Neighbours {
  raiseConcern: RaiseConcern;
}

export const routes = (rooms: Neighbours): readonly AnyRoute[] => [
  ...listRoutes,
  ...chooseRoutes,
  ...incidentRoutes,
  ...missingRoutes,
  ...contactRoutes(rooms),
  ...informationRoutes,
  ...noteRoutes,
  ...viewRoutes,
  ...amendRoutes,
  ...chronologyRoutes,
];
