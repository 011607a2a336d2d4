import { describe, expect, it, test, vi } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { MOST } from './limits.ts';
import { PaperRefused } from './paper-refused.ts';
import { readPaper } from './read-paper.ts';
import { excelFile, number, row, text } from './testing/excel-file.ts';
import { p, wordFile } from './testing/word-file.ts';
import { zipOf } from './testing/zip.ts';

/** Some of these read megabytes, and share a machine with others. */
vi.setConfig({ testTimeout: 120_000 });

const refusal = async (bytes: Buffer, name = 'plan.docx'): Promise<string> => {
  const error: unknown = await readPaper(bytes, name).then(
    () => new Error('It was read.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof PaperRefused) return error.message;
  throw error;
};

const start = (...bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from(bytes), Buffer.alloc(600, 0x20)]);

describe('what is not a paper that Kith reads is refused, and said', () => {
  const old = start(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
  test.each([
    ['an empty file', Buffer.alloc(0), 'The file is empty.'],
    ['a PDF', start(0x25, 0x50, 0x44, 0x46, 0x2d), 'This is a PDF'],
    ['an old Word or Excel file', old, 'This is an old Word or Excel file'],
    ['a file under a password', locked, 'This file is locked with a password.'],
    ['a picture', start(0x89, 0x50, 0x4e, 0x47), 'This is a picture'],
    ['Rich Text', Buffer.from('{\\rtf1 plan}'), 'This is a Rich Text file'],
    ['a program', start(0x4d, 0x5a, 0x90), 'This is a program'],
    ['a web page', Buffer.from('<!doctype html><p>Plan'), 'This is a web page'],
    ['an XML file', Buffer.from('<?xml version="1.0"?><plan/>'), 'This is an XML file'],
    ['a zip of anything', zipOf({ 'plan.txt': 'Plan' }), 'This is a zip file, and not a Word or Excel file.'],
    ['an empty zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'This is an empty zip file'],
    ['OpenDocument', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'This is an OpenDocument file'],
    ['PowerPoint', zipOf({ 'ppt/presentation.xml': '<x/>' }), 'This is a PowerPoint file'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'This is a binary Excel file (.xlsb)'],
    ['spaces', Buffer.from(' \n\t\r\n '), 'The file has no words in it.'],
    ['marks without words', Buffer.from('- \n| | |\n|---|---|\n| | |\n***'), 'The file has no words in it.'],
    ['a Word file without words', wordFile({ body: p('') }), 'The file has no words in it.'],
    ['a workbook without words', excelFile({ sheets: [{ name: 'A', rows: '' }] }), 'The file has no words in it.'],
  ])('%s', async (_, bytes, sentence) => {
    const said = await refusal(bytes);
    expect(said).toContain(sentence);
    expect(said).toMatch(/\.$/);
  });

  test('a file bigger than any paper, before a byte of it is looked at', async () => {
    expect(await refusal(Buffer.alloc(MOST.bytes + 1))).toContain('bigger than 25 MB');
  });
});

describe('the name only tells CSV from other text', () => {
  it('reads a Word file by whatever name', async () => {
    expect((await readPaper(wordFile({ body: p('Plan') }), 'plan.txt')).format).toBe('docx');
  });
  it('reads a workbook by whatever name', async () => {
    const bytes = excelFile({ sheets: [{ name: 'A', rows: row(1, text('A1', 'Plan')) }] });
    expect((await readPaper(bytes, 'plan.docx')).format).toBe('xlsx');
  });
  it('reads a table as CSV or as text', async () => {
    const bytes = Buffer.from('Action,Lead\nLight the path,Highways\n');
    expect((await readPaper(bytes, 'PLAN.CSV')).format).toBe('csv');
    expect((await readPaper(bytes, 'plan.txt')).format).toBe('text');
  });
});

describe('encodings', () => {
  const words = 'Zoë’s café – naïve';
  const swapped = (): Buffer => Buffer.from(`\ufeff${words}`, 'utf16le').swap16();
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16, big end first', swapped()],
  ])('%s is read', async (_, bytes) => {
    expect(wordsOf(await readPaper(bytes, 'plan.txt'))).toEqual(['Zoë’s', 'café', 'naïve']);
  });
  test.each([
    ['Windows-1252', Buffer.from('Plan\nZo\u00eb', 'latin1'), 'Line 2: the text is not in UTF-8.'],
    ['UTF-16 without its mark', Buffer.from(words, 'utf16le'), 'The text is in UTF-16 without its mark'],
    ['UTF-32', Buffer.from('fffe00005000000000', 'hex'), 'The text is in UTF-32'],
    ['half a pair in UTF-16', Buffer.from('fffe00d84100', 'hex'), 'The text says it is in UTF-16 and is not.'],
    ['bytes that are no text', Buffer.from('Plan\nfor\u0000 you'), 'there is a NUL character in line 2'],
  ])('%s is refused', async (_, bytes, sentence) => {
    expect(await refusal(bytes, 'plan.txt')).toContain(sentence);
  });
});

describe('more than any paper has is refused, with where', () => {
  const rows = (count: number, line: string): Buffer => Buffer.from(`${line}\n`.repeat(count));
  test.each([
    ['rows in CSV', rows(MOST.rows + 1, 'a,b'), 'plan.csv', 'The file has more than 20,000 rows'],
    ['rows in text', rows(MOST.rows + 1, 'a\tb'), 'plan.txt', 'The table at line 1 has more than 20,000 rows'],
    ['a million rows in text', rows(1_000_000, 'a\tb'), 'plan.txt', 'The file has more than 200,000 lines'],
    ['rows in Markdown', rows(MOST.rows + 1, '|a|b|'), 'plan.md', 'The table at line 1 has more than 20,000 rows'],
    ['columns in CSV', rows(1, 'a,'.repeat(MOST.columns + 1)), 'plan.csv', 'line 1 has more than 256 columns'],
    ['columns in text', rows(1, 'a\t'.repeat(MOST.columns + 1)), 'plan.txt', 'line 1 has more than 256 columns'],
    ['a cell of 2 MB in CSV', rows(1, `a,${'b'.repeat(2e6)}`), 'plan.csv', 'Line 1: this row is longer than'],
    [
      'a cell of 0.5 MB in CSV',
      rows(1, `a,${'b'.repeat(5e5)}`),
      'plan.csv',
      'The cell at line 1 is longer than 100,000',
    ],
    [
      'a cell of 2 MB in text',
      rows(1, `a\t${'b'.repeat(2e6)}`),
      'plan.txt',
      'The cell at line 1 is longer than 100,000',
    ],
    ['a cell of 2 MB in Markdown', rows(1, `|a|${'*b '.repeat(1e6)}|`), 'plan.md', 'The cell at line 1 is longer than'],
    ['a paragraph of 2 MB', rows(1, 'b '.repeat(1e6)), 'plan.txt', 'The text at line 1 is longer than 100,000'],
    ['lines without end', rows(100_000, 'a'), 'plan.txt', 'The paragraph at line 1 is longer than'],
    ['paragraphs without end', rows(MOST.blocks + 1, 'a\n'), 'plan.txt', 'more than 50,000 paragraphs'],
    ['list entries without end', rows(MOST.blocks + 1, '- a'), 'plan.txt', 'more than 50,000 paragraphs'],
    ['cells without end', rows(5000, 'a,'.repeat(255)), 'plan.csv', 'more than 1,000,000 cells'],
  ])('%s', async (_, bytes, name, sentence) => {
    expect(await refusal(bytes, name)).toContain(sentence);
  });

  test('a workbook', async () => {
    const many = Array.from({ length: MOST.rows + 1 }, (_, at) => row(at + 1, text(`A${at + 1}`, 'a'))).join('');
    const sheet = (rows: string) => excelFile({ sheets: [{ name: 'Plan', rows }] });
    expect(await refusal(sheet(many))).toContain('Sheet Plan has more than 20,000 rows');
    expect(await refusal(sheet(row(1, text('XFD1', 'far'))))).toContain('Sheet Plan has more than 256 columns');
    expect(await refusal(sheet(row(1, text('A1', 'b'.repeat(2e6)))))).toContain('sheet Plan, A1 is longer than');
  });

  test('a Word file', async () => {
    expect(await refusal(wordFile({ body: p('b'.repeat(2e6)) }))).toContain('The text at paragraph 1 is longer than');
    const many = Array.from({ length: MOST.blocks + 1 }, (_, at) => p(`b ${(at * 2654435761) % 1e9}`)).join('');
    expect(await refusal(wordFile({ body: many }))).toContain('more than 50,000 paragraphs');
  });
});

describe('text made to take all the time there is takes seconds', () => {
  const much = (piece: string): string => piece.repeat(Math.floor(4e5 / piece.length));
  const cell = (piece: string): string => piece.repeat(Math.floor(9e4 / piece.length));
  const lines = {
    'spaces before a pipe': `a|b\n${much(' ')}|x`,
    'dashes that part nothing': `a|b\n|${much('- ')}|x`,
    'a tab before a long line': `\t${much('a')}`,
    'a heading of signs': `# ${cell('# ')}x`,
    'stars without end': `${cell('* ')}x`,
    'brackets without end': cell('[a]('),
    'links without end': cell('](a:'),
    'emphasis without end': cell('**a *b '),
    'numbers without end': `1${cell('.1')}x`,
    'tags without end': `|${cell('<p a')}|\n|---|`,
    'bullets without end': `|${cell('- • ')}|\n|---|`,
    'lists within lists': `|${cell('<ul><li>')}x|\n|---|`,
    'entities without end': cell('&#1234567'),
  };
  test.each(Object.entries(lines))('%s', async (_, text) => {
    const began = performance.now();
    await readPaper(Buffer.from(text), 'plan.txt').catch((error: unknown) =>
      expect(error).toBeInstanceOf(PaperRefused),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('formats of numbers and heads of pages in a workbook', async () => {
    const after = `<headerFooter><oddHeader>${cell('&amp;"')}</oddHeader></headerFooter>`;
    const rows = row(1, text('A1', 'Plan') + number('B1', 1, 1));
    const bytes = excelFile({ sheets: [{ name: 'A', rows, after }], formats: [cell('h')] });
    const began = performance.now();
    await readPaper(bytes, 'plan.xlsx');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
