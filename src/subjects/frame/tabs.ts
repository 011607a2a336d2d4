import type { SubNavigationItem } from '../../kernel/ui/index.ts';

export type Tab = 'overview' | 'chronology' | 'links' | 'facts' | 'assessments' | 'plans' | 'notes' | 'access';

/** The pages of one subject, the same for every kind. */
export function subjectTabs(id: string, active: Tab): SubNavigationItem[] {
  const tabs: [Tab, string, string][] = [
    ['overview', 'Overview', `/subjects/${id}`],
    ['chronology', 'Chronology', `/subjects/${id}/chronology`],
    ['links', 'People and places that matter', `/subjects/${id}/links`],
    ['facts', 'Facts', `/subjects/${id}/facts`],
    ['assessments', 'Assessments', `/assessments?subject=${id}`],
    ['plans', 'Plans', `/subjects/${id}/plans`],
    ['notes', 'Notes and flags', `/subjects/${id}/notes`],
    ['access', 'Access', `/access/${id}/why`],
  ];
  return tabs.map(([tab, text, href]) => ({ text, href, active: tab === active }));
}
