import { sayAnswer, sayBeside, type WholeSitting } from '../../assessment/index.ts';
import type { ReviewCell } from './cells.ts';

type Heads = ReturnType<WholeSitting['stands']>['heads'];

/** What a paper says beside an answer that still stands as it was brought in from it; null for any other answer. */
export type PaperBeside = (item: string, head: Heads[number]) => readonly string[] | null;

/**
 * What was said beside the answers of one cell, a line each: why there is none ("not known" is not "not asked"), evidence, how it is
 * known, notes; and how many statements are whose where people answered at once.
 */
export function besideCell(
  { sitting: { definition }, stands, terms }: Pick<WholeSitting, 'sitting' | 'stands' | 'terms'>,
  { item, overallItem }: Pick<ReviewCell, 'item' | 'overallItem'>,
  inPaper: PaperBeside = () => null,
): string[] {
  const items = definition.sections.flatMap((section) => section.items);
  const asked = [
    { code: item, called: 'Statements' },
    ...(overallItem === null ? [] : [{ code: overallItem, called: 'Overall' }]),
  ];
  return asked.flatMap(({ code, called }) => {
    const question = items.find((one) => one.code === code);
    const { heads, clash } = stands(code);
    const own = (head: Heads[number]): string[] => [
      ...(question && (head.state === 'not_known' || head.state === 'declined')
        ? [`${called}: ${sayAnswer(definition, question, head)}`]
        : []),
      ...(head.note ? [head.note] : []),
    ];
    const beside = (head: Heads[number]): readonly string[] => [
      ...sayBeside(head, terms),
      ...(inPaper(code, head) ?? own(head)),
    ];
    return [...(clash ? whose(heads) : []), ...heads.flatMap(beside)];
  });
}

function whose(heads: Heads): string[] {
  const lists = heads.flatMap(({ value }) => (value && 'statements' in value ? [value.statements.length] : []));
  if (lists.length < 2) return [];
  return [`${lists.length} lists of statements stand side by side, one after another: of ${lists.join(', then ')}.`];
}
