import type { CastKey } from '../organisation/cast.ts';

/** A board or panel of the demonstration. Everyone on it and every word of it is invented. */
export interface ToldBody {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly about: string;
  readonly isAboutPlaces: boolean;
  readonly every: 'fortnight' | 'month' | 'quarter';
  readonly standing: readonly string[];
  readonly withoutNames: boolean;
  readonly quorum: number;
  readonly representative: CastKey;
  readonly deputy: CastKey;
  readonly terms: string;
  /** The key of the plan it follows. */
  readonly workplan?: string;
  readonly members: readonly (readonly [
    who: CastKey,
    part: 'chair' | 'co_chair' | 'member' | 'note_taker' | 'coordinator',
    deputy?: CastKey,
  ])[];
}

export const BODIES: readonly ToldBody[] = [
  {
    key: 'marve',
    name: 'MARVE panel',
    kind: 'exploitation_panel',
    about: 'Children and peer groups who are harmed outside the home: what adults will do, and who will do it.',
    isAboutPlaces: false,
    every: 'fortnight',
    standing: ['Themes and trends', 'Places to send to the Locations Board'],
    withoutNames: false,
    quorum: 4,
    representative: 'exploitation-lead',
    deputy: 'worker-exploitation',
    terms:
      'The panel looks at harm outside the home. It agrees one plan for each child, with disruption and support side by side.\n' +
      'A place that keeps coming up goes to the Locations Board with a question, not a list of names.\n' +
      'Nobody is closed while harm goes on. Closing names who looks again, who keeps the safety plan, and what opens it again.',
    members: [
      ['panel-chair', 'chair', 'hub-manager'],
      ['exploitation-lead', 'co_chair', 'worker-exploitation'],
      ['police-officer', 'member', 'police-sergeant'],
      ['school-nurse', 'member', 'hospital-nurse'],
      ['youth-worker', 'member', 'second-youth-worker'],
      ['social-worker', 'member', 'team-manager'],
      ['worker-exploitation', 'note_taker'],
      ['business-support', 'coordinator'],
    ],
  },
  {
    key: 'locations',
    name: 'Locations Board',
    kind: 'locations_board',
    about: 'Places where children are harmed: who can change each, what they will do, and whether it is getting safer.',
    isAboutPlaces: true,
    every: 'month',
    standing: ['What young people and detached workers say'],
    withoutNames: true,
    quorum: 4,
    representative: 'community-safety',
    deputy: 'exploitation-lead',
    terms:
      'The board holds every place as a case, with one accountable owner, a plan and a review date.\n' +
      'It speaks of places, times and who can change them. It speaks of no child by name.\n' +
      'It plans for places: lighting, guardians, licences, timetables and who is welcome where.\n' +
      'A place is closed when two reviews running find it safer, in the words of those who use it as well as in counts.',
    members: [
      ['community-safety', 'chair', 'panel-chair'],
      ['exploitation-lead', 'co_chair', 'worker-exploitation'],
      ['housing-officer', 'member'],
      ['police-officer', 'member', 'neighbourhood-officer'],
      ['youth-worker', 'member', 'second-youth-worker'],
      ['bus-manager', 'member'],
      ['business-support', 'note_taker'],
    ],
  },
  {
    key: 'board',
    workplan: 'business-plan',
    name: 'Seldermouth Safeguarding Partnership Board',
    kind: 'board',
    about: 'Steers the partnership: its business plan, its risks, and what it asks of each agency.',
    isAboutPlaces: false,
    every: 'quarter',
    standing: ['Business plan by exception', 'Risk log'],
    withoutNames: true,
    quorum: 5,
    representative: 'exploitation-lead',
    deputy: 'panel-chair',
    terms:
      'The board meets each quarter. It follows its business plan by exception and holds each agency to what it undertook.',
    members: [
      ['custodian', 'chair', 'panel-chair'],
      ['panel-chair', 'member'],
      ['exploitation-lead', 'member'],
      ['police-sergeant', 'member', 'police-officer'],
      ['school-nurse', 'member'],
      ['scrutineer', 'member'],
      ['business-support', 'note_taker'],
    ],
  },
  {
    key: 'places',
    workplan: 'workplan',
    name: 'Places sub-group',
    kind: 'sub_group',
    about: 'Carries out what the board asks of it about places, and reports each quarter.',
    isAboutPlaces: true,
    every: 'month',
    standing: ['Reports due'],
    withoutNames: true,
    quorum: 3,
    representative: 'community-safety',
    deputy: 'youth-worker',
    terms:
      'The sub-group follows its workplan, and says early what is at risk. It plans for places with those who use them.',
    members: [
      ['panel-chair', 'chair', 'exploitation-lead'],
      ['community-safety', 'member'],
      ['youth-worker', 'member', 'second-youth-worker'],
      ['housing-officer', 'member'],
      ['business-support', 'note_taker'],
    ],
  },
];
