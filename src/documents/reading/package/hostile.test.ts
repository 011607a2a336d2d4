import { describe, expect, it, test, vi } from 'vitest';
import { PaperRefused } from '../paper-refused.ts';
import { readPaper } from '../read-paper.ts';
import { excelFile, row, text } from '../testing/excel-file.ts';
import { codesOf, linesOf } from '../testing/papers.ts';
import { p, tbl, tc, tr, wordFile } from '../testing/word-file.ts';
import { patched, zipOf } from '../testing/zip.ts';
import { MOST_UNPACKED, openPackage, type Package } from './open-package.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const refusal = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await readPaper(bytes, 'plan.docx').then(
    () => new Error('It was read.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof PaperRefused) return error.message;
  throw error;
};

const unpacked = async (opened: Package, name: string): Promise<number> => {
  let size = 0;
  for await (const piece of opened.part(name)) size += piece.length;
  return size;
};

const good = wordFile({ body: p('Plan') });
const DAMAGED = 'The file is damaged and cannot be unpacked.';
const BOMB = 'The file unpacks to far more than a paper holds';

describe('a damaged zip is refused', () => {
  test.each([
    ['cut off', good.subarray(0, good.length - 30)],
    ['only its beginning', good.subarray(0, 40)],
    ['bytes changed in the middle', Buffer.concat([good.subarray(0, 60), Buffer.alloc(40, 7), good.subarray(100)])],
    ['two parts of one name', patched(zipOf({ a1: '1', a2: '2' }), Buffer.from('a2'), Buffer.from('a1'))],
    ['a part that leads out of the zip', zipOf({ '../../outside.xml': 'x' })],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toContain(DAMAGED);
  });

  it('where what comes out is not what went in, though it unpacks', async () => {
    const stored = zipOf({ ...{ 'word/x.xml': 'x' } });
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(stored.readUInt32LE(14));
    const opened = await openPackage(patched(stored, sum, Buffer.from([1, 2, 3, 4])));
    await expect(unpacked(opened, 'word/x.xml')).rejects.toThrow(DAMAGED);
  });

  it('where a part is asked for that is not there', async () => {
    const opened = await openPackage(zipOf({ a: '1' }));
    expect(() => opened.part('b')).toThrow(DAMAGED);
  });

  it('where a part is under a password', async () => {
    const zip = zipOf({ a: '1' });
    const central = zip.indexOf(Buffer.from('504b0102', 'hex'));
    zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8);
    expect(await refusal(zip)).toContain('locked with a password');
  });
});

