import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { readPaper } from '../read-paper.ts';
import { tablesOf } from '../testing/papers.ts';
import { sharedPapers } from '../testing/shared-papers.ts';

const seeds = sharedPapers('seeds');

/** Letters and figures of a source, its HTML tags left out, in order. */
const bare = (text: string): string[] => text.replace(/<[^<>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

describe.runIf(seeds.here)('papers of real partnerships', () => {
  test.each(['000', '001', '002', '003', '004'])('%s: no word of it is lost, doubled or moved', async (name) => {
    const bytes = seeds.bytes(name);
    const words = wordsOf(await readPaper(bytes, `${name}.txt`));
    expect(bare(words.join(' '))).toEqual(bare(bytes.toString('utf8')));
    expect(words.length).toBeGreaterThan(900);
  });

  test.each([
    ['000', 'markdown', [5, 2, 2, 2, 3, 3, 4, 1, 3, 3, 2].map((rows) => [5, rows])],
    [
      '002',
      'text',
      [
        [7, 3],
        [7, 3],
        [7, 4],
        [7, 3],
        [8, 4],
        [8, 4],
        [8, 4],
        [8, 3],
        [7, 6],
      ],
    ],
    [
      '004',
      'text',
      [
        [3, 6],
        [3, 5],
        [3, 3],
        [3, 3],
        [3, 4],
      ],
    ],
    ['001', 'text', []],
    ['003', 'text', []],
  ])('%s: its form, and the columns and rows of its tables', async (name, format, shape) => {
    const paper = await readPaper(seeds.bytes(name), `${name}.txt`);
    expect(paper.format).toBe(format);
    expect(tablesOf(paper).map(({ columns, rows }) => [columns, rows.length])).toEqual(shape);
    expect(paper.title).not.toBeNull();
    expect(paper.remarks).toEqual([]);
  });

  test('000: twenty-two rows have a number from 1 to 22, each once and in order', async () => {
    const tables = tablesOf(await readPaper(seeds.bytes('000'), 'plan.md'));
    const marks = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[0]?.items[0]?.mark ?? []));
    expect(marks).toEqual(Array.from({ length: 22 }, (_, at) => `${at + 1}.`));
    expect(tables.filter(({ continues }) => continues)).toHaveLength(8);
    expect(tables.filter(({ headerRows }) => headerRows === 1)).toHaveLength(3);
  });

  test('000: a list that lost its tags is told apart', async () => {
    const [first] = tablesOf(await readPaper(seeds.bytes('000'), 'plan.md'));
    expect(first?.rows[2]?.cells.map(({ items }) => items.length)).toEqual([1, 2, 7, 1, 3]);
  });

  test('004: seventeen codes, and what stands behind an empty line goes on', async () => {
    const tables = tablesOf(await readPaper(seeds.bytes('004'), 'plan.txt'));
    const marks = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[1]?.items[0]?.mark ?? []));
    expect(marks).toHaveLength(17);
    expect(tables.map(({ continues }) => continues)).toEqual([false, true, true, true, true]);
  });
});
