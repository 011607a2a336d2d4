-- What the hats may see of the partnership's own work, of meetings and of risks (domain §1.2, §6.5). The partnership's plans
-- name no child: everybody who works in it reads them. A meeting is read by those who come to it, and by those who run it.

with sight (role, class, level) as (values
  ('business_support', 'partnership', 4), ('business_support', 'panel', 4), ('business_support', 'confidential_risk', 4),
  ('panel_chair', 'partnership', 4), ('exploitation_lead', 'partnership', 4), ('exploitation_lead', 'panel', 4),
  ('hub_manager', 'partnership', 3), ('hub_manager', 'panel', 3), ('scrutineer', 'partnership', 3), ('scrutineer', 'confidential_risk', 3),
  ('analyst', 'partnership', 3), ('auditor', 'partnership', 2), ('auditor', 'panel', 1), ('auditor', 'confidential_risk', 1),
  ('data_protection_officer', 'partnership', 2), ('data_protection_officer', 'panel', 1), ('data_protection_officer', 'confidential_risk', 1),
  ('screener', 'partnership', 2), ('social_worker', 'partnership', 2), ('police', 'partnership', 2), ('school_lead', 'partnership', 2),
  ('health', 'partnership', 2), ('youth_worker', 'partnership', 2), ('community_safety', 'partnership', 2), ('housing', 'partnership', 2),
  ('youth_justice', 'partnership', 2), ('voluntary_sector', 'partnership', 2))
insert into class_grant (id, party_id, class, level, identity, basis, from_at)
select md5('kith sight ' || role || ' ' || class)::uuid, role_id(role), class, level, false, 'role', '2020-01-01' from sight;

-- Who counts contacts at a spot, besides the workers there.
insert into class_grant (id, party_id, class, level, identity, basis, from_at)
select md5('kith sight ' || role || ' spot')::uuid, role_id(role), 'spot', level, false, 'role', '2020-01-01'
from (values ('exploitation_lead', 3), ('hub_manager', 2)) t (role, level);
