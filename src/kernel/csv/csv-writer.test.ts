import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from './arbitraries.ts';
import { csvRow } from './csv-writer.ts';
import { guarded, unguarded } from './formula-guard.ts';

/** What a spreadsheet is known to run, written apart from the rule that guards against it. */
const RUN_BY_A_SPREADSHEET = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(1)',
  '|x',
  '%x',
  '=cmd|"/C calc"!A0',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\ufeff=1',
  '\u200b\u200e=1',
  '\u00a0+1',
  '\u3164=1',
  '\u115f\u2800=1',
  '＝1+1',
  '－1',
  '\t',
  '+447700900123',
];

describe('writing CSV', () => {
  it.each(RUN_BY_A_SPREADSHEET)('puts an apostrophe before %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(csvRow([text]).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['', 'a', "O'Neil", '-1.909747', '-4', 'a=b', '1+1', 'x\t=1', '£5', 'é', 'ada@example.org'])(
    'leaves %j alone',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  it('quotes by RFC 4180 and ends rows with CRLF', () => {
    expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', ' h', ''])).toBe('a,"b,c","d""e","f\ng"," h",\r\n');
    expect(csvRow([''])).toBe('""\r\n');
  });

  it('never leaves a cell that begins a formula, and the apostrophe always comes off again', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const shown = guarded(text).replace(/[\p{C}\p{Z}\s\u00ad]/gu, '');
        expect(shown.startsWith('-') ? /^-\d+(\.\d+)?$/.test(guarded(text)) : true).toBe(true);
        expect(/^[=+@|%＝＋＠｜％]/.test(shown)).toBe(false);
        expect(unguarded(guarded(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
