import { describe, expect, test } from 'vitest';
import { lostWords, type ProposedAction, type ProposedPart, readAsPlan } from '../../src/planning/import/index.ts';
import { digest } from './digest.ts';
import expected from './expectations/business-plan.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('seeds', '002');
const read = found && (await found.paper());

const said = (each: readonly { said: string }[]): string | null => joined(each.map((one) => one.said));
const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : digest(texts.join(' ')));
const month = (date: { year: number; month: number } | null): string | null =>
  date === null ? null : `${date.year}-${String(date.month).padStart(2, '0')}`;

describe.skipIf(read === null)('a board’s business plan, as it stands', () => {
  const paper = read ?? { format: 'text' as const, title: null, blocks: [], remarks: [] };
  const { recognised, mapping, proposal } = readAsPlan(paper);
  const { actions, parts } = proposal;
  const objectives = parts.filter(({ kind }) => kind === 'objective');
  const flagged = (code: string): string[] => proposal.flags.filter((flag) => flag.code === code).map(({ on }) => on);
  const oversightOf = ({ notes }: ProposedAction | ProposedPart): string | null =>
    joined(notes.filter(({ heading }) => /oversight/i.test(heading)).map(({ text }) => text));

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised, with its title, years and the month it was presented', () => {
    expect(recognised.kind).toBe('business_plan');
    expect([digest(proposal.title), proposal.years]).toEqual([expected.title, expected.period]);
    expect(proposal.presented).toEqual({ on: `${month(expected.presented)}-01`, precision: 'month' });
    expect(proposal.prose.map(({ text }) => digest(text))).toContain(expected.progressLine);
  });

  test('has its priorities, with the prose under each and the rest with the plan', () => {
    const priorities = parts.filter(({ kind }) => kind === 'priority');
    expect(
      priorities.map(({ number, wording, prose }) => [Number(number), digest(wording), prose.map(digest)]),
    ).toEqual(expected.priorities.map(({ n, digest: of, paragraphs }) => [n, of, paragraphs]));
    expect(proposal.prose.map(({ text }) => digest(text))).toEqual(expect.arrayContaining(expected.generalProse));
  });

  test('reads nine tables of ragged columns, and which of two columns says what', () => {
    expect(mapping.map(({ use }) => use)).toEqual(expected.tables.map(() => 'rows'));
    expect(mapping.map(({ headingRows }) => headingRows)).toEqual(
      expected.tables.map(({ headingRows }) => headingRows),
    );
    const order = mapping.map(({ columns }) =>
      columns.flatMap(({ holds }) => (holds === 'action' ? ['what'] : holds === 'leads' ? ['who'] : [])).join(','),
    );
    expect(order).toEqual(expected.tables.map(({ actionColumnsOrder }) => actionColumnsOrder));
  });

  test('has its objectives under their priorities', () => {
    const numbers = new Map(parts.map(({ key, number }) => [key, number]));
    expect(
      objectives.map(({ number, wording, parent }) => [number, digest(wording), Number(numbers.get(parent ?? ''))]),
    ).toEqual(expected.objectives.map(({ no, objective, priority }) => [no, objective, priority]));
  });

  test.each(expected.objectives)('objective $no: every row, each cell in its place', ({ no, rows }) => {
    const objective = objectives.find(({ number }) => number === no);
    const own = actions.filter(({ part }) => part === objective?.key);
    expect(
      own.map((action) => ({
        outcomes: joined(action.impacts),
        actions: digest(action.wording),
        who: said(action.leads),
        oversight: oversightOf(action),
        when: action.due?.by?.slice(0, 7) ?? null,
        from: action.due?.precision === 'range' ? action.due.from?.slice(0, 7) : null,
        words: action.due === null ? null : digest(action.due.said),
      })),
    ).toEqual(
      rows.map((row) => ({
        outcomes: row.outcomes?.digest ?? null,
        actions: row.actions?.digest ?? digest('[No action is printed]'),
        who: row.who?.digest ?? null,
        oversight: row.oversight?.digest ?? null,
        when: month(row.when?.to ?? null),
        from: month(row.when?.from ?? null),
        words: row.when?.textDigest ?? null,
      })),
    );
  });

  test('a row that says who and when and not what says so', () => {
    const bare = expected.objectives.flatMap(({ no, rows }) =>
      rows.flatMap((row, nth) => (row.actions === null ? [`${no} row ${nth + 1}`] : [])),
    );
    const mine = objectives.flatMap(({ key, number }) =>
      actions
        .filter(({ part }) => part === key)
        .flatMap((action, nth) => (flagged('no-action').includes(action.key) ? [`${number} row ${nth + 1}`] : [])),
    );
    expect([bare.length, mine]).toEqual([1, bare]);
  });

  test('what is cut, joined or out of order is flagged', () => {
    const numbered = (no: string): string[] =>
      actions.filter(({ part }) => part === objectives.find(({ number }) => number === no)?.key).map(({ key }) => key);
    expect(flagged('date-cut')).toEqual([numbered('2.1')[1], numbered('2.1')[3]]);
    expect(flagged('range')).toEqual([numbered('2.1')[2]]);
    expect(flagged('date-before')).toEqual(numbered('2.2'));
    expect(flagged('more-dates')).toEqual(numbered('1.1'));
    expect(flagged('goes-on')).toEqual([numbered('2.2')[0]]);
    expect(flagged('begins-midway')).toEqual([numbered('4.1')[2]]);
    expect(flagged('column')).toHaveLength(expected.counts.tables);
  });

  test('counts as the paper does', () => {
    const { counts } = expected;
    const dated = actions.filter(({ due }) => due?.by != null).length;
    expect([objectives.length, actions.length, dated]).toEqual([counts.objectives, counts.rows, counts.rowsWithDate]);
  });

  test('loses no word', () => expect(lostWords(paper, proposal)).toEqual([]));
});
