import type { ActingCtx } from '../../kernel/access/act-as.ts';
import { type ClockRule, dueAt, type EventTime, englandCalendar, windowOf } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Asked } from '../../records/index.ts';
import { referralDecisionClock } from '../clocks.ts';

/** Whoever brings a concern to the hub: a partner with the form, or an import. */
export type Bringing = Pick<ActingCtx, 'tx' | 'newId' | 'newBytes' | 'now'> & { actor: { id: string } };

/** A concern as the hub receives it, whoever brought it and by whichever road. */
export interface HubConcern {
  /** When the hub could first have read it: where its clock starts. */
  receivedAt: Date;
  channel: 'kith' | 'import';
  /** A referral source of the Children in Need census (domain §2.8), where it was said. */
  sourceCode: string | null;
  referrer: { accountId: string | null; agencyId: string | null };
  /** The referrer's own reference. */
  reference: string | null;
  howKnown: 'saw' | 'told_by_child' | 'told_by_other' | 'record' | 'not_known' | 'not_asked';
  danger: 'yes' | 'no' | 'not_known';
  dangerSaid: string | null;
  /** What was said, in the referrer's words. */
  happened: string;
  /** What else they told, each under a heading. */
  alsoSaid: readonly { heading: string; text: string }[];
  when: EventTime;
  where: { said: string | null; precision: string | null; longitude: number | null; latitude: number | null };
  childAware: Asked;
  parentAware: Asked;
  notToldWhy: string | null;
  subjects: readonly { kind: string; named: string; age: string | null; said: string | null; inDanger: Asked }[];
}

/** One working day to a decision, from when the concern was received (Working Together 2023). */
export function clockOf(receivedAt: Date): { rule: ClockRule['code']; started_at: Date; due_at: Date } {
  const rule = referralDecisionClock(receivedAt);
  return { rule: rule.code, started_at: receivedAt, due_at: dueAt(rule, receivedAt, [], englandCalendar()) };
}

/** What of a concern its record holds. */
export const recordColumns = (told: HubConcern) => {
  const window = windowOf(told.when);
  return {
    when_known: told.when.kind,
    earliest: window?.earliest ?? null,
    latest: window?.latest ?? null,
    sort_at: told.receivedAt,
    place_said: told.where.said,
    place_precision: told.where.precision,
    longitude: told.where.longitude,
    latitude: told.where.latitude,
    source: told.howKnown,
    agency_id: told.referrer.agencyId,
    reference: told.reference,
  };
};

/** What of a concern the concern itself holds. */
export const concernColumns = (told: HubConcern) => ({
  received_at: told.receivedAt,
  channel: told.channel,
  source_code: told.sourceCode,
  danger_now: told.danger,
  danger_said: told.dangerSaid,
  child_aware: told.childAware,
  parent_aware: told.parentAware,
  not_told_why: told.notToldWhy,
  referrer_account_id: told.referrer.accountId,
  referrer_agency_id: told.referrer.agencyId,
});

/** What a concern says of one of those it names. */
export const subjectColumns = (subject: HubConcern['subjects'][number]) => ({
  kind: subject.kind,
  named: subject.named,
  age_said: subject.age,
  said_of_them: subject.said,
  in_danger: subject.inDanger,
});

/** Words under a heading (none: what was said itself), as they were given. */
export async function addWords(
  ctx: Bringing,
  recordId: string,
  words: readonly { heading: string | null; text: string }[],
  scope: Guarded,
): Promise<void> {
  if (words.length === 0) return;
  await ctx.tx
    .insertInto('record_narrative')
    .values(
      words.map(({ heading, text }) => ({
        id: ctx.newId(),
        record_id: recordId,
        heading,
        text,
        written_at: ctx.now,
        written_by: ctx.actor.id,
        ...scope,
      })),
    )
    .execute();
}
