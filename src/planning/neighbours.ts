import type { CameFrom } from './action/came-from.ts';
import type { PaperLanding } from './import/landing/paper-landing.ts';
import type { Counter } from './measures/counter.ts';
import type { BoardsOfPlans } from './reports/across/boards.ts';

/** What the composition hands this room of others, which stand on it or know nothing of it. */
export interface Neighbours {
  /** What is counted live from practice, for measures. */
  counters: readonly Counter[];
  /** How papers land that are brought in as plans are and are none. */
  landings: readonly PaperLanding[];
  /** Who can say what an action came from. */
  cameFrom: readonly CameFrom[];
  /** Which boards follow which plan. */
  boards: BoardsOfPlans;
}
