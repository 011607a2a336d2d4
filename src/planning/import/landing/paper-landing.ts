import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { PlanCounts } from '../tables.ts';
import type { ImportShown } from './load-import.ts';

/** Something that landing made: `sitting` and its id. */
export interface Made {
  readonly what: string;
  readonly id: string;
}

/** Where something that was made is now, for a link. */
export interface MadePlace {
  readonly id: string;
  readonly text: string;
  readonly href: string;
}

/**
 * How a kind of paper lands that is no plan. The room that keeps what it becomes stands on this one, so the composition hands it in
 * (`src/server.ts`).
 */
export interface PaperLanding {
  /** The kind of paper, as it is recognised. */
  readonly recognised: string;
  /** How many rows it has, as they are counted. */
  readsOf(shown: ImportShown): number;
  /** A digest of everything that would land: another file that says the same changes nothing. */
  digestOf(shown: ImportShown): string;
  /**
   * Lands it in the transaction at hand.
   *
   * @throws Refused where it cannot, in words for whoever lands it.
   */
  land(ctx: ActingCtx, shown: ImportShown): Promise<{ made: readonly Made[]; counts: PlanCounts }>;
  /** Where what was made is, as far as this reader may see; in the order in which it is to be shown. */
  placesOf(tx: Tx, made: readonly Made[]): Promise<readonly MadePlace[]>;
}
