import { hats } from '../../kernel/access/policy.ts';

/** Who keeps the register of boards and panels (domain §1.2). */
export const keepers = hats(
  'Business support, panel chairs and the contextual harm manager',
  'business_support',
  'panel_chair',
  'exploitation_lead',
);
