import { describe, expect, it, test, vi } from 'vitest';
import type { Paper } from '../../paper.ts';
import { wordsOf } from '../../words-of.ts';
import { readPaper } from '../read-paper.ts';
import { cellsOf, codesOf, linesOf, tablesOf } from '../testing/papers.ts';
import { p, tbl, tc, tr, type WordParts, wordFile } from '../testing/word-file.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const read = (parts: WordParts): Promise<Paper> => readPaper(wordFile(parts), 'plan.docx');
const texts = async (body: string, more: Omit<WordParts, 'body'> = {}): Promise<string[]> =>
  (await read({ body, ...more })).blocks.map((block) => (block.kind === 'table' ? 'table' : block.text));
const run = (inside: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const t = (text: string): string => `<w:t>${text}</w:t>`;

describe('paragraphs', () => {
  const styles =
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:styleId="H2"><w:name w:val="Heading 2"/></w:style>' +
    '<w:style w:styleId="Mine"><w:name w:val="Our head"/><w:basedOn w:val="H2"/></w:style>' +
    '<w:style w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="7"/></w:pPr></w:style>' +
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>' +
    '<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round2"/></w:style>' +
    '<w:style w:styleId="Round2"><w:name w:val="Round 2"/><w:basedOn w:val="Round"/></w:style>';

  it('are headings by their style, by what it is based on, or by themselves', async () => {
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body = [
      p('Before'),
      p('Our plan', style('T')),
      p('One', style('H1')),
      p('2. Two', style('Mine')),
      p('Deep', style('Deep')),
      p('Own', '<w:outlineLvl w:val="2"/>'),
      p('Plain', '<w:outlineLvl w:val="9"/>'),
      p('Unknown', style('Nowhere')),
      p('Round', style('Round')),
    ];
    const paper = await read({ body: body.join(''), styles });
    expect(linesOf(paper)).toEqual([
      'paragraph | paragraph 1 |  | Before',
      'heading 1 | paragraph 2 |  | Our plan',
      'heading 1 | paragraph 3 |  | One',
      'heading 2 | paragraph 4 | 2. | Two',
      'heading 6 | paragraph 5 |  | Deep',
      'heading 3 | paragraph 6 |  | Own',
      'paragraph | paragraph 7 |  | Plain',
      'paragraph | paragraph 8 |  | Unknown',
      'paragraph | paragraph 9 |  | Round',
    ]);
    expect(paper).toMatchObject({ format: 'docx', title: 'Our plan' });
    const late = p('One', style('H1')) + p('Our plan', style('T'));
    expect((await read({ body: late, styles })).title).toBe('Our plan');
  });

  it('have breaks, tabs, hyphens and symbols in them', async () => {
    const body = `<w:p>${run(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}<w:softHyphen/>${t('e')}<w:sym w:font="Wingdings" w:char="F0FC"/>`)}</w:p>`;
    expect(await texts(body)).toEqual(['a b\nc-de✓']);
    const paper = await read({ body: `<w:p>${run(`${t('a')}<w:sym w:font="X" w:char="F012"/>`)}</w:p>` });
    expect([paper.blocks[0], ...codesOf(paper)]).toMatchObject([{ text: 'a\uFFFD' }, 'symbol']);
  });

  it('are found in whatever wraps them', async () => {
    const wrapped = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('in a control')}</w:sdtContent></w:sdt><w:customXml>${p('in marking')}</w:customXml>`;
    const inside = `<w:p><w:smartTag>${run(t('in '))}</w:smartTag><w:fldSimple w:instr="PAGE">${run(t('a '))}</w:fldSimple><w:sdt><w:sdtContent>${run(t('line'))}</w:sdtContent></w:sdt></w:p>`;
    const equation = '<m:oMathPara xmlns:m="m"><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>';
    expect(await texts(wrapped + inside + equation)).toEqual(['in a control', 'in marking', 'in a line', 'x=1']);
  });

  it('read as if every tracked change were accepted', async () => {
    const body =
      `<w:p>${run(t('Light '))}<w:del w:id="1">${run('<w:delText>old </w:delText>')}</w:del><w:ins w:id="2">${run(t('new '))}</w:ins>${run(t('path'))}</w:p>` +
      `<w:p><w:moveFrom>${run(t('moved'))}</w:moveFrom></w:p><w:p><w:moveTo>${run(t('moved'))}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run(t('joined '))}</w:p>${p('on')}`;
    const paper = await read({ body });
    expect(wordsOf(paper)).toEqual(['Light', 'new', 'path', 'moved', 'joined', 'on']);
    expect(paper.blocks).toHaveLength(3);
    expect(paper.remarks).toMatchObject([{ code: 'tracked-change', at: 'paragraph 1' }]);
    expect(paper.remarks[0]?.reason).toContain('4 tracked changes');
  });

  it('that are hidden are read and remarked upon', async () => {
    const paper = await read({
      body: `<w:p>${run(t('quiet'), '<w:vanish/>')}${run(t(' loud'), '<w:vanish w:val="0"/>')}</w:p>`,
    });
    expect(linesOf(paper)).toEqual(['paragraph | paragraph 1 |  | quiet loud']);
    expect(paper.remarks.map(({ reason }) => reason)).toEqual([
      'A piece of text is hidden in the paper, and read too.',
    ]);
  });
});

