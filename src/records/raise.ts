import type { EventTime } from '../kernel/clock/index.ts';
import type { Ctx } from '../kernel/http/context.ts';
import type { Asked } from './tables.ts';

/** What a concern says that is raised from a contact session, in the front door's words. */
export interface Worry {
  danger: 'yes' | 'no' | 'not_known';
  dangerSaid: string | null;
  subjects: { kind: string; named: string; age: string | null; said: string | null }[];
  happened: string;
  when: 'day' | 'days' | 'not_known';
  place: string | null;
  howKnown: 'saw' | 'told_by_child' | 'told_by_other' | 'record' | 'not_known';
  childAware: Asked;
  parentAware: Asked;
  notToldWhy: string | null;
}

/** How this room hands a worry to the front door, which stands on this room and so cannot be imported by it. */
export type RaiseConcern = (ctx: Ctx, worry: Worry, when: EventTime) => Promise<{ id: string; label: string }>;
