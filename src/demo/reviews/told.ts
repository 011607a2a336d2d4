import type { Band } from '../../assessment/index.ts';
import type { CastKey } from '../organisation/cast.ts';

/** A statement in a band, what takes it on, and who does that. */
export type ToldStatement = readonly [band: Band, text: string, action?: string, lead?: string];

/** One cell of a review: what is true now, and the overall that people typed, the better band first. */
export interface ToldCell {
  readonly typed: readonly Band[];
  readonly says: readonly ToldStatement[];
  readonly note?: string;
  /** The action of a plan that it led to. */
  readonly ledTo?: { readonly plan: string; readonly action: string };
}

/** A review of the system as the partnership made it. */
export interface ToldReview {
  readonly key: string;
  readonly openedAgo: number;
  readonly by: CastKey;
  readonly submittedAgo: number;
  /** Not authorised yet when left out. */
  readonly authorised?: { readonly ago: number; readonly by: CastKey };
  readonly narrative: string;
  /** By the code of the cell: `level_1_referral`. */
  readonly cells: Readonly<Record<string, ToldCell>>;
  /** By the code of the value: how far it is lived, and what shows it. */
  readonly values: Readonly<Record<string, readonly [lived: string, evidence: string]>>;
  readonly dissent?: readonly { readonly cell: string; readonly by: CastKey; readonly words: string }[];
}
