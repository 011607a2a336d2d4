import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import { panelWork } from './work.ts';
import './tables.ts';

export { cameFromMeeting } from './decisions/came-from.ts';
export { importPanelCommand } from './import/command.ts';
export { panelLanding } from './import/landing/panel-landing.ts';
export { type DatesOfMeeting, datesOfMeeting } from './meeting/dates-of-meeting.ts';
export { boardsOfPlans } from './register/boards-of-plans.ts';
export { type BodyShown, loadBody } from './register/load-body.ts';
export type { DecisionOutcome } from './tables.ts';
export { outcomeWords } from './words.ts';

/** Boards and panels, and their meetings. */
export const panels: Feature = {
  name: 'panels',
  routes,
  work: panelWork,
  drafts: {
    body: 'A board or panel',
    terms: 'Terms of reference',
    arrange: 'A meeting to arrange',
    item: 'An item for a meeting',
    notes: 'Notes of a meeting',
    decision: 'A decision of a meeting',
    agreed: 'An action agreed in a meeting',
  },
  navigation: [{ text: 'Meetings', href: '/meetings', for: () => true }],
};
