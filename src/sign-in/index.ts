import type { Feature } from '../kernel/http/feature.ts';
import { accountRoutes } from './account/routes.ts';
import { codeRoutes } from './door/code.ts';
import { demoRoutes } from './door/demo.ts';
import { newPasswordRoutes } from './door/new-password.ts';
import { phoneRoutes } from './door/phone.ts';
import { signInRoutes } from './door/sign-in.ts';
import { forgetExpired } from './forget-expired.ts';
import { keptRoutes } from './kept/routes.ts';
import { unfinishedWork } from './kept/work.ts';
import { lockRoutes } from './lock/routes.ts';
import { oidcRoutes } from './oidc/routes.ts';
import type { SignInParts } from './parts.ts';
import { publicRoutes } from './public/routes.ts';

export { beforeSignIn } from './before.ts';
export { userCommand } from './commands.ts';
export { begunHere, finishedHere } from './kept/begun.tsx';
export { saveDraft } from './kept/draft.ts';
export { networkOf, tryWithin, WAIT_MINUTES } from './limits.ts';
export type { DemoPerson, SignInParts } from './parts.ts';
export { resetSignIn } from './reset.ts';
export { newFirstPassword } from './secrets/first-password.ts';
export { hashPassword } from './secrets/password-hash.ts';

/** Background work of this room; it needs nothing of the house. */
export const signInJobs = [forgetExpired];

/** The door of Kith: signing in and out, the lock, what was being typed, one's own account, and the pages for anyone. */
export const signIn = (parts: SignInParts): Feature => ({
  name: 'sign-in',
  jobs: signInJobs,
  work: (ctx) => unfinishedWork(ctx, parts),
  routes: [
    ...signInRoutes(parts),
    ...codeRoutes(parts),
    ...phoneRoutes(parts),
    ...newPasswordRoutes(parts),
    ...demoRoutes(parts),
    ...oidcRoutes(parts),
    ...lockRoutes(parts),
    ...keptRoutes(parts),
    ...accountRoutes(parts),
    ...publicRoutes(parts),
  ],
});
