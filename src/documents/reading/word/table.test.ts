import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { readPaper } from '../read-paper.ts';
import { tablesOf } from '../testing/papers.ts';
import { p, tbl, tc, tr, wordFile } from '../testing/word-file.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const merges = fc.constantFrom(
  '',
  ...['<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:hMerge w:val="restart"/>', '<w:hMerge/>'],
  ...[
    '<w:gridSpan w:val="2"/>',
    '<w:gridSpan w:val="3"/><w:vMerge/>',
    '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>',
  ],
);
const rows = fc.array(fc.array(fc.tuple(merges, fc.boolean()), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});

it('a table merged in any way loses no word, is even, and covers cells by cells that are not covered', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const words = ['start'];
      const cell = ([properties, filled]: readonly [string, boolean]): string => {
        if (filled) words.push(`w${words.length}`);
        return tc(p(filled ? (words.at(-1) ?? '') : ''), properties);
      };
      const body = p('start') + tbl(...given.map((cells) => tr(cells.map(cell).join(''))));
      const paper = await readPaper(wordFile({ body }), 'plan.docx');
      expect(wordsOf(paper).toSorted()).toEqual(words.toSorted());
      for (const table of tablesOf(paper)) {
        expect(new Set(table.rows.map(({ cells }) => cells.length))).toEqual(new Set([table.columns]));
        for (const { mergedFrom, text } of table.rows.flatMap(({ cells }) => cells)) {
          if (mergedFrom === null) continue;
          expect(text).toBe('');
          expect(table.rows[mergedFrom.row]?.cells[mergedFrom.column]?.mergedFrom).toBeNull();
        }
      }
    }),
    { numRuns: 300 },
  );
});
