import type { Feature } from '../kernel/http/feature.ts';
import { MATCH_JOB, matchHidden } from './emergency/match-job.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { givingRoutes } from './giving/routes.ts';
import { glassRoutes } from './glass/routes.ts';
import { glassShareRule } from './glass/share.ts';
import { lookingRoutes } from './looking/routes.ts';
import { networkRoutes } from './network/routes.ts';
import './tables.ts';
import { expiringSoon } from './work/expiring-soon.ts';
import { glassToReview } from './work/glass-to-review.ts';
import { questionsToAnswer } from './work/questions-to-answer.ts';

export { administration } from './admin/index.ts';
export { expiringSoon } from './work/expiring-soon.ts';

const ON_DUTY = ['duty_manager', 'emergency_duty', 'hub_manager'];

export const access: Feature = {
  name: 'access',
  routes: [...lookingRoutes, ...givingRoutes, ...networkRoutes, ...glassRoutes, ...emergencyRoutes],
  navigation: [
    { text: 'Questions', href: '/emergency/questions', for: (actor) => ON_DUTY.some((hat) => actor.roles.has(hat)) },
  ],
  jobs: [
    {
      name: MATCH_JOB,
      does: 'Tells the keepers of hidden records when somebody may be asking about one',
      every: '* * * * *',
      run: ({ worker }) => matchHidden(worker),
    },
  ],
  releases: [glassShareRule],
  async work(ctx) {
    const items = [...(await questionsToAnswer(ctx)), ...(await glassToReview(ctx)), ...(await expiringSoon(ctx))];
    return { items: items.slice(0, 20) };
  },
};
