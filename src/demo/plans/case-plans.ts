import type { ToldPlan } from './told.ts';

/** What adults will do so that a boy of the stairwell story is safer. Its goals are his own words. */
export const childsPlan: ToldPlan = {
  key: 'childs-plan',
  kind: 'support_plan',
  title: 'Disruption and support plan',
  about: { person: 'stairwell/malachi' },
  state: 'active',
  by: 'social-worker',
  openedAgo: 150,
  parts: [
    {
      kind: 'goal',
      number: '1',
      wording: 'I can go home without being stopped on the stairs.',
      saidBy: 'the young person',
      actions: [
        {
          number: '1.1',
          wording: 'Change the lock of the roof door and light the second landing.',
          strand: 'place',
          due: { day: -40 },
          leads: [{ said: 'Estates officer', kind: 'role', agency: 'Seldermouth Homes' }],
          who: 'housing-officer',
          updates: [
            {
              claim: 'done',
              ago: 52,
              by: 'housing-officer',
              evidence: 'Photographs of both; residents have the new key.',
            },
            { claim: 'complete', ago: 47, by: 'social-worker', note: 'Seen on a visit.' },
          ],
        },
        {
          number: '1.2',
          wording: 'Keep the man who asks for the debt away from the block by order.',
          strand: 'disruption',
          due: { day: 12 },
          leads: [{ said: 'Detective constable', kind: 'role', agency: 'Police' }],
          updates: [
            {
              claim: 'at_risk',
              ago: 18,
              by: 'social-worker',
              note: 'The court has put the hearing back by three weeks.',
            },
          ],
        },
        {
          number: '1.3',
          wording: 'Walk with him from training on Tuesdays and Thursdays.',
          strand: 'guardianship',
          due: { day: 30 },
          leads: [{ said: 'His boxing coach', kind: 'person' }],
          updates: [
            {
              claim: 'on_track',
              ago: 10,
              by: 'social-worker',
              note: 'He says it helps that nobody makes a thing of it.',
            },
          ],
        },
      ],
    },
    {
      kind: 'goal',
      number: '2',
      wording: 'My mum can sleep.',
      saidBy: 'the young person',
      actions: [
        {
          number: '2.1',
          wording: 'Ring his mother every Friday, whatever has happened.',
          strand: 'support',
          due: { day: 5 },
          leads: [{ said: 'Social worker', kind: 'role', agency: 'Children’s social care' }],
          who: 'social-worker',
          updates: [{ claim: 'on_track', ago: 3, by: 'social-worker', note: 'Fourteen Fridays out of fifteen.' }],
        },
        {
          number: '2.2',
          wording:
            'Tell the school and the police each night he is late who will look for him, so that she does not have to.',
          strand: 'guardianship',
          due: { day: -3 },
          leads: [{ said: 'Social worker', kind: 'role', agency: 'Children’s social care' }],
          who: 'social-worker',
        },
      ],
      impacts: [
        {
          wording: 'How safe he says he feels at home.',
          measures: [
            {
              name: 'His own scale, from nought to ten',
              target: 8,
              readings: [
                { ago: 140, value: 3, source: 'His answer' },
                { ago: 75, value: 5, source: 'His answer' },
                { ago: 12, value: 6, source: 'His answer' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** The stairwell's own plan: a place is a case, with the rigour of a child's. */
export const placesPlan: ToldPlan = {
  key: 'places-plan',
  kind: 'support_plan',
  title: 'Plan for the stairwell',
  about: { place: 'dunlin-court-east-stairwell' },
  state: 'under_review',
  by: 'housing-officer',
  openedAgo: 130,
  parts: [
    {
      kind: 'goal',
      number: '1',
      wording: 'There is somewhere else that is dry and warm.',
      saidBy: 'young people on the landing',
      actions: [
        {
          number: '1.1',
          wording: 'Open the laundry room as a sitting room from four to nine, with a worker.',
          strand: 'place',
          due: { day: 20 },
          leads: [
            { said: 'Estates officer', kind: 'role', agency: 'Seldermouth Homes' },
            { said: 'Detached youth team', kind: 'team', part: 'co_owner' },
          ],
          who: 'housing-officer',
          updates: [
            { claim: 'on_track', ago: 28, by: 'housing-officer', note: 'Open three evenings; heating to be mended.' },
          ],
        },
      ],
    },
    {
      kind: 'goal',
      number: '2',
      wording: 'Adults who use the stairs to trade stop coming.',
      actions: [
        {
          number: '2.1',
          wording: 'Visit the block at the times residents name, and tell them each time what was done.',
          strand: 'disruption',
          due: { month: -1 },
          leads: [{ said: 'Neighbourhood officers', kind: 'team', agency: 'Police' }],
          updates: [{ claim: 'on_track', ago: 90, by: 'housing-officer', note: 'Twice a week so far.' }],
        },
        {
          number: '2.2',
          wording: 'Train the caretakers to notice and to tell.',
          strand: 'guardianship',
          due: { day: -25 },
          leads: [{ said: 'Estates officer', kind: 'role', agency: 'Seldermouth Homes' }],
          who: 'housing-officer',
          updates: [
            { claim: 'done', ago: 8, by: 'housing-officer', evidence: 'All five caretakers, on two mornings.' },
          ],
        },
      ],
      impacts: [
        {
          wording: 'Residents feel safe on the stairs.',
          measures: [
            {
              name: 'Residents who said so at the door',
              unit: 'per cent',
              target: 75,
              readings: [
                { ago: 125, value: 31, source: 'Door to door' },
                { ago: 35, value: 58, source: 'Door to door' },
              ],
            },
          ],
        },
      ],
    },
  ],
};
