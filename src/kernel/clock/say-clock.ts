import type { ClockRule } from './clock-rules.ts';
import type { ClockStateName } from './clock-state.ts';
import { endsAtATime } from './due-at.ts';
import { londonDate } from './london.ts';
import type { Pause } from './pause.ts';
import { sayDate, sayDateClose, sayOnDate } from './say-date.ts';
import { sayCount } from './say-duration.ts';
import { sayDeadline, sayMoment } from './say-time.ts';

type Facts = {
  rule: ClockRule;
  state: ClockStateName;
  dueAt: Date;
  metAt: Date | null;
  paused: Pause | null;
  now: Date;
  workingDaysLeft: number;
};

/** A clock's state as one would say it aloud: "Due by 4:30pm today", "Overdue by 3 working days: …". */
export function sayClock(facts: Facts): string {
  const { state, metAt, workingDaysLeft } = facts;
  switch (state) {
    case 'met':
      return `Done in time${on(metAt)}`;
    case 'met_late':
      return `Done late${on(metAt)}. It was due ${due(facts)}`;
    case 'paused':
      return sayPaused(facts);
    case 'overdue': {
      const by = workingDaysLeft < 0 ? ` by ${sayCount(-workingDaysLeft, 'working day')}` : '';
      return `Overdue${by}: it was due ${due(facts)}`;
    }
    case 'due_today':
      return `Due ${due(facts)}`;
    case 'due_soon':
    case 'running':
      return `Due ${due(facts)}${left(facts)}`;
  }
}

/** "by 4:30pm today", "today", "by 21 November 2026". */
function due({ rule, dueAt, now }: Facts): string {
  if (endsAtATime(rule)) return `by ${sayDeadline(dueAt, now)}`;
  const [day, today] = [londonDate(dueAt), londonDate(now)];
  const said = sayOnDate(day, today);
  return day > today && said.startsWith('on ') ? `by ${sayDate(day)}` : said;
}

/** How many working days are left, for clocks long enough to plan in days. */
function left({ rule, workingDaysLeft }: Facts): string {
  return endsAtATime(rule) || workingDaysLeft < 2 ? '' : ` (${sayCount(workingDaysLeft, 'working day')} left)`;
}

function sayPaused({ paused, workingDaysLeft, now }: Facts): string {
  const since = paused ? ` since ${sayDateClose(londonDate(paused.from), londonDate(now))}` : '';
  const until = paused?.to ? ` until ${sayDate(londonDate(paused.to))}` : '';
  return `Paused${since}${until}. ${sayCount(Math.max(0, workingDaysLeft), 'working day')} left when it starts again`;
}

function on(metAt: Date | null): string {
  return metAt ? `, on ${sayMoment(metAt)}` : '';
}
