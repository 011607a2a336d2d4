import type { Guarded } from '../kernel/db/schema.ts';

interface RiskRow extends Guarded {
  id: string;
  number: string;
  category: string;
  description: string;
  cause: string | null;
  consequence: string | null;
  owner_id: string | null;
  controls: string | null;
  appetite: string | null;
  target_on: string | null;
  review_on: string;
  escalated_to_id: string | null;
  raised_part_id: string | null;
  opened_at: Date;
  opened_by: string | null;
  closed_at: Date | null;
  closed_why: string | null;
}

/** Before anything was done about it, or with what is being done. */
export type ScoreKind = 'inherent' | 'residual';

interface RiskScoreRow extends Guarded {
  id: string;
  risk_id: string;
  likelihood: number;
  impact: number;
  kind: ScoreKind;
  why: string;
  scored_at: Date;
  scored_by: string | null;
}

interface RiskActionRow extends Guarded {
  id: string;
  risk_id: string;
  action_id: string;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    risk: RiskRow;
    risk_score: RiskScoreRow;
    risk_action: RiskActionRow;
  }
}