describe('a zip bomb is refused by what comes out of it', () => {
  const big = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

  it('a part that packs a thousand times', async () => {
    const bytes = wordFile({ body: p(' '.repeat(6 * 1024 * 1024)) });
    expect(bytes.length).toBeLessThan(60_000);
    expect(await refusal(bytes)).toContain(BOMB);
  });

  it('a part that is too big, though it is not packed at all', async () => {
    const opened = await openPackage(zipOf({ big: big(31) }, 0));
    await expect(unpacked(opened, 'big')).rejects.toThrow(BOMB);
  });

  it('parts that are too big together, each within its limit', async () => {
    const opened = await openPackage(zipOf({ a: big(25), b: big(25), c: big(25) }, 0));
    await unpacked(opened, 'a');
    await unpacked(opened, 'b');
    await expect(unpacked(opened, 'c')).rejects.toThrow(BOMB);
  });

  it('a part whose size is a lie', async () => {
    const zip = zipOf({ a: new Uint8Array(5000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5000);
    const opened = await openPackage(patched(zip, size, Buffer.from([10, 0, 0, 0])));
    await expect(unpacked(opened, 'a')).rejects.toThrow(DAMAGED);
  });

  it('more parts than any paper has', async () => {
    const many = Object.fromEntries(Array.from({ length: MOST_UNPACKED.entries + 1 }, (_, at) => [`p${at}`, '']));
    await expect(openPackage(zipOf(many))).rejects.toThrow(BOMB);
  });

  it('and a bomb in a part that nobody asks for harms nobody', async () => {
    const bytes = wordFile({ body: p('Plan'), more: { 'word/media/bomb.bin': new Uint8Array(8 * 1024 * 1024) } });
    expect(linesOf(await readPaper(bytes, 'plan.docx'))).toEqual(['paragraph | paragraph 1 |  | Plan']);
  });
});

describe('macros are refused', () => {
  const sheets = [{ name: 'A', rows: row(1, text('A1', 'Plan')) }];
  const macroEnabled = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  test.each([
    ['in Word', wordFile({ body: p('Plan'), more: { 'word/vbaProject.bin': 'x' } })],
    ['in Excel', excelFile({ sheets, more: { 'xl/vbaProject.bin': 'x' } })],
    ['under another name, in capitals', excelFile({ sheets, more: { 'xl/VBAPROJECT.BIN': 'x' } })],
    ['of the old kind, on a sheet of their own', excelFile({ sheets, more: { 'xl/macrosheets/sheet1.xml': '<x/>' } })],
    ['said to be there', wordFile({ body: p('Plan'), type: macroEnabled })],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toContain('Save it without macros');
  });
});

describe('XML that does harm is refused', () => {
  const inDocument = (xml: string): Buffer => wordFile({ body: p('Plan'), more: { 'word/document.xml': xml } });
  const W = 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = (inside: string): string => `<document ${W}><body>${inside}</body></document>`;
  const laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  test.each([
    [
      'an external entity',
      `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body('<p><r><t>&x;</t></r></p>')}`,
      'DOCTYPE',
    ],
    ['an external DTD', `<!DOCTYPE d SYSTEM "http://example.org/d.dtd">${body('')}`, 'DOCTYPE'],
    ['entities that multiply', `${laughs}${body('<p><r><t>&b;</t></r></p>')}`, 'DOCTYPE'],
    ['an entity never declared', body('<p><r><t>&x;</t></r></p>'), 'not well-formed'],
    ['tags that do not close', body('<p>'), 'not well-formed'],
    ['nothing', '', 'not well-formed'],
    ['depth without end', body('<r>'.repeat(50_000)), 'nested more than 200 deep'],
    ['other bytes than it says', body('<p><r><t>Zo\u0000</t></r></p>'), 'not well-formed'],
  ])('%s', async (_, xml, sentence) => {
    expect(await refusal(inDocument(xml))).toContain(sentence);
  });

  it('elements without end', async () => {
    const many = Array.from({ length: 300_001 }, (_, at) => `<p v='${(at * 2654435761) % 1e9}'/>`).join('');
    expect(await refusal(inDocument(body(`<tbl>${many}</tbl>`)))).toContain('more elements than a paper can have');
  });

  it('text that is not UTF-8', async () => {
    const xml = Buffer.concat([Buffer.from(body('<p><r><t>Zo')), Buffer.from([0xeb]), Buffer.from('</t></r></p>')]);
    const bytes = wordFile({ body: p('Plan'), more: { 'word/document.xml': xml } });
    expect(await refusal(bytes)).toContain('is not in UTF-8');
  });

  it('in any part that is read', async () => {
    const doctype = '<!DOCTYPE d SYSTEM "http://example.org/d.dtd"><x/>';
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/styles.xml']) {
      expect(await refusal(wordFile({ body: p('Plan'), styles: '', more: { [name]: doctype } }))).toContain('DOCTYPE');
    }
  });
});

describe('what points outside is never followed', () => {
  it.each(['http://example.org/d.xml', 'word/document.xml'])('a main part that is elsewhere: %s', async (target) => {
    const root = `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}" TargetMode="External"/></Relationships>`;
    const bytes = wordFile({ body: p('Plan'), more: { '_rels/.rels': root } });
    expect(await refusal(bytes)).toContain('not a Word or Excel file');
  });

  it('templates, pictures and links in Word are remarked upon, the words of links kept', async () => {
    const link = '<w:p><w:hyperlink r:id="l"><w:r><w:t>our page</w:t></w:r></w:hyperlink></w:p>';
    const paper = await readPaper(
      wordFile({
        body: link,
        pointers: [
          { id: 'l', kind: 'hyperlink', target: 'https://example.org/plan' },
          { id: 't', kind: 'attachedTemplate', target: 'https://example.org/template.dotm' },
        ],
      }),
      'plan.docx',
    );
    expect(linesOf(paper)).toEqual(['paragraph | paragraph 1 |  | our page']);
    expect(codesOf(paper)).toEqual(['link-outside', 'part-outside']);
    expect(paper.remarks[0]?.reason).toContain('https://example.org/plan');
  });

  it('other workbooks and data connections in Excel are remarked upon', async () => {
    const sheets = [
      {
        name: 'A',
        rows: row(1, text('A1', 'Plan')),
        pointers: [{ id: 'l', kind: 'hyperlink', target: 'https://example.org' }],
      },
    ];
    const pointers = [
      { id: 'x', kind: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      { id: 'c', kind: 'connections', target: 'connections.xml' },
    ];
    const paper = await readPaper(excelFile({ sheets, pointers }), 'plan.xlsx');
    expect(codesOf(paper).sort()).toEqual(['data-connection', 'link-outside', 'workbook-outside']);
  });

  it('fields that would fetch or run something give the text that is shown', async () => {
    const field =
      '<w:p><w:r><w:instrText>DDEAUTO c:\\windows\\calc</w:instrText></w:r><w:r><w:t>shown</w:t></w:r></w:p>';
    const paper = await readPaper(wordFile({ body: field }), 'plan.docx');
    expect(linesOf(paper)).toEqual(['paragraph | paragraph 1 |  | shown']);
    expect(codesOf(paper)).toEqual(['field']);
  });
});

describe('numbers made to take all memory', () => {
  it('a cell over a thousand million columns', async () => {
    const wide = wordFile({ body: tbl(tr(tc(p('a'), '<w:gridSpan w:val="1000000000"/>'))) });
    expect(await refusal(wide)).toContain('more than 256 columns');
  });

  it('merges over the whole of a sheet, twenty thousand times', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000);
    const rows = Array.from({ length: 300 }, (_, at) => row(at + 1, text(`A${at + 1}`, 'a') + text(`Z${at + 1}`, 'z')));
    const sheets = [{ name: 'A', rows: rows.join(''), after: `<mergeCells>${merges}</mergeCells>` }];
    const paper = await readPaper(excelFile({ sheets }), 'plan.xlsx');
    expect(codesOf(paper)).toContain('text-under-merge');
  });
});
