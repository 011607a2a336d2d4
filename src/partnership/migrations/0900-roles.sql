-- The hats of the partnership and what each may see by wearing it (domain §1, §7.2). A hat is a class grant; sight of one
-- record comes from a grant to its scope. Ids are fixed so that a role is the same role in every partnership.

create function role_id(code text) returns uuid language sql immutable
  as $$ select md5('kith role ' || code)::uuid $$;

with hats (code, name, about) as (values
  ('screener', 'Screener', 'Reads and decides concerns at the front door.'),
  ('hub_manager', 'Hub manager', 'Runs the front door; second person on decisions; reviews broken glass.'),
  ('social_worker', 'Social worker', 'Leads work with the children allocated to them.'),
  ('exploitation_lead', 'Contextual harm manager', 'Links cases, owns contexts without an owner, keeps tools consistent.'),
  ('police', 'Police', 'Public protection and neighbourhood officers.'),
  ('school_lead', 'School safeguarding lead', 'Raises concerns and hears what came of them.'),
  ('health', 'Health', 'School nurses, emergency departments, mental health.'),
  ('youth_worker', 'Youth worker', 'Detached and centre-based youth work.'),
  ('community_safety', 'Community safety', 'Owns action in places.'),
  ('housing', 'Housing', 'Owns action in homes and estates.'),
  ('youth_justice', 'Youth justice', 'Works with young people in the justice system.'),
  ('voluntary_sector', 'Voluntary sector', 'Commissioned and community organisations.'),
  ('panel_chair', 'Panel chair', 'Chairs multi-agency meetings.'),
  ('analyst', 'Analyst', 'Works from releases and open data.'),
  ('importer', 'Importer', 'Brings files in from other systems.'),
  ('business_support', 'Business support', 'Runs boards, papers and contact lists.'),
  ('data_protection_officer', 'Data protection officer', 'Sees who can see and who has looked.'),
  ('auditor', 'Auditor', 'Checks the record of what was done.'),
  ('administrator', 'Administrator', 'Adds agencies, teams and people; sees no case.'),
  ('emergency_duty', 'Emergency duty team', 'Out of hours, with a standing safety summary of every open child.'),
  ('sealed_keeper', 'Keeper of sealed records', 'Holds records that are sealed.'),
  ('duty_manager', 'Duty manager', 'Answers the emergency question and requests for access.'),
  ('scrutineer', 'Independent scrutineer', 'Challenges the partnership from releases.'),
  ('elected_member', 'Elected member', 'Sees published figures only.')),
parties as (insert into party (id, kind) select role_id(code), 'role' from hats)
insert into role_ (id, code, name, about) select role_id(code), code, name, about from hats;

with sight (role, class, level, identity) as (values
  ('screener', 'concern', 4, true), ('screener', 'feedback', 3, false), ('screener', 'referrer', 3, true),
  ('screener', 'child', 3, true), ('screener', 'group', 3, true), ('screener', 'context', 3, true),
  ('screener', 'adult', 2, true), ('screener', 'record', 3, false), ('screener', 'contact', 2, false), ('screener', 'sealed', 1, false),
  ('hub_manager', 'concern', 4, true), ('hub_manager', 'feedback', 4, false), ('hub_manager', 'referrer', 4, true),
  ('hub_manager', 'child', 4, true), ('hub_manager', 'group', 4, true), ('hub_manager', 'context', 4, true),
  ('hub_manager', 'adult', 3, true), ('hub_manager', 'record', 4, false), ('hub_manager', 'contact', 3, false), ('hub_manager', 'sealed', 1, false),
  ('exploitation_lead', 'child', 3, true), ('exploitation_lead', 'group', 4, true), ('exploitation_lead', 'context', 4, true),
  ('exploitation_lead', 'adult', 4, true), ('exploitation_lead', 'record', 3, false), ('exploitation_lead', 'contact', 3, false),
  ('exploitation_lead', 'information', 3, false), ('exploitation_lead', 'concern', 2, false), ('exploitation_lead', 'sealed', 1, false),
  ('social_worker', 'context', 2, false),
  ('police', 'adult', 3, true), ('police', 'information', 3, false), ('police', 'context', 2, false),
  ('community_safety', 'context', 2, false), ('panel_chair', 'context', 2, false),
  ('emergency_duty', 'child', 3, true), ('emergency_duty', 'concern', 3, true), ('emergency_duty', 'context', 2, false),
  ('emergency_duty', 'adult', 2, true), ('emergency_duty', 'record', 2, false), ('emergency_duty', 'sealed', 1, false),
  ('sealed_keeper', 'sealed', 4, true),
  ('data_protection_officer', 'child', 1, false), ('data_protection_officer', 'group', 1, false), ('data_protection_officer', 'context', 1, false),
  ('data_protection_officer', 'adult', 1, false), ('data_protection_officer', 'concern', 1, false), ('data_protection_officer', 'record', 1, false),
  ('data_protection_officer', 'sealed', 1, false),
  ('auditor', 'child', 1, false), ('auditor', 'group', 1, false), ('auditor', 'context', 1, false),
  ('auditor', 'adult', 1, false), ('auditor', 'concern', 1, false), ('auditor', 'record', 1, false), ('auditor', 'sealed', 1, false))
insert into class_grant (id, party_id, class, level, identity, basis, from_at)
select md5('kith sight ' || role || ' ' || class)::uuid, role_id(role), class, level, identity, 'role', '2020-01-01' from sight;
