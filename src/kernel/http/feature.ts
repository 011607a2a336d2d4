import type { Actor } from '../access/actor.ts';
import type { Job } from '../jobs/job.ts';
import type { AnyRoute } from './route.ts';

/** What a feature gives the server: its routes, its jobs, and where it appears in the navigation. */
export interface Feature {
  name: string;
  routes: readonly AnyRoute[];
  jobs?: readonly Job[];
  /** Shown when `for` says so, in the order the server lists its features. */
  navigation?: readonly { text: string; href: string; for(actor: Actor): boolean }[];
}
