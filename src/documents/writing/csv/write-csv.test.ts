import { expect, test } from 'vitest';
import { bare, everything } from '../testing/sample-papers.ts';
import { writeCsv } from './write-csv.ts';

const lines = writeCsv(everything).split('\r\n');

test('from the title to the last block, in order', () => {
  const firsts = lines.map((line) => line.split(',')[0]);
  expect(firsts[0]).toBe('\uFEFFSafer together: Quillborough’s action plan 2026 to 2029');
  expect(firsts.slice(1, 4)).toEqual([
    'Places & people <outside the home>',
    'Edition: Draft 3',
    'Date: 21 November 2026',
  ]);
  expect(firsts.indexOf('On track: Will be done by its date')).toBeLessThan(firsts.indexOf('Why we have this plan'));
  expect(lines).toContain('On track: Will be done by its date,,,,,');
  expect(lines).toContain('Key activity,Lead(s),Supporting partners,Timescale,Impact,Status');
  expect(firsts.indexOf('Key activity')).toBeLessThan(firsts.indexOf('Between two tables stand these words.'));
});

test('a cell that reaches down stands once, and the rows below leave its place empty', () => {
  expect(lines).toContain(',2.2 Walk it,Youth Service,,,');
  expect(lines).toContain('It is talked of.,2.4 Say so,,,,');
});

test('what a spreadsheet would run is guarded; a telephone number is as people read it', () => {
  const csv = writeCsv(everything);
  expect(csv).toContain("\r\n'=1+1 is how this one begins,");
  expect(csv).toContain(',01632 960123,');
  expect(writeCsv({ ...bare, title: '@SUM(1)' })).toMatch(/^\uFEFF'@SUM/);
});
