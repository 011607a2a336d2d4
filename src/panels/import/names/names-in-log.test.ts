import { expect, test } from 'vitest';
import { readStaged } from '../../../planning/import/read-staged.ts';
import { paperOf, tableOf } from '../../../planning/import/testing/papers.ts';
import { type Correction, proposeMapping } from '../../../planning/index.ts';
import { holdNames } from './hold-names.ts';
import { namesInLog } from './names-in-log.ts';

const choice = (of: string, about: string, is: string): Correction => ({ what: 'choice', of, about, is });
const HEADINGS = ['Ref', 'Child', 'Action', 'Owner', 'Status', 'Comments'];

function log(rows: string[][], corrections: Correction[] = [], headings = HEADINGS) {
  const table = tableOf([headings, ...rows], { name: 'Action log' });
  const paper = paperOf('Log', table);
  const read = readStaged(paper, proposeMapping([table]), 'workplan', corrections);
  const found = namesInLog(read, corrections);
  const held = holdNames(read.proposal, found, corrections);
  return {
    found,
    held,
    landing: JSON.stringify(held.proposal.actions.concat()),
    proposal: read.proposal,
    mapping: read.mapping,
  };
}

const ROWS = [
  ['1', 'Bilal Okoro', 'Ask the landlord to mend the door', 'Pat', 'Open', 'Twice now'],
  ['2', 'Bilal Okoro\nAmina Yusuf', 'Walk the park after dark', 'Youth team', 'Open', ''],
  ['3', 'Carl Fern', 'Write to the bus company', 'Pat', 'Closed', ''],
  ['4', '', 'Tell the school', 'Pat', 'Open', ''],
];

test('a name beside an action lands in no word of it before somebody has decided; the rest of its row does', () => {
  const { found, landing, held } = log(ROWS);
  expect(found.names.map(({ said, actions }) => [said, actions.length])).toEqual([
    ['Bilal Okoro', 2],
    ['Amina Yusuf', 1],
  ]);
  expect(found.mentions).toHaveLength(3);
  expect(JSON.stringify(found.mentions.map(({ key }) => key))).not.toMatch(/bilal/i);
  for (const name of ['Bilal', 'Amina', 'Carl']) expect(landing).not.toContain(name);
  expect(landing).toContain('Twice now');
  expect(held.proposal.actions).toHaveLength(4);
  expect(held.proposal.columns.map(({ heading }) => heading)).not.toContain('Child');
});

test('whoever it is or left out it stays away; what is no child’s name is kept with the action as it is printed', () => {
  const decided = [choice('name', 'bilal okoro', 'leave'), choice('name', 'amina yusuf', 'words')];
  const notes = log(ROWS, decided).held.proposal.actions.map((action) => action.notes.map(({ text }) => text));
  expect(notes).toEqual([['Twice now'], ['Amina Yusuf'], [], []]);
  const words = log(ROWS, [choice('name', 'bilal okoro', 'words'), choice('name', 'amina yusuf', 'words')]);
  expect(words.held.proposal.actions[1]?.notes.map(({ text }) => text)).toEqual(['Bilal Okoro\nAmina Yusuf']);
  expect(words.held.proposal.columns.map(({ heading }) => heading)).toContain('Child');
});

test('a person says which columns name somebody', () => {
  const said = [choice('names', '0.1', 'no'), choice('names', '0.5', 'yes')];
  expect(log(ROWS, said).found.names.map((one) => one.said)).toEqual(['Twice now']);
});

