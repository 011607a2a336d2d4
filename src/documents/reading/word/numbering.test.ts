import { describe, expect, it, test } from 'vitest';
import type { Item } from '../../paper.ts';
import { readPaper } from '../read-paper.ts';
import { tablesOf } from '../testing/papers.ts';
import { p, tbl, tc, tr, wordFile } from '../testing/word-file.ts';
import { figure } from './figure.ts';

const level = (depth: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'none', '')}${level(2, 'bullet', '-')}${level(3, 'bullet', 'Aim')}${level(4, 'bullet', 'v')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Aim %1:', 3)}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>';

const styles = `<w:style w:styleId="L"><w:name w:val="Listed"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
const listed = (text: string, list: number, depth = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

const marks = async (...body: readonly string[]): Promise<(string | null)[]> => {
  const { blocks } = await readPaper(wordFile({ body: body.join(''), numbering, styles }), 'plan.docx');
  return blocks.map((block) => (block.kind === 'table' ? null : block.mark));
};

describe('lists are numbered as Word prints them', () => {
  it('each level counts, and begins anew under the next number above it', async () => {
    expect(
      await marks(
        listed('a', 1),
        listed('b', 1, 1),
        listed('c', 1, 1),
        listed('d', 1, 2),
        listed('e', 1),
        listed('f', 1, 1),
      ),
    ).toEqual(['1.', '1.1', '1.2', '(a)', '2.', '2.1']);
  });

  it('a level whose upper one has not counted shows the upper one’s start', async () => {
    expect(await marks(listed('a', 1, 1))).toEqual(['1.1']);
  });

  it('words between do not stop the count; a list of the same kind counts on; one that starts over does not', async () => {
    expect(
      await marks(
        listed('a', 1),
        p('words'),
        listed('b', 1),
        listed('c', 5),
        listed('d', 4),
        listed('e', 4),
        listed('f', 3),
      ),
    ).toEqual(['1.', null, '2.', '3.', '7.', '8.', 'Aim III:']);
  });

  it('bullets, levels that print nothing, lists that are not there, and text that has a number of its own', async () => {
    expect(await marks(listed('a', 2), listed('b', 2, 1), listed('c', 99), listed('1.1 d', 1), p('4. e'))).toEqual([
      '•',
      null,
      null,
      '1.',
      '4.',
    ]);
  });

  it('a bullet that is a sign of a font reads as one; a dash and words as they are', async () => {
    expect(await marks(listed('a', 2, 2), listed('b', 2, 3), listed('c', 2, 4))).toEqual(['-', 'Aim', '•']);
  });

  it('a style may put a paragraph in a list, and the paragraph take itself out', async () => {
    const style = '<w:pStyle w:val="L"/>';
    expect(await marks(p('a', style), p('b', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`))).toEqual(['•', null]);
  });

  it('a cell with a number and nothing else reads as that number; an empty bullet as nothing', async () => {
    const body = tbl(tr(tc(listed('', 1)) + tc(p('Light'))), tr(tc(listed('', 1)) + tc(listed('', 2))));
    const [table] = tablesOf(await readPaper(wordFile({ body, numbering }), 'plan.docx'));
    const items: (readonly Item[])[][] | undefined = table?.rows.map(({ cells }) => cells.map((cell) => cell.items));
    expect(items).toEqual([
      [[{ text: '1.', mark: null }], [{ text: 'Light', mark: null }]],
      [[{ text: '2.', mark: null }], []],
    ]);
  });
});

test.each([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [4, 'lowerLetter', 'd'],
  [28, 'upperLetter', 'BB'],
  [1994, 'lowerRoman', 'mcmxciv'],
  [4, 'upperRoman', 'IV'],
  [1, 'ordinal', '1st'],
  [12, 'ordinal', '12th'],
  [23, 'ordinal', '23rd'],
  [0, 'lowerLetter', '0'],
  [1e9, 'lowerLetter', '1000000000'],
  [3, 'hebrew1', '3'],
])('%i as %s is %s', (number, format, expected) => {
  expect(figure(number, format)).toBe(expected);
});
