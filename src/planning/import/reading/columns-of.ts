import type { Holds, Proposal, TableMapping } from '../proposal.ts';

/** A column of the document as most of its tables head it, each once, in the order in which they first stand. */
export function columnsOf(mappings: readonly TableMapping[]): Proposal['columns'] {
  const found = new Map<string, { holds: Holds; headings: string[] }>();
  for (const { columns } of mappings.filter(({ use }) => use === 'rows')) {
    let covering = '';
    for (const { heading, holds } of columns) {
      covering = heading || covering;
      if (holds === 'nothing' || holds === 'part_number') continue;
      const key = holds === 'note' ? `note ${heading}` : holds;
      const column = found.get(key) ?? { holds, headings: [] };
      if (covering !== '') column.headings.push(covering);
      found.set(key, column);
    }
  }
  return [...found.values()].map(({ holds, headings }) => ({ holds, heading: commonest(headings) }));
}

const commonest = (texts: readonly string[]): string => {
  const times = (text: string): number => texts.filter((other) => other === text).length;
  return texts.reduce((best, text) => (times(text) > times(best) ? text : best), texts[0] ?? '');
};
