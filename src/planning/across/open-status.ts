import { type ActionStatus, actionStatuses, isOpen } from '../action/status.ts';

export type OpenStatus = Exclude<ActionStatus, 'complete' | 'not_needed'>;

/** The statuses of what somebody still has to do something about, what wants somebody first first. */
export const openStatuses: readonly OpenStatus[] = actionStatuses.filter((status): status is OpenStatus =>
  isOpen(status),
);
