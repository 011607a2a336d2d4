import { describe, expect, test } from 'vitest';
import { lostWords } from './lost-words.ts';
import { readAsPlan } from './read-as-plan.ts';
import { paperOf, tableOf } from './testing/papers.ts';

describe('columns of dates that say when something was', () => {
  const read = (...heads: string[]) => {
    const dates = ['31 March 2027', '1 February 2027', '1 May 2027'];
    const table = tableOf([
      ['No', 'Action', 'Lead', ...heads],
      ['1', 'Light the steps', 'Harbour team', ...dates.slice(0, heads.length)],
      ['2', 'Mend the rail', 'Harbour team', ...dates.slice(0, heads.length)],
    ]);
    const paper = paperOf('Quay plan', table);
    const { proposal } = readAsPlan(paper);
    expect(lostWords(paper, proposal)).toEqual([]);
    expect(proposal.legend).toEqual({});
    const [action] = proposal.actions;
    return [proposal.actions.length, action?.due?.said, action?.notes.map(({ heading }) => heading)];
  };
  test.each(['Completed', 'Date completed', 'Completed on', 'Complete?', 'Closed', 'Actual completion date'])(
    '“%s” loses no plan: it is kept under its heading, whether or not another says by when',
    (heading) => {
      expect(read('Due date', heading)).toEqual([2, '31 March 2027', [heading]]);
      expect(read(heading)).toEqual([2, undefined, [heading]]);
    },
  );
  test('“Completion date” is when it is due, unless another column says by when', () => {
    expect(read('Completion date')).toEqual([2, '31 March 2027', []]);
    expect(read('Target completion date')).toEqual([2, '31 March 2027', []]);
    expect(read('Due date', 'Completion date')).toEqual([2, '31 March 2027', ['Completion date']]);
  });
  test('letters under “Completed” are no numbers', () => {
    const table = tableOf([
      ['Action', 'Lead', 'Completed'],
      ['Light the steps', 'Harbour team', 'Y'],
    ]);
    const [action] = readAsPlan(paperOf('Quay plan', table)).proposal.actions;
    expect([action?.number, action?.notes]).toEqual([null, [{ heading: 'Completed', text: 'Y' }]]);
  });
  const BEFORE = [
    'Date raised',
    'Date added',
    'Date opened',
    'Date logged',
    'Raised',
    'Date agreed',
    'Minuted',
    'Date',
  ];
  const WHEN = ['Due', 'Due date', 'Target date', 'Deadline', 'By when', 'Timescale'];
  test.each(BEFORE.flatMap((before) => WHEN.map((when) => [before, when] as const)))(
    'beside “%s”, “%s” is when it is due, whichever comes first',
    (before, when) => {
      expect(read(before, when)).toEqual([2, '1 February 2027', [before]]);
      expect(read(when, before)).toEqual([2, '31 March 2027', [before]]);
    },
  );
  test('“Date raised” alone is no due date; a start is, where nothing else is said', () => {
    expect(read('Date raised')).toEqual([2, undefined, ['Date raised']]);
    expect(read('Date raised', 'Start date')).toEqual([2, '1 February 2027', ['Date raised']]);
    expect(read('Date raised', 'Start date', 'Due')).toEqual([2, '1 May 2027', ['Date raised', 'Start date']]);
  });
});

const firstOf = (heads: string[], cells: string[]) => {
  const paper = paperOf('Quay plan', tableOf([heads, cells]));
  const { proposal } = readAsPlan(paper);
  expect(lostWords(paper, proposal)).toEqual([]);
  const [action] = proposal.actions;
  return [action?.leads.map(({ said }) => said), action?.due?.by, action?.status?.claim, action?.notes];
};

test('who leads an action, when it is due and how it stands may say so beside “action”', () => {
  expect(
    firstOf(
      ['Date', 'Action required', 'Action owner', 'To be completed by', 'Action status'],
      ['1/2/2027', 'Light the steps', 'Harbour team', '31/3/2027', 'On track'],
    ),
  ).toEqual([['Harbour team'], '2027-03-31', 'on_track', [{ heading: 'Date', text: '1/2/2027' }]]);
});

test.each(['High', 'M', 'urgent'])('“%s” under “Priority” is how urgent an action is, and no part', (urgency) => {
  const paper = paperOf(
    'Quay plan',
    tableOf([
      ['Action', 'Priority', 'Lead'],
      ['Light the steps', urgency, 'Harbour team'],
    ]),
  );
  const { parts, actions } = readAsPlan(paper).proposal;
  expect([parts, actions[0]?.number, actions[0]?.notes]).toEqual([[], null, [{ heading: 'Priority', text: urgency }]]);
});
