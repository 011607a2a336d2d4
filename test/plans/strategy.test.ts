import { describe, expect, test } from 'vitest';
import { lostWords, readAsPlan } from '../../src/planning/import/index.ts';
import { digest } from './digest.ts';
import expected from './expectations/strategy.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('seeds', '000');
const read = found && (await found.paper());

describe.skipIf(read === null)('a strategy’s action plan, as it stands', () => {
  const paper = read ?? { format: 'text' as const, title: null, blocks: [], remarks: [] };
  const { recognised, proposal } = readAsPlan(paper);
  const actions = proposal.actions;

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised, with its title, its years and its columns', () => {
    expect(recognised.kind).toBe('strategy');
    expect(digest(proposal.title)).toBe(expected.title);
    expect(proposal.years).toEqual(expected.period);
    const { activity, leads, supporters, timescale, impact } = expected.columns;
    expect(proposal.columns.map(({ holds, heading }) => [holds, digest(heading)])).toEqual([
      ['action', activity],
      ['leads', leads],
      ['supporters', supporters],
      ['due', timescale],
      ['impact', impact],
    ]);
  });

  test('has its themes, and every activity under its own', () => {
    expect(proposal.parts.map(({ kind, wording, numberProposed }) => [kind, digest(wording), numberProposed])).toEqual(
      expected.themes.map(({ heading, n }) => ['theme', heading, String(n)]),
    );
    const perTheme = proposal.parts.map(({ key }) => actions.filter(({ part }) => part === key).length);
    expect(perTheme).toEqual(expected.counts.perTheme);
  });

  test.each(expected.activities)('activity $no: wording, leads, supporters, date and impact', (activity) => {
    const action = actions.find(({ number }) => number === String(activity.no));
    expect(digest(action?.wording ?? '')).toBe(activity.activity);
    expect(action?.leads.map(({ said, agency, kind }) => [digest(said), agency && digest(agency), kind])).toEqual(
      activity.leads.map((lead) => [lead.digest, lead.agencyInBrackets, lead.kind]),
    );
    expect(action?.supporters.map(({ said }) => digest(said))).toEqual(activity.supporters);
    const month = `${activity.due.year}-${String(activity.due.month).padStart(2, '0')}`;
    expect([action?.due?.from, action?.due?.by?.slice(0, 7), action?.due?.precision]).toEqual([
      `${month}-01`,
      month,
      'month',
    ]);
    expect(digest(action?.due?.said ?? '')).toBe(activity.due.text);
    expect(action?.impacts.map(digest)).toEqual(activity.impacts);
  });

  test('counts as the paper does', () => {
    const { counts } = expected;
    const sum = (of: (action: (typeof actions)[number]) => number): number =>
      actions.reduce((all, each) => all + of(each), 0);
    expect(actions).toHaveLength(counts.activities);
    expect([
      sum(({ leads }) => leads.length),
      sum(({ supporters }) => supporters.length),
      sum(({ impacts }) => impacts.length),
    ]).toEqual([counts.leads, counts.supporters, counts.impacts]);
  });

  test('says what goes on over a page, what runs together and which date is odd', () => {
    const flagged = (code: string): number[] =>
      actions
        .filter(({ key }) => proposal.flags.some((flag) => flag.on === key && flag.code === code))
        .map(({ number }) => Number(number));
    expect(flagged('page-break')).toEqual(expected.counts.continuedOnNextPage);
    const inFile = (code: string): number[] =>
      expected.activities.filter(({ flags }) => flags?.some((flag) => flag.code === code)).map(({ no }) => no);
    expect(flagged('date-odd')).toEqual(inFile('date-odd'));
    expect(flagged('stray-mark')).toEqual(inFile('stray-mark'));
    expect(flagged('impact-run-together')).toEqual(inFile('run-together'));
    expect(flagged('bracket-across-entries')).toEqual(inFile('bracket-across-entries'));
  });

  test('loses no word', () => expect(lostWords(paper, proposal)).toEqual([]));
});
