import type { Tx } from '../../kernel/db/schema.ts';

/** Something somebody said in their own words when a record was made. */
export interface OwnWords {
  text: string;
  at: Date;
}

/** How this room asks the records room for somebody's own words, so that neither has to know the other's tables. */
export type OwnWordsOf = (tx: Tx, subjectId: string, most: number) => Promise<OwnWords[]>;
