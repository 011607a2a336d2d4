import { hats } from '../kernel/access/policy.ts';

/** Who keeps the risk log (domain §1.2, §6.5). */
export const mayKeepRisks = hats(
  'Business support, panel chairs and contextual harm managers',
  'business_support',
  'panel_chair',
  'exploitation_lead',
);
