import type { AnyRoute } from '../kernel/http/route.ts';
import type { RaiseConcern } from './raise.ts';

/** What this room asks of others, given by the composition (src/server.ts). */
export interface Neighbours {
  raiseConcern: RaiseConcern;
}

export const routes = (_rooms: Neighbours): readonly AnyRoute[] => [];
