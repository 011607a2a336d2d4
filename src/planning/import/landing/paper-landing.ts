import type { Paper } from '../../../documents/index.ts';
import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import type { FieldErrors } from '../../../kernel/ui/index.ts';
import type { Correction } from '../corrections.ts';
import type { TableMapping } from '../proposal.ts';
import type { PlanCounts } from '../tables.ts';
import type { ImportShown } from './load-import.ts';

/** Something that landing made: `sitting` and its id. */
export interface Made {
  readonly what: string;
  readonly id: string;
  /** The row of the paper it was made of; null for the whole paper. */
  readonly key: string | null;
}

/** Where something that was made is now, for a link. */
export interface MadePlace {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  /** It was taken back: still to be read, but it no longer stands for its paper. */
  readonly withdrawn?: boolean;
}

/** What came of landing a paper. */
export interface LandedPaper {
  /** What was made now; what an earlier landing made of it is known already. */
  readonly made: readonly Made[];
  readonly counts: PlanCounts;
  /** Why rows are held or rejected, with how many of each. */
  readonly reasons?: Readonly<Record<string, number>>;
  /** What else there is to say of it, a line each. */
  readonly said?: readonly string[];
  /** Some of it waits for a person to decide: it stays staged, and what is decided lands later. */
  readonly waits?: boolean;
  /** The plan it became or is a newer edition of, where it did. */
  readonly planId?: string | null;
}

/** What the page of an import is given besides the import. */
export interface PaperPage {
  readonly places: readonly MadePlace[];
  readonly made: readonly Made[];
  readonly errors?: FieldErrors;
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * How a kind of paper lands that is no plan. The room that keeps what it becomes stands on this one, so the composition hands it in
 * (`src/landings.ts`).
 */
export interface PaperLanding {
  /** The kind of paper, as it is recognised. */
  readonly recognised: string;
  /** The class of the scope in which such a paper waits, and so who may read it before it has landed; the partnership's own if left out. */
  readonly waitsIn?: 'panel';
  /**
   * What it is called and which of its tables are a plan's, where this room knows a paper for its own or somebody says that it is; null
   * for any other. Left out where planning itself recognises the kind.
   */
  readonly read?: (paper: Paper, said: boolean) => { title: string; mapping: readonly TableMapping[] } | null;
  /** What somebody says who brings one in, as a choice of a list: "A panel’s spreadsheet". Left out where Kith finds out by itself. */
  readonly saidAs?: string;
  /** What it is, in words that follow "it is". */
  says(shown: ImportShown): string;
  /** How many rows it has, as they are counted. */
  rowsOf(shown: ImportShown): number;
  /** A digest of everything that would land: another file that says the same changes nothing. Null where each row is known by itself. */
  digestOf(shown: ImportShown): string | null;
  /**
   * What stands in Kith already and says just this, whether or not a paper made it: then nothing is made. Left out where only another
   * paper can have said it.
   */
  readonly standing?: (ctx: ActingCtx, shown: ImportShown) => Promise<readonly Made[]>;
  /** What a person should look at first, a line each. */
  flagsOf(shown: ImportShown): readonly string[];
  /**
   * Lands it in the transaction at hand.
   *
   * @param made what an earlier landing of it made.
   * @throws Refused where it cannot, in words for whoever lands it.
   */
  land(ctx: ActingCtx, shown: ImportShown, made: readonly Made[]): Promise<LandedPaper>;
  /** Where what was made is, as far as this reader may see; in the order in which it is to be shown. */
  placesOf(tx: Tx, made: readonly Made[]): Promise<readonly MadePlace[]>;
  /** Its page, and what its forms say; where they are left out the paper has the page of a plan or a review. */
  readonly page?: (ctx: Ctx, shown: ImportShown, page: PaperPage) => Promise<PageParts>;
  readonly corrections?: (
    ctx: Ctx,
    shown: ImportShown,
    raw: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly corrections: readonly Correction[] } | { readonly problems: FieldErrors }>;
  /** What has to be put right before it can land, each beside its field; null when nothing has. */
  readonly whyNot?: (ctx: ActingCtx, shown: ImportShown) => Promise<FieldErrors | null>;
}
