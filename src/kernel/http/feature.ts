import type { Actor } from '../access/actor.ts';
import type { Job } from '../jobs/job.ts';
import type { ReleaseRule } from '../releases/index.ts';
import type { Ctx } from './context.ts';
import type { AnyRoute } from './route.ts';
import type { WorkGroup } from './work-item.ts';

/** What a feature gives the server: its routes, its jobs, and where it appears in the navigation. */
export interface Feature {
  name: string;
  routes: readonly AnyRoute[];
  jobs?: readonly Job[];
  releases?: readonly ReleaseRule[];
  /** What this room's drafts are called, by the beginning of their key: `concern` → "A concern". */
  drafts?: Readonly<Record<string, string>>;
  /** What of this room is a person's own work now, at most 20 items; the home page gathers it from every room. */
  work?(ctx: Ctx): Promise<WorkGroup>;
  /** Shown when `for` says so, in the order the server lists its features. */
  navigation?: readonly { text: string; href: string; for(actor: Actor): boolean }[];
}
