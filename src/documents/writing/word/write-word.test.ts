import { describe, expect, test, vi } from 'vitest';
import type { PaperToWrite } from '../paper-to-write.ts';
import { bare, everything, long } from '../testing/sample-papers.ts';
import { targetsIn, unpacked } from '../testing/unpacked.ts';
import { writeWord } from './write-word.ts';

const parts = unpacked(await writeWord(everything));
const document = parts['word/document.xml'] ?? '';
const paragraphs = (style: string): string[] =>
  [...document.matchAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>.*?</w:p>`, 'g'))].map(([whole]) =>
    [...whole.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  );
const tables = document.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
const withCell = (text: string): PaperToWrite => ({
  ...bare,
  blocks: [
    {
      kind: 'table',
      caption: null,
      columns: [{ heading: 'One', width: 1 }],
      rows: [{ cells: [{ items: [{ text, mark: null }] }] }],
    },
  ],
});

describe('Word', () => {
  test('headings, title and captions are styles of those names', () => {
    expect(paragraphs('Title')).toEqual(['Safer together: Quillborough’s action plan 2026 to 2029']);
    expect(paragraphs('Heading1')).toEqual([
      'Why we have this plan',
      '1. Prevention and support',
      '2. Places',
      'Afterwards',
    ]);
    expect(paragraphs('Heading2')).toEqual(['What we do first']);
    expect(paragraphs('Caption')).toEqual(['Workplan of the Places sub-group']);
    expect(parts['word/styles.xml']).toMatch(/<w:name w:val="heading 1"\/>.*?<w:outlineLvl w:val="0"\/>/);
  });

  test('the properties say title and language, and no day', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Safer together: Quillborough’s action plan 2026 to 2029</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('Places &amp; people &lt;outside the home&gt;');
    expect(core).not.toMatch(/created|modified/);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
  });

  test('each table begins with a heading row that is repeated, and says what it is', () => {
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.split('<w:tr>')[1]).toContain('<w:tblHeader/>');
    }
    expect(tables[0]).toContain('<w:tblCaption w:val="What the words mean"/>');
    expect(tables[1]).toContain('<w:tblCaption w:val="1. Prevention and support"/>');
    expect(tables[2]).toContain('<w:tblCaption w:val="Workplan of the Places sub-group"/>');
  });

  test('a cell that reaches down is one cell', () => {
    expect(tables[2]?.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(tables[2]?.match(/<w:vMerge\/>/g)).toHaveLength(3);
  });

  test('a short row stays whole; a long one may go over the page', async () => {
    const rowsOf = async (text: string) =>
      (unpacked(await writeWord(withCell(text)))['word/document.xml'] ?? '').split('<w:tr>').at(-1);
    expect(await rowsOf('Short')).toContain('<w:cantSplit/>');
    expect(await rowsOf('Long. '.repeat(2_000))).not.toContain('<w:cantSplit/>');
  });

  test('lists are lists, counting as they were printed', () => {
    const lists = parts['word/numbering.xml'] ?? '';
    const labels = [
      ...lists.matchAll(/<w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/><w:lvlText w:val="([^"]*)"/g),
    ];
    expect(labels.map((found) => found.slice(1))).toEqual([
      ['1', 'bullet', '•'],
      ['3', 'decimal', '%1.'],
      ['1', 'lowerLetter', '(%1)'],
      ['1', 'decimal', 'iv.'],
      ['1', 'decimal', '%1.'],
    ]);
    expect(paragraphs('ListParagraph')).toContain('The bus station after school');
    expect(document).not.toContain('• ');
  });

  test('a mark that no list can print stands in words', async () => {
    const paper: PaperToWrite = { ...bare, blocks: [{ kind: 'paragraph', text: 'Words', mark: '%1' }] };
    expect(unpacked(await writeWord(paper))['word/document.xml']).toContain('>%1 Words<');
  });

  test('title and edition at the head, “Page n of m” at the foot', () => {
    expect(parts['word/header1.xml']).toContain('2026 to 2029 · Draft 3 · 21 November 2026');
    const foot = (parts['word/footer1.xml'] ?? '').replaceAll(
      /<w:fldSimple w:instr=" (\w+) ">.*?<\/w:fldSimple>/g,
      '[$1]',
    );
    expect(foot.replaceAll(/<[^>]*>/g, '').trim()).toBe('Page [PAGE] of [NUMPAGES]');
  });

  test('A4, lying only where a table is wide', async () => {
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const upright = unpacked(await writeWord(withCell('x')))['word/document.xml'];
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });

  test('the legend is in words, and a status is a word on its colour', () => {
    const rows = (tables[0]?.split('<w:tr>').slice(2) ?? []).map((row) =>
      [...row.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text),
    );
    expect(rows).toEqual([
      ['Complete', 'Done, and somebody else has approved it'],
      ['On track', 'Will be done by its date'],
      ['At risk', 'May not be done by its date, and it says why'],
      ['Overdue', 'Its date has passed'],
      ['Not started'],
    ]);
    expect(tables[1]).toMatch(/w:fill="FFE9A8"\/><\/w:rPr><w:t xml:space="preserve">At risk</);
  });

  test('what XML cannot hold shows as such, and no mark-up comes of words', async () => {
    const text = unpacked(await writeWord(withCell('a\u0001b\uD800c <w:p> & "\r\nnew\tline')))['word/document.xml'];
    expect(text).toContain('a\uFFFDb\uFFFDc &lt;w:p&gt; &amp; &quot;</w:t><w:br/>');
    expect(text).toContain('new</w:t><w:tab/>');
  });

  test('it points to nothing outside itself', () => {
    const targets = targetsIn(parts);
    expect(targets).toHaveLength(8);
    expect(targets.filter((target) => target.includes(':') || target.startsWith('//'))).toEqual([]);
    for (const target of targets) expect(parts[target] ?? parts[`word/${target}`]).toBeDefined();
  });

  test('the same paper gives the same bytes on another day', async () => {
    const today = await writeWord(long);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    const later = await writeWord(long);
    vi.useRealTimers();
    expect(later.equals(today)).toBe(true);
    expect((await writeWord(everything)).equals(today)).toBe(false);
  });
});
