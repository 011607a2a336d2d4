import { describe, expect, test } from 'vitest';
import { lostWords, readAsPlan } from '../../src/planning/import/index.ts';
import { digest } from './digest.ts';
import expected from './expectations/workplan.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('seeds', '004');
const read = found && (await found.paper());
/** What an expectation calls each kind, in Kith's words: a board or a group is a body, as a team is. */
const kinds: Readonly<Record<string, string>> = {
  'sub-group': 'sub_group',
  all: 'everyone',
  group: 'team',
  board: 'team',
};
const kindOf = (said: string): string => kinds[said] ?? said.split(' ')[0] ?? said;

describe.skipIf(read === null)('a sub-group’s workplan, as it stands', () => {
  const paper = read ?? { format: 'text' as const, title: null, blocks: [], remarks: [] };
  const { recognised, proposal } = readAsPlan(paper);
  const { actions, parts } = proposal;
  const flagged = (code: string): string[] => proposal.flags.filter((flag) => flag.code === code).map(({ on }) => on);
  const keyOf = (code: string | null): string => actions.find(({ number }) => number === code)?.key ?? '';

  test('is the paper that was read', () => expect(found?.sha256).toBe(expected.source.sha256));

  test('is recognised, a draft, with its title, years, columns and legend', () => {
    expect(recognised.kind).toBe('workplan');
    expect([digest(proposal.title), proposal.edition, proposal.years]).toEqual([
      expected.title,
      'DRAFT',
      expected.year,
    ]);
    const { impact, action, lead } = expected.columns;
    expect(proposal.columns.map(({ heading }) => digest(heading))).toEqual([impact, action, lead]);
    const named = expected.legend.map(({ status, digest: of }) => [status.replace('-', '_'), of]);
    expect(Object.entries(proposal.legend).map(([status, words]) => [status, digest(words)])).toEqual(named);
  });

  test('has its themes, numbered as printed or by the codes of their actions', () => {
    expect(parts.map(({ wording }) => digest(wording))).toEqual(expected.themes.map(({ impact }) => impact));
    expect(parts.map(({ number }) => number !== null)).toEqual(
      expected.themes.map(({ numberPrinted }) => numberPrinted),
    );
    expect(parts.map(({ number, numberProposed }) => Number(number ?? numberProposed))).toEqual(
      expected.themes.map(({ n }) => n),
    );
    const notPrinted = parts.filter(({ number }) => number === null).map(({ key }) => key);
    expect(flagged('number-not-printed')).toEqual(notPrinted);
  });

  test.each(expected.actions)('action $code: wording, theme, leads and month', (said) => {
    const action = actions.find(({ wording }) => digest(wording) === said.action);
    expect(action?.number).toBe(said.code);
    expect(action?.part).toBe(parts[said.theme - 1]?.key);
    expect(action?.leads.map(({ kind, agency }) => [kind, agency && digest(agency)])).toEqual(
      said.leads.entries.map(({ kind, agencyInBrackets }) => [kindOf(kind), agencyInBrackets]),
    );
    const digests = said.leads.entries.map((entry) => ('digest' in entry ? entry.digest : null));
    expect(action?.leads.map((lead, nth) => (digests[nth] === null ? null : digest(lead.said)))).toEqual(digests);
    const { due } = said;
    const month = due === null ? null : `${due.year}-${String(due.month).padStart(2, '0')}`;
    expect(action?.due?.by?.slice(0, 7) ?? null).toBe(month);
    expect(flagged('whose-date').includes(action?.key ?? '')).toBe(due?.certainty === 'inferred');
    expect(action?.status).toBeNull();
  });

  test('the action without a code has one proposed, between its neighbours', () => {
    const uncoded = actions.filter(({ number }) => number === null);
    const said = expected.actions.find(({ code }) => code === null);
    expect(uncoded.map(({ numberProposed, key }) => [numberProposed, flagged('no-code').includes(key)])).toEqual([
      [said?.codeProposed, true],
    ]);
  });

  test('the codes that are lost are flagged with who speaks of them, and what is left of their row is kept', () => {
    const [, , theme] = parts;
    const missing = proposal.flags.filter(({ code }) => code === 'missing');
    expect(missing.map(({ on, why }) => [on, why.split(' ')[0]])).toEqual(
      expected.missing.map((code) => [theme?.key, code]),
    );
    for (const { code, namedIn } of expected.missingEvidence)
      if (code !== undefined)
        for (const other of namedIn ?? [])
          expect(missing.find(({ why }) => why.startsWith(code))?.why).toContain(other);
    const lost = expected.missingEvidence.find(({ lostRow }) => lostRow !== undefined)?.lostRow;
    expect(theme?.notes.map(({ text }) => text.split('/').length)).toEqual([lost?.leads.length]);
    expect(proposal.headings.map(({ text }) => digest(text))).toContain(lost?.actionCell);
    expect(flagged('garbled')).toEqual([theme?.key, theme?.key]);
  });

  test('the reports inside an action: when each is due apart from the year it covers', () => {
    const said = expected.actions.find(({ reports }) => reports !== undefined);
    const action = actions.find(({ number }) => number === said?.code);
    expect(actions.filter(({ reports }) => reports.length > 0)).toEqual([action]);
    expect(action?.reports).toHaveLength(expected.counts.reports);
    const full = (year: string): string => `20${year.replace(/^20(?=\d\d\/)/, '')}`;
    expect(
      action?.reports.map((report) => ({
        name: digest(report.title),
        months: report.due.map(({ month }) => month?.slice(0, 7)),
        covers: report.due.flatMap(({ covers }) => (covers === null ? [] : [full(covers)])),
        leads: report.leads.map(({ kind }) => kind),
      })),
    ).toEqual(
      said?.reports?.map((report) => ({
        name: report.nameDigest,
        months: report.months.map(
          ({ year, month, ...rest }) =>
            `${year ?? ('yearProposed' in rest ? rest.yearProposed : '')}-${String(month).padStart(2, '0')}`,
        ),
        covers: report.coversYears,
        leads: report.leads.map(({ kind }) => kindOf(kind)),
      })),
    );
    expect(flagged('month-without-year')).toEqual([action?.key]);
    expect(flagged('list-run-together')).toEqual([action?.key]);
  });

  test('counts as the paper does', () => {
    const { counts } = expected;
    expect([parts.length, actions.length, actions.filter(({ number }) => number !== null).length]).toEqual([
      counts.themes,
      counts.actions,
      counts.coded,
    ]);
    expect(parts.map(({ key }) => actions.filter(({ part }) => part === key).length)).toEqual(counts.perTheme);
    expect(actions.filter(({ due }) => due?.by != null)).toHaveLength(counts.withMonth);
    expect([flagged('status-lost'), flagged('lead-is-a-note'), flagged('page-break')]).toEqual([
      ['plan'],
      [keyOf('3.4')],
      [parts[3]?.key],
    ]);
  });

  test('loses no word', () => expect(lostWords(paper, proposal)).toEqual([]));
});
