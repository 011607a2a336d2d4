import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { cellsOf, codesOf, linesOf, tablesOf } from '../testing/papers.ts';
import { readText } from './read-text.ts';

const items = (text: string): string[][][] =>
  tablesOf(readText(text)).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => cell.items.map(({ mark, text }) => `${mark ?? ''}|${text}`))),
  );

describe('a Markdown table', () => {
  it('has its heading row told from its rows, and each row its line', () => {
    const [table] = tablesOf(readText('Plan\n\n| Action | Lead |\n|---|:-:|\n| Light the path | Highways |\n'));
    expect(table).toMatchObject({ columns: 2, headerRows: 1, continues: false, at: 'line 3' });
    expect(table && cellsOf(table)).toEqual([
      ['Action', 'Lead'],
      ['Light the path', 'Highways'],
    ]);
    expect(table?.rows.map(({ at }) => at)).toEqual(['line 3', 'line 5']);
  });

  const page = '| Action | Lead |\n|---|---|\n| Light | Highways |\n\n| | |\n|---|---|\n| the path | |\n';

  it('goes on over the page where the next has an empty heading row, which is no row', () => {
    const [, next] = tablesOf(readText(page));
    expect(next).toMatchObject({ headerRows: 0, continues: true, at: 'line 5' });
    expect(next && cellsOf(next)).toEqual([['the path', '']]);
  });

  test.each([
    ['with words between', page.replace('\n\n|', '\n\nLater\n\n|')],
    ['with more columns', page.replace('| | |', '| | | |')],
    ['with a heading', page.replace('| | |', '| Action | |')],
  ])('does not go on %s', (_, text) => {
    expect(tablesOf(readText(text)).map(({ continues }) => continues)).toEqual([false, false]);
  });

  it('fills up short rows, leaves out a second separator, and keeps an escaped pipe', () => {
    const [table] = tablesOf(readText('| A | B | C |\n|---|---|---|\n| a \\| b |\n|---|---|---|\n| c | d | e |'));
    expect(table && cellsOf(table)).toEqual([
      ['A', 'B', 'C'],
      ['a | b', '', ''],
      ['c', 'd', 'e'],
    ]);
  });

  it('needs no pipes at its edges', () => {
    const [table] = tablesOf(readText('Action | Lead\n--- | ---\nLight | Highways\n'));
    expect(table && cellsOf(table)).toEqual([
      ['Action', 'Lead'],
      ['Light', 'Highways'],
    ]);
  });
});

describe('what a cell holds', () => {
  const row = (cell: string) => `| ${cell} | x |\n|---|---|`;
  test.each([
    ['<ul><li>police</li><li>health</li></ul>', ['•|police', '•|health']],
    ['<ol><li>police</li><li>health</li></ol>', ['1.|police', '2.|health']],
    [
      '<ul style="list-style-type: none"> - police - health - co-ordination - of A - E</ul>',
      ['-|police', '-|health', '-|co-ordination', '-|of A', '-|E'],
    ],
    ['<ul style="x"> - police - health', ['-|police', '-|health']],
    ['- police - health', ['-|police', '-|health']],
    ['police - health', ['|police - health']],
    ['<ul><li>police - custody</li></ul>', ['•|police - custody']],
    ['<ul><li>1. police</li></ul>', ['•|1. police']],
    ['<ul> - police</ul> of A - E', ['-|police', '|of A - E']],
    ['<ul><li>police</li> of A - E</ul>', ['•|police', '|of A - E']],
    ['<p>First.</p> <p>Second.</p>', ['|First.', '|Second.']],
    ['<p>To cover:</p> <ul> - a - b', ['|To cover:', '-|a', '-|b']],
    ['one<br/>two', ['|one', '|two']],
    ['7. Light <b>the</b> path', ['7.|Light the path']],
    ['**All** of *them* &amp; `us` &#163;5 <5 and >3', ['|All of them & `us` £5 <5 and >3']],
    ['<script>alert(1)</script>', ['|<script>alert(1)</script>']],
    ['[our page](https://example.org)', ['|our page']],
  ])('%s', (cell, expected) => {
    expect(items(row(cell))[0]?.[0]).toEqual(expected);
  });
});

