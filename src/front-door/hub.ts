import { z } from 'zod';
import { hats } from '../kernel/access/policy.ts';
import type { Ctx } from '../kernel/http/context.ts';
import { type ConcernShown, type ConcernSubjectShown, loadConcern } from './screen/load-concern.ts';

/** Who works at the front door. */
export const hub = hats('The front door', 'screener', 'hub_manager', 'emergency_duty');

export const one = z.object({ id: z.guid() });
export const named = z.object({ id: z.guid(), subject: z.guid() });

/** A concern and one of those it names, as this person may see them; null when either is not there or not for them. */
export async function namedIn(
  ctx: Ctx,
  params: { id: string; subject: string },
): Promise<{ concern: ConcernShown; named: ConcernSubjectShown } | null> {
  const concern = await loadConcern(ctx.tx, params.id);
  const found = concern?.subjects.find((subject) => subject.id === params.subject);
  if (!concern || !found) return null;
  ctx.note({ about: concern.id });
  return { concern, named: found };
}
