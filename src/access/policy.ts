import { hats } from '../kernel/access/policy.ts';

/** Hats whose work may need sight of what one is not let into. PostgreSQL holds the same list (`role_.may_break_glass`). */
export const glassHats = [
  'screener',
  'hub_manager',
  'social_worker',
  'exploitation_lead',
  'emergency_duty',
  'police',
  'health',
  'youth_justice',
] as const;

export const mayBreakGlass = hats('People whose work may need it in an emergency', ...glassHats);

/** Those who may be somebody's one named manager, and the data protection officer, who sees that reviews are done. */
export const adminOnly = hats('Administrators', 'administrator');
