import type { Feature } from '../kernel/http/feature.ts';
import { attendedRule } from './attended.ts';
import { routes } from './routes.ts';
import { frontDoorWork } from './work.ts';
import './tables.ts';

export type { HubConcern } from './raise/hub-concern.ts';
export { findConcerns, type KnownConcern, mendConcern } from './raise/mend-concern.ts';
export { putToHub } from './raise/put-to-hub.ts';
export { recordConcern } from './raise/record-concern.ts';

const HUB = ['screener', 'hub_manager', 'emergency_duty'];

export { referralDecisionClock } from './clocks.ts';

export const frontDoor: Feature = {
  name: 'front door',
  routes,
  work: frontDoorWork,
  drafts: { concern: 'A concern', decide: 'A decision on a concern', tell: 'A message to whoever raised a concern' },
  releases: [attendedRule],
  navigation: [
    { text: 'Front door', href: '/front-door', for: (actor) => HUB.some((hat) => actor.roles.has(hat)) },
    { text: 'Raise a concern', href: '/concerns/new', for: () => true },
    { text: 'Concerns you raised', href: '/concerns/mine', for: () => true },
  ],
};
