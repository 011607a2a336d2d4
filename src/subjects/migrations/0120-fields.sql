-- What may be asked of each kind of subject (domain §2.2), section by section. `sees` summary: what everyone who works with
-- the subject needs; full: its file. `many`: several answers may hold at once.

create function ask_of(kinds text[], section text, from_sort integer, fields jsonb) returns void language sql as $$
  insert into subject_field (subject_kind, section, code, label, hint, answer, vocabulary, sees, first_page, many, sort, source)
  select kind, ask_of.section, f->>'code', f->>'label', f->>'hint', f->>'answer', f->>'from', coalesce(f->>'sees', 'full'), f->>'first',
         coalesce((f->>'many')::boolean, false), from_sort + nth::integer, coalesce(f->>'source', 'domain §2.2')
  from unnest(kinds) as kind, jsonb_array_elements(fields) with ordinality as t (f, nth)
$$;

-- Children and young adults. Strengths and their own words come first; extra needs are prompted, not buried (domain §2.2).
select ask_of(array['child', 'young_adult'], 'What matters to them', 100, '[
  {"code": "own_words", "label": "In their own words", "hint": "What they want people to know. Write it as they said it.", "answer": "long_text", "first": "own_words", "many": true},
  {"code": "strength", "label": "Strengths and what goes well", "answer": "text", "sees": "summary", "first": "strength", "many": true},
  {"code": "trusted_adult", "label": "An adult they trust", "hint": "Named by them.", "answer": "text", "first": "strength", "many": true},
  {"code": "safe_place", "label": "Places they feel safe", "answer": "text", "first": "strength", "many": true},
  {"code": "hopes", "label": "What they hope for", "answer": "text", "first": "strength", "many": true}]');
select ask_of(array['child', 'young_adult'], 'Talking with them', 200, '[
  {"code": "pronouns", "label": "Pronouns", "answer": "text", "sees": "summary"},
  {"code": "language", "label": "First language", "answer": "text", "sees": "summary"},
  {"code": "interpreter", "label": "Needs an interpreter", "answer": "yes_no", "sees": "summary"},
  {"code": "communication", "label": "How they like to be spoken to", "answer": "text", "sees": "summary"},
  {"code": "safe_contact", "label": "Safe ways and times to get in touch", "answer": "text", "sees": "summary"}]');
select ask_of(array['child', 'young_adult'], 'Who they are', 300, '[
  {"code": "ethnicity", "label": "Ethnicity", "answer": "term", "from": "ethnicity", "source": "DfE; domain §2.2"},
  {"code": "self_description", "label": "How they describe themselves", "answer": "text"},
  {"code": "gender", "label": "Gender", "answer": "text"},
  {"code": "religion", "label": "Religion or belief", "answer": "text"},
  {"code": "immigration", "label": "Immigration status", "hint": "Only where it bears on keeping them safe.", "answer": "text"}]');
select ask_of(array['child', 'young_adult'], 'Health and extra needs', 400, '[
  {"code": "disability", "label": "Disability", "answer": "terms", "from": "disability", "source": "Children in need census 2024"},
  {"code": "send_support", "label": "Special educational needs", "answer": "term", "from": "special_needs"},
  {"code": "neurodivergence", "label": "Neurodivergence", "answer": "term", "from": "neurodivergence"},
  {"code": "neurodivergence_about", "label": "What helps", "answer": "text"},
  {"code": "health", "label": "Health that matters to their safety", "hint": "Share what is relevant, not the clinical record.", "answer": "text"}]');
select ask_of(array['child', 'young_adult'], 'Home and care', 500, '[
  {"code": "legal_status", "label": "Legal status", "answer": "term", "from": "legal_status"},
  {"code": "level_of_need", "label": "Level of need", "answer": "text"},
  {"code": "parental_responsibility", "label": "Who has parental responsibility", "answer": "text", "many": true},
  {"code": "placement", "label": "Where they live, in words", "hint": "The address itself is kept with their identity.", "answer": "text"},
  {"code": "youth_justice", "label": "Youth justice", "answer": "text"},
  {"code": "bail_condition", "label": "Bail, court or contact conditions", "hint": "Say if a condition breaks a protective friendship.", "answer": "text", "many": true},
  {"code": "transition", "label": "Turning 18: what is planned", "answer": "text"}]');
