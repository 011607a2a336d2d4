import { describe, expect, test } from 'vitest';
import { correctProposal, lostWords, readAsPlan } from '../../src/planning/import/index.ts';
import { digest } from './digest.ts';
import expected from './expectations/wellbeing.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('data/plans', 'Workload');
const read = found && (await found.paper());

describe.skipIf(read === null)('a school’s action plan in Word, as it stands', () => {
  const paper = read ?? { format: 'docx' as const, title: null, blocks: [], remarks: [] };
  const { recognised, mapping, proposal } = readAsPlan(paper);

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised as an action plan of no other kind, with the title in its page header', () => {
    expect(recognised.kind).toBe('improvement');
    expect(digest(proposal.title)).toBe(expected.title.digest);
  });

  test('has its columns, each under its heading, and none of them unsure', () => {
    const holds = ['number', 'part', 'action', 'impact', 'due', 'resources', 'oversight', 'note'];
    expect(proposal.columns.map(({ heading, holds: held }) => [held, heading === '' ? null : digest(heading)])).toEqual(
      expected.columns.map((column, nth) => [holds[nth], column.digest]),
    );
    expect(mapping.flatMap(({ columns }) => columns.filter(({ sure }) => !sure))).toEqual([]);
  });

  test.each(expected.rows)('row $no: a goal of its own, and every cell', ({ no, cells }) => {
    const action = proposal.actions.find(({ number }) => number === String(no));
    const goal = proposal.parts.find(({ key }) => key === action?.part);
    const note = (heading: string): string =>
      digest(action?.notes.find((each) => each.heading.startsWith(heading))?.text ?? '');
    expect({
      objective: digest(goal?.wording ?? ''),
      action: digest(action?.wording ?? ''),
      successCriteria: digest((action?.impacts ?? []).join(' ')),
      when: digest(action?.due?.said ?? ''),
      resources: note('Resources'),
      monitoring: note('Monitoring'),
      evaluation: note('Evaluation'),
    }).toEqual(cells);
    expect([goal?.kind, action?.due?.by, action?.status, action?.leads]).toEqual(['goal', null, null, []]);
  });

  test('sets no date without a year and names nobody: both are flagged on every row', () => {
    const flagged = (code: string): number => proposal.flags.filter((flag) => flag.code === code).length;
    expect([flagged('no-date'), flagged('no-lead'), proposal.actions.length]).toEqual([
      expected.counts.rows,
      expected.counts.rows,
      expected.counts.rows,
    ]);
  });

  test('needs fewer than five corrections: who leads, said once, leaves only the dates’ year to ask about', () => {
    const corrections = [
      { what: 'lead' as const, said: 'Leadership team' },
      { what: 'year' as const, from: 2025 },
    ];
    const { actions, flags } = correctProposal(proposal, corrections);
    expect(actions.map(({ leads }) => leads.map(({ said }) => said))).toEqual(actions.map(() => ['Leadership team']));
    expect(actions.map(({ due }) => due?.by)).toEqual([
      '2026-07-31',
      '2027-07-31',
      '2026-09-01',
      '2026-04-05',
      '2026-07-31',
    ]);
    expect(flags.map(({ code }) => code)).toEqual([]);
    expect(corrections.length).toBeLessThan(5);
  });

  test('loses no word', () => expect(lostWords(paper, proposal)).toEqual([]));
});
