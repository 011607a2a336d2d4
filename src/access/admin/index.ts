import type { Feature } from '../../kernel/http/feature.ts';
import { labelRoutes } from '../insiders/keep-out-routes.ts';
import { agencyRoutes } from './agency-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { placeRoutes } from './place-routes.ts';

/** Agencies, teams, people and their roles: no case, and never one's own. */
export const administration = (parts: { secret: Buffer }): Feature => ({
  name: 'administration',
  routes: [...agencyRoutes, ...peopleRoutes(parts), ...placeRoutes, ...labelRoutes],
  navigation: [{ text: 'Administration', href: '/admin', for: (actor) => actor.roles.has('administrator') }],
});
