import { describe, expect, it } from 'vitest';
import { fileOf, gather, inPieces, refusal } from '../testing/reads.ts';
import { readCsv } from './read-csv.ts';
import { csvRecords, LONGEST_ROW } from './records.ts';

const columns = { format: 'a test file', required: ['a', 'b'], optional: ['c'] } as const;
const read = (text: string | Uint8Array) => gather(readCsv(fileOf(text), columns));
const refused = (content: string | Uint8Array | AsyncIterable<Uint8Array>) =>
  refusal(readCsv(typeof content === 'string' || content instanceof Uint8Array ? fileOf(content) : content, columns));

describe('rows of a CSV file', () => {
  it('reads the same rows whatever the line ending, the byte order mark and the size of the pieces', async () => {
    const expected = [
      { line: 2, a: '1', b: 'two\nlines' },
      { line: 4, a: 'é', b: '💛' },
    ];
    for (const ending of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        for (const size of [1, 2, 3, 5, 7, 1000]) {
          const text = `${mark}a,b\n1,"two\nlines"\né,💛`.replaceAll('\n', ending);
          const { all } = await gather(readCsv(inPieces(text, size), columns));
          const found = all.map(
            (one) => one.kind === 'row' && { line: one.line, a: one.value.a, b: one.value.b.replaceAll(ending, '\n') },
          );
          expect(found).toEqual(expected);
        }
      }
    }
  });

  it('counts physical lines across empty lines and line breaks inside quotes', async () => {
    const text = '\r\na,b\r\n\r\n1,"x\r\ny\r\nz"\r\n2,"x\ny"\r\n\r\n\r\n3,3\r\n';
    const { rows } = await read(text);
    expect(rows.map(({ line, value }) => [line, value.a])).toEqual([
      [4, '1'],
      [7, '2'],
      [11, '3'],
    ]);
  });

  it('takes the columns in any order and gives an absent optional one as an empty text', async () => {
    const { rows } = await read('b,a\n1,2\n');
    expect(rows[0]?.value).toEqual({ a: '2', b: '1', c: '' });
  });

  it('takes a quotation mark inside an unquoted cell as it stands', async () => {
    const { rows } = await read('a,b\n5" blade,he said "no"\n1,2\n');
    expect(rows.map(({ value }) => value.a)).toEqual(['5" blade', '1']);
  });

  it('rejects a row with too many or too few cells, keeping it as it was, and goes on', async () => {
    const { all } = await read('a,b\n1\n1,2,3\n4,5\n');
    expect(all).toMatchObject([
      {
        kind: 'reject',
        line: 2,
        code: 'wrong-number-of-cells',
        reason: 'The number of cells is 1, and of columns 2.',
        raw: ['1'],
      },
      { kind: 'reject', line: 3, code: 'wrong-number-of-cells', raw: ['1', '2', '3'] },
      { kind: 'row', line: 4 },
    ]);
  });

  it('rejects a row with a character that the database cannot hold, naming the column', async () => {
    const { all } = await read('a,b\n1,x\u0000y\n2,z\n');
    expect(all).toMatchObject([
      { kind: 'reject', line: 2, column: 'b', code: 'nul-character' },
      { kind: 'row', line: 3 },
    ]);
  });

  it('takes off the apostrophe that guards a formula, and says so', async () => {
    const { rows } = await read("a,b\n'=1+1,'tis\n");
    expect(rows[0]?.value).toMatchObject({ a: '=1+1', b: "'tis" });
    expect(rows[0]?.warnings).toMatchObject([{ line: 2, column: 'a', code: 'guard-taken-off' }]);
  });

  it('is harmless with columns named like parts of an object', async () => {
    const strange = { format: 'a test file', required: ['__proto__', 'constructor'] } as const;
    const { rows } = await gather(
      readCsv(fileOf('constructor,a\n1,2\n'), { format: 'x', required: ['constructor', 'a'] }),
    );
    expect(rows[0]?.value.constructor).toBe('1');
    expect(await refusal(readCsv(fileOf('a,b\n1,2\n'), strange))).toContain('__proto__');
    expect(await refused('a,b,__proto__\n1,2,3\n')).toContain('not expected: ‘__proto__’');
  });
});

