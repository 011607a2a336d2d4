/**
 * The questions of the harm matrix, in Kith's own words: what keeps somebody safe first, then what makes them easier to
 * harm, then the fourteen domains of domain §2.6. Each is about what happens around or to somebody, never about their
 * fault. A code stays with its question: answers are kept under it.
 */
export interface IndicatorGroup {
  code: string;
  title: string;
  guidance: string;
  items: readonly (readonly [code: string, label: string, guidance?: string])[];
}

export const protective: IndicatorGroup = {
  code: 'protective',
  title: 'What keeps them safe',
  guidance:
    'Begin here. Ask what is going well, what they are good at and who they turn to. None of this cancels harm; all of it is where a plan begins.',
  items: [
    [
      'trusted_adult',
      'There is an adult they trust and talk to',
      'Who? Would they agree to that person being part of the plan?',
    ],
    ['school_settled', 'They are settled in school, college or work'],
    ['safe_friends', 'They have friends they feel safe with'],
    ['skills_interests', 'There is something they enjoy and are good at'],
    ['safe_place', 'There is a place where they feel safe'],
    ['family_warmth', 'Their family is warm, knows where they are and looks out for them'],
    ['own_strategies', 'They have ways of their own to stay safe', 'What do they already do? A plan builds on it.'],
    ['services_stick', 'There is a service or worker they keep seeing by choice'],
    ['reachable', 'They can be reached by phone, and answer somebody'],
    ['hopes', 'They have hopes for the months ahead'],
    ['belonging', 'They belong to a faith, culture or community that supports them'],
    ['wants_change', 'They want something to be different, and have said what'],
  ],
};

export const vulnerabilities: IndicatorGroup = {
  code: 'vulnerabilities',
  title: 'What makes it easier to harm them',
  guidance:
    'Things in their life that others may use. They are reasons for adults to act, and never a reason it happened.',
  items: [
    ['earlier_abuse', 'They were abused or neglected before'],
    ['loss', 'They have lost someone or something important to them'],
    ['learning_needs', 'They have learning needs or a disability, known or suspected'],
    ['in_care', 'They are, or have been, looked after by the council'],
    ['alone', 'They have few people around them'],
    [
      'unmet_needs',
      'A need has gone without help for a long time',
      'Such as a waiting list, or a referral that was closed.',
    ],
  ],
};