describe('tables', () => {
  const cells = (...words: readonly string[]): string => words.map((word) => tc(p(word))).join('');

  it('have merged cells, across and down, that know the cell which covers them', async () => {
    const down = (val: string) => `<w:vMerge${val}/>`;
    const body = tbl(
      tr(tc(p('Our theme'), '<w:gridSpan w:val="3"/>')),
      tr(tc(p('Streets'), down(' w:val="restart"')) + cells('1.1', 'Highways')),
      tr(tc(p(''), down('')) + cells('1.2', 'Buses')),
      tr(tc(p(''), down(' w:val="continue"')) + tc(p('Both'), '<w:gridSpan w:val="2"/>')),
      tr(cells('Warmth', '2.1', 'Library')),
    );
    const [table] = tablesOf(await read({ body }));
    expect(table && cellsOf(table)).toEqual([
      ['Our theme', '<0,0>', '<0,0>'],
      ['Streets', '1.1', 'Highways'],
      ['<1,0>', '1.2', 'Buses'],
      ['<1,0>', 'Both', '<3,1>'],
      ['Warmth', '2.1', 'Library'],
    ]);
    expect(table).toMatchObject({ columns: 3, headerRows: 0, at: 'table 1', name: null });
    expect(table?.rows.map(({ at }) => at)).toContain('table 1, row 5');
  });

  it('may merge down and across at once, begin and end rows late, and merge as old files do', async () => {
    const both = (val: string) => `<w:gridSpan w:val="2"/><w:vMerge${val}/>`;
    const body = tbl(
      tr(tc(p('Big'), both(' w:val="restart"')) + cells('c')),
      tr(tc(p(''), both('')) + cells('f')),
      tr(cells('i'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      tr(tc(p('wide'), '<w:hMerge w:val="restart"/>') + tc(p(''), '<w:hMerge/>') + cells('l')),
    );
    expect(tablesOf(await read({ body })).flatMap(cellsOf)).toEqual([
      ['Big', '<0,0>', 'c'],
      ['<0,0>', '<0,0>', 'f'],
      ['', 'i', ''],
      ['wide', '<3,0>', 'l'],
    ]);
  });

  it('that go on down from a cell which is not merged stand for themselves', async () => {
    const body = tbl(tr(tc(p('a'), '<w:vMerge w:val="restart"/>')), tr(tc(p('b'))), tr(tc(p('c'), '<w:vMerge/>')));
    expect(tablesOf(await read({ body })).flatMap(cellsOf)).toEqual([['a'], ['b'], ['c']]);
  });

  it('give text that lies under a merge to the cell that covers it', async () => {
    const body = tbl(
      tr(tc(p('seen'), '<w:vMerge w:val="restart"/>') + cells('b')),
      tr(tc(p('unseen'), '<w:vMerge/>') + cells('d')),
    );
    const paper = await read({ body });
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([
      ['seen\nunseen', 'b'],
      ['<0,0>', 'd'],
    ]);
    expect(codesOf(paper)).toEqual(['text-under-merge']);
  });

  it('have their paragraphs, lists and lines as items', async () => {
    const cell = tc(
      [p('To cover:'), p('- police'), `<w:p>${run(`${t('health')}<w:br/>${t('youth')}`)}</w:p>`].join(''),
    );
    const [table] = tablesOf(await read({ body: tbl(tr(cell + tc(p('x')))) }));
    expect(table?.rows[0]?.cells[0]).toEqual({
      text: 'To cover:\n- police\nhealth\nyouth',
      items: [
        { mark: null, text: 'To cover:' },
        { mark: '-', text: 'police' },
        { mark: null, text: 'health' },
        { mark: null, text: 'youth' },
      ],
      mergedFrom: null,
    });
  });

  it('say which rows are headings, and leave out rows that a tracked change deletes', async () => {
    const head = '<w:tblHeader/>';
    const paper = await read({
      body: tbl(
        tr(cells('Plan', ''), head),
        tr(cells('Action', 'Lead'), head),
        tr(cells('Gone', 'x'), '<w:del w:id="1"/>'),
        tr(cells('Light', 'y')),
        tr(cells('Not', 'one'), head),
      ),
    });
    expect(tablesOf(paper)).toMatchObject([{ headerRows: 2, rows: { length: 4 } }]);
    expect(codesOf(paper)).toEqual(['tracked-row']);
    const off = tbl(tr(cells('Action', 'Lead'), '<w:tblHeader w:val="0"/>'));
    expect(tablesOf(await read({ body: off }))[0]?.headerRows).toBe(0);
  });

  it('go on where another follows without headings or words between', async () => {
    const first = tbl(tr(cells('Action', 'Lead')), tr(cells('1.1 Light', 'Highways')));
    const next = tbl(tr(cells('1.2 Train', 'Buses')));
    const goesOn = async (between: string, other = next) =>
      tablesOf(await read({ body: first + between + other })).map(({ continues }) => continues);
    expect(await goesOn(p(''))).toEqual([false, true]);
    expect(await goesOn(p('Words'))).toEqual([false, false]);
    expect(await goesOn(p(''), first)).toEqual([false, false]);
    expect(await goesOn('', tbl(tr(cells('1.2 Train', 'Buses', 'x'))))).toEqual([false, false]);
  });

  it('inside a cell are laid out in it', async () => {
    const paper = await read({
      body: tbl(tr(tc(p('a') + tbl(tr(cells('b', 'c')), tr(cells('d', 'e'))) + p('f')) + cells('g'))),
    });
    expect(tablesOf(paper).flatMap(cellsOf)).toEqual([['a\nb\nc\nd\ne\nf', 'g']]);
    expect(codesOf(paper)).toEqual(['table-in-cell']);
  });
});

describe('what stands beside the text', () => {
  it('heads and feet of pages, a layout table among them; the head is the title where the text has none', async () => {
    const header = tbl(tr(tc(p('Our plan')) + tc(p('May'))));
    const paper = await read({
      body: tbl(tr(tc(p('a')) + tc(p('b')))),
      header,
      footer: p('Draft 3') + p('Page 1 of 4'),
    });
    expect(paper.blocks.map(({ part, kind }) => `${part}: ${kind}`)).toEqual([
      'page header: paragraph',
      'page header: paragraph',
      'body: table',
      'page footer: paragraph',
    ]);
    expect(paper.title).toBe('Our plan');
  });

  it('a head that first and other pages share, once', async () => {
    const header2 = `<hdr>${p('Our plan')}${p('First page')}</hdr>`.replaceAll('w:', '');
    const paper = await read({
      body: p('a'),
      header: p('Our plan'),
      pointers: [{ id: 'h2', kind: 'header', target: 'header2.xml' }],
      more: { 'word/header2.xml': header2.replaceAll('xml:space="preserve"', '') },
    });
    expect(linesOf(paper).slice(0, 2)).toEqual([
      'paragraph | page header |  | Our plan',
      'paragraph | page header |  | First page',
    ]);
    expect(paper.blocks).toHaveLength(3);
  });

  it('text boxes, once though the file has them in two forms', async () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const choice = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('boxed')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const paper = await read({
      body:
        p('a') +
        `<w:p>${run(t('b'))}${run(choice)}</w:p>` +
        `<w:p>${run(`<w:pict><v:textbox>${box('older')}</v:textbox></w:pict>`)}</w:p>`,
    });
    expect(linesOf(paper)).toEqual([
      'paragraph | paragraph 1 |  | a',
      'paragraph | paragraph 2 |  | b',
      'paragraph | text box at paragraph 2 |  | boxed',
      'paragraph | text box at paragraph 3 |  | older',
    ]);
    expect(paper.blocks.at(-1)?.part).toBe('text box');
  });

  it('notes and comments, with where they are called', async () => {
    const body =
      `<w:p>${run(`${t('a')}<w:footnoteReference w:id="2"/>`)}</w:p>` +
      tbl(tr(tc(`<w:p>${run(`${t('b')}<w:commentReference w:id="0"/>`)}</w:p>`)));
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('Noted')}</w:footnote>`;
    const comments = `<w:comment w:id="0" w:author="A Person">${p('Ask them')}</w:comment><w:comment w:id="9">${p('Lost')}</w:comment>`;
    const paper = await read({ body, footnotes, comments });
    expect(linesOf(paper).slice(1)).toEqual([
      'paragraph | footnote at paragraph 1 |  | Noted',
      'paragraph | comment at table 1, row 1 |  | Ask them',
      'paragraph | comment |  | Lost',
    ]);
  });

  test.each([
    ['a picture', '<w:drawing><a:blip/></w:drawing>', 'picture'],
    ['a chart', '<w:drawing><chart/></w:drawing>', 'chart'],
    ['another file', '<w:object><OLEObject/></w:object>', 'embedded'],
  ])('%s is remarked upon', async (_, inside, code) => {
    expect(codesOf(await read({ body: `<w:p>${run(t('a') + inside)}</w:p>` }))).toEqual([code]);
  });

  it('a file set into it is remarked upon', async () => {
    const paper = await read({ body: `${p('a')}<w:altChunk r:id="x"/>` });
    expect(paper.remarks).toMatchObject([{ code: 'part-not-read', at: 'after paragraph 1' }]);
  });
});

it('the file’s own properties give a title where nothing else does, unless a program wrote it', async () => {
  const core = (title: string) => ({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml': `<coreProperties><creator>x</creator><title>${title}</title></coreProperties>`,
  });
  const body = tbl(tr(tc(p('a')) + tc(p('b'))));
  expect((await read({ body, more: core('Our plan') })).title).toBe('Our plan');
  expect((await read({ body, more: core('Microsoft Word - plan.doc') })).title).toBeNull();
});
