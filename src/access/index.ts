import type { Feature } from '../kernel/http/feature.ts';
import { MATCH_JOB, matchHidden } from './emergency/match-job.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { givingRoutes } from './giving/routes.ts';
import { glassRoutes } from './glass/routes.ts';
import { glassShareRule } from './glass/share.ts';
import { FAMILY_JOB, matchFamily } from './insiders/family.ts';
import { keepOutRoutes } from './insiders/keep-out-routes.ts';
import { ownRoutes } from './insiders/own-routes.ts';
import { lensRoutes } from './lens/routes.ts';
import { lookingRoutes } from './looking/routes.ts';
import { networkRoutes } from './network/routes.ts';
import { proposalRoutes } from './sealing/proposal-routes.ts';
import { sealingRoutes } from './sealing/routes.ts';
import './tables.ts';
import { expiringSoon } from './work/expiring-soon.ts';
import { familyToDecide } from './work/family-to-decide.ts';
import { glassToReview } from './work/glass-to-review.ts';
import { keepingWork } from './work/keeping.ts';
import { questionsToAnswer } from './work/questions-to-answer.ts';

export { administration } from './admin/index.ts';
export { mayBreakGlass } from './policy.ts';
export { SealedNotice } from './sealing/sealed-notice.tsx';
export { whomToRing } from './sealing/whom-to-ring.ts';
export { expiringSoon } from './work/expiring-soon.ts';

const ON_DUTY = ['duty_manager', 'emergency_duty', 'hub_manager'];

export const access: Feature = {
  name: 'access',
  routes: [
    ...lookingRoutes,
    ...givingRoutes,
    ...networkRoutes,
    ...glassRoutes,
    ...emergencyRoutes,
    ...sealingRoutes,
    ...proposalRoutes,
    ...ownRoutes,
    ...keepOutRoutes,
    ...lensRoutes,
  ],
  navigation: [
    { text: 'Questions', href: '/emergency/questions', for: (actor) => ON_DUTY.some((hat) => actor.roles.has(hat)) },
    // While something is left out, the way to put it back is on every page.
    { text: 'What this screen shows', href: '/lens', for: (actor) => Boolean(actor.session.lens) },
  ],
  jobs: [
    {
      name: MATCH_JOB,
      does: 'Tells the keepers of hidden records when somebody may be asking about one',
      every: '* * * * *',
      run: ({ worker }) => matchHidden(worker),
    },
    {
      name: FAMILY_JOB,
      does: 'Compares the names colleagues have declared as family with who is known to services',
      every: '5 * * * *',
      run: ({ worker }) => matchFamily(worker),
    },
  ],
  releases: [glassShareRule],
  async work(ctx) {
    const items = [
      ...(await questionsToAnswer(ctx)),
      ...(await keepingWork(ctx)),
      ...(await familyToDecide(ctx)),
      ...(await glassToReview(ctx)),
      ...(await expiringSoon(ctx)),
    ];
    return { items: items.slice(0, 20) };
  },
};
