import { describe, expect, test } from 'vitest';
import { type Correction, correctMapping, correctProposal } from './corrections.ts';
import { lostWords } from './lost-words.ts';
import { proposePlan } from './propose.ts';
import { readAsPlan } from './read-as-plan.ts';
import { leadingNumber } from './reading/leading-number.ts';
import { paperOf, tableOf } from './testing/papers.ts';

const HEAD = ['Ref', 'Action', 'Lead', 'By when', 'RAG', 'Comments'];
const paper = paperOf(
  'Lantern Quay action plan 2026',
  tableOf([
    HEAD,
    ['1', 'Light the steps', 'Harbour team', 'March 2026', 'Green', 'Posts are in'],
    ['2', 'Mend the rail', 'Robin Alder', 'May 2026', 'Amber', ''],
    ['3', 'Sweep the quay', 'Harbour team', 'Jan 2026', 'Complete', ''],
    ['4', 'Paint the bollards', 'Harbour team', 'Feb 2026', 'Overdue', ''],
  ]),
);

describe('columns', () => {
  test('are taken by their headings, and cells without a place stay under theirs', () => {
    const { mapping, proposal } = readAsPlan(paper);
    expect(mapping[0]?.columns.map(({ holds }) => holds)).toEqual([
      'number',
      'action',
      'leads',
      'due',
      'status',
      'note',
    ]);
    expect(proposal.actions[0]?.notes).toEqual([{ heading: 'Comments', text: 'Posts are in' }]);
    expect(lostWords(paper, proposal)).toEqual([]);
  });

  test('a person’s word counts over Kith’s, and words of a column set aside are kept', () => {
    const { mapping, recognised } = readAsPlan(paper);
    const said: Correction[] = [
      { what: 'column', table: 0, column: 2, holds: 'supporters' },
      { what: 'column', table: 0, column: 5, holds: 'nothing' },
    ];
    const proposal = proposePlan(
      paper,
      correctMapping(mapping, said),
      recognised.kind === 'improvement' ? 'improvement' : 'strategy',
    );
    expect(proposal.actions[0]?.supporters.map(({ said: words }) => words)).toEqual(['Harbour team']);
    expect(proposal.leftovers.map(({ text }) => text)).toEqual(['Posts are in']);
    expect(lostWords(paper, proposal)).toEqual([]);
  });

  test('a heading that is no heading of Kith’s, no heading at all, and a second column of actions', () => {
    const { mapping } = readAsPlan(
      paperOf(
        'Quay plan',
        tableOf([
          ['Action', 'Lead', 'Wibble', '', 'Further action'],
          ['Light the steps', 'Harbour', 'x', 'y', 'z'],
        ]),
      ),
    );
    expect(mapping[0]?.columns.map(({ holds, sure }) => [holds, sure])).toEqual([
      ['action', true],
      ['leads', true],
      ['note', false],
      ['note', false],
      ['note', true],
    ]);
  });
});

describe('statuses as words or colours', () => {
  test('complete waits for somebody’s approval, amber is at risk, and overdue is never kept', () => {
    const { actions, flags } = readAsPlan(paper).proposal;
    expect(actions.map(({ status }) => status?.claim)).toEqual(['on_track', 'at_risk', 'done', null]);
    expect(flags.filter(({ code }) => code === 'status').map(({ on }) => on)).toEqual([actions[3]?.key]);
  });
});

describe('parts', () => {
  test('rows that say one thing alone are themes; a lone row is none where the parts have a column', () => {
    const table = tableOf([
      ['Action', 'Lead', 'When'],
      ['Safe places'],
      ['Light the steps', 'Harbour', 'May 2026'],
      ['Kind places'],
      ['Ask the children', 'School', 'May 2026'],
    ]);
    const { proposal } = readAsPlan(paperOf('Quay plan', table));
    expect(
      proposal.parts.map(({ wording, key }) => [wording, proposal.actions.filter(({ part }) => part === key).length]),
    ).toEqual([
      ['Safe places', 1],
      ['Kind places', 1],
    ]);
  });

  test('a heading row that comes again on the next page is no action', () => {
    const { proposal } = readAsPlan(
      paperOf(
        'Quay plan',
        tableOf([
          ['Action', 'Lead'],
          ['Light the steps', 'Harbour'],
          ['Action', 'Lead'],
          ['Mend the rail', 'Harbour'],
        ]),
      ),
    );
    expect(proposal.actions.map(({ wording }) => wording)).toEqual(['Light the steps', 'Mend the rail']);
  });
});