select ask_of(array['child', 'young_adult'], 'School, training and work', 600, '[
  {"code": "school", "label": "School, college or work", "answer": "text"},
  {"code": "attendance", "label": "Attendance", "answer": "term", "from": "attendance"},
  {"code": "exclusion", "label": "Suspensions and exclusions", "answer": "text", "many": true},
  {"code": "part_time_timetable", "label": "Part-time timetable", "answer": "text"}]');
select ask_of(array['child', 'young_adult'], 'Safety', 700, '[
  {"code": "safety_plan", "label": "Safety plan in a few lines", "hint": "What anyone should do tonight if they are worried.", "answer": "long_text", "sees": "summary", "first": "plan"},
  {"code": "harm_type", "label": "Harm outside the home", "answer": "terms", "from": "harm_type", "first": "concern", "source": "domain §2.3"},
  {"code": "main_worry", "label": "What we are most worried about", "answer": "long_text", "first": "concern"},
  {"code": "national_referral_mechanism", "label": "National Referral Mechanism", "hint": "A fact with a source, never a bar to support.", "answer": "text"}]');

select ask_of(array['carer', 'community_member'], 'Their part', 100, '[
  {"code": "protective_role", "label": "How they help keep young people safe", "answer": "text", "sees": "summary", "first": "strength", "many": true},
  {"code": "own_words", "label": "In their own words", "answer": "long_text", "first": "own_words", "many": true},
  {"code": "parental_part", "label": "Parental responsibility", "answer": "term", "from": "parental_part"},
  {"code": "parental_responsibility", "label": "For whom", "answer": "text", "many": true},
  {"code": "support_needs", "label": "What would help them", "answer": "text", "many": true},
  {"code": "support_offered", "label": "Support offered, such as a parents’ group", "answer": "text", "many": true}]');
select ask_of(array['carer', 'community_member'], 'Talking with them', 200, '[
  {"code": "language", "label": "First language", "answer": "text", "sees": "summary"},
  {"code": "interpreter", "label": "Needs an interpreter", "answer": "yes_no", "sees": "summary"},
  {"code": "safe_contact", "label": "Safe ways and times to get in touch", "answer": "text", "sees": "summary"},
  {"code": "sharing_decided", "label": "What may be shared with them, and why", "hint": "Off until decided; decided again at each review (domain §7.8 I32).", "answer": "text"}]');

select ask_of(array['group'], 'What holds them together', 100, '[
  {"code": "bond", "label": "What they share", "answer": "terms", "from": "bond", "sees": "summary", "first": "bond"},
  {"code": "protective_friendship", "label": "Friendships that protect", "answer": "text", "sees": "summary", "first": "strength", "many": true},
  {"code": "strength", "label": "Strengths", "answer": "text", "sees": "summary", "first": "strength", "many": true},
  {"code": "own_words", "label": "In their own words", "answer": "long_text", "first": "own_words", "many": true},
  {"code": "spends_time", "label": "Where they spend time, in words", "answer": "text"},
  {"code": "norms", "label": "What is normal in the group", "answer": "text"},
  {"code": "leading", "label": "Who others follow, in words", "hint": "Use initials or labels, not names.", "answer": "text"}]');
select ask_of(array['group'], 'Safety', 200, '[
  {"code": "harm_type", "label": "Harm types", "answer": "terms", "from": "harm_type", "first": "concern", "source": "domain §2.3"},
  {"code": "harm_inside", "label": "Harm within the group", "answer": "text", "first": "concern"},
  {"code": "outside_threat", "label": "Threats from outside it", "answer": "text", "first": "concern"}]');
select ask_of(array['group'], 'Why it is held', 300, '[
  {"code": "authority", "label": "Who agreed to hold it, and under what power", "answer": "text"},
  {"code": "told_members", "label": "Have members been told?", "answer": "term", "from": "told", "source": "domain §3.12"},
  {"code": "told_why", "label": "Why, and when it is looked at again", "answer": "text", "source": "domain §3.12"}]');

