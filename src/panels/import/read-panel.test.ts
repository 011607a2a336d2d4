import { expect, test } from 'vitest';
import { paperOf, tableOf } from '../../planning/import/testing/papers.ts';
import type { Correction } from '../../planning/index.ts';
import { readPanel } from './read-panel.ts';
import { mappingOf } from './reading/propose-sheets.ts';

const choice = (of: string, about: string, is: string): Correction => ({ what: 'choice', of, about, is });

const LOG = tableOf(
  [
    ['Ref', 'Action', 'Owner', 'Due', 'Status'],
    ['12', 'Ask the landlord about the door', 'Pat Willow', '31/03/2026', 'Open'],
  ],
  { name: 'Action log' },
);
const GRID = tableOf(
  [
    ['Panel attendance 2025'],
    ['Name', 'Agency', 'Role', '3 June 2025', '1 July 2025', '5 Aug'],
    ['Core members'],
    ['Ruth Chair', 'Council', 'Chair', 'P', 'P', 'P'],
    ['Joanne Police', 'Police', '', 'Apols', 'A', 'n/a'],
    ['', '', '', '', 'somebody’s mark', ''],
  ],
  { name: 'Attendance' },
);
const PLACES = tableOf(
  [
    ['Location', 'Type', 'Concern', 'RAG'],
    ['Heron Park', 'Park', 'Lights are out', 'Amber'],
    ['', '', 'A line without a name', ''],
  ],
  { name: 'Hotspots' },
);
const cases = (name: string) =>
  tableOf(
    [
      ['Young person', 'Reason for discussion', 'Worker'],
      ['AB', 'Seen with older boys', 'Leila'],
    ],
    { name },
  );
const PAPER = paperOf('MARVE panel', LOG, GRID, PLACES, cases('May cases'), cases('June cases'));

test('each table is known for what it is, and of several lists of cases the last is the agenda', () => {
  expect(readPanel(PAPER, []).sheets.map(({ name, use }) => [name, use])).toEqual([
    ['Action log', 'actions'],
    ['Attendance', 'attendance'],
    ['Hotspots', 'places'],
    ['May cases', 'aside'],
    ['June cases', 'agenda'],
  ]);
  expect(mappingOf(PAPER).map(({ use }) => use)).toEqual(['rows', 'apart', 'apart', 'apart', 'apart']);
});

test('a log that says when each action was raised and whom it is about is due when it says so', () => {
  const log = tableOf(
    [
      ['Ref', 'Date raised', 'Child', 'Action', 'Owner', 'Due', 'Status'],
      ['12', '3 March 2026', 'AB', 'Ask the landlord about the door', 'Pat Willow', '31/03/2026', 'Open'],
      ['13', '3 March 2026', 'CD', 'Walk the park with the wardens', 'Pat Willow', '30/04/2026', 'Closed'],
    ],
    { name: 'Action log' },
  );
  const [mapping] = mappingOf(paperOf('MARVE panel', log, GRID));
  expect([mapping?.use, mapping?.columns.map(({ holds }) => holds)]).toEqual([
    'rows',
    ['number', 'note', 'note', 'action', 'leads', 'due', 'status'],
  ]);
});

test('a column for each meeting: who came, and what no mark says for sure is asked', () => {
  const { meetings, people, flags, headings, leftovers } = readPanel(PAPER, []);
  expect(meetings.map(({ said, on, marks }) => [said, on, marks.map(({ person, state }) => [person, state])])).toEqual([
    [
      '3 June 2025',
      '2025-06-03',
      [
        ['Ruth Chair', 'present'],
        ['Joanne Police', 'apologies'],
      ],
    ],
    [
      '1 July 2025',
      '2025-07-01',
      [
        ['Ruth Chair', 'present'],
        ['Joanne Police', null],
      ],
    ],
    [
      '5 Aug',
      null,
      [
        ['Ruth Chair', 'present'],
        ['Joanne Police', null],
      ],
    ],
  ]);
  expect(people.map(({ said, agency, part }) => [said, agency, part])).toEqual([
    ['Ruth Chair', 'Council', 'Chair'],
    ['Joanne Police', 'Police', null],
  ]);
  expect(flags.filter(({ code }) => code !== 'aside').map(({ on, code }) => [on, code])).toEqual([
    ['t1c5', 'no-day'],
    ['mark:a', 'mark'],
  ]);
  expect(headings.map(({ text }) => text)).toEqual(expect.arrayContaining(['Panel attendance 2025', 'Core members']));
  expect(leftovers.map(({ text }) => text)).toContain('somebody’s mark');
});

test('a person says what a mark means, which day it was, what a table is and what a column holds', () => {
  const said = readPanel(PAPER, [
    choice('mark', 'a', 'absent'),
    choice('mark', 'n/a', 'nothing'),
    choice('day', 't1c5', '5 August 2025'),
    choice('sheet', '4', 'aside'),
    choice('column', '2.3', 'place_kind'),
    choice('column', '2.1', 'kept'),
    choice('column', '2.2', 'person'),
  ]);
  expect(said.meetings.map(({ on }) => on)).toEqual(['2025-06-03', '2025-07-01', '2025-08-05']);
  expect(said.meetings.flatMap(({ marks }) => marks).filter(({ person }) => person === 'Joanne Police')).toEqual([
    { person: 'Joanne Police', mark: 'Apols', state: 'apologies' },
    { person: 'Joanne Police', mark: 'A', state: 'absent' },
  ]);
  expect(said.flags.filter(({ code }) => code !== 'aside')).toEqual([]);
  expect(said.items).toEqual([]);
  // A list of places has no column of people: that is not taken.
  expect(said.places).toEqual([
    {
      key: 't2r1',
      at: 'row 2',
      name: 'Heron Park',
      kind: 'Amber',
      kept: [
        { heading: 'Type', text: 'Park' },
        { heading: 'Concern', text: 'Lights are out' },
      ],
    },
  ]);
});

