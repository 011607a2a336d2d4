import type { AnyRoute } from '../kernel/http/route.ts';
import { acrossRoutes } from './across/routes.ts';
import { actionRoutes } from './action/routes.ts';
import { beginRoutes } from './begin/routes.tsx';
import { confirmManyRoutes } from './confirm/routes.tsx';
import { changeRoutes } from './edit/change-routes.tsx';
import { newActionRoutes } from './edit/new-action.tsx';
import { partRoutes } from './edit/part-routes.tsx';
import { servesRoutes } from './edit/serves-routes.tsx';
import { stateRoutes } from './edit/state-routes.tsx';
import { exportRoutes } from './export/routes.ts';
import { planImportRoutes } from './import/pages/routes.tsx';
import { listRoutes } from './list/routes.tsx';
import { measureRoutes } from './measures/routes.tsx';
import type { Neighbours } from './neighbours.ts';
import { planRoutes } from './plan/routes.ts';
import { reportsDueRoutes } from './reports/across/routes.ts';
import { reportRoutes } from './reports/routes.tsx';
import { approveManyRoutes } from './update/approve-many.tsx';
import { updateRoutes } from './update/routes.tsx';
import { settleRoutes } from './update/settle-routes.tsx';

/** Every route of plans and actions. */
export const routes = (rooms: Neighbours): readonly AnyRoute[] => [
  // The pages about imports have addresses that a single plan's would otherwise take.
  ...planImportRoutes(rooms),
  ...listRoutes,
  ...acrossRoutes,
  ...reportsDueRoutes(rooms),
  ...beginRoutes,
  ...planRoutes(rooms),
  ...exportRoutes(rooms),
  ...partRoutes,
  ...newActionRoutes,
  ...changeRoutes,
  ...stateRoutes,
  ...servesRoutes,
  ...measureRoutes(rooms),
  ...reportRoutes,
  ...actionRoutes(rooms),
  ...updateRoutes,
  ...settleRoutes,
  ...approveManyRoutes,
  ...confirmManyRoutes,
];
