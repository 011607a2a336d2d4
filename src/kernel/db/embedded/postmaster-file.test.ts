import { expect, test } from 'vitest';
import { parsePostmasterFile } from './postmaster-file.ts';

const file = (status: string) =>
  `4242\n/data/cluster\n1763769600\n21000\n\n127.0.0.1\n  1056770         0\n${status}\n`;

test('says whether the server is ready', () => {
  expect(parsePostmasterFile(file('ready   '))).toEqual({ pid: 4242, port: 21_000, ready: true });
  expect(parsePostmasterFile(file('starting'))).toEqual({ pid: 4242, port: 21_000, ready: false });
  expect(parsePostmasterFile(file('stopping'))).toEqual({ pid: 4242, port: 21_000, ready: false });
});

test('a file still being written says nothing', () => {
  expect(parsePostmasterFile('')).toBeUndefined();
  expect(parsePostmasterFile('4242\n/data/cluster\n')).toBeUndefined();
});
