-- Made from src/assessment/shipped by as-migration.ts; its test says when the two have parted.
create procedure land_instrument(the_code text, the_name text, its_about text, asks text[], asked jsonb) language plpgsql as $$
begin
  insert into instrument (id, code, name, about, asks_about, opened_at, scope_id, scope_class)
  values (md5('kith instrument ' || the_code)::uuid, the_code, the_name, its_about, asks, '2020-01-01', md5('kith instruments')::uuid, 'open');
  insert into instrument_version (id, instrument_id, number, definition, state, what_changed, written_at, published_at, scope_id, scope_class)
  values (md5('kith instrument version 1 ' || the_code)::uuid, md5('kith instrument ' || the_code)::uuid, 1, asked, 'published',
    'The first version, as Kith is given', '2020-01-01', '2020-01-01', md5('kith instruments')::uuid, 'open');
end $$;

call land_instrument('harm_matrix', 'Exploitation harm matrix', 'What keeps a young person safe, what harm there is and has been, and what may come: over as many sittings as it takes.', array['person'], '{
 "title": "Exploitation harm matrix",
 "intro": "Ask what helps, over as many conversations as it takes, with the young person and their family where you can. Nobody has to be asked everything: what was not asked stays “not asked”, apart from what is not known.",
 "scales": {
  "seen": {
   "options": [
    {
     "code": "now",
     "label": "Now or in the last 6 months"
    },
    {
     "code": "earlier",
     "label": "Earlier"
    },
    {
     "code": "no",
     "label": "No"
    }
   ]
  },
  "true_of_them": {
   "options": [
    {
     "code": "now",
     "label": "Now or in the last 6 months"
    },
    {
     "code": "earlier",
     "label": "Earlier, not now"
    },
    {
     "code": "no",
     "label": "No"
    }
   ]
  }
 },
 "sections": [
  {
   "code": "protective",
   "title": "What keeps them safe",
   "guidance": "Begin here. Ask what is going well, what they are good at and who they turn to. None of this cancels harm; all of it is where a plan begins.",
   "items": [
    {
     "kind": "choice",
     "code": "trusted_adult",
     "label": "There is an adult they trust and talk to",
     "guidance": "Who? Would they agree to that person being part of the plan?",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "school_settled",
     "label": "They are settled in school, college or work",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "safe_friends",
     "label": "They have friends they feel safe with",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "skills_interests",
     "label": "There is something they enjoy and are good at",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "safe_place",
     "label": "There is a place where they feel safe",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "family_warmth",
     "label": "Their family is warm, knows where they are and looks out for them",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "own_strategies",
     "label": "They have ways of their own to stay safe",
     "guidance": "What do they already do? A plan builds on it.",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "services_stick",
     "label": "There is a service or worker they keep seeing by choice",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "reachable",
     "label": "They can be reached by phone, and answer somebody",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "hopes",
     "label": "They have hopes for the months ahead",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "belonging",
     "label": "They belong to a faith, culture or community that supports them",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "wants_change",
     "label": "They want something to be different, and have said what",
     "scale": "true_of_them"
    }
   ]
  },
  {
   "code": "voice",
   "title": "In their own words",
   "guidance": "What they say, as they say it. If nobody has asked yet, say so: it is the first thing to do.",
   "items": [
    {
     "kind": "text",
     "code": "what_they_say",
     "label": "What do they say about what is happening?",
     "guidance": "Their words, not a summary of them."
    },
    {
     "kind": "text",
     "code": "what_they_want",
     "label": "What do they want to happen, and not to happen?",
     "guidance": "Such as who must not be told."
    },
    {
     "kind": "text",
     "code": "what_family_says",
     "label": "What does their family say?",
     "guidance": "And who told them that this is being written."
    }
   ]
  },
  {
   "code": "vulnerabilities",
   "title": "What makes it easier to harm them",
   "guidance": "Things in their life that others may use. They are reasons for adults to act, and never a reason it happened.",
   "items": [
    {
     "kind": "choice",
     "code": "earlier_abuse",
     "label": "They were abused or neglected before",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "loss",
     "label": "They have lost someone or something important to them",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "learning_needs",
     "label": "They have learning needs or a disability, known or suspected",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "in_care",
     "label": "They are, or have been, looked after by the council",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "alone",
     "label": "They have few people around them",
     "scale": "true_of_them"
    },
    {
     "kind": "choice",
     "code": "unmet_needs",
     "label": "A need has gone without help for a long time",
     "guidance": "Such as a waiting list, or a referral that was closed.",
     "scale": "true_of_them"
    }
   ]
  },
  {
   "code": "missing",
   "title": "Where they are",
   "guidance": "Times when the people who look after them did not know where they were.",
   "items": [
    {
     "kind": "choice",
     "code": "late_home",
     "label": "Nobody knew where they were in the evening",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "overnight",
     "label": "They were away overnight and nobody knew where",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "found_away",
     "label": "They were found in an area they have no tie to",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "cared_for_elsewhere",
     "label": "They came back fed, washed or in new clothes, and it is not known who provided them",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "education",
   "title": "Education",
   "guidance": "Changes at school or college. Ask what changed around them at the time.",
   "items": [
    {
     "kind": "choice",
     "code": "absence",
     "label": "They were absent and nobody could say why",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "excluded",
     "label": "They were suspended, excluded or put on part-time hours",
     "guidance": "Hours out of school are hours others can fill.",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "work_changed",
     "label": "Their work or their mood in class changed suddenly",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "moves",
     "label": "They moved school, or into alternative provision",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "contacts",
   "title": "People who may be harming them",
   "guidance": "Adults or older young people around them who worry you, and what those people do.",
   "items": [
    {
     "kind": "choice",
     "code": "unknown_adults",
     "label": "Adults their family does not know are in touch with them",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "cars",
     "label": "They were collected or dropped off by people nobody knows",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "control",
     "label": "Somebody seems to control where they go or whom they see",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "others_harmed",
     "label": "Somebody close to them is being exploited",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "places",
   "title": "Places",
   "guidance": "Places where harm happens. The place is what has to change: think of a concern about it.",
   "items": [
    {
     "kind": "choice",
     "code": "risk_place",
     "label": "They spend time at a place where others have been harmed",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "rooms",
     "label": "They were taken to a hotel, a flat or a house of somebody they hardly know",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "travel",
     "label": "They had tickets or taxis somebody else arranged",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "online",
   "title": "Online",
   "guidance": "Ask about it as part of life, not as a separate world.",
   "items": [
    {
     "kind": "choice",
     "code": "second_phone",
     "label": "They were given a phone, or have more than one",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "late_messages",
     "label": "Messages or calls at night upset or summon them",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "approached_online",
     "label": "Somebody they met online asked for pictures, secrecy or to meet",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "images_shared",
     "label": "Images of them were shared or used as a threat",
     "guidance": "Do not look at, copy or keep the images. Police hold them.",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "money",
   "title": "Money, things and debt",
   "guidance": "What was given, by whom, and what was wanted for it.",
   "items": [
    {
     "kind": "choice",
     "code": "gifts",
     "label": "They have money, clothes or things nobody can account for",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "debt",
     "label": "Somebody says that they owe money",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "bank",
     "label": "Their bank account was used by somebody else",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "violence",
   "title": "Violence and weapons",
   "guidance": "Somebody who carries something is often frightened. Ask of whom.",
   "items": [
    {
     "kind": "choice",
     "code": "threatened",
     "label": "They, or their family, were threatened",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "hurt",
     "label": "They were hurt, and the account of how does not fit",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "carries",
     "label": "They carry something to feel safe",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "retaliation",
     "label": "There is talk of somebody getting back at them or their friends",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "substances",
   "title": "Drugs and alcohol",
   "guidance": "What they use, and what they may be made to carry or sell.",
   "items": [
    {
     "kind": "choice",
     "code": "use",
     "label": "They use drugs or alcohol in a way that worries somebody",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "given_drugs",
     "label": "Somebody older gives them drugs or alcohol",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "made_to_carry",
     "label": "They may be made to hold, carry or sell for somebody",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "sexual_harm",
   "title": "Sexual harm and health",
   "guidance": "Nobody under 18 agrees to their own exploitation. Write what was done to them.",
   "items": [
    {
     "kind": "choice",
     "code": "coerced",
     "label": "Somebody pressed, tricked or forced them into something sexual",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "health_signs",
     "label": "Sexual health needs or a pregnancy that worry a health colleague",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "older_partner",
     "label": "Somebody older calls it a relationship",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "withdrawn_account",
     "label": "They told somebody and then took it back",
     "guidance": "Taking it back is common, and is no sign that it was untrue.",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "emotional",
   "title": "How they are feeling",
   "guidance": "Changes others have noticed, and what they say themselves.",
   "items": [
    {
     "kind": "choice",
     "code": "self_harm",
     "label": "They hurt themselves, or speak of not wanting to live",
     "guidance": "If this is now, act today: the crisis line and their doctor.",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "changed",
     "label": "They have changed: withdrawn, frightened, angry or watchful",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "sleep",
     "label": "They sleep badly, or at unusual hours",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "hopeless",
     "label": "They see no way out of something",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "justice",
   "title": "Police and courts",
   "guidance": "An arrest can be a sign that somebody is being exploited: read it so first.",
   "items": [
    {
     "kind": "choice",
     "code": "arrested",
     "label": "They were arrested, or questioned, away from home or with older people",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "stopped",
     "label": "They were stopped and searched",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "conditions",
     "label": "Bail, release or an order puts them where harm can reach them",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "home",
   "title": "Home and care",
   "guidance": "What home is like for them, wherever it is.",
   "items": [
    {
     "kind": "choice",
     "code": "home_violence",
     "label": "There is violence or fear at home",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "neglect",
     "label": "They go without food, warmth, medicine or attention",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "moves_home",
     "label": "They moved home or placement, or are without one",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "family_exploited",
     "label": "Somebody in the family is or was exploited",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "identity",
   "title": "Identity and discrimination",
   "guidance": "How others treat them for who they are, and how that closes ways to help.",
   "items": [
    {
     "kind": "choice",
     "code": "discrimination",
     "label": "They are treated worse for race, religion, disability, sex, gender or sexuality",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "immigration",
     "label": "Their immigration status is uncertain or is used against them",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "poverty",
     "label": "Their family cannot afford what others have",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "adultified",
     "label": "Adults treat them as older than they are",
     "guidance": "Ask whether another child of this age would be seen so.",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "context",
   "title": "What is around them",
   "guidance": "Who else, where else, and who could step in.",
   "items": [
    {
     "kind": "choice",
     "code": "others_affected",
     "label": "Other children are affected by the same people or places",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "no_guardian",
     "label": "At the places where it happens nobody looks out for children",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    },
    {
     "kind": "choice",
     "code": "context_unaddressed",
     "label": "The place or group has been raised before and nothing changed",
     "scale": "seen",
     "also": {
      "code": "harm_done",
      "label": "Does this show harm already done?"
     }
    }
   ]
  },
  {
   "code": "what_next",
   "title": "What has to change",
   "guidance": "Before the judgements: what you fear, what safe would look like, and where change must begin.",
   "items": [
    {
     "kind": "text",
     "code": "danger",
     "label": "What are you worried will happen, and because of whom or what?",
     "guidance": "One or two sentences."
    },
    {
     "kind": "text",
     "code": "safety_goal",
     "label": "What would tell you that they are safe?",
     "guidance": "In words they would use."
    },
    {
     "kind": "text",
     "code": "which_context",
     "label": "Which place, group or person must change first?",
     "guidance": "It may need a concern of its own."
    },
    {
     "kind": "text",
     "code": "who_else",
     "label": "Who else is affected?",
     "guidance": "Other children who need somebody to look."
    }
   ]
  }
 ],
 "suggestions": [
  {
   "code": "harm_suggested",
   "title": "Harm experienced",
   "about": "harm_experienced",
   "sections": [
    "missing",
    "education",
    "contacts",
    "places",
    "online",
    "money",
    "violence",
    "substances",
    "sexual_harm",
    "emotional",
    "justice",
    "home",
    "identity",
    "context"
   ],
   "adds": [
    {
     "by": "also",
     "code": "harm_done",
     "each": 1
    }
   ],
   "enough": 15,
   "levels": [
    {
     "from": 0,
     "level": "none_known",
     "sentence": "Nothing answered so far shows harm already done."
    },
    {
     "from": 1,
     "level": "suspected",
     "sentence": "One answer shows harm already done."
    },
    {
     "from": 2,
     "level": "likely",
     "sentence": "Several answers show harm already done."
    }
   ]
  },
  {
   "code": "likelihood_suggested",
   "title": "Likelihood of further significant harm",
   "about": "further_harm",
   "sections": [
    "missing",
    "education",
    "contacts",
    "places",
    "online",
    "money",
    "violence",
    "substances",
    "sexual_harm",
    "emotional",
    "justice",
    "home",
    "identity",
    "context"
   ],
   "adds": [
    {
     "by": "answer",
     "is": [
      "now"
     ],
     "each": 2
    },
    {
     "by": "answer",
     "is": [
      "earlier"
     ],
     "each": 1
    },
    {
     "by": "also",
     "code": "harm_done",
     "each": 2
    }
   ],
   "enough": 15,
   "levels": [
    {
     "from": 0,
     "level": "no_current_concern",
     "sentence": "Few signs are there now."
    },
    {
     "from": 4,
     "level": "emerging",
     "sentence": "Some signs are there now or were earlier."
    },
    {
     "from": 12,
     "level": "moderate",
     "sentence": "Many signs are there, or harm has been done."
    },
    {
     "from": 24,
     "level": "significant",
     "sentence": "Signs are there in many parts of life, and harm has been done."
    }
   ]
  }
 ],
 "judgements": [
  {
   "code": "harm_experienced",
   "label": "Harm experienced",
   "guidance": "What has already been done to them, as far as you can tell.",
   "options": [
    {
     "code": "none_known",
     "label": "None known"
    },
    {
     "code": "suspected",
     "label": "Suspected"
    },
    {
     "code": "likely",
     "label": "Likely"
    },
    {
     "code": "confirmed",
     "label": "Confirmed"
    },
    {
     "code": "unknown",
     "label": "Not known"
    }
   ]
  },
  {
   "code": "further_harm",
   "label": "Likelihood of further significant harm",
   "guidance": "What may happen if nothing around them changes.",
   "options": [
    {
     "code": "no_current_concern",
     "label": "No current concern"
    },
    {
     "code": "emerging",
     "label": "Emerging"
    },
    {
     "code": "moderate",
     "label": "Moderate"
    },
    {
     "code": "significant",
     "label": "Significant"
    },
    {
     "code": "imminent",
     "label": "Imminent or critical"
    }
   ]
  }
 ],
 "authorise": {
  "by": [
   "hub_manager",
   "exploitation_lead"
  ],
  "says": "A hub manager or the contextual harm manager who wrote none of it"
 },
 "together": false
}');

call land_instrument('system_review', 'System review', 'How far the whole partnership works with harm outside the home, rated alone and agreed together.', array['partnership'], '{
 "title": "System review",
 "intro": "How far the whole partnership works with harm outside the home. Each rater marks alone; then all look at the spread together and agree. Whoever sees it otherwise says so, and it is kept.",
 "scales": {
  "lived": {
   "options": [
    {
     "code": "not_yet",
     "label": "Not yet"
    },
    {
     "code": "in_places",
     "label": "In places"
    },
    {
     "code": "mostly",
     "label": "Mostly"
    },
    {
     "code": "everywhere",
     "label": "Everywhere we look"
    }
   ]
  }
 },
 "sections": [
  {
   "code": "target_level_1",
   "title": "Target, level 1: children and families",
   "guidance": "How the system answers a child and their family when harm comes from outside the home.",
   "items": [
    {
     "kind": "statements",
     "code": "level_1_referral_statements",
     "label": "Referral: what is true now",
     "guidance": "How worries about harm outside the home come in, and what is asked about where and with whom. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_1_referral_overall",
     "label": "Referral: overall",
     "from": "level_1_referral_statements"
    },
    {
     "kind": "statements",
     "code": "level_1_assessment_statements",
     "label": "Assessment: what is true now",
     "guidance": "How places, friends and groups are weighed when needs are assessed. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_1_assessment_overall",
     "label": "Assessment: overall",
     "from": "level_1_assessment_statements"
    },
    {
     "kind": "statements",
     "code": "level_1_planning_statements",
     "label": "Planning: what is true now",
     "guidance": "How plans and meetings take in what has to change around children. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_1_planning_overall",
     "label": "Planning: overall",
     "from": "level_1_planning_statements"
    },
    {
     "kind": "statements",
     "code": "level_1_response_statements",
     "label": "Response: what is true now",
     "guidance": "What is done, by whom, and whether it reaches the places and groups where harm happens. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_1_response_overall",
     "label": "Response: overall",
     "from": "level_1_response_statements"
    }
   ]
  },
  {
   "code": "target_level_2",
   "title": "Target, level 2: groups, schools and places",
   "guidance": "How the system answers peer groups, schools and public places as cases of their own.",
   "items": [
    {
     "kind": "statements",
     "code": "level_2_referral_statements",
     "label": "Referral: what is true now",
     "guidance": "How worries about harm outside the home come in, and what is asked about where and with whom. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_2_referral_overall",
     "label": "Referral: overall",
     "from": "level_2_referral_statements"
    },
    {
     "kind": "statements",
     "code": "level_2_assessment_statements",
     "label": "Assessment: what is true now",
     "guidance": "How places, friends and groups are weighed when needs are assessed. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_2_assessment_overall",
     "label": "Assessment: overall",
     "from": "level_2_assessment_statements"
    },
    {
     "kind": "statements",
     "code": "level_2_planning_statements",
     "label": "Planning: what is true now",
     "guidance": "How plans and meetings take in what has to change around children. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_2_planning_overall",
     "label": "Planning: overall",
     "from": "level_2_planning_statements"
    },
    {
     "kind": "statements",
     "code": "level_2_response_statements",
     "label": "Response: what is true now",
     "guidance": "What is done, by whom, and whether it reaches the places and groups where harm happens. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "level_2_response_overall",
     "label": "Response: overall",
     "from": "level_2_response_statements"
    }
   ]
  },
  {
   "code": "legislation",
   "title": "Legislation",
   "items": [
    {
     "kind": "statements",
     "code": "legislation_welfare_statements",
     "label": "Child protection is the frame: what is true now",
     "guidance": "Whether harm outside the home is met as a welfare matter, under the law that protects children. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "legislation_welfare_overall",
     "label": "Child protection is the frame: overall",
     "from": "legislation_welfare_statements"
    },
    {
     "kind": "statements",
     "code": "legislation_powers_statements",
     "label": "Powers are used with care: what is true now",
     "guidance": "Whether powers over places and people are used lawfully, and their effect on children is looked at. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "legislation_powers_overall",
     "label": "Powers are used with care: overall",
     "from": "legislation_powers_statements"
    }
   ]
  },
  {
   "code": "partnerships",
   "title": "Partnerships",
   "items": [
    {
     "kind": "statements",
     "code": "partnerships_with_reach_statements",
     "label": "Those with reach are in it: what is true now",
     "guidance": "Whether those who run the places where children spend time take part: schools, transport, parks, shops, landlords. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "partnerships_with_reach_overall",
     "label": "Those with reach are in it: overall",
     "from": "partnerships_with_reach_statements"
    },
    {
     "kind": "statements",
     "code": "partnerships_sharing_statements",
     "label": "What is known is shared well: what is true now",
     "guidance": "Whether partners share what they know about places and groups, rightly and in time. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "partnerships_sharing_overall",
     "label": "What is known is shared well: overall",
     "from": "partnerships_sharing_statements"
    }
   ]
  },
  {
   "code": "outcomes",
   "title": "Outcomes",
   "items": [
    {
     "kind": "statements",
     "code": "outcomes_contexts_statements",
     "label": "Change in places is measured: what is true now",
     "guidance": "Whether it is known that a place or a group became safer, and not only that a child was moved. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "outcomes_contexts_overall",
     "label": "Change in places is measured: overall",
     "from": "outcomes_contexts_statements"
    },
    {
     "kind": "statements",
     "code": "outcomes_heard_statements",
     "label": "Young people say whether it is better: what is true now",
     "guidance": "Whether their own sense of safety is asked for and counted. Write each statement with its band, and what takes it on: red to amber, amber to green, or how green is kept."
    },
    {
     "kind": "overall",
     "code": "outcomes_heard_overall",
     "label": "Young people say whether it is better: overall",
     "from": "outcomes_heard_statements"
    }
   ]
  },
  {
   "code": "values",
   "title": "Values checker",
   "guidance": "How far each value can be seen in the work. Give evidence, as somebody from outside would want it.",
   "items": [
    {
     "kind": "choice",
     "code": "value_together",
     "label": "We work with young people, families and communities, not on them",
     "scale": "lived"
    },
    {
     "kind": "choice",
     "code": "value_around",
     "label": "We look at the places and relationships where harm happens, not only at the child",
     "scale": "lived"
    },
    {
     "kind": "choice",
     "code": "value_rights",
     "label": "Children’s rights come first, privacy and a voice among them",
     "scale": "lived"
    },
    {
     "kind": "choice",
     "code": "value_strengths",
     "label": "We build on what already keeps people safe",
     "scale": "lived"
    },
    {
     "kind": "choice",
     "code": "value_evidence",
     "label": "We act on what is known, and say how it is known",
     "scale": "lived"
    }
   ]
  }
 ],
 "suggestions": [],
 "judgements": [],
 "authorise": {
  "by": [
   "panel_chair",
   "exploitation_lead",
   "business_support"
  ],
  "says": "A chair, the contextual harm manager or business support who wrote none of it"
 },
 "together": true
}');

drop procedure land_instrument;