test('an action whose own words hold a name waits until it is reworded, or somebody says that its words may stand', () => {
  const rows = [
    ...ROWS,
    ['5', '', 'Visit the Okoro family', 'Pat', 'Open', ''],
    ['6', '', 'Ring', 'Pat', 'Open', 'Carl’s mum'],
  ];
  const { found, held, landing } = log(rows);
  expect([...found.spoken.values()]).toEqual([false, false]);
  expect(found.flags.map(({ code }) => code)).toEqual(['name-in-words', 'name-in-words']);
  expect(found.flags.map(({ why }) => why).join()).not.toContain('Okoro');
  expect(held.actions.size).toBe(2);
  expect(landing).not.toMatch(/Okoro|Carl/);
  const [visit = '', ring = ''] = found.spoken.keys();
  expect([...log(rows, [choice('wording', visit, log(rows).found.mayStand.get(visit) ?? '')]).held.actions]).toEqual([
    ring,
  ]);
  const reworded: Correction = {
    what: 'action',
    key: visit,
    part: null,
    number: '5',
    wording: 'Visit the family',
    leads: ['Pat'],
    due: '',
  };
  expect([...log(rows, [reworded]).held.actions]).toEqual([ring]);
  expect(log(rows, [choice('name', 'bilal okoro', 'words')]).held.actions.has(visit)).toBe(false);
});

test('a part that is called by a name waits with every action under it', () => {
  const rows = [
    ['Okoro family', '', '', '', '', ''],
    ['1', 'Bilal Okoro', 'Ask the landlord', 'Pat', 'Open', ''],
    ['The park', '', '', '', '', ''],
    ['2', '', 'Light it', 'Pat', 'Open', ''],
  ];
  const { held, proposal } = log(rows);
  expect(proposal.parts.map(({ wording }) => wording)).toEqual(['Okoro family', 'The park']);
  expect(held.proposal.parts.map(({ wording }) => wording)).toEqual(['The park']);
  expect(held.proposal.actions.map(({ wording }) => wording)).toEqual(['Light it']);
});

test('whom an action is about does not lead it', () => {
  const { proposal, found } = log(
    [['1', 'AB', 'Ask', 'Pat', 'Open', '']],
    [],
    ['Ref', 'Who is it about?', 'Action', 'Owner', 'Status', 'Comments'],
  );
  expect(proposal.actions[0]?.leads.map(({ said }) => said)).toEqual(['Pat']);
  expect(found.names.map(({ said }) => said)).toEqual(['AB']);
});

test('so does all that lies under such a part however deep, one with nothing under it, and words around the tables; a lead of that whole name too', () => {
  const { proposal, mapping } = log([
    ['1', 'Bilal Okoro', 'Ask the landlord', 'Pat Ash', 'Open', ''],
    ['2', 'Pat Fern', 'Light the park', 'Pat Ash', 'Open', ''],
    ['3', '', 'Ring the school', 'Bilal Okoro', 'Open', ''],
  ]);
  const part = {
    at: 'row',
    kind: 'goal',
    number: null,
    numberProposed: null,
    impacts: [],
    notes: [],
    prose: [],
  } as const;
  const whole = {
    ...proposal,
    parts: [
      { ...part, key: 'a', parent: null, wording: 'The Okoro family' },
      { ...part, key: 'b', parent: 'a', wording: 'School' },
      { ...part, key: 'c', parent: 'b', wording: 'Lessons' },
      { ...part, key: 'd', parent: null, wording: 'Nothing yet for Bilal' },
      { ...part, key: 'e', parent: 'e', wording: 'In a circle' },
    ],
    actions: proposal.actions.map((action, nth) => ({ ...action, part: nth === 0 ? 'c' : nth === 1 ? 'e' : null })),
    prose: [
      { at: 'before' as const, text: 'Thanks to Bilal’s school' },
      { at: 'after' as const, text: 'Thanks to all' },
    ],
  };
  const { proposal: landing } = holdNames(whole, namesInLog({ mapping, proposal: whole }, []), []);
  expect(landing.parts.map(({ key }) => key)).toEqual(['e']);
  expect(landing.actions.map(({ number }) => number)).toEqual(['2']);
  expect(landing.prose.map(({ text }) => text)).toEqual(['Thanks to all']);
});
