import { type CivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { Band } from '../tables.ts';

/** What an item is about, by id: it shows only to those who may see that. */
export interface About {
  subjectId?: string;
  planId?: string;
  actionId?: string;
  sittingId?: string;
  reportDueId?: string;
}

/** What may have to be talked about, as whoever builds the agenda sees it. */
export interface Due {
  today: CivilDate;
  /** The day of the meeting after next: what falls due before it is for this one. Null when that is not known. */
  afterNext: CivilDate | null;
  reviews: readonly { subjectId: string; reviewOn: CivilDate }[];
  actions: readonly { actionId: string; reference: string; status: 'overdue' | 'at_risk'; dueBy: CivilDate | null }[];
  /** Actions somebody has given evidence for, that somebody else has to approve. */
  done: readonly { actionId: string; reference: string }[];
  reports: readonly { reportDueId: string; title: string; dueMonth: CivilDate }[];
  sittings: readonly { sittingId: string; subjectId: string | null; title: string }[];
  putOff: readonly ({ title: string; why: string; putOffOn: CivilDate } & About)[];
  standing: readonly string[];
  /** Keys of what is on the agenda already (`keyOf`). */
  already: ReadonlySet<string>;
}

/** An item the agenda proposes by itself, and why it is there. Its title names nobody: who it is about is looked up for each reader. */
export interface ProposedItem extends About {
  band: Band;
  title: string;
  why: string;
}

/** What makes two items the same one. */
export const keyOf = (item: About & { title: string }): string =>
  item.actionId ?? item.sittingId ?? item.reportDueId ?? item.subjectId ?? item.planId ?? item.title.toLowerCase();

/**
 * The agenda as it builds itself from what is due (domain §3.6): how a meeting opens, what was put off, reviews that fall before
 * the meeting after next, actions overdue or at risk, done actions to approve, reports due, assessments submitted, and the
 * standing items. What is on it already is not brought again.
 */
export function buildAgenda(due: Due): ProposedItem[] {
  const brought = new Set(due.already);
  const early = (on: CivilDate): boolean => due.afterNext === null || on < due.afterNext;
  const late = (on: CivilDate): boolean => on < due.today;
  const all: ProposedItem[] = [
    { band: 'opening', title: 'Welcome, apologies and interests', why: 'Every meeting opens so.' },
    { band: 'opening', title: 'Minutes and actions of the last meeting', why: 'Every meeting opens so.' },
    ...due.putOff.map(
      ({ putOffOn, why, ...item }): ProposedItem => ({
        ...item,
        band: 'due',
        why: `Put off on ${sayDate(putOffOn)}. ${why}`,
      }),
    ),
    ...due.reviews
      .filter(({ reviewOn }) => early(reviewOn))
      .map(
        ({ subjectId, reviewOn }): ProposedItem => ({
          band: 'due',
          title: 'Review',
          why: late(reviewOn)
            ? `The review was due on ${sayDate(reviewOn)}.`
            : `The review falls on ${sayDate(reviewOn)}, before the meeting after next.`,
          subjectId,
        }),
      ),
    ...due.sittings.map(
      ({ sittingId, subjectId, title }): ProposedItem => ({
        band: 'due',
        title,
        why: 'It has been submitted and nobody has authorised it yet.',
        sittingId,
        ...(subjectId !== null && { subjectId }),
      }),
    ),
    ...due.actions.map(
      ({ actionId, reference, status, dueBy }): ProposedItem => ({
        band: 'due',
        title: `Action ${reference}`,
        why:
          status === 'overdue'
            ? `It is overdue${dueBy ? `: it was due by ${sayDate(dueBy)}` : ''}.`
            : 'Its lead says it is at risk.',
        actionId,
      }),
    ),
    ...due.done.map(
      ({ actionId, reference }): ProposedItem => ({
        band: 'due',
        title: `Action ${reference}: approve as complete`,
        why: 'Evidence has been given, and somebody else has to approve it.',
        actionId,
      }),
    ),
    ...due.reports
      .filter(({ dueMonth }) => early(dueMonth))
      .map(
        ({ reportDueId, title, dueMonth }): ProposedItem => ({
          band: 'due',
          title,
          why: late(dueMonth) ? 'This report is due.' : 'This report is due before the meeting after next.',
          reportDueId,
        }),
      ),
    ...due.standing.map((title): ProposedItem => ({ band: 'standing', title, why: 'A standing item.' })),
  ];
  return all.filter((item) => {
    const key = keyOf(item);
    if (brought.has(key)) return false;
    brought.add(key);
    return true;
  });
}
