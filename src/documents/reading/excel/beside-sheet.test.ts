import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../paper.ts';
import { readPaper } from '../read-paper.ts';
import { type ExcelParts, excelFile, row, type SheetParts, text } from '../testing/excel-file.ts';
import { codesOf, linesOf } from '../testing/papers.ts';

/** These share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const read = (parts: ExcelParts): Promise<Paper> => readPaper(excelFile(parts), 'plan.xlsx');
const sheet = (rows: string, after = '', more: Partial<SheetParts> = {}): ExcelParts => ({
  sheets: [{ name: 'Plan', rows, after, ...more }],
});
const HEADINGS = row(1, text('A1', 'Action') + text('B1', 'Lead'));

describe('what lies beside the cells', () => {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const pointers = [
    { id: 'd', kind: 'drawing', target: '../drawings/drawing1.xml' },
    { id: 'c', kind: 'comments', target: '../comments1.xml' },
    { id: 't', kind: 'threadedComment', target: '../threads.xml' },
    { id: 'o', kind: 'oleObject', target: '../embeddings/o.bin' },
  ];
  const more = {
    'xl/drawings/drawing1.xml':
      '<wsDr><anchor><sp><txBody><p><r><t>Boxed </t></r><r><t>words</t></r></p></txBody></sp></anchor><anchor><pic/></anchor><anchor><graphicFrame/></anchor></wsDr>',
    'xl/comments1.xml': `<comments ${S}><authors><author>A</author></authors><commentList><comment ref="A1"><text><r><t>Old form</t></r></text></comment><comment ref="B2"><text><t>Ask them</t></text></comment></commentList></comments>`,
    'xl/threads.xml':
      '<ThreadedComments><threadedComment ref="A1"><text>New form</text></threadedComment><threadedComment ref="A1"><text>And back</text></threadedComment></ThreadedComments>',
    'xl/embeddings/o.bin': 'x',
  };

  it('is read where it is words, and remarked upon where it is not', async () => {
    const paper = await read({ ...sheet(HEADINGS, '', { pointers }), more });
    const turned = await read({ ...sheet(HEADINGS, '', { pointers: pointers.toReversed() }), more });
    expect(linesOf(turned).toSorted()).toEqual(linesOf(paper).toSorted());
    expect(linesOf(paper)).toEqual([
      'paragraph | sheet Plan |  | Boxed words',
      'paragraph | comment on sheet Plan, A1 |  | New form',
      'paragraph | comment on sheet Plan, A1 |  | And back',
      'paragraph | comment on sheet Plan, B2 |  | Ask them',
    ]);
    expect(paper.blocks.map(({ part }) => part)).toEqual(['body', 'text box', 'comment', 'comment', 'comment']);
    expect(codesOf(paper).sort()).toEqual(['chart', 'embedded', 'picture']);
  });
});
