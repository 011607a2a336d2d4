import { describe, expect, test } from 'vitest';
import { readPaper, writeCsv, writeExcel, writeWord } from '../../../documents/index.ts';
import { civilDate } from '../../../kernel/clock/index.ts';
import { readAsPlan } from '../read-as-plan.ts';
import { dayOut, STATUS_MEANS } from './own-words.ts';

const item = (text: string) => ({ items: [{ text, mark: null }] });

/** A plan as it goes out with the legend of one status. */
const paper = (word: string, means: string) => ({
  title: 'Plover workplan',
  subtitle: null,
  edition: null,
  datedOn: null,
  legend: [{ word, means, colour: null }],
  blocks: [
    {
      kind: 'table' as const,
      caption: null,
      columns: ['Action', 'Lead', 'Status'].map((heading) => ({ heading, width: 20 })),
      rows: [{ cells: [item('Light the path'), item('Head of Parks'), item(word)] }],
    },
  ],
});

describe.each([
  ['docx', writeWord],
  ['xlsx', writeExcel],
  ['csv', writeCsv],
] as const)('as %s', (ending, write) => {
  test.each([
    ['Overdue', STATUS_MEANS.overdue],
    ['Not needed', STATUS_MEANS.not_needed],
  ])('a legend of “%s” alone is Kith’s own, no action and no words of the plan', async (word, means) => {
    const read = readAsPlan(await readPaper(Buffer.from(await write(paper(word, means))), `plan.${ending}`)).proposal;
    expect(read.actions.map(({ wording }) => wording)).toEqual(['Light the path']);
    expect(read.prose).toEqual([]);
  });

  test('its kind, its edition and the day it went out are Kith’s own, and no day a document gives itself', async () => {
    const under = { ...paper('Overdue', STATUS_MEANS.overdue), subtitle: 'Workplan', edition: 'Draft 2, March 2026' };
    const proseOf = async (datedOn: string): Promise<string[]> => {
      const bytes = Buffer.from(await write({ ...under, datedOn }));
      return readAsPlan(await readPaper(bytes, `plan.${ending}`)).proposal.prose.map(({ text }) => text);
    };
    expect(await proseOf(dayOut(civilDate('2027-01-05')))).toEqual([]);
    const given = await proseOf('5 January 2027');
    for (const words of ['Workplan', 'Edition: Draft 2, March 2026']) expect(given).toContain(words);
  });
});