describe('a table parted by tabs', () => {
  it('keeps ragged rows and split headings as they are', () => {
    const [table] = tablesOf(readText('Aims\t\tActio\tns\n1.1\tLight the path\tHighways\n\tLater\n'));
    expect(table).toMatchObject({ columns: 4, headerRows: 0, at: 'line 1' });
    expect(table && cellsOf(table)).toEqual([
      ['Aims', '', 'Actio', 'ns'],
      ['1.1', 'Light the path', 'Highways', ''],
      ['', 'Later', '', ''],
    ]);
  });

  it('parts bullets in the middle of a cell', () => {
    expect(items('Members • police • health\tMay\nx\ty')[0]?.[0]).toEqual(['|Members', '•|police', '•|health']);
  });

  it('goes on behind an empty line unless it begins with headings of its own', () => {
    const rows = 'Action\tLead\n1.1 Light\tHighways\n\n1.2 the path\tYouth service\n\nAction\tLead\n1.3 Train\tBuses\n';
    expect(tablesOf(readText(rows)).map(({ continues }) => continues)).toEqual([false, true, false]);
  });

  it('is not seen in a list whose bullets stand before tabs, nor in a line set in by one', () => {
    expect(linesOf(readText('•\tpolice\n1.\thealth\n\n\tSet in.'))).toEqual([
      'paragraph | line 1 | • | police',
      'paragraph | line 2 | 1. | health',
      'paragraph | line 4 |  | Set in.',
    ]);
  });
});

describe('headings, lists and prose', () => {
  it('are told apart, each with its line', () => {
    const text =
      '# Our plan\n\n## 2. Aims ##\nFirst line\nsecond line\n- police\n  and more\n- health\n\nTitle\n=====\n\n---\n';
    const paper = readText(text);
    expect(linesOf(paper)).toEqual([
      'heading 1 | line 1 |  | Our plan',
      'heading 2 | line 3 | 2. | Aims',
      'paragraph | line 4 |  | First line\nsecond line',
      'paragraph | line 6 | - | police\nand more',
      'paragraph | line 8 | - | health',
      'heading 1 | line 10 |  | Title',
    ]);
    expect(paper).toMatchObject({ format: 'markdown', title: 'Our plan' });
  });

  it('lines end however they like', () => {
    expect(linesOf(readText('a\r\n\r\nb\r\rc\f\fd')).map((line) => line.at(-1))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('a first line that is short and stands alone is the title; a first paragraph is not', () => {
    expect(readText('Our plan\n\nWords.').title).toBe('Our plan');
    expect(readText('Our plan\nin two lines\n\nWords.').title).toBeNull();
    expect(readText('- police\n').title).toBeNull();
    expect(readText(`${'long '.repeat(50)}\n`).title).toBeNull();
    expect(readText('a\tb\tc\n\nWords.').title).toBeNull();
    expect(readText('a\tb\tc\n\n# Below').title).toBeNull();
  });

  it('remarks upon links that lead out, and does not follow them', () => {
    const paper = readText('See [this](https://example.org/a) and [that](#b).');
    expect(linesOf(paper)).toEqual(['paragraph | line 1 |  | See this and that.']);
    expect(codesOf(paper)).toEqual(['link-outside']);
    expect(paper.remarks[0]?.reason).toContain('https://example.org/a');
  });
});

it('no word of any text is lost, doubled or moved', () => {
  const piece = fc.constantFrom(
    ...[
      'plan',
      '7',
      '1.',
      '4.2',
      '(a)',
      'Zoë',
      '-',
      '•',
      '|',
      '| |',
      '|---|---|',
      '\t',
      '\n',
      '\n\n',
      '# ',
      '**',
      '*',
      '_',
      '<',
    ],
    ...['<ul>', '<li>', '</li>', '</ul>', '<p>', '<br>', '\\|', '&', '=', '---', '~', '>', '\r\n', '\f', ' - '],
  );
  const bare = (text: string) => text.replace(/<\/?(ul|li|p|br)>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      expect(bare(wordsOf(readText(text)).join(' '))).toEqual(bare(text));
    }),
    { numRuns: 3000 },
  );
});
