import type { AnyRoute } from '../kernel/http/route.ts';
import { agendaRoutes } from './agenda/routes.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { meetingRoutes } from './meeting/routes.ts';
import { minutesRoutes } from './minutes/routes.ts';
import { notesRoutes } from './notes/routes.ts';
import { recallRoutes } from './pack/recall-routes.tsx';
import { packRoutes } from './pack/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { roomRoutes } from './room/routes.ts';

/** Every route of boards, panels and their meetings. */
export const routes: readonly AnyRoute[] = [
  ...registerRoutes,
  ...meetingRoutes,
  ...agendaRoutes,
  ...attendanceRoutes,
  ...packRoutes,
  ...recallRoutes,
  ...roomRoutes,
  ...decisionRoutes,
  ...notesRoutes,
  ...minutesRoutes,
];