/** The fourteen domains, in the order of domain §2.6. */
export const domains: readonly IndicatorGroup[] = [
  {
    code: 'missing',
    title: 'Where they are',
    guidance: 'Times when the people who look after them did not know where they were.',
    items: [
      ['late_home', 'Nobody knew where they were in the evening'],
      ['overnight', 'They were away overnight and nobody knew where'],
      ['found_away', 'They were found in an area they have no tie to'],
      ['cared_for_elsewhere', 'They came back fed, washed or in new clothes, and it is not known who provided them'],
    ],
  },
  {
    code: 'education',
    title: 'Education',
    guidance: 'Changes at school or college. Ask what changed around them at the time.',
    items: [
      ['absence', 'They were absent and nobody could say why'],
      [
        'excluded',
        'They were suspended, excluded or put on part-time hours',
        'Hours out of school are hours others can fill.',
      ],
      ['work_changed', 'Their work or their mood in class changed suddenly'],
      ['moves', 'They moved school, or into alternative provision'],
    ],
  },
  {
    code: 'contacts',
    title: 'People who may be harming them',
    guidance: 'Adults or older young people around them who worry you, and what those people do.',
    items: [
      ['unknown_adults', 'Adults their family does not know are in touch with them'],
      ['cars', 'They were collected or dropped off by people nobody knows'],
      ['control', 'Somebody seems to control where they go or whom they see'],
      ['others_harmed', 'Somebody close to them is being exploited'],
    ],
  },
  {
    code: 'places',
    title: 'Places',
    guidance: 'Places where harm happens. The place is what has to change: think of a concern about it.',
    items: [
      ['risk_place', 'They spend time at a place where others have been harmed'],
      ['rooms', 'They were taken to a hotel, a flat or a house of somebody they hardly know'],
      ['travel', 'They had tickets or taxis somebody else arranged'],
    ],
  },
  {
    code: 'online',
    title: 'Online',
    guidance: 'Ask about it as part of life, not as a separate world.',
    items: [
      ['second_phone', 'They were given a phone, or have more than one'],
      ['late_messages', 'Messages or calls at night upset or summon them'],
      ['approached_online', 'Somebody they met online asked for pictures, secrecy or to meet'],
      [
        'images_shared',
        'Images of them were shared or used as a threat',
        'Do not look at, copy or keep the images. Police hold them.',
      ],
    ],
  },
  {
    code: 'money',
    title: 'Money, things and debt',
    guidance: 'What was given, by whom, and what was wanted for it.',
    items: [
      ['gifts', 'They have money, clothes or things nobody can account for'],
      ['debt', 'Somebody says that they owe money'],
      ['bank', 'Their bank account was used by somebody else'],
    ],
  },
  {
    code: 'violence',
    title: 'Violence and weapons',
    guidance: 'Somebody who carries something is often frightened. Ask of whom.',
    items: [
      ['threatened', 'They, or their family, were threatened'],
      ['hurt', 'They were hurt, and the account of how does not fit'],
      ['carries', 'They carry something to feel safe'],
      ['retaliation', 'There is talk of somebody getting back at them or their friends'],
    ],
  },
  {
    code: 'substances',
    title: 'Drugs and alcohol',
    guidance: 'What they use, and what they may be made to carry or sell.',
    items: [
      ['use', 'They use drugs or alcohol in a way that worries somebody'],
      ['given_drugs', 'Somebody older gives them drugs or alcohol'],
      ['made_to_carry', 'They may be made to hold, carry or sell for somebody'],
    ],
  },
  {
    code: 'sexual_harm',
    title: 'Sexual harm and health',
    guidance: 'Nobody under 18 agrees to their own exploitation. Write what was done to them.',
    items: [
      ['coerced', 'Somebody pressed, tricked or forced them into something sexual'],
      ['health_signs', 'Sexual health needs or a pregnancy that worry a health colleague'],
      ['older_partner', 'Somebody older calls it a relationship'],
      [
        'withdrawn_account',
        'They told somebody and then took it back',
        'Taking it back is common, and is no sign that it was untrue.',
      ],
    ],
  },
  {
    code: 'emotional',
    title: 'How they are feeling',
    guidance: 'Changes others have noticed, and what they say themselves.',
    items: [
      [
        'self_harm',
        'They hurt themselves, or speak of not wanting to live',
        'If this is now, act today: the crisis line and their doctor.',
      ],
      ['changed', 'They have changed: withdrawn, frightened, angry or watchful'],
      ['sleep', 'They sleep badly, or at unusual hours'],
      ['hopeless', 'They see no way out of something'],
    ],
  },
  {
    code: 'justice',
    title: 'Police and courts',
    guidance: 'An arrest can be a sign that somebody is being exploited: read it so first.',
    items: [
      ['arrested', 'They were arrested, or questioned, away from home or with older people'],
      ['stopped', 'They were stopped and searched'],
      ['conditions', 'Bail, release or an order puts them where harm can reach them'],
    ],
  },
  {
    code: 'home',
    title: 'Home and care',
    guidance: 'What home is like for them, wherever it is.',
    items: [
      ['home_violence', 'There is violence or fear at home'],
      ['neglect', 'They go without food, warmth, medicine or attention'],
      ['moves_home', 'They moved home or placement, or are without one'],
      ['family_exploited', 'Somebody in the family is or was exploited'],
    ],
  },
  {
    code: 'identity',
    title: 'Identity and discrimination',
    guidance: 'How others treat them for who they are, and how that closes ways to help.',
    items: [
      ['discrimination', 'They are treated worse for race, religion, disability, sex, gender or sexuality'],
      ['immigration', 'Their immigration status is uncertain or is used against them'],
      ['poverty', 'Their family cannot afford what others have'],
      [
        'adultified',
        'Adults treat them as older than they are',
        'Ask whether another child of this age would be seen so.',
      ],
    ],
  },
  {
    code: 'context',
    title: 'What is around them',
    guidance: 'Who else, where else, and who could step in.',
    items: [
      ['others_affected', 'Other children are affected by the same people or places'],
      ['no_guardian', 'At the places where it happens nobody looks out for children'],
      ['context_unaddressed', 'The place or group has been raised before and nothing changed'],
    ],
  },
];
