import type { CastKey } from '../organisation/cast.ts';

/** How likely and how grave it was, so many days ago; before anything was done about it, or with what is being done. */
export interface ToldScore {
  readonly ago: number;
  readonly likelihood: 1 | 2 | 3 | 4 | 5;
  readonly impact: 1 | 2 | 3 | 4 | 5;
  readonly kind: 'inherent' | 'residual';
  readonly why: string;
  readonly by: CastKey;
}

/** A risk to the partnership, never to a child. */
export interface ToldRisk {
  readonly key: string;
  readonly number: string;
  readonly category: 'safeguarding' | 'capacity' | 'information' | 'financial' | 'reputational' | 'legal' | 'partner';
  readonly description: string;
  readonly cause?: string;
  readonly consequence?: string;
  readonly controls?: string;
  readonly appetite?: string;
  readonly owner?: CastKey;
  readonly confidential?: boolean;
  readonly openedAgo: number;
  readonly by: CastKey;
  /** Days from now. */
  readonly reviewIn: number;
  readonly targetIn?: number;
  /** The oldest first. */
  readonly scores: readonly [ToldScore, ...ToldScore[]];
  /** The key of the body it was taken up to. */
  readonly escalatedTo?: string;
  readonly actions?: readonly { readonly plan: string; readonly action: string }[];
  readonly closed?: { readonly ago: number; readonly why: string };
}