describe('a file that is refused', () => {
  it('names columns that are missing, not expected or there twice', async () => {
    expect(await refused('a,x,a\n1,2,3\n')).toBe(
      'Line 1: The columns are not those of a test file (missing: ‘b’; not expected: ‘x’; there twice: ‘a’).',
    );
    expect(await refused('A,b\n')).toContain('missing: ‘a’; not expected: ‘A’');
  });

  it('says what a binary file is', async () => {
    expect(await refused(Buffer.from('PK\u0003\u0004rest'))).toBe(
      'This is a zip file (Excel and Word files are zip files too), not a CSV file.',
    );
    expect(await refused(Buffer.from('%PDF-1.7'))).toBe('This is a PDF, not a CSV file.');
    expect(await refused('<!DOCTYPE html><p>')).toBe('This is a web page, not a CSV file.');
    expect(await refused('<?xml version="1.0"?>')).toBe('This is an XML file, not a CSV file.');
    expect(await refused('{"a":1}')).toBe('This is a JSON file, not a CSV file.');
    expect(await refused('')).toBe('The file is empty.');
    expect(await refused('\uFEFF')).toBe('The file has no rows, not even one of column names.');
    expect(await refused('\n\n')).toBe('The file has no rows, not even one of column names.');
  });

  it('says which encoding it wants, and on which line the trouble is', async () => {
    const utf16 = 'This is text in UTF-16, not a CSV file in UTF-8. Save it as UTF-8 and try again.';
    expect(await refused(Buffer.from('\uFEFFa,b\n1,2', 'utf16le'))).toBe(utf16);
    expect(await refused(Buffer.from('a,b\n1,2', 'utf16le'))).toBe(utf16);
    expect(await refused(Buffer.from('\uFEFFa,b\n1,2', 'utf16le').swap16())).toBe(utf16);
    expect(await refused(Buffer.from('a,b\n1,2\ncaf\u00e9,3\n', 'latin1'))).toBe(
      'Line 3: the text is not in UTF-8. Save the file as UTF-8 and try again.',
    );
    expect(await refused(Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.from([0xf0, 0x9f])]))).toContain(
      'Line 3: the text is not in UTF-8',
    );
  });

  it('finds the line of a bad byte far into a long file, at any size of piece', async () => {
    const bytes = Buffer.concat([Buffer.from(`a,b\n${'é,💛\n'.repeat(9000)}`), Buffer.from([0xff])]);
    for (const size of [1024, 1025, 65536, 70000]) {
      expect(await refused(inPieces(bytes, size))).toContain('Line 9002: the text is not in UTF-8');
    }
  });

  it('names the row in which a quotation mark is never closed', async () => {
    expect(await refused('a,b\n1,2\n3,"4\n5,6\n')).toBe(
      'Line 3: a quotation mark opens a cell in this row and is never closed.',
    );
  });

  it('refuses a row just over 1 MB and reads one just under', async () => {
    expect(await refused(`a,b\n1,2\n3,"${'x'.repeat(LONGEST_ROW + 1)}"\n`)).toContain(
      'Line 3: this row is longer than 1 MB',
    );
    const { rows } = await read(`a,b\n3,"${'x'.repeat(LONGEST_ROW - 10)}"\n`);
    expect(rows[0]?.value.b.length).toBe(LONGEST_ROW - 10);
  });

  it('stops reading a cell, a row of commas or a header without end', async () => {
    const endless = {
      'a cell': ['a,b\n1,"', 'x'],
      'a row': ['a,b\n', ','],
      'a header': ['', 'a'],
      'a row of quotes': ['a,b\n', '"",'],
    };
    for (const [start, more] of Object.values(endless)) {
      let given = 0;
      async function* file() {
        yield Buffer.from(start ?? '');
        for (;;) {
          given += 65536;
          yield Buffer.alloc(65536, more);
        }
      }
      expect(await refused(file())).toMatch(/^Line [12]: this row is longer than 1 MB/);
      expect(given).toBeLessThan(LONGEST_ROW * 4);
    }
  });

  it('says in words why a path cannot be read', async () => {
    expect(await refusal(readCsv('/no/such/file.csv', columns))).toBe('There is no such file.');
    expect(await refusal(readCsv(import.meta.dirname, columns))).toBe('This is a folder, not a file.');
    expect(await refusal(readCsv('a\u0000b', columns))).toBe('This is not a file name.');
  });
});

describe('a file longer than memory', () => {
  it('is not read ahead of whoever takes the rows', async () => {
    let given = 0;
    async function* file() {
      yield Buffer.from('a,b\n');
      for (;;) {
        given += 65536;
        yield Buffer.from('1,2\n'.repeat(16384));
      }
    }
    let taken = 0;
    for await (const _ of csvRecords(file())) if (++taken === 100_000) break;
    expect(given).toBeLessThan(400_000 + 65536 * 8);
  });

  it('passes on the trouble of a source that breaks off', async () => {
    const gone = new Error('gone');
    async function* file() {
      yield Buffer.from('a,b\n1,2\n');
      throw gone;
    }
    await expect(gather(readCsv(file(), columns))).rejects.toBe(gone);
  });

  it('lets go of the file when the reading is broken off', async () => {
    let closed = false;
    async function* file() {
      try {
        for (;;) yield Buffer.from('1,2\n');
      } finally {
        closed = true;
      }
    }
    for await (const _ of csvRecords(file())) break;
    await new Promise((done) => setImmediate(done));
    expect(closed).toBe(true);
  });
});
