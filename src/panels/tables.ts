import type { Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';

export type MeetingState =
  | 'scheduled'
  | 'agenda_open'
  | 'agenda_locked'
  | 'packs_issued'
  | 'in_session'
  | 'decisions_recorded'
  | 'minutes_draft'
  | 'minutes_approved'
  | 'closed'
  | 'cancelled';

/** What somebody is in a body. */
export type MemberPart = 'chair' | 'co_chair' | 'member' | 'note_taker' | 'coordinator';
/** What somebody is at one meeting. */
export type AttendingPart = MemberPart | 'deputy' | 'guest';
export type AttendanceState = 'expected' | 'present' | 'left' | 'apologies' | 'absent';
export type Band = 'opening' | 'due' | 'requested' | 'standing' | 'late';
export type ItemState = 'requested' | 'accepted' | 'discussed' | 'put_off' | 'withdrawn';
export type DecisionOutcome = 'continue' | 'step_up' | 'step_down' | 'close' | 'refer_on';
export type Every = 'day' | 'week' | 'fortnight' | 'month' | 'six_weeks' | 'quarter' | 'as_needed';
interface Body extends Guarded {
  id: string;
  name: string;
  kind: string;
  about: string;
  is_about_places: Generated<boolean>;
  cadence: unknown;
  standing_items: Generated<string[]>;
  without_names: Generated<boolean>;
  quorum: number | null;
  representative_id: string | null;
  deputy_id: string | null;
  workplan_id: string | null;
  opened_at: Date;
  opened_by: string | null;
  closed_at: Date | null;
}

interface BodyTerms extends Guarded {
  id: string;
  body_id: string;
  edition: string;
  terms: string;
  covers_place_plans: boolean;
  from_on: string;
  review_on: string | null;
  written_at: Date;
  written_by: string | null;
}

interface BodyMember extends Guarded {
  id: string;
  body_id: string;
  account_id: string;
  part: MemberPart;
  deputy_id: string | null;
  from_on: string;
  until_on: string | null;
}

interface Meeting extends Guarded {
  id: string;
  body_id: string;
  starts_at: Date;
  ends_at: Date | null;
  held_at: string | null;
  state: Generated<MeetingState>;
  without_names: boolean;
  agenda_locks_at: Date | null;
  packs_expire_at: Date | null;
  minutes_due_by: Date | null;
  minutes_approved_at: Date | null;
  minutes_approved_by: string | null;
  cancelled_why: string | null;
  arranged_at: Date;
  arranged_by: string | null;
}

interface AgendaItem extends Guarded {
  id: string;
  meeting_id: string;
  band: Band;
  title: string;
  why: string;
  subject_id: string | null;
  plan_id: string | null;
  action_id: string | null;
  sitting_id: string | null;
  report_due_id: string | null;
  state: Generated<ItemState>;
  late_reason: string | null;
  accepted_at: Date | null;
  accepted_by: string | null;
  sort: number;
  asked_at: Date;
  asked_by: string | null;
}

interface Attendance extends Guarded {
  id: string;
  meeting_id: string;
  account_id: string;
  part: AttendingPart;
  in_place_of: string | null;
  state: Generated<AttendanceState>;
  since: Date;
  note: string | null;
}

interface DeclaredInterest extends Guarded {
  id: string;
  item_id: string;
  account_id: string;
  interest: string;
  what_was_done: string | null;
  declared_at: Date;
  recorded_by: string | null;
}

interface Decision extends Guarded {
  id: string;
  item_id: string;
  outcome: DecisionOutcome | null;
  wording: string;
  rationale: string;
  reviewer_id: string | null;
  plan_owner_id: string | null;
  reopens_when: string | null;
  replaces_id: string | null;
  decided_at: Date;
  recorded_by: string | null;
}

interface DecisionDissent extends Guarded {
  id: string;
  decision_id: string;
  said_by: string;
  words: string;
  said_at: Date;
  recorded_by: string | null;
}

interface DecisionAction extends Guarded {
  id: string;
  item_id: string;
  decision_id: string | null;
  action_id: string;
  agreed_at: Date;
}

interface MinuteLine extends Guarded {
  id: string;
  meeting_id: string;
  item_id: string | null;
  text: string;
  replaces: Generated<string[]>;
  typed_at: Date;
  typed_by: string | null;
}

interface Pack extends Guarded {
  id: string;
  meeting_id: string;
  account_id: string;
  issued_at: Date;
  issued_by: string | null;
  expires_at: Date;
  recalled_at: Date | null;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    body: Body;
    body_terms: BodyTerms;
    body_member: BodyMember;
    meeting: Meeting;
    agenda_item: AgendaItem;
    attendance: Attendance;
    declared_interest: DeclaredInterest;
    decision: Decision;
    decision_dissent: DecisionDissent;
    decision_action: DecisionAction;
    minute_line: MinuteLine;
    pack: Pack;
  }
}
