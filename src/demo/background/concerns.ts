import { dayAndMinute, instantAt } from '../calendar/england-time.ts';
import { officeDayOnOrAfter } from '../calendar/school-days.ts';
import type { Chance } from '../chance/chance.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { Asked, Concern, ConcernDecision, ConcernState } from '../types/concern.ts';
import { place } from '../types/subject.ts';
import type { Instant } from '../types/time.ts';
import type { ChildFacts } from './children.ts';
import { fitting, inTurn } from './fitting.ts';
import { outdoorsNear } from './places.ts';
import { about, authorOf, baseOf, openDay, someDay, whereOf } from './record-parts.ts';
import { CONCERNS, type ConcernWords } from './words/concerns.ts';
import { inWords } from './words/pronouns.ts';
import type { World } from './world.ts';

/** Decided the next working day; within the hour, by whoever is on duty, where a child is in danger now (domain I21). */
function decisionOf(
  world: World,
  receivedAt: Instant,
  words: ConcernWords,
  child: ChildFacts,
  danger: boolean,
): ConcernDecision {
  const chance = world.seed.chance('decision', child.index, Date.parse(receivedAt) / 60_000);
  const received = dayAndMinute(receivedAt);
  const day = danger ? received.day : officeDayOnOrAfter(received.day + 1);
  const minute = danger ? received.minute + chance.between(25, 55) : chance.between(9 * 60 + 15, 15 * 60);
  const nfa = words.outcome === 'noFurtherAction';
  return {
    outcome: words.outcome,
    rationale: inWords(words.rationale, child.pronouns),
    decidedBy: staffId(world.seed, danger ? 'duty-worker' : 'second-screener'),
    decidedAt: world.setting.notLater(day, minute),
    secondPerson: nfa ? staffId(world.seed, 'hub-manager') : null,
    secondPersonAt: nfa ? world.setting.notLater(day, minute + chance.between(20, 90)) : null,
  };
}

interface Received {
  readonly kind: string;
  readonly nth: number;
  readonly at: Instant;
  readonly state: ConcernState;
  readonly danger: boolean;
  readonly decision: ConcernDecision | null;
}

function make(world: World, child: ChildFacts, words: ConcernWords, chance: Chance, received: Received): Concern {
  const haunt = words.place === true ? outdoorsNear(world, child.index, chance) : null;
  const asked = (): Asked => chance.oneOf(['known', 'notKnown', 'notAsked']);
  const base = baseOf(world, chance, {
    kind: received.kind,
    index: child.index,
    nth: received.nth,
    when: { precision: 'exact', at: received.at },
    recordedAt: received.at,
    author: authorOf(world, words.from, child),
    where: whereOf(haunt),
    narrative: inWords(words.narrative, child.pronouns),
    subjects: [
      about(child, 'about', words.said, words.words),
      ...(haunt === null ? [] : [{ subject: place(haunt.id), part: 'wherever', said: null, ownWords: null } as const]),
    ],
  });
  return {
    ...base,
    kind: 'concern',
    state: received.state,
    channel: words.from === 'family' ? 'telephone' : 'form',
    receivedAt: received.at,
    dangerNow: received.danger,
    harmTypes: [words.harm],
    asked: { peers: asked(), school: asked(), neighbourhood: asked(), online: asked() },
    childTold: chance.oneOf(['Yes.', 'Yes.', 'Yes; agreed with it.', 'Not yet: could not be seen alone.']),
    parentTold: chance.oneOf(['Yes.', 'Yes.', 'Yes, by telephone.', 'Not yet: asked to be there when they are told.']),
    dangerStatement: null,
    safetyGoal: inWords(words.goal, child.pronouns),
    decision: received.decision,
    feedback:
      received.decision !== null
        ? 'acted'
        : received.state === 'submitted' || received.state === 'draft'
          ? 'received'
          : 'read',
  };
}

/** A concern that has been decided, some time in the three years. */
export function concernOf(world: World, child: ChildFacts, nth: number): Concern {
  const chance = world.seed.chance('concern', child.index, nth);
  const some = Math.min(someDay(world, child, chance), world.setting.today - 6);
  const words = inTurn(
    fitting(CONCERNS, child, some, ({ from }) => from === 'school'),
    child,
    nth,
  );
  const day = openDay(child, some, words.from === 'school' ? 'school' : 'any');
  const at = instantAt(day, chance.between(8 * 60 + 30, 19 * 60));
  const danger = words.outcome === 'strategyDiscussion' && chance.happens(0.2);
  const decision = decisionOf(world, at, words, child, danger);
  return make(world, child, words, chance, { kind: 'concern', nth, at, state: words.outcome, danger, decision });
}

const WAITING: readonly ConcernState[] = [
  'submitted',
  'acknowledged',
  'triage',
  'submitted',
  'awaitingSecondPerson',
  'draft',
];

/** Something waiting at the front door now, for one child in so many; null for the rest. */
export function liveConcernOf(world: World, child: ChildFacts): Concern | null {
  const { liveConcerns, background } = world.scale;
  if (liveConcerns === 0) return null;
  const every = Math.floor(background / liveConcerns);
  if (child.index % every !== 1 % every || child.index >= every * liveConcerns) return null;
  const chance = world.seed.chance('live concern', child.index);
  const nth = Math.floor(child.index / every);
  const state = WAITING[nth % WAITING.length] ?? 'submitted';
  const second = state === 'awaitingSecondPerson';
  const could = fitting(CONCERNS, child, world.setting.today, ({ from }) => from === 'school');
  const words = chance.oneOf(could.filter(({ outcome }) => (outcome === 'noFurtherAction') === second));
  const at = world.setting.minutesAgo(chance.between(25, 1500));
  const decision = second
    ? {
        ...decisionOf(world, at, words, child, false),
        decidedAt: world.setting.now,
        secondPerson: null,
        secondPersonAt: null,
      }
    : null;
  return make(world, child, words, chance, { kind: 'live concern', nth: 0, at, state, danger: false, decision });
}
