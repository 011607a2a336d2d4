import { type Band, besideTyped, type Statement, type WholeSitting } from '../../assessment/index.ts';

/** One cell of a review: its statements, what people typed of it overall, and what its bands suggest (domain §3.15). */
export interface ReviewCell {
  /** The code of its statements, which is also its address. */
  item: string;
  /** The code of the overall that is held against them; null where none is asked. */
  overallItem: string | null;
  name: string;
  /** The row it stands in, since several rows have a cell of the same name. */
  within: string;
  statements: readonly Statement[];
  /** As a person typed it; null where nobody did. */
  typed: readonly Band[] | null;
  suggested: readonly Band[] | null;
  /** Both are there and differ: shown, never mended (domain §3.15). */
  disagrees: boolean;
  /** Two people answered at once and differ. */
  clash: boolean;
}

/** A row of the grid: a level of Target, or another domain. */
export interface ReviewRow {
  code: string;
  title: string;
  cells: readonly ReviewCell[];
}

/** The cells of a review in the order it asks them: every pair of statements and the overall that is held against them. */
export function rowsOf({ sitting, stands }: Pick<WholeSitting, 'sitting' | 'stands'>): ReviewRow[] {
  return sitting.definition.sections
    .map(({ code, title, items }) => ({
      code,
      title,
      cells: items.flatMap((item): ReviewCell[] => {
        if (item.kind !== 'statements') return [];
        const overall = items.find((one) => one.kind === 'overall' && one.from === item.code);
        const said = stands(item.code);
        const statements = said.heads.flatMap(({ value }) => (value && 'statements' in value ? value.statements : []));
        const typed = overall ? bandsTyped(stands(overall.code)) : null;
        const { suggested, differs } = besideTyped(
          typed,
          statements.map(({ band }) => band),
        );
        return [
          {
            item: item.code,
            overallItem: overall?.code ?? null,
            name: item.label.split(':')[0] ?? item.label,
            within: title,
            statements,
            typed,
            suggested,
            disagrees: differs,
            clash: said.clash || (overall !== undefined && stands(overall.code).clash),
          },
        ];
      }),
    }))
    .filter(({ cells }) => cells.length > 0);
}

const bandsTyped = ({ heads }: ReturnType<WholeSitting['stands']>): readonly Band[] | null => {
  const last = heads.findLast(({ value }) => value !== null && 'bands' in value)?.value;
  return last && 'bands' in last ? last.bands : null;
};

/** What takes a statement of each band on (domain §3.15). */
export const towardsWords: Record<Band, string> = {
  red: 'To get to amber',
  amber: 'To get to green',
  green: 'To sustain it',
};