describe('headings over objectives', () => {
  const HEADS = ['Objective', 'Action', 'Lead'];
  const named = paperOf(
    'Quay business plan',
    'Priority 1: Safer steps',
    tableOf([
      HEADS,
      ['Steps are lit', '1.1a Light the steps', 'Harbour'],
      ['Steps are dry', '1.1b Sweep the steps', 'Harbour'],
    ]),
    'Priority 2: Kinder boats',
    tableOf([HEADS, ['Crews are kind', 'CS2: Ask the crews', 'Harbour']]),
  );
  const said: Correction[] = [0, 1].map((table) => ({ what: 'column', table, column: 0, holds: 'part' }));
  const read = () => proposePlan(named, correctMapping(readAsPlan(named).mapping, said), 'business_plan');

  test('“Priority 1: …” stands over the objectives that a person says a column holds, and no word is lost', () => {
    const proposal = read();
    const byKey = new Map(proposal.parts.map((part) => [part.key, part.wording]));
    expect(proposal.parts.map((part) => [part.kind, part.number, part.wording, byKey.get(part.parent ?? '')])).toEqual([
      ['priority', '1', 'Safer steps', undefined],
      ['objective', null, 'Steps are lit', 'Safer steps'],
      ['objective', null, 'Steps are dry', 'Safer steps'],
      ['priority', '2', 'Kinder boats', undefined],
      ['objective', null, 'Crews are kind', 'Kinder boats'],
    ]);
    expect(lostWords(named, proposal)).toEqual([]);
  });

  test('the same words in a row of their own, and numbered objectives whose priorities are said above with words between', () => {
    const rows = tableOf([HEADS, ['Priority 1: Safer steps'], ['Steps are lit', 'Light the steps', 'Harbour']]);
    const within = paperOf('Quay business plan', rows);
    const inRow = proposePlan(within, correctMapping(readAsPlan(within).mapping, said), 'business_plan');
    expect(inRow.parts.map(({ kind, number }) => [kind, number])).toEqual([
      ['priority', '1'],
      ['objective', null],
    ]);
    expect(lostWords(within, inRow)).toEqual([]);
    const apart = paperOf(
      'Quay business plan',
      'Priority 1: Safer steps',
      'Nobody should slip on their way home.',
      tableOf([HEADS, ['1.1 Steps are lit', 'Light the steps', 'Harbour']]),
    );
    const above = proposePlan(apart, correctMapping(readAsPlan(apart).mapping, said), 'business_plan');
    expect(above.parts.map(({ kind, number, wording }) => [kind, number, wording])).toEqual([
      ['priority', '1', 'Safer steps'],
      ['objective', '1.1', 'Steps are lit'],
    ]);
    expect(lostWords(apart, above)).toEqual([]);
  });

  test('a code with a letter is a code; a letter and figures without a stop are words', () => {
    expect(read().actions.map(({ number, wording }) => [number, wording])).toEqual([
      ['1.1a', 'Light the steps'],
      ['1.1b', 'Sweep the steps'],
      ['CS2', 'Ask the crews'],
    ]);
    expect(leadingNumber('M25 services are lit')).toEqual({ number: null, rest: 'M25 services are lit' });
    expect(leadingNumber('2 groups meet')).toEqual({ number: null, rest: '2 groups meet' });
  });
});

