import { expect, test } from 'vitest';
import { networkOf, passwordLimits } from './limits.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s shares the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('limits are kept under marks: neither what was typed nor the address', () => {
  const keys = passwordLimits(Buffer.alloc(32), 'amina@test.example', '192.0.2.1').map((limit) => limit.key);
  expect(keys.join()).not.toMatch(/amina|192/);
  expect(new Set(keys).size).toBe(3);
  const others = passwordLimits(Buffer.alloc(32), 'bea@test.example', '192.0.2.1').map((limit) => limit.key);
  expect(
    keys.filter((key) => others.includes(key)),
    'they share the address only',
  ).toHaveLength(1);
});
