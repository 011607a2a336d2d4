import type { LeadKind, PartKind, PlanState, ReportEvery, UpdateWay } from './tables.ts';

export const partWords: Readonly<Record<PartKind, string>> = {
  theme: 'Theme',
  priority: 'Priority',
  objective: 'Objective',
  goal: 'Goal',
};

export const stateWords: Readonly<Record<PlanState, string>> = {
  draft: 'Draft',
  shared_with_family: 'Shared with the family',
  agreed: 'Agreed',
  active: 'Under way',
  under_review: 'Under review',
  ended: 'Ended',
};

export const leadKindWords: Readonly<Record<LeadKind, string>> = {
  person: 'A person',
  role: 'A role',
  team: 'A team',
  sub_group: 'A sub-group',
  agency: 'An agency',
  everyone: 'Everyone',
  note: 'As the document says',
};

/** How something came to be said of an action, where it was not typed on its page. */
export const wayWords: Readonly<Record<UpdateWay, string | null>> = {
  page: null,
  reminder: 'from a reminder',
  meeting: 'at a meeting',
  import: 'from the document',
};

export const everyWords: Readonly<Record<ReportEvery, string>> = {
  once: 'Once',
  quarter: 'Every quarter',
  half_year: 'Every half year',
  year: 'Every year',
};
