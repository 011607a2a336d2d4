import type { AnyRoute } from '../kernel/http/route.ts';

/** Every route of plans and actions. */
export const routes: readonly AnyRoute[] = [];
