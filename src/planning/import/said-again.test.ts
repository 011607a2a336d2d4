import { describe, expect, test } from 'vitest';
import { lostWords } from './lost-words.ts';
import { proposePlan } from './propose.ts';
import { readAsPlan } from './read-as-plan.ts';
import { paperOf, tableOf } from './testing/papers.ts';

describe('themes that are said again on every row', () => {
  const said = (kind: 'business_plan' | 'improvement', heads: string[], ...rows: string[][]) => {
    const paper = paperOf('Quay plan', tableOf([heads, ...rows]));
    const proposal = proposePlan(paper, readAsPlan(paper).mapping, kind);
    expect(lostWords(paper, proposal)).toEqual([]);
    return proposal.parts.map(({ key, parent, number, wording }) => [
      ...(parent === null ? [] : [proposal.parts.find((part) => part.key === parent)?.wording]),
      ...(number === null ? [] : [number]),
      wording,
      proposal.actions.filter(({ part }) => part === key).map((action) => action.number ?? action.wording),
    ]);
  };
  const HEADS = ['Theme', 'Action', 'Lead'];
  const kinds = ['improvement', 'business_plan'] as const;
  test.each(kinds)('are one part while they go on, and one of its own when they come back: %s', (kind) => {
    const rows = [
      ['Parks', 'Light the steps', 'Harbour team'],
      [' PARKS', 'Mend the rail', 'Harbour team'],
      ['', 'Sweep the quay', 'Harbour team'],
      ['Par ks', 'Paint the posts', 'Harbour team'],
      ['Schools', 'Ask the children', 'Youth team'],
      ['Parks', 'Mow the verge', 'Harbour team'],
    ];
    expect(said(kind, HEADS, ...rows)).toEqual([
      ['Parks', ['Light the steps', 'Mend the rail', 'Sweep the quay', 'Paint the posts']],
      ['Schools', ['Ask the children']],
      ['Parks', ['Mow the verge']],
    ]);
  });
  test.each(kinds.flatMap((kind) => ['Theme', 'Priority', 'Objective'].map((theme) => [kind, theme] as const)))(
    'beside a number of each action, whichever comes first: %s, %s',
    (kind, theme) => {
      const rows = [
        ['1', 'Parks', 'Light the steps', 'Harbour team'],
        ['2', 'Parks', 'Mend the rail', 'Harbour team'],
        ['3', 'Schools', 'Ask the children', 'Youth team'],
      ];
      const expected = [
        ['Parks', ['1', '2']],
        ['Schools', ['3']],
      ];
      expect(said(kind, ['Ref', theme, 'Action', 'Lead'], ...rows)).toEqual(expected);
      const swapped = rows.map(([number = '', part = '', ...rest]) => [part, number, ...rest]);
      expect(said(kind, [theme, 'Ref', 'Action', 'Lead'], ...swapped)).toEqual(expected);
    },
  );
  test('with their number, before their words or in a column of its own', () => {
    const expected = [
      ['1', 'Parks', ['Light the steps', 'Mend the rail']],
      ['2', 'Schools', ['Ask the children']],
    ];
    const rows = [
      ['1', 'Parks', 'Light the steps'],
      ['1', 'Parks', 'Mend the rail'],
      ['2', 'Schools', 'Ask the children'],
    ] as const;
    const joined = rows.map(([number, part, action]) => [`${number}. ${part}`, action, 'Harbour team']);
    expect(said('improvement', HEADS, ...joined)).toEqual(expected);
    const apart = rows.map((row) => [...row, 'Harbour team']);
    for (const kind of kinds) expect(said(kind, ['No', ...HEADS], ...apart)).toEqual(expected);
  });
  const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());
  test('an outer one over several inner ones, and words in small letters', () => {
    const rows = [
      ['parks', 'steps are lit', 'Light the steps', 'Harbour team'],
      ['parks', 'steps are lit', 'Light the stairs', 'Harbour team'],
      ['parks', 'rails are firm', 'Mend the rail', 'Harbour team'],
      ['schools', 'rails are firm', 'Mend their rail', 'Harbour team'],
    ];
    expect(
      said('improvement', ['Theme', 'Objective', 'Action', 'Lead'], ...rows.map((row) => row.map(capital))),
    ).toEqual([
      ['Parks', []],
      ['Parks', 'Steps are lit', ['Light the steps', 'Light the stairs']],
      ['Parks', 'Rails are firm', ['Mend the rail']],
      ['Schools', []],
      ['Schools', 'Rails are firm', ['Mend their rail']],
    ]);
    const small = rows.slice(0, 2).map(([theme = '', , ...rest]) => [theme, ...rest]);
    expect(said('improvement', HEADS, ...small)).toEqual([['parks', ['Light the steps', 'Light the stairs']]]);
  });
});
