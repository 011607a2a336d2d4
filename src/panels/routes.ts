import type { AnyRoute } from '../kernel/http/route.ts';
import { agendaRoutes } from './agenda/routes.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { meetingRoutes } from './meeting/routes.ts';
import { registerRoutes } from './register/routes.ts';

/** Every route of boards, panels and their meetings. */
export const routes: readonly AnyRoute[] = [...registerRoutes, ...meetingRoutes, ...agendaRoutes, ...attendanceRoutes];