-- Places: what is happening, what guards it, who can change it (domain §2.2, §2.13, §4.4).
select ask_of(array['school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises'], 'What is happening', 100, '[
  {"code": "what_is_happening", "label": "What is happening", "answer": "long_text", "sees": "summary", "first": "concern"},
  {"code": "since", "label": "Since when", "answer": "text", "sees": "summary", "first": "concern"},
  {"code": "harm_type", "label": "Harm types", "answer": "terms", "from": "harm_type", "sees": "summary", "first": "concern", "source": "domain §2.3"},
  {"code": "context_scale", "label": "Where it stands", "answer": "term", "from": "context_scale", "sees": "summary", "first": "concern", "source": "domain §2.5"},
  {"code": "trend", "label": "Is it getting safer?", "answer": "term", "from": "trend", "sees": "summary", "first": "concern"},
  {"code": "times", "label": "Times, days and seasons", "answer": "text", "sees": "summary"},
  {"code": "data_sources", "label": "What this rests on", "answer": "text", "sees": "summary", "many": true}]');
select ask_of(array['school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises'], 'What guards it', 200, '[
  {"code": "strength", "label": "Strengths and assets", "answer": "text", "sees": "summary", "first": "strength", "many": true},
  {"code": "guardian", "label": "Guardians: who looks out for young people here, and when", "hint": "What they are, not their names: “the barber, after school”.", "answer": "text", "sees": "summary", "first": "strength", "many": true, "source": "domain §2.13"},
  {"code": "guardian_known", "label": "Do young people know them?", "answer": "yes_no", "sees": "summary", "source": "domain §2.13"},
  {"code": "guardian_trained", "label": "Are they trained, and do they know whom to ring?", "answer": "yes_no", "sees": "summary", "source": "domain §2.13"},
  {"code": "young_people_say", "label": "What young people say of it", "answer": "long_text", "sees": "summary", "first": "own_words", "many": true},
  {"code": "lever_holder", "label": "Who can change it", "hint": "A person or an organisation for each thing that could change.", "answer": "text", "sees": "summary", "first": "strength", "many": true, "source": "domain §2.13"}]');
select ask_of(array['location', 'premises', 'neighbourhood', 'transport_route', 'school'], 'The place itself', 300, '[
  {"code": "place_manager", "label": "Place manager", "hint": "The person or organisation in control.", "answer": "text", "sees": "summary"},
  {"code": "lighting", "label": "Lighting", "answer": "term", "from": "quality", "sees": "summary", "source": "domain §2.13"},
  {"code": "sight_lines", "label": "Sight lines", "answer": "term", "from": "quality", "sees": "summary", "source": "domain §2.13"},
  {"code": "hidden_corners", "label": "Hidden corners and ways out", "answer": "text", "sees": "summary", "source": "domain §2.13"},
  {"code": "cctv", "label": "CCTV", "answer": "term", "from": "working", "sees": "summary", "source": "domain §2.13"},
  {"code": "warm_and_free", "label": "Shelter, toilets, Wi-Fi: somewhere free and warm", "answer": "text", "sees": "summary", "source": "domain §2.13"},
  {"code": "upkeep", "label": "Upkeep and signs", "answer": "term", "from": "quality", "sees": "summary", "source": "domain §2.13"},
  {"code": "planned_change", "label": "Change that is planned", "answer": "text", "sees": "summary", "many": true, "source": "domain §2.13"},
  {"code": "uprn", "label": "UPRN", "hint": "The address number of the national address gazetteer.", "answer": "text"}]');
select ask_of(array['school', 'neighbourhood', 'location', 'online_space', 'transport_route', 'premises'], 'Policy and culture', 400, '[
  {"code": "policy", "label": "Policies in force", "answer": "text", "sees": "summary", "many": true},
  {"code": "dispersal", "label": "How young people are moved on, banned or excluded", "answer": "text", "sees": "summary", "source": "domain §2.13"},
  {"code": "attitudes", "label": "Attitudes young people meet here", "answer": "text", "source": "domain §2.13"},
  {"code": "reporting_trust", "label": "Do young people trust reporting here?", "answer": "yes_no", "source": "domain §2.13"}]');
select ask_of(array['location', 'premises'], 'Licence and use', 500, '[
  {"code": "licence", "label": "Licence held, and by whom", "answer": "text", "sees": "summary", "many": true},
  {"code": "responsible_person", "label": "Responsible person", "answer": "text"},
  {"code": "training", "label": "Training its staff have had", "answer": "text", "sees": "summary", "many": true},
  {"code": "compliance", "label": "Compliance history", "answer": "text", "many": true}]');
