/** How somebody on duty answered. */
export type Answered = 'rang back' | 'could not reach' | 'passed on';

/** Why somebody is kept out of a record. */
export type Tie = 'names me' | 'my family' | 'my household' | 'other';

declare module '../kernel/db/schema.ts' {
  interface Schema {
    declared_family: {
      id: string;
      account_id: string;
      given_names: string;
      family_name: string;
      given_part: string;
      family_parts: string[];
      birth_date: string | null;
      why: Exclude<Tie, 'names me'>;
      declared_at: Date;
      ended_at: Date | null;
    };
    emergency_question: Guarded & {
      id: string;
      kind: 'danger' | 'ask';
      who_said: string;
      where_said: string | null;
      why_said: string;
      ring_back: string;
      asked_by: string;
      asked_at: Date;
      ring_by: Date;
    };
    emergency_answer: Guarded & {
      id: string;
      question_id: string;
      how: Answered;
      note: string;
      answered_at: Date;
      answered_by: string;
    };
    hidden_match: Guarded & {
      id: string;
      subject_id: string;
      about_kind: 'danger' | 'ask' | 'concern';
      about_id: string;
      said: unknown;
      asked_by: string | null;
      asked_at: Date;
      matched_at: Date;
      ring_by: Date;
      how: Answered | null;
      note: string | null;
      answered_at: Date | null;
      answered_by: string | null;
    };
  }
}
