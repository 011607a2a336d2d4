import { panelLanding } from './panels/index.ts';
import { reviewLanding } from './partnership/index.ts';
import type { PaperLanding } from './planning/index.ts';

/** How papers land that are brought in like plans and are none, each by the room that keeps what it becomes. */
export const landings: readonly PaperLanding[] = [panelLanding, reviewLanding];