select ask_of(array['school'], 'The school', 600, '[
  {"code": "urn", "label": "Unique reference number", "answer": "text", "sees": "summary"},
  {"code": "safeguarding_lead", "label": "Designated safeguarding lead", "answer": "text", "sees": "summary"},
  {"code": "section_175", "label": "Last section 175 return", "answer": "date", "sees": "summary", "source": "Education Act 2002 s.175"},
  {"code": "suspensions", "label": "Suspensions and exclusions", "answer": "text"},
  {"code": "hot_spots", "label": "Spots within the site", "answer": "text", "sees": "summary", "many": true},
  {"code": "surveys", "label": "What students, parents and staff said when asked", "answer": "long_text", "many": true},
  {"code": "behaviour_log", "label": "What the behaviour log shows", "answer": "long_text"},
  {"code": "curriculum", "label": "Curriculum", "answer": "text"},
  {"code": "peer_culture", "label": "Peer culture", "answer": "text"}]');
select ask_of(array['neighbourhood'], 'The neighbourhood', 600, '[
  {"code": "area", "label": "Wards and areas it covers", "answer": "text", "sees": "summary", "many": true},
  {"code": "deprivation", "label": "Deprivation", "answer": "text", "sees": "summary"},
  {"code": "services", "label": "Services and youth offer", "answer": "text", "sees": "summary", "many": true},
  {"code": "resident_groups", "label": "Residents’ groups", "answer": "text", "sees": "summary", "many": true}]');
select ask_of(array['online_space'], 'The online space', 600, '[
  {"code": "platform", "label": "Platform", "answer": "text", "sees": "summary"},
  {"code": "handle", "label": "Handle, server or group", "answer": "text", "sees": "summary", "many": true},
  {"code": "age_gate", "label": "Age limit, and whether it is checked", "answer": "text", "sees": "summary"},
  {"code": "moderation", "label": "How to reach its moderators", "answer": "text", "sees": "summary"},
  {"code": "report_reference", "label": "References of reports made", "answer": "text", "many": true}]');
select ask_of(array['transport_route'], 'The route', 600, '[
  {"code": "operator", "label": "Operator", "answer": "text", "sees": "summary"},
  {"code": "route", "label": "Route and stops", "answer": "text", "sees": "summary"},
  {"code": "busy_times", "label": "When young people use it", "answer": "text", "sees": "summary"},
  {"code": "staff_seen", "label": "Staff young people meet on it", "answer": "text", "sees": "summary"}]');

-- An adult of concern is 18 or over. Category, basis and review are part of the role itself (domain §3.11).
select ask_of(array['person_of_concern'], 'What is known', 100, '[
  {"code": "harm_type", "label": "Harm types", "answer": "terms", "from": "harm_type", "first": "concern", "source": "domain §2.3"},
  {"code": "reliability", "label": "Reliability of what is held", "answer": "term", "from": "reliability", "source": "domain §2.11"},
  {"code": "descriptor", "label": "Descriptions", "answer": "text", "many": true},
  {"code": "vehicle", "label": "Vehicles", "answer": "text", "many": true},
  {"code": "handle", "label": "Online names and numbers", "answer": "text", "many": true},
  {"code": "address_said", "label": "Addresses used", "answer": "text", "many": true}]');
select ask_of(array['person_of_concern'], 'What is being done', 200, '[
  {"code": "disruption", "label": "Ways to disrupt the harm", "answer": "text", "many": true, "source": "domain §2.10"},
  {"code": "police_reference", "label": "Police reference", "answer": "text", "many": true},
  {"code": "supervised_by", "label": "Supervised by", "hint": "Such as probation, or multi-agency public protection.", "answer": "text"},
  {"code": "own_needs", "label": "Their own needs", "hint": "An adult who causes harm may have been harmed.", "answer": "text"}]');
select ask_of(array['person_of_concern'], 'Fairness', 300, '[
  {"code": "told", "label": "Have they been told they are held?", "answer": "term", "from": "told"},
  {"code": "told_why", "label": "Why", "answer": "text"},
  {"code": "reply", "label": "What they say", "answer": "long_text", "first": "own_words", "many": true}]');

drop function ask_of(text[], text, integer, jsonb);
