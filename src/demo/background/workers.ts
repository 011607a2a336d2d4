import type { CastKey } from '../organisation/cast.ts';
import { castMember } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { extraWorkerId, extraWorkerTeamId, extraYouthWorkerId } from '../organisation/extra-staff.ts';
import { teamId } from '../organisation/teams.ts';
import type { Id } from '../types/subject.ts';
import type { World } from './world.ts';

const NAMED: readonly CastKey[] = [
  'worker-north',
  'worker-south',
  'worker-exploitation',
  'social-worker',
  'worker-in-care',
];
const NAMED_YOUTH: readonly CastKey[] = ['youth-worker', 'second-youth-worker'];

export interface WorkerRef {
  readonly id: Id;
  readonly teamId: Id;
}

/** The social worker who leads, or led, for a child: caseloads are neighbours by index. */
export function workerFor(world: World, index: number): WorkerRef {
  const count = NAMED.length + world.scale.socialWorkers;
  const nth = world.scale.socialWorkers === 0 ? index % count : Math.floor((index / world.scale.background) * count);
  const named = NAMED[nth];
  if (named !== undefined)
    return { id: staffId(world.seed, named), teamId: teamId(world.seed, castMember(named).team) };
  const extra = nth - NAMED.length;
  return { id: extraWorkerId(world.seed, extra), teamId: extraWorkerTeamId(world.seed, extra) };
}

/** The youth worker whose round a session belongs to. */
export function youthWorkerFor(world: World, session: number): Id {
  const count = NAMED_YOUTH.length + world.scale.youthWorkers;
  const nth = session % count;
  const named = NAMED_YOUTH[nth];
  return named === undefined ? extraYouthWorkerId(world.seed, nth - NAMED_YOUTH.length) : staffId(world.seed, named);
}
