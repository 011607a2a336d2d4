import type { CastKey } from '../organisation/cast.ts';

/** What was answered to one question, so many days ago and by whom; replaced answers are not told. */
export interface ToldAnswer {
  readonly item: string;
  /** A code of its scale, or words. One that says why there is no answer is that. */
  readonly is?: string;
  readonly text?: string;
  readonly harmDone?: 'yes' | 'no' | 'not_known';
  readonly evidence?: string;
  readonly howKnown?: string;
  readonly ago: number;
  readonly by: CastKey;
}

export interface ToldJudgement {
  readonly level: string;
  readonly narrative: string;
  readonly evidence: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly whatWouldChange: string;
  /** Days from now. */
  readonly reviewIn: number;
}

/** One sitting of a harm matrix. */
export interface ToldAssessment {
  readonly key: string;
  readonly person: string;
  readonly title: string;
  readonly openedAgo: number;
  readonly by: CastKey;
  readonly answers: readonly ToldAnswer[];
  /** Decided, handed in and authorised; still being answered when left out. */
  readonly ended?: {
    readonly submittedAgo: number;
    readonly authorisedAgo: number;
    readonly authorisedBy: CastKey;
    readonly narrative: string;
    readonly judgements: { readonly harm_experienced: ToldJudgement; readonly further_harm: ToldJudgement };
  };
}
