import type { Feature } from '../../kernel/http/feature.ts';
import { linkRoutes } from './link/routes.ts';
import type { ReminderParts } from './parts.ts';
import { remindRoutes } from './remind-routes.ts';

/** Reminding those who answer for actions, and the links they are sent: apart from plans, since it needs Kith's key. */
export const reminders = (parts: ReminderParts): Feature => ({
  name: 'reminders',
  routes: [...linkRoutes(parts), ...remindRoutes(parts)],
});