describe('what a person corrects', () => {
  const { proposal } = readAsPlan(paper);
  const [first, second] = proposal.actions;

  test('an action’s words, leads and date; the flags on it go', () => {
    const done = correctProposal(proposal, [
      {
        what: 'action',
        key: second?.key ?? '',
        part: null,
        number: '2a',
        wording: 'Mend both rails',
        leads: ['Robin Alder', ' '],
        due: 'June 2026',
      },
    ]);
    expect(done.actions[1]).toMatchObject({
      number: '2a',
      wording: 'Mend both rails',
      leads: [{ said: 'Robin Alder' }],
      due: { by: '2026-06-30' },
    });
  });

  test('a row taken out is kept in the leftovers; brought back it is there again', () => {
    const drop: Correction = { what: 'drop', key: first?.key ?? '' };
    const without = correctProposal(proposal, [drop]);
    expect([without.actions.length, without.leftovers[0]?.text]).toEqual([
      3,
      expect.stringContaining('Light the steps'),
    ]);
    expect(correctProposal(proposal, [drop, { what: 'undo', key: first?.key ?? '' }])).toEqual(proposal);
  });

  test('who leads what names nobody is said once, and leaves alone what names somebody', () => {
    const none = {
      ...proposal,
      actions: proposal.actions.map((action, nth) => (nth === 0 ? { ...action, leads: [] } : action)),
    };
    const said = correctProposal(none, [{ what: 'lead', said: 'Parks' }]).actions.map(({ leads }) =>
      leads.map((lead) => lead.said).join(),
    );
    expect(said.slice(0, 2)).toEqual(['Parks', 'Robin Alder']);
  });

  test('a row joined to the one before keeps every word', () => {
    const joined = correctProposal(proposal, [{ what: 'join', key: second?.key ?? '' }]);
    expect(joined.actions[0]).toMatchObject({
      wording: 'Light the steps 2 Mend the rail',
      leads: [{ said: 'Harbour team' }, { said: 'Robin Alder' }],
      notes: [
        { heading: 'Comments', text: 'Posts are in' },
        { heading: 'When', text: 'May 2026' },
      ],
    });
  });
});

test('a word that is lost is found out', () => {
  const { proposal } = readAsPlan(paper);
  const without = { ...proposal, actions: proposal.actions.map((action) => ({ ...action, notes: [] })) };
  expect(lostWords(paper, without)).toEqual(['posts', 'are', 'in']);
});

test('a word that is there less often than in the paper is lost', () => {
  const twice = paperOf(
    'Quay plan',
    tableOf([
      ['Action', 'Lead'],
      ['Lanterns, lanterns, lanterns', 'Harbour'],
    ]),
  );
  const { proposal } = readAsPlan(twice);
  expect(
    lostWords(twice, { ...proposal, actions: proposal.actions.map((action) => ({ ...action, wording: 'Lanterns' })) }),
  ).toEqual(['lanterns', 'lanterns']);
});

describe('what a number names', () => {
  const HEADS = ['No', 'Objective', 'Action', 'Lead'];
  const one = ['1.1', 'Places are safe', 'Light the steps', 'Harbour'];
  const read = (kind: 'business_plan' | 'improvement', ...rows: string[][]) => {
    const each = paperOf('Quay paper', tableOf([HEADS, ...rows]));
    const { parts, actions } = proposePlan(each, readAsPlan(each).mapping, kind);
    return [parts.map(({ number }) => number), actions.map(({ number }) => number)];
  };
  test('where each row has all three: the objective of a business plan, the action of any other', () => {
    expect(read('business_plan', one)).toEqual([['1.1'], [null]]);
    expect(read('improvement', one)).toEqual([[null], ['1.1']]);
  });
  test('the part where rows without one go on with it, the action where one part stands over several', () => {
    expect(read('improvement', one, ['', '', 'Mend the rail', 'Harbour'])[0]).toEqual(['1.1']);
    expect(read('improvement', one, ['1.2', '', 'Mend the rail', 'Harbour'])[1]).toEqual(['1.1', '1.2']);
  });
});

test('content that sounds like headings is content, once every column has its heading', () => {
  const table = tableOf([
    ['Action', 'Lead', 'Notes'],
    ['Review actions', 'Lead officer', 'Progress'],
  ]);
  expect(readAsPlan(paperOf('Quay plan', table)).proposal.actions.map(({ wording }) => wording)).toEqual([
    'Review actions',
  ]);
});

test('a remark in the place of a lead is a remark, however long, and a row that says who and not what says so', () => {
  const table = tableOf([
    ['Action', 'Lead', 'When'],
    ['Light the steps', '[See what the other group has planned for this]', 'May 2026'],
    ['', 'Harbour team', 'June 2026'],
  ]);
  const { actions, flags } = readAsPlan(paperOf('Quay plan', table)).proposal;
  expect(actions.map(({ wording, leads }) => [wording, leads[0]?.kind])).toEqual([
    ['Light the steps', 'note'],
    ['[No action is printed]', 'team'],
  ]);
  expect(flags.map(({ code }) => code)).toEqual(['lead-is-a-note', 'no-action']);
});
