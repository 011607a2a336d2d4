import { dayAndMinute } from '../calendar/england-time.ts';
import { isOfficeDay, officeDayOnOrAfter } from '../calendar/school-days.ts';
import type { CastKey } from '../organisation/cast.ts';
import type { Asked, Concern, ConcernDecision, ConcernState } from '../types/concern.ts';
import type { HarmType, Id } from '../types/subject.ts';
import type { Teller } from './teller.ts';
import { ended, type Told } from './told-record.ts';

/** How a concern was decided, in working hours counted loosely from its arrival. */
interface ToldDecision {
  readonly outcome: ConcernState;
  readonly rationale: string;
  readonly by: CastKey;
  readonly second?: CastKey;
}

export interface ToldConcern extends Told {
  readonly state: ConcernState;
  readonly channel?: Concern['channel'];
  readonly danger?: boolean;
  readonly harm: readonly HarmType[];
  /** Answers about peers, school, neighbourhood and online, in that order. */
  readonly asked?: readonly [Asked, Asked, Asked, Asked];
  readonly childTold: string;
  readonly parentTold: string;
  readonly dangerStatement?: string;
  readonly safetyGoal?: string;
  readonly decision?: ToldDecision;
}

/** A child in danger now is not kept waiting for the office to open: the duty team decides (domain I21). */
function urgentDecision(t: Teller, receivedAt: string, told: ToldDecision): ConcernDecision {
  const { day, minute } = dayAndMinute(receivedAt);
  const officeOpen = isOfficeDay(day) && minute >= 9 * 60 && minute < 16 * 60 + 30;
  return {
    outcome: told.outcome,
    rationale: told.rationale,
    decidedBy: t.staff(officeOpen ? told.by : 'duty-worker'),
    decidedAt: t.setting.after(receivedAt, 55),
    secondPerson: null,
    secondPersonAt: null,
  };
}

/** Decided on the working day it came, or on the next where it came late (domain §3.2: one working day). */
function decisionOf(t: Teller, receivedAt: string, told: ToldDecision): ConcernDecision {
  const { day, minute } = dayAndMinute(receivedAt);
  const chance = t.seed.chanceForKey('decision', `${t.story}/${receivedAt}/${told.rationale.length}`);
  const sameDay = officeDayOnOrAfter(day) === day && minute < 14 * 60;
  const decidedOn = sameDay ? day : officeDayOnOrAfter(day + 1);
  const at = sameDay ? Math.max(minute + 60, 9 * 60) : chance.between(9 * 60 + 30, 12 * 60 + 30);
  return {
    outcome: told.outcome,
    rationale: told.rationale,
    decidedBy: t.staff(told.by),
    decidedAt: t.setting.notLater(decidedOn, at),
    secondPerson: told.second === undefined ? null : t.staff(told.second),
    secondPersonAt: told.second === undefined ? null : t.setting.notLater(decidedOn, at + chance.between(25, 150)),
  };
}

function decided(t: Teller, receivedAt: string, { decision, danger }: ToldConcern): ConcernDecision | null {
  if (decision === undefined) return null;
  return danger === true ? urgentDecision(t, receivedAt, decision) : decisionOf(t, receivedAt, decision);
}

/** A concern at the front door, about any kind of subject. */
export function tellConcern(t: Teller, told: ToldConcern): Id {
  const base = t.base({ writtenAfter: 0, ...told });
  const [peers, school, neighbourhood, online] = told.asked ?? ['notAsked', 'notAsked', 'notAsked', 'notAsked'];
  const receivedAt = ended(told.when, t.setting);
  return t.keep({
    ...base,
    kind: 'concern',
    state: told.state,
    channel: told.channel ?? 'form',
    receivedAt,
    dangerNow: told.danger ?? false,
    harmTypes: told.harm,
    asked: { peers, school, neighbourhood, online },
    childTold: told.childTold,
    parentTold: told.parentTold,
    dangerStatement: told.dangerStatement ?? null,
    safetyGoal: told.safetyGoal ?? null,
    decision: decided(t, receivedAt, told),
    feedback:
      told.decision !== undefined
        ? 'acted'
        : told.state === 'submitted' || told.state === 'draft'
          ? 'received'
          : 'read',
  });
}
