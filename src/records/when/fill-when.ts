import { type EventTime, londonDate, londonTime, sayTimeOfDay } from '../../kernel/clock/index.ts';
import { datePartsOf } from '../../kernel/ui/index.ts';
import type { Raw } from '../../subjects/index.ts';

const day = (name: string, date: string): Raw => {
  const parts = datePartsOf(date);
  return { [`${name}-day`]: parts.day, [`${name}-month`]: parts.month, [`${name}-year`]: parts.year };
};

/** The boxes of a moment, as somebody would have typed them. London. */
export const fillMoment = (name: string, at: Date): Raw => ({
  ...day(name, londonDate(at)),
  [`${name}-time`]: sayTimeOfDay(londonTime(at)),
});

/** The boxes of a time that is known already, as somebody would have typed them. */
export function fillWhen(name: string, when: EventTime): Raw {
  switch (when.kind) {
    case 'exact':
      return { [name]: 'exact', ...fillMoment(`${name}-at`, when.at) };
    case 'between':
      return { [name]: 'between', ...fillMoment(`${name}-from`, when.from), ...fillMoment(`${name}-to`, when.to) };
    case 'day':
      return { [name]: 'day', ...day(`${name}-on`, when.date) };
    case 'days':
      return { [name]: 'days', ...day(`${name}-first`, when.from), ...day(`${name}-last`, when.to) };
    case 'month':
      return { [name]: 'month', [`${name}-in-month`]: String(when.month), [`${name}-in-year`]: String(when.year) };
    case 'not_known':
    case 'not_asked':
      return { [name]: 'not_known' };
  }
}
