import type { ToldPlan } from './told.ts';

/** The board's business plan: three priorities, followed by exception. */
export const businessPlan: ToldPlan = {
  key: 'business-plan',
  kind: 'business_plan',
  title: 'Seldermouth safeguarding partnership: business plan',
  state: 'active',
  by: 'business-support',
  openedAgo: 240,
  columns: [
    { heading: 'Objective', holds: 'part' },
    { heading: 'Outcome', holds: 'outcome' },
    { heading: 'Who and what', holds: 'action' },
    { heading: 'Overseen by', holds: 'oversight' },
    { heading: 'When', holds: 'due' },
  ],
  parts: [
    {
      kind: 'priority',
      number: '1',
      wording: 'Children are safe outside their homes',
      parts: [
        {
          key: 'owned-places',
          kind: 'objective',
          number: '1.1',
          wording: 'Every place where young people come to harm has an owner',
          outcome: 'Places are assessed, planned for and reviewed with the rigour of a child’s case.',
          actions: [
            {
              number: '1.1a',
              wording: 'Bring the list of places, their owners and reviews to each board.',
              strand: 'governance',
              due: { month: 1 },
              leads: [{ said: 'Contextual harm manager', kind: 'role' }],
              who: 'exploitation-lead',
              notes: { 'Overseen by': 'Places sub-group' },
              updates: [
                {
                  claim: 'on_track',
                  ago: 20,
                  by: 'exploitation-lead',
                  note: 'One place is without an owner: the bus route.',
                },
              ],
            },
          ],
        },
        {
          kind: 'objective',
          number: '1.2',
          wording: 'No support stops because of a birthday',
          outcome: 'A young person keeps somebody they know until somebody they trust has taken over.',
          actions: [
            {
              number: '1.2a',
              wording: 'Agree with adult services how 17-year-olds are handed over, and by whom.',
              strand: 'support',
              due: { month: -1 },
              leads: [
                { said: 'Head of service', kind: 'role', agency: 'Children’s social care' },
                { said: 'Adult services', kind: 'agency', part: 'co_owner' },
              ],
              notes: { 'Overseen by': 'Board' },
              updates: [
                {
                  claim: 'at_risk',
                  ago: 33,
                  by: 'business-support',
                  note: 'Adult services have said no twice; it goes to the board with reasons.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: 'priority',
      number: '2',
      wording: 'We learn together',
      parts: [
        {
          kind: 'objective',
          number: '2.1',
          wording: 'Practice is looked at by those who do it',
          outcome: 'Each agency sees its own part in three shared reviews a year.',
          actions: [
            {
              number: '2.1a',
              wording: 'Hold a practice week on peer groups.',
              strand: 'learning',
              due: { month: -4 },
              leads: [{ said: 'Quality assurance lead', kind: 'role' }],
              who: 'panel-chair',
              notes: { 'Overseen by': 'Quality sub-group' },
              updates: [
                {
                  claim: 'done',
                  ago: 120,
                  by: 'panel-chair',
                  evidence: 'Report of the week, with what each agency changes.',
                },
                { claim: 'complete', ago: 110, by: 'business-support', note: 'Received by the board.' },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: 'priority',
      number: '3',
      wording: 'Young people and families shape what we do',
      parts: [
        {
          kind: 'objective',
          number: '3.1',
          wording: 'The youth forum has its own place at the board',
          outcome: 'What they raise has an answer by the next meeting.',
          actions: [
            {
              number: '3.1a',
              wording: 'Ask the forum what it wants to bring, and put it first on the agenda.',
              strand: 'governance',
              due: { month: 3 },
              leads: [{ said: 'Partnership Coordinator', kind: 'role' }],
              who: 'business-support',
              notes: { 'Overseen by': 'Board' },
            },
          ],
        },
      ],
    },
  ],
  reports: [
    {
      title: 'Return interviews after going missing',
      lead: 'Children’s social care',
      every: 'quarter',
      due: 1,
      covers: [-3, -1],
    },
    { title: 'What young people told us', lead: 'Youth forum', every: 'year', due: 5, covers: [-8, 3] },
  ],
};

/** A sub-group's workplan, in its own words for how things stand. */
export const workplan: ToldPlan = {
  key: 'workplan',
  kind: 'workplan',
  title: 'Places sub-group: workplan',
  state: 'active',
  by: 'business-support',
  openedAgo: 200,
  columns: [
    { heading: 'Code', holds: 'number' },
    { heading: 'Action', holds: 'action' },
    { heading: 'Lead', holds: 'leads' },
    { heading: 'Due', holds: 'due' },
    { heading: 'RAG', holds: 'status' },
  ],
  legend: { complete: 'Finished', on_track: 'Going as planned', at_risk: 'May slip', overdue: 'Late' },
  parts: [
    {
      kind: 'theme',
      number: '1',
      wording: 'We know our places',
      impacts: [{ wording: 'Each place on the list has been seen by somebody from three agencies.' }],
      actions: [
        {
          number: '1.1',
          wording: 'Look at the stairwell at Dunlin Court with residents, and say what changed.',
          strand: 'place',
          due: { day: 9 },
          leads: [{ said: 'Estates officer', kind: 'role', agency: 'Seldermouth Homes' }],
          who: 'housing-officer',
          serves: 'owned-places',
          updates: [
            {
              claim: 'on_track',
              ago: 55,
              by: 'housing-officer',
              note: 'Residents asked for a morning, not an evening.',
            },
          ],
        },
        {
          number: '1.2',
          wording: 'Find an owner for the bus route.',
          strand: 'governance',
          due: { day: -6 },
          leads: [{ said: 'Places sub-group', kind: 'sub_group' }],
          who: 'panel-chair',
          serves: 'owned-places',
        },
      ],
    },
    {
      kind: 'theme',
      number: '2',
      wording: 'We act before a child has to',
      actions: [
        {
          number: '2.1',
          wording: 'Agree which powers are tried first at food businesses.',
          strand: 'disruption',
          due: { month: 0 },
          leads: [
            { said: 'Licensing', kind: 'team' },
            { said: 'Police', kind: 'agency', part: 'co_owner' },
          ],
          updates: [
            { claim: 'at_risk', ago: 15, by: 'business-support', note: 'Two teams each think that the other begins.' },
          ],
        },
        {
          number: '2.2',
          wording: 'Teach the list of powers to new officers.',
          strand: 'learning',
          due: { month: -2 },
          leads: [{ said: 'Everyone', kind: 'everyone' }],
          who: 'community-safety',
          updates: [
            {
              claim: 'done',
              ago: 65,
              by: 'community-safety',
              evidence: 'Two sessions held; slides are with the coordinator.',
            },
            { claim: 'complete', ago: 58, by: 'panel-chair' },
          ],
        },
      ],
    },
  ],
};
