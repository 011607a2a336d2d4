import { describe, expect, test, vi } from 'vitest';
import type { PaperToWrite, WrittenTable } from '../paper-to-write.ts';
import { bare, everything, long } from '../testing/sample-papers.ts';
import { targetsIn, unpacked } from '../testing/unpacked.ts';
import { writeExcel } from './write-excel.ts';

const parts = unpacked(await writeExcel(everything));
const sheet = (at: number): string => parts[`xl/worksheets/sheet${at}.xml`] ?? '';
const namesIn = (of: Record<string, string>): string[] =>
  [...(of['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => String(name));
const table = (caption: string | null, text = 'x'): WrittenTable => ({
  kind: 'table',
  caption,
  columns: [{ heading: 'One', width: 1 }],
  rows: [{ cells: [{ items: [{ text, mark: null }] }] }],
});
const of = (...blocks: PaperToWrite['blocks']): PaperToWrite => ({ ...bare, blocks });

describe('Excel', () => {
  test('a sheet for each table, prose in its place, the legend last', () => {
    expect(namesIn(parts)).toEqual([
      'Text',
      '1. Prevention and support',
      'Text 2',
      'Workplan of the Places',
      'Text 3',
      'Legend',
    ]);
    expect(parts['xl/workbook.xml']).toContain('activeTab="1"');
  });

  test('the heading row stays in sight, and is on each printed page', () => {
    expect(sheet(2)).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'1. Prevention and support'!$2:$2</definedName>`,
    );
    expect(parts['xl/workbook.xml']?.match(/Print_Titles/g)).toHaveLength(3);
    expect(sheet(1)).not.toContain('<pane');
  });

  test('the title stands above the first table where no prose comes before it', async () => {
    const one = unpacked(await writeExcel({ ...of(table('Actions')), title: 'Our plan', edition: '2' }));
    expect(one['xl/sharedStrings.xml']).toMatch(/>Our plan<.*>Edition: 2<.*>Actions<.*>One</);
    expect(one['xl/worksheets/sheet1.xml']).toContain('ySplit="4"');
  });

  test('cells are text, wrapped, whatever they begin with; a formula is never written', () => {
    const all = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets'));
    expect(all).toHaveLength(6);
    for (const [, text] of all) {
      expect(text).not.toMatch(/<f[ >]/);
      const kinds = [...text.matchAll(/<c [^>]*>(?=<v>)/g)].map(([cell]) => cell.includes('t="s"'));
      expect(kinds).not.toContain(false);
    }
    expect(parts['xl/sharedStrings.xml']).toContain('>=1+1 is how this one begins<');
    const formats = parts['xl/styles.xml']?.match(/<cellXfs.*<\/cellXfs>/)?.[0].match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    expect(
      formats.slice(1).filter((each) => !each.includes('wrapText="1"') || !each.includes('numFmtId="49"')),
    ).toEqual([]);
  });

  test('what begins as a formula is marked as text for whoever edits it', () => {
    const words = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t [^>]*>([^<]*)</g)].map(([, text]) => text);
    const at = words.indexOf('=1+1 is how this one begins');
    const style = new RegExp(`<c r="A4" s="(\\d+)" t="s"><v>${at}</v>`).exec(sheet(2))?.[1];
    const formats = parts['xl/styles.xml']?.match(/<cellXfs.*<\/cellXfs>/)?.[0].match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
    const plain = /<c r="D4" s="(\d+)"/.exec(sheet(2))?.[1];
    expect(formats[Number(plain)]).not.toContain('quotePrefix');
  });

  test('a cell that reaches down is merged, and its rows are high enough for it', () => {
    expect(sheet(4)).toContain('<mergeCell ref="A4:A6"/>');
    expect(sheet(4)).toContain('<mergeCell ref="C6:C7"/>');
    const heights = [...sheet(4).matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map(([, , height]) => Number(height));
    expect(heights.slice(3, 6).reduce((sum, height) => sum + height, 0)).toBeGreaterThan(100);
    expect(heights[6]).toBeLessThan(20);
  });

  test('columns are as wide as their share', () => {
    const widths = [...sheet(4).matchAll(/<col [^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([47, 70, 23]);
  });

  test('sheets are named as Excel takes them, each once', async () => {
    const names = [
      "Who's [who]: all/some?",
      'history',
      'Plan',
      'plan',
      `'quoted'`,
      'A'.repeat(40),
      'A'.repeat(41),
      '***',
    ];
    const written = unpacked(await writeExcel(of(...names.map((name) => table(name)))));
    expect(namesIn(written)).toEqual([
      "Who's who all some",
      'history 2',
      'Plan',
      'plan 2',
      'quoted',
      'A'.repeat(31),
      `${'A'.repeat(29)} 2`,
      'Sheet',
    ]);
    expect(written['xl/workbook.xml']).toContain("'Who''s who all some'!$3:$3");
  });

  test('a cell longer than Excel holds goes on elsewhere, and no word is lost', async () => {
    const text = 'ab😀'.repeat(12_000);
    const written = unpacked(await writeExcel(of(table('Actions', text))));
    const words = [...(written['xl/sharedStrings.xml'] ?? '').matchAll(/<t [^>]*>([^<]*)</g)].map(([, each]) =>
      String(each),
    );
    expect(Math.max(...words.map((each) => each.length))).toBeLessThan(32_767);
    expect(namesIn(written)).toEqual(['Actions', 'Continued']);
    const rest = words.filter((each) => each.startsWith('ab') || each.includes('😀'));
    expect(rest.join('').replace(' [goes on in the sheet “Continued”, row 1]', '')).toBe(text);
  });

  test('letters that Excel reads as a code are escaped', async () => {
    const written = unpacked(await writeExcel(of(table('Actions', 'keep _x0041_ so\r\nand so'))));
    expect(written['xl/sharedStrings.xml']).toContain('>keep _x005F_x0041_ so\nand so<');
  });

  test('title and edition at the head and “Page n of m” at the foot of each printed page', async () => {
    const written = unpacked(await writeExcel({ ...of(table('Actions')), title: 'This & that' }));
    expect(written['xl/worksheets/sheet1.xml']).toContain('<oddHeader>&amp;LThis &amp;&amp; that</oddHeader>');
    expect(written['xl/worksheets/sheet1.xml']).toContain('Page &amp;P of &amp;N');
  });

  test('it points to nothing outside itself', () => {
    const targets = targetsIn(parts);
    expect(targets).toHaveLength(11);
    for (const target of targets) expect(parts[target] ?? parts[`xl/${target}`]).toBeDefined();
  });

  test('the barest paper is a workbook still', async () => {
    expect(namesIn(unpacked(await writeExcel(bare)))).toEqual(['Text']);
  });

  test('the same paper gives the same bytes on another day', async () => {
    const today = await writeExcel(long);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    const later = await writeExcel(long);
    vi.useRealTimers();
    expect(later.equals(today)).toBe(true);
  });
});
