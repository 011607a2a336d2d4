import { expect, test } from 'vitest';
import { readStaged } from '../../../planning/import/read-staged.ts';
import { paperOf, tableOf } from '../../../planning/import/testing/papers.ts';
import { type Correction, proposeMapping } from '../../../planning/index.ts';
import { holdNames } from './hold-names.ts';
import { namesInLog } from './names-in-log.ts';

const HEADINGS = ['Ref', 'Child', 'Action', 'Owner', 'Due', 'Status', 'Comments'];

function land(rows: string[][], more: { title?: string; headings?: string[]; corrections?: Correction[] } = {}) {
  const { title = 'Log', headings = HEADINGS, corrections = [] } = more;
  const table = tableOf([headings, ...rows], { name: 'Action log' });
  const read = readStaged(paperOf(title, table), proposeMapping([table]), 'workplan', corrections);
  const found = namesInLog(read, corrections);
  const { proposal } = holdNames(read.proposal, found, corrections);
  return {
    found,
    proposal,
    title: proposal.title,
    landing: JSON.stringify([proposal.title, proposal.parts, proposal.actions]),
  };
}

const OTHER = ['9', 'Dan Ash', 'Write to the bus company', 'Pat Willow', '31 May 2026', 'Open', ''];

test.each<[string, string[]]>([
  ['its number', ['Zelda-1', 'Zelda Quince', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open', '']],
  ['its words', ['1', 'Zelda Quince', 'Walk with zelda', 'Pat Willow', '31 May 2026', 'Open', '']],
  ['its lead', ['1', 'Zelda Quince', 'Walk the park', 'Zelda’s social worker', '31 May 2026', 'Open', '']],
  ['its day', ['1', 'Zelda Quince', 'Walk the park', 'Pat Willow', 'Before Zelda Quince turns 16', 'Open', '']],
  ['its status', ['1', 'Zelda Quince', 'Walk the park', 'Pat Willow', '31 May 2026', 'On track, Zelda moved', '']],
  ['its closed status', ['1', 'Zelda Quince', 'Walk', 'Pat Willow', '31 May 2026', 'Complete, Zelda moved', '']],
  ['a note', ['1', 'Zelda Quince', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open', 'Rang Zelda']],
])('a name that stands in %s lands nowhere before somebody has looked', (_, row) => {
  const { landing } = land([row, OTHER]);
  expect(landing).not.toMatch(/zelda|quince/i);
  expect(landing).toContain('Write to the bus company');
});

test('a column that names somebody is asked about, whatever its cells were taken for', () => {
  const { found, landing } = land([['Wexa Yorn', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open']], {
    headings: ['Child ref', 'Action', 'Owner', 'Due', 'Status'],
  });
  expect(found.columns.map(({ heading, names }) => [heading, names])).toContainEqual(['Child ref', true]);
  expect(landing).not.toMatch(/wexa|yorn/i);
});

test('a log that is called after a child is called after its panel', () => {
  const row = ['1', 'Zelda Quince', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open', ''];
  expect(land([row], { title: 'Log for Zelda Quince' }).title).toBe('');
  expect(land([row], { title: 'Log of the panel' }).title).toBe('Log of the panel');
});

test('that its words may stand is said of these words and these names; of others it is asked anew', () => {
  const rows = (words: string): string[][] => [
    ['1', 'Rose Hill', words, 'Pat Willow', '31 May 2026', 'Open', ''],
    ['2', 'Tilda Wren', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open', ''],
  ];
  const [before, after] = ['Light Rose Hill road', 'Light the road for Tilda Wren and Rose Hill'];
  const [[key, may] = ['', '']] = [...land(rows(before)).found.mayStand];
  const corrections: Correction[] = [{ what: 'choice', of: 'wording', about: key, is: may }];
  expect(land(rows(before), { corrections }).landing).toContain(before);
  expect(land(rows(after), { corrections }).landing).not.toContain('Tilda');
  expect(
    land(rows(before), { corrections: [{ what: 'choice', of: 'wording', about: key, is: 'keep' }] }).landing,
  ).not.toContain(before);
});

test('nor does a name land that heads another column', () => {
  const { proposal } = land([['1', 'Zelda Quince', 'Walk the park', 'Pat Willow', '31 May 2026', 'Open', 'Soon']], {
    headings: HEADINGS.with(6, 'What Zelda says'),
  });
  expect(JSON.stringify([proposal.columns, proposal.legend, proposal.actions])).not.toMatch(/zelda/i);
});
