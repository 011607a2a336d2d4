import { dayAndMinute, instantAt } from '../calendar/england-time.ts';
import { isOfficeDay } from '../calendar/school-days.ts';
import type { Borough } from '../types/borough.ts';
import type { BoroughRecord } from '../types/record.ts';
import { strings } from './strings.ts';
import { walk } from './walk.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
/** The one instant that may lie ahead: when a return interview is due. */
const MAY_BE_AHEAD = /dueBy$/;

/** The moments a record gives, which must come in this order. */
function inOrder(record: BoroughRecord): (string | null | undefined)[][] {
  const begun =
    record.when.precision === 'exact' ? record.when.at : record.when.precision === 'range' ? record.when.from : null;
  const order: (string | null | undefined)[][] = [[begun, record.recordedAt]];
  if (record.when.precision === 'range') order.push([record.when.from, record.when.until]);
  if (record.kind === 'missingEpisode') {
    const interview = record.returnInterview;
    order.push([record.startedAt, record.endedAt, interview?.offeredAt, interview?.completedAt]);
  }
  if (record.kind === 'contactSession') order.push([record.startedAt, record.endedAt, record.recordedAt]);
  if (record.kind === 'concern')
    order.push([record.receivedAt, record.decision?.decidedAt, record.decision?.secondPersonAt]);
  return order;
}

/** Everything about the times of a borough that could not be so, in words. */
export function impossibleTimes(borough: Borough): string[] {
  const wrong: string[] = [];
  const now = Date.parse(borough.now);
  for (const [collection, row] of walk(borough)) {
    for (const [path, text] of strings(row)) {
      if (!INSTANT.test(text)) continue;
      const { day, minute } = dayAndMinute(text);
      if (instantAt(day, minute) !== text) wrong.push(`${collection} ${path}: ${text} has not England's offset`);
      if (Date.parse(text) > now && !MAY_BE_AHEAD.test(path)) wrong.push(`${collection} ${path}: ${text} is after now`);
    }
  }
  for (const record of borough.records) {
    for (const order of inOrder(record)) {
      const moments = order.flatMap((one) => (one == null ? [] : [Date.parse(one)]));
      if (moments.some((one, nth) => nth > 0 && one < (moments[nth - 1] ?? one)))
        wrong.push(`${record.kind} ${record.id}: ${order.join(', ')}`);
    }
    if (record.kind === 'concern' && record.decision !== null && !record.dangerNow) {
      const decided = record.decision.decidedAt;
      if (!isOfficeDay(dayAndMinute(decided).day) && decided !== borough.now)
        wrong.push(`concern ${record.id}: decided on ${decided}`);
    }
  }
  return wrong;
}
