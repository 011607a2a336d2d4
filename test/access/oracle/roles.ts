/**
 * The hats of the partnership and how far each sees into a class by wearing it, written down from domain §1, §3 and §7.2
 * and the table in 0900-roles.sql: 1 exists, 2 summary, 3 full, 4 manage. Nothing here is read from a route.
 */
export const everyone = [
  'screener',
  'hub_manager',
  'social_worker',
  'exploitation_lead',
  'police',
  'school_lead',
  'health',
  'youth_worker',
  'community_safety',
  'housing',
  'youth_justice',
  'voluntary_sector',
  'panel_chair',
  'analyst',
  'importer',
  'business_support',
  'data_protection_officer',
  'auditor',
  'administrator',
  'emergency_duty',
  'sealed_keeper',
  'duty_manager',
  'scrutineer',
  'elected_member',
  'nobody in particular',
] as const;

export type Role = (typeof everyone)[number];

/** Who reads a child's whole file by their hat, and so may add to it. Names go with it for each of them. */
export const workOnChildren: readonly Role[] = ['screener', 'hub_manager', 'exploitation_lead', 'emergency_duty'];
/** Who reads all there is about a place or a group. */
export const workOnContexts: readonly Role[] = ['screener', 'hub_manager', 'exploitation_lead'];
/** Who gives and ends others' access to a child: the hub alone, besides those let in. */
export const manageChildren: readonly Role[] = ['hub_manager'];
/** Those who learn that a child's record exists, whatever more. */
export const knowOfChildren: readonly Role[] = [...workOnChildren, 'data_protection_officer', 'auditor'];
/** Who reads what happened, in full. The emergency duty team has a summary of it. */
export const workOnRecords: readonly Role[] = ['screener', 'hub_manager', 'exploitation_lead'];
/** The front door: the hub by day, the emergency duty team out of hours (domain §1.1, §3.2). */
export const frontDoor: readonly Role[] = ['screener', 'hub_manager', 'emergency_duty'];
export const administrators: readonly Role[] = ['administrator'];