test('a row for each person at each meeting; a day printed once stands for the rows below it', () => {
  const { meetings } = readPanel(
    paperOf(
      tableOf([
        ['Meeting date', 'Member', 'Attended'],
        ['03/06/2025', 'Ruth Chair', 'Yes'],
        ['', 'Joanne Police', 'No'],
        ['01/07/2025', 'Ruth Chair', 'Yes'],
      ]),
    ),
    [],
  );
  expect(meetings.map(({ on, marks }) => [on, marks.map(({ state }) => state)])).toEqual([
    ['2025-06-03', ['present', 'absent']],
    ['2025-07-01', ['present']],
  ]);
});

test('a row for each meeting, with names in lists', () => {
  const { meetings, people } = readPanel(
    paperOf(
      tableOf([
        ['Date', 'Present', 'Apologies', 'Venue'],
        ['3 June 2025', 'Ruth Chair (Council), Joanne Police (Police, north)', 'Leila Worker', 'Civic centre'],
      ]),
    ),
    [],
  );
  expect(meetings).toEqual([
    expect.objectContaining({
      on: '2025-06-03',
      marks: [
        { person: 'Ruth Chair (Council)', mark: 'present', state: 'present' },
        { person: 'Joanne Police (Police, north)', mark: 'present', state: 'present' },
        { person: 'Leila Worker', mark: 'apologies', state: 'apologies' },
      ],
      kept: [{ heading: 'Venue', text: 'Civic centre' }],
    }),
  ]);
  expect(people).toHaveLength(3);
});

test('places and cases keep every other word under its heading', () => {
  const { places, items } = readPanel(PAPER, []);
  expect(places).toEqual([
    {
      key: 't2r1',
      at: 'row 2',
      name: 'Heron Park',
      kind: 'Park',
      kept: [
        { heading: 'Concern', text: 'Lights are out' },
        { heading: 'RAG', text: 'Amber' },
      ],
    },
  ]);
  expect(items).toEqual([
    {
      key: 't4r1',
      at: 'row 2',
      about: 'AB',
      topic: null,
      why: 'Seen with older boys',
      kept: [{ heading: 'Worker', text: 'Leila' }],
    },
  ]);
});

test('a legend is read with the actions it is of, and a person of two sheets is one', () => {
  const legend = tableOf(
    [
      ['Complete', 'Done and checked'],
      ['At risk', 'It may be late'],
      ['On track', 'It goes on'],
    ],
    { name: 'Key' },
  );
  expect(mappingOf(paperOf(LOG, legend)).map(({ use }) => use)).toEqual(['rows', 'legend']);
  const { people } = readPanel(
    paperOf(
      GRID,
      tableOf([
        ['Name', '2 Sept 2025'],
        ['ruth chair', 'P'],
      ]),
    ),
    [],
  );
  expect(people.map(({ said }) => said)).toEqual(['Ruth Chair', 'Joanne Police']);
});

test('a column that is not read is left over, in its words', () => {
  const { places, leftovers } = readPanel(paperOf(PLACES), [choice('column', '0.2', 'nothing')]);
  expect(places[0]?.kept).toEqual([{ heading: 'RAG', text: 'Amber' }]);
  expect(leftovers.map(({ text }) => text)).toContain('Lights are out');
});

test('a plan whose rows have dates and numbers is no attendance', () => {
  const plan = tableOf([
    ['Theme', 'Ref', 'What we will do', 'Lead(s)', 'By when', 'How we will know'],
    ['The walk home', '1.1', 'Ask who walks alone', 'Youth service', '31/10/2025', 'A map'],
    ['', '1.3', 'Train drivers who work after dark', 'Bus company', '30 January 2026', '80%'],
  ]);
  expect(readPanel(paperOf(plan), []).sheets.map(({ use }) => use)).toEqual(['actions']);
});

test('names and days are attendance only over marks', () => {
  const under = (words: string) =>
    readPanel(
      paperOf(
        tableOf([
          ['Name', '3 June 2025', '1 July 2025'],
          ['Ruth Chair', words, words],
        ]),
      ),
      [],
    ).sheets[0]?.use;
  expect([under('P'), under('zz'), under('Will write to the school about its gate')]).toEqual([
    'attendance',
    'attendance',
    'aside',
  ]);
});

test('an action log that says where is no list of places', () => {
  const log = tableOf([
    ['No', 'Action', 'Location', 'Lead'],
    ['1', 'Mend the lights', 'Heron Park', 'Parks'],
  ]);
  expect(readPanel(paperOf(log), []).sheets.map(({ use }) => use)).toEqual(['actions']);
});

test('no word of a table is lost', () => {
  const paper = paperOf(
    GRID,
    PLACES,
    cases('May cases'),
    cases('June cases'),
    tableOf([
      ['Odd', 'words'],
      ['of no', 'kind'],
    ]),
  );
  const said = JSON.stringify(readPanel(paper, []));
  const words = paper.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
  );
  expect(words.filter((word) => !said.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
});
