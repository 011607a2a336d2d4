import type { CastKey } from '../organisation/cast.ts';
import type { PlaceKey } from '../places/keys.ts';

/** An item as it is told: about a child of a story, a place, or neither; with what was said and decided where it was talked about. */
export interface ToldItem {
  readonly band: 'opening' | 'due' | 'requested' | 'standing' | 'late';
  readonly title: string;
  readonly why: string;
  /** A child by the keys of their story and of themselves. */
  readonly child?: string;
  readonly place?: PlaceKey;
  readonly late?: string;
  readonly state: 'requested' | 'accepted' | 'discussed' | 'put_off';
  readonly notes?: readonly string[];
  readonly decision?: {
    readonly outcome: 'continue' | 'step_up' | 'step_down' | 'refer_on' | null;
    readonly wording: string;
    readonly rationale: string;
    readonly dissent?: readonly [who: CastKey, words: string];
  };
}

export interface ToldMeeting {
  readonly body: 'marve' | 'locations';
  /** Days from the Thursday on or before today: −7 is the one before. */
  readonly thursday: number;
  readonly at: string;
  readonly where: string;
  readonly state: 'agenda_open' | 'packs_issued' | 'minutes_draft' | 'closed';
  readonly apologies?: readonly CastKey[];
  readonly items: readonly ToldItem[];
}

const opening = (state: ToldItem['state']): ToldItem[] => [
  { band: 'opening', title: 'Welcome, apologies and interests', why: 'Every meeting opens so.', state },
  { band: 'opening', title: 'Minutes and actions of the last meeting', why: 'Every meeting opens so.', state },
];

export const MEETINGS: readonly ToldMeeting[] = [
  {
    body: 'marve',
    thursday: -7,
    at: '10am',
    where: 'Civic Hall, room 3, and by video',
    state: 'closed',
    apologies: ['school-nurse'],
    items: [
      ...opening('discussed'),
      {
        band: 'due',
        title: 'Review',
        why: 'The review fell before the meeting after next.',
        child: 'bus-route/jada',
        state: 'discussed',
        notes: [
          'She gets off two stops early now so as not to pass Stand C. Her worker walks the last part with her on Mondays.',
          'She says the upper deck is where it happens, and that drivers look in the mirror when somebody they know is on board.',
        ],
        decision: {
          outcome: 'continue',
          wording: 'Go on with the plan. Ask the Locations Board to look at the upper deck of the 7.',
          rationale:
            'She is using the route less, which is safer today and is not the answer. The place has to change.',
          dissent: ['youth-worker', 'Mondays are not enough. I would have somebody on that bus every afternoon.'],
        },
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review fell before the meeting after next.',
        child: 'takeaway/robyn',
        state: 'discussed',
        notes: [
          'She has told her aunt more. She wants to know what will happen to the others before she says the rest.',
        ],
        decision: {
          outcome: 'step_down',
          wording: 'Every month instead of every two weeks.',
          rationale: 'The side door is shut and the man is not there. She chose who talks to her, and it holds.',
        },
      },
      {
        band: 'standing',
        title: 'Themes and trends',
        why: 'A standing item.',
        state: 'discussed',
        notes: ['Three schools, one bus. Nobody had put it together because each concern was handled well alone.'],
      },
      {
        band: 'standing',
        title: 'Places to send to the Locations Board',
        why: 'A standing item.',
        state: 'put_off',
      },
    ],
  },
  {
    body: 'marve',
    thursday: 7,
    at: '10am',
    where: 'Civic Hall, room 3, and by video',
    state: 'packs_issued',
    apologies: ['police-officer'],
    items: [
      ...opening('accepted'),
      {
        band: 'due',
        title: 'Places to send to the Locations Board',
        why: 'Put off last time. There was no time left.',
        state: 'accepted',
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review falls before the meeting after next.',
        child: 'bus-route/alfie',
        state: 'accepted',
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review falls before the meeting after next.',
        child: 'stairwell/malachi',
        state: 'accepted',
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review falls before the meeting after next.',
        child: 'takeaway/ayomide',
        state: 'accepted',
      },
      { band: 'standing', title: 'Themes and trends', why: 'A standing item.', state: 'accepted' },
      {
        band: 'late',
        title: 'A friend who was with them on the bus',
        why: 'Her school rang on Monday.',
        child: 'bus-route/poppy',
        late: 'The concern came in after the agenda was locked, and she travels on that bus every day.',
        state: 'requested',
      },
    ],
  },
  {
    body: 'locations',
    thursday: -14,
    at: '2pm',
    where: 'Harbour House, ground floor',
    state: 'minutes_draft',
    items: [
      ...opening('discussed'),
      {
        band: 'due',
        title: 'Review',
        why: 'The review fell before the meeting after next.',
        place: 'dunlin-court-east-stairwell',
        state: 'discussed',
        notes: [
          'The door closes by itself since the new arm was fitted. Two lamps on the third landing are out again.',
          'People who live there say the quiet hours are now after ten. Detached workers say the same.',
        ],
        decision: {
          outcome: 'continue',
          wording: 'Mend the lamps within the week, and walk it with residents after ten.',
          rationale: 'Fewer reports do not mean it is safer yet. The hour has moved.',
        },
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review fell before the meeting after next.',
        place: 'golden-gannet',
        state: 'discussed',
        notes: ['The side door stays shut. The barber across the road keeps his light on until the last bus.'],
        decision: {
          outcome: 'step_down',
          wording: 'Look again in twelve weeks.',
          rationale:
            'Counts are down, and young people who pass it say it feels different. One more review like this and it can close.',
        },
      },
      {
        band: 'standing',
        title: 'What young people and detached workers say',
        why: 'A standing item.',
        state: 'discussed',
        notes: [
          'They ask why the library stop feels safe and Stand C does not. The answer is a guard, a bench and a light.',
        ],
      },
    ],
  },
  {
    body: 'locations',
    thursday: 14,
    at: '2pm',
    where: 'Harbour House, ground floor',
    state: 'agenda_open',
    items: [
      ...opening('accepted'),
      {
        band: 'due',
        title: 'A bus route that nobody owns',
        why: 'The MARVE panel asks who can change the upper deck.',
        place: 'bus-route-7',
        state: 'accepted',
      },
      {
        band: 'due',
        title: 'Review',
        why: 'The review falls before the meeting after next.',
        place: 'stand-c',
        state: 'requested',
      },
      {
        band: 'requested',
        title: 'Lighting on the Ropewalk',
        why: 'It is dark from half past four, and the club lets out at six.',
        place: 'ropewalk-path',
        state: 'requested',
      },
      {
        band: 'standing',
        title: 'What young people and detached workers say',
        why: 'A standing item.',
        state: 'accepted',
      },
    ],
  },
];
