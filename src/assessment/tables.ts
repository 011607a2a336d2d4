import type { Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';

export type SittingState = 'open' | 'submitted' | 'authorised' | 'sent_back' | 'withdrawn';
export type AnswerState = 'answered' | 'not_known' | 'not_asked' | 'declined';

interface Instrument extends Guarded {
  id: string;
  code: string;
  name: string;
  about: string;
  asks_about: string[];
  opened_at: Date;
  opened_by: string | null;
}

interface InstrumentVersion extends Guarded {
  id: string;
  instrument_id: string;
  number: number;
  definition: unknown;
  state: 'draft' | 'published' | 'withdrawn';
  what_changed: string | null;
  written_at: Date;
  written_by: string | null;
  published_at: Date | null;
  published_by: string | null;
}

interface Sitting extends Guarded {
  id: string;
  version_id: string;
  subject_id: string | null;
  title: string;
  state: Generated<SittingState>;
  agreed_in_id: string | null;
  revealed_at: Date | null;
  follows_id: string | null;
  opened_at: Date;
  opened_by: string | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  authorised_at: Date | null;
  authorised_by: string | null;
  decision: unknown;
  sent_back_why: string | null;
}

interface Answer extends Guarded {
  id: string;
  sitting_id: string;
  /** The version whose wording was answered: it stays when the sitting moves to a newer one. */
  version_id: string;
  item: string;
  state: AnswerState;
  value: unknown;
  note: string | null;
  evidence: string | null;
  how_known: string | null;
  as_of: string | null;
  replaces: Generated<string[]>;
  answered_at: Date;
  answered_by: string | null;
}

interface SittingDissent extends Guarded {
  id: string;
  sitting_id: string;
  item: string | null;
  words: string;
  said_at: Date;
  said_by: string | null;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    instrument: Instrument;
    instrument_version: InstrumentVersion;
    sitting: Sitting;
    answer: Answer;
    sitting_dissent: SittingDissent;
    sitting_action: Guarded & { id: string; sitting_id: string; item: string; action_id: string };
  }
}
