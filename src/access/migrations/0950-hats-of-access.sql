-- What the hats of the partnership may do in this room, now that the hats are there.

update role_ set may_break_glass = true where code in
  ('screener', 'hub_manager', 'social_worker', 'exploitation_lead', 'emergency_duty', 'police', 'health', 'youth_justice');
