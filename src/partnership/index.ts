import type { Actor } from '../kernel/access/actor.ts';
import { anyoneSignedIn } from '../kernel/access/policy.ts';
import type { Feature } from '../kernel/http/feature.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import type { Counter } from '../planning/index.ts';
import { paperRoutes } from './papers/routes.ts';
import { partnershipPage } from './partnership-page.tsx';
import { reviewActionRoutes } from './review/action-routes.tsx';
import { reviewActionsRoutes } from './review/actions-routes.ts';
import { compareRoutes } from './review/compare-routes.ts';
import { reviewRoutes } from './review/routes.tsx';
import { answerRoutes } from './risks/answer-routes.tsx';
import { followRoutes } from './risks/follow-routes.tsx';
import { keepRoutes } from './risks/keep-routes.tsx';
import { riskRoutes } from './risks/routes.tsx';
import './tables.ts';

export { reviewLanding } from './review/landing.ts';
export { cameFromRisk } from './risks/came-from.ts';

const holds = (actor: Actor): boolean => actor.classes['2'].includes('partnership');

/** The partnership steering itself: its plans, its reviews, its risks, its papers. `rooms` gives what is counted live, for measures. */
export const partnership = (rooms: { counters: readonly Counter[] }): Feature => ({
  name: 'partnership',
  navigation: [{ text: 'Partnership', href: '/partnership', for: holds }],
  drafts: { risk: 'A risk', 'review-action': 'An action from a system review' },
  routes: [
    route({
      name: 'partnership',
      method: 'GET',
      path: '/partnership',
      policy: anyoneSignedIn,
      audit: 'looked at what the partnership does',
      async handle() {
        return page(partnershipPage());
      },
    }),
    ...riskRoutes,
    ...keepRoutes,
    ...followRoutes,
    ...answerRoutes,
    ...paperRoutes(rooms),
    ...reviewRoutes,
    ...compareRoutes,
    ...reviewActionRoutes,
    ...reviewActionsRoutes,
  ],
});
