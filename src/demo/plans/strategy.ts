import type { ToldLead, ToldPlan } from './told.ts';

const role = (said: string, agency?: string): ToldLead => ({ said, kind: 'role', ...(agency && { agency }) });
const supports = (...names: string[]): ToldLead[] =>
  names.map((said) => ({ said, kind: 'agency', part: 'supporting' }));

/** The borough's strategy: nine activities in three themes. */
export const strategy: ToldPlan = {
  key: 'strategy',
  kind: 'strategy',
  title: 'Safe where we are: Seldermouth’s strategy for young people outside the home',
  state: 'active',
  by: 'business-support',
  openedAgo: 420,
  edition: '2',
  columns: [
    { heading: 'What we will do', holds: 'action' },
    { heading: 'Who leads', holds: 'leads' },
    { heading: 'Who helps', holds: 'supporters' },
    { heading: 'By', holds: 'due' },
    { heading: 'So that', holds: 'impact' },
  ],
  before:
    'Young people told us where they do not feel safe, and what they would change first. This strategy begins with those places and asks who can change them.',
  parts: [
    {
      kind: 'theme',
      number: 'A',
      wording: 'Places that look after young people',
      actions: [
        {
          number: '1',
          wording:
            'Open the Net Loft until ten on Fridays and Saturdays, with workers whom young people helped to choose.',
          strand: 'place',
          due: { month: -5 },
          leads: [role('Head of Youth Services', 'Council'), ...supports('Harbour Youth', 'Police')],
          who: 'youth-worker',
          updates: [
            {
              claim: 'on_track',
              ago: 230,
              by: 'youth-worker',
              note: 'Two workers appointed; four young people sat on the panel.',
            },
            {
              claim: 'done',
              ago: 150,
              by: 'youth-worker',
              evidence: 'Open every Friday and Saturday since spring; the door count is with the coordinator.',
            },
            { claim: 'complete', ago: 140, by: 'panel-chair', note: 'Agreed at the board.' },
          ],
        },
        {
          number: '2',
          wording: 'Walk the routes home with young people twice a year, and mend within a month what they point at.',
          strand: 'place',
          due: { month: 1 },
          leads: [
            role('Community Safety Manager', 'Council'),
            { said: 'Estates officers', kind: 'team', agency: 'Seldermouth Homes', part: 'co_owner' },
            ...supports('Schools', 'Parks and streets'),
          ],
          who: 'community-safety',
          updates: [
            {
              claim: 'on_track',
              ago: 60,
              by: 'community-safety',
              note: 'Autumn walk held; eleven repairs asked for, seven done.',
            },
          ],
        },
        {
          number: '3',
          wording: 'Have a trusted adult on the upper deck of the 7 and at the bus station after school.',
          strand: 'guardianship',
          due: { month: -1 },
          leads: [role('Operations Manager', 'Bus company'), ...supports('Police', 'Schools')],
          updates: [
            {
              claim: 'at_risk',
              ago: 45,
              by: 'business-support',
              note: 'The company has one conductor for two routes until the new timetable.',
            },
          ],
        },
      ],
      impacts: [
        {
          wording: 'Young people meet somebody they know when they are out in the evening.',
          measures: [
            {
              name: 'Young people whom detached workers met',
              definition:
                'Each counted once in the council’s year, by the name they use at the spot where they are met. The partnership reads its 400 as young people, not as meetings with them.',
              unit: 'young people',
              target: 400,
              counter: 'contacts.people',
            },
            {
              name: 'Those whom workers met again and again',
              definition: 'Met on three days or more in the council’s year, at the same spot.',
              unit: 'young people',
              target: 200,
              counter: 'contacts.three_or_more',
            },
          ],
        },
        {
          wording: 'Young people say that the places they use are theirs again.',
          measures: [
            {
              name: 'What young people say',
              readings: [
                {
                  ago: 30,
                  story: 'We stay till it shuts now. There is always somebody at the door who knows your name.',
                  source: 'Youth forum, with their leave',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      key: 'see-early',
      kind: 'theme',
      number: 'B',
      wording: 'Seeing harm early, and changing what is around it',
      actions: [
        {
          number: '4',
          wording: 'Answer everybody who tells us of a place, a group or a child, and say what came of it.',
          strand: 'learning',
          due: { month: 2 },
          leads: [role('Front Door Manager', 'Council'), ...supports('Schools', 'Health')],
          who: 'hub-manager',
          updates: [
            {
              claim: 'on_track',
              ago: 25,
              by: 'business-support',
              for: 'hub-manager',
              note: 'Nine in ten are answered within five working days.',
            },
          ],
        },
        {
          number: '5',
          wording: 'Look at times and places of harm together every month, and give each one an owner.',
          strand: 'disruption',
          due: { month: -2 },
          leads: [{ said: 'Places sub-group', kind: 'sub_group' }, ...supports('Police', 'Housing', 'Analysts')],
          who: 'exploitation-lead',
          updates: [
            {
              claim: 'done',
              ago: 12,
              by: 'exploitation-lead',
              evidence: 'Six months of minutes; thirteen of fourteen places have an owner and a review date.',
            },
          ],
        },
        {
          number: '6',
          wording:
            'Use licensing, tenancy and transport powers against adults who harm, before asking a child to move.',
          strand: 'disruption',
          due: { month: 4 },
          leads: [
            role('Detective Inspector', 'Police'),
            { said: 'Licensing Manager', kind: 'role', agency: 'Council', part: 'co_owner' },
          ],
          who: 'police-officer',
          updates: [{ claim: 'on_track', ago: 70, by: 'police-officer', note: 'Two licences under review.' }],
        },
      ],
      impacts: [{ wording: 'Harm is heard of sooner, and from more people.' }],
    },
    {
      kind: 'theme',
      number: 'C',
      wording: 'Everybody knows their part',
      actions: [
        {
          number: '7',
          wording:
            'Name, for every board that talks of places, somebody who speaks for young people’s safety and may decide.',
          strand: 'governance',
          due: { month: -3 },
          leads: [role('Partnership Coordinator'), ...supports('All agencies')],
          who: 'business-support',
          updates: [
            { claim: 'done', ago: 100, by: 'business-support', evidence: 'Register of boards, all but one named.' },
            {
              claim: 'sent_back',
              ago: 92,
              by: 'panel-chair',
              note: 'The one that is missing is the one about the seafront.',
            },
            { claim: 'on_track', ago: 40, by: 'business-support', note: 'The seafront board names theirs next month.' },
          ],
        },
        {
          number: '8',
          wording: 'Train bus, taxi, shop and leisure staff to notice and to tell.',
          strand: 'prevention',
          due: { month: 6 },
          leads: [{ said: 'Learning sub-group', kind: 'sub_group' }, ...supports('Chamber of trade')],
        },
        {
          number: '9',
          wording: 'Put a leaflet about online safety into every school bag.',
          strand: 'prevention',
          due: { month: -6 },
          leads: [role('Education Safeguarding Adviser', 'Council')],
          updates: [
            {
              claim: 'not_needed',
              ago: 170,
              by: 'panel-chair',
              note: 'Young people said nobody reads leaflets; schools teach it with the youth forum instead.',
            },
          ],
        },
      ],
      impacts: [
        {
          wording: 'People who are not specialists know what to do with a worry.',
          measures: [
            {
              name: 'Staff who know whom to tell',
              definition: 'Share who answered so in the yearly survey.',
              unit: 'per cent',
              target: 80,
              readings: [{ ago: 160, value: 57, source: 'Survey of partners' }],
            },
          ],
        },
      ],
    },
  ],
};
