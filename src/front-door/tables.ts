import type { Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';
import type { Asked } from '../records/index.ts';

interface Concern extends Guarded {
  id: string;
  record_id: string;
  label: string;
  received_at: Date;
  channel: string;
  source_code: string | null;
  danger_now: 'yes' | 'no' | 'not_known';
  danger_said: string | null;
  happened_said: string | null;
  child_aware: Generated<Asked>;
  parent_aware: Generated<Asked>;
  not_told_why: string | null;
  referrer_account_id: string | null;
  referrer_agency_id: string | null;
  status: 'submitted' | 'read' | 'proposed' | 'decided';
  first_read_at: Date | null;
  first_read_by: string | null;
}

interface ConcernSubject extends Guarded {
  id: string;
  concern_id: string;
  kind: string;
  named: string;
  age_said: string | null;
  said_of_them: string | null;
  in_danger: Generated<Asked>;
  subject_id: string | null;
  matched_by: string | null;
  matched_at: Date | null;
  /** Its place among those the referrer named, from 0. */
  said_order: Generated<number>;
}

interface ScreeningDecision extends Guarded {
  id: string;
  concern_id: string;
  concern_subject_id: string;
  outcome: string;
  needs_second: boolean;
  rationale: string;
  proposed_by: string;
  proposed_at: Date;
  status: 'proposed' | 'final' | 'returned';
  second_by: string | null;
  second_at: Date | null;
  second_rationale: string | null;
}

interface ClockRow extends Guarded {
  id: string;
  concern_id: string | null;
  record_id: string | null;
  rule: string;
  started_at: Date;
  due_at: Date;
  met_at: Date | null;
}

interface Feedback extends Guarded {
  id: string;
  concern_id: string;
  step: 'received' | 'read' | 'acted_or_advised' | 'told';
  told: string | null;
  chosen_by: string | null;
  at: Date;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    concern: Concern;
    concern_subject: ConcernSubject;
    screening_outcome: {
      code: string;
      label: string;
      about: string;
      needs_second: boolean;
      makes_referral: boolean;
      sort: number;
      source: string;
    };
    screening_decision: ScreeningDecision;
    clock: ClockRow;
    clock_pause: Guarded & { id: string; clock_id: string; from_at: Date; until_at: Date | null; reason: string };
    feedback: Feedback;
    said_by_me: Guarded & {
      id: string;
      concern_id: string;
      label: string;
      sent_at: Date;
      sent_by: string;
      what_i_said: unknown;
    };
  }
}
