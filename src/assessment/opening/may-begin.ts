import type { Actor } from '../../kernel/access/actor.ts';

/** Whether somebody may begin an assessment of the partnership itself: whoever reads its own work in full. */
export const mayBeginOfPartnership = (actor: Pick<Actor, 'classes'>): boolean =>
  actor.classes['3'].includes('partnership');
