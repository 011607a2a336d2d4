import { expect, test } from 'vitest';
import { serverOptions } from './settings.ts';

const GIGABYTE = 2 ** 30;

test('every write is on the disk before it is acknowledged', () => {
  const options = serverOptions(21_000, 4 * GIGABYTE);
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) expect(options).toContain(`-c ${name}=on`);
});

test('memory is shared with the rest of the machine', () => {
  expect(serverOptions(21_000, 4 * GIGABYTE)).toContain('-c shared_buffers=512MB');
  expect(serverOptions(21_000, 64 * GIGABYTE)).toContain('-c shared_buffers=1024MB');
  expect(serverOptions(21_000, GIGABYTE / 8)).toContain('-c shared_buffers=64MB');
});

test('nothing said in a statement reaches the log', () => {
  expect(serverOptions(21_000, GIGABYTE)).toContain('-c log_min_error_statement=panic');
  expect(serverOptions(21_000, GIGABYTE)).toContain('-c log_min_messages=log');
});
