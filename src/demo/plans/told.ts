import type { CastKey } from '../organisation/cast.ts';
import type { PlaceKey } from '../places/keys.ts';

/** Somebody a plan names, as it says them, and who of the cast it is where that is known. */
export interface ToldLead {
  readonly said: string;
  readonly agency?: string;
  readonly kind: 'person' | 'role' | 'team' | 'sub_group' | 'agency' | 'everyone';
  readonly part?: 'lead' | 'co_owner' | 'supporting';
}

/** What was said of an action so many days ago. */
export interface ToldUpdate {
  readonly claim: 'on_track' | 'at_risk' | 'done' | 'complete' | 'not_needed' | 'sent_back' | 'reopened';
  readonly ago: number;
  readonly by: CastKey;
  readonly for?: CastKey;
  readonly note?: string;
  readonly evidence?: string;
}

/** Due in a month so many months from now, or on a day so many days from now; before now where it is negative. */
export type ToldDue = { readonly month: number } | { readonly day: number };

export interface ToldAction {
  readonly number: string;
  readonly wording: string;
  readonly strand?: 'support' | 'disruption' | 'guardianship' | 'place' | 'prevention' | 'learning' | 'governance';
  readonly due?: ToldDue;
  readonly leads: readonly [ToldLead, ...ToldLead[]];
  /** Who answers for it, once somebody has confirmed. */
  readonly who?: CastKey;
  readonly updates?: readonly ToldUpdate[];
  /** The key of the part of another plan that it does something for. */
  readonly serves?: string;
  readonly notes?: Readonly<Record<string, string>>;
}

/** How a change is told: by readings, by a story, or by what Kith counts. */
export interface ToldMeasure {
  readonly name: string;
  readonly definition?: string;
  readonly unit?: string;
  readonly target?: number;
  /** What Kith counts; such a measure has no readings. */
  readonly counter?: string;
  /** The oldest first. */
  readonly readings?: readonly {
    readonly ago: number;
    readonly value?: number;
    readonly story?: string;
    readonly source: string;
  }[];
}

export interface ToldImpact {
  readonly wording: string;
  readonly measures?: readonly ToldMeasure[];
}

export interface ToldPart {
  readonly key?: string;
  readonly kind: 'theme' | 'priority' | 'objective' | 'goal';
  readonly number: string;
  readonly wording: string;
  readonly outcome?: string;
  readonly saidBy?: string;
  readonly parts?: readonly ToldPart[];
  readonly actions?: readonly ToldAction[];
  readonly impacts?: readonly ToldImpact[];
}

export interface ToldReport {
  readonly title: string;
  readonly lead: string;
  readonly every: 'once' | 'quarter' | 'half_year' | 'year';
  /** Months from now. */
  readonly due: number;
  /** The months it covers, from now; the first and the last. */
  readonly covers?: readonly [number, number];
}

export interface ToldPlan {
  readonly key: string;
  readonly kind: 'strategy' | 'business_plan' | 'workplan' | 'support_plan';
  readonly title: string;
  /** A child of a story, or a place; left out for the partnership's own. */
  readonly about?: { readonly person: string } | { readonly place: PlaceKey };
  readonly state: 'active' | 'under_review';
  readonly by: CastKey;
  readonly openedAgo: number;
  readonly edition?: string;
  readonly columns?: readonly { readonly heading: string; readonly holds: string }[];
  readonly legend?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly parts: readonly ToldPart[];
  readonly reports?: readonly ToldReport[];
}
