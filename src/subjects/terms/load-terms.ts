import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';

export interface Term {
  vocabulary: string;
  code: string;
  label: string;
  about: string | null;
  /** Whether it may be chosen on the day asked for; one that has gone out of use still says its label. */
  offered: boolean;
}

/** The words of some vocabularies, in their order. */
export interface Terms {
  /** What may be chosen today. */
  offered(vocabulary: string): Term[];
  /** What a stored code is called; the code itself when no vocabulary knows it, since an old answer is still shown. */
  label(vocabulary: string, code: string): string;
  has(vocabulary: string, code: string): boolean;
}

/** The words of `vocabularies` as they stand on a London day. */
export async function loadTerms(tx: Tx, vocabularies: readonly string[], on: CivilDate): Promise<Terms> {
  const { rows } = await sql<Term>`
    select vocabulary, code, label, about, valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) as offered
    from term where vocabulary = any (${sql.val([...new Set(vocabularies)])}::text[])
    order by vocabulary, sort, code, valid_from`.execute(tx);
  return termsOf(rows);
}

/** Vocabularies from their rows. A code with several versions is called what its newest version says. */
export function termsOf(rows: readonly Term[]): Terms {
  const labels = new Map(rows.map((row) => [`${row.vocabulary}/${row.code}`, row.label]));
  return {
    offered: (vocabulary) => rows.filter((row) => row.vocabulary === vocabulary && row.offered),
    label: (vocabulary, code) => labels.get(`${vocabulary}/${code}`) ?? code,
    has: (vocabulary, code) => rows.some((row) => row.vocabulary === vocabulary && row.code === code && row.offered),
  };
}
