import { expect, test } from 'vitest';
import { phoneKey, stepOfCode } from './one-time-code.ts';

// RFC 6238, appendix B: the secret "12345678901234567890", SHA-1, the last six of the eight digits it gives.
const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
  [20000000000, '353130', 666666666],
])('at %d seconds %s is right, of step %d', (seconds, code, step) => {
  expect(stepOfCode(secret, code, new Date(seconds * 1000))).toBe(step);
});

test('a code is right one step early or late, and says which step it is of; two steps off it is wrong', () => {
  const at = (seconds: number) => stepOfCode(secret, '287082', new Date(seconds * 1000));
  expect([at(0), at(29), at(30), at(59), at(60), at(89), at(90)]).toEqual([1, 1, 1, 1, 1, 1, null]);
});

test('spaces and dashes are how people write codes; anything else is no code', () => {
  const at = new Date(59_000);
  for (const typed of ['287 082', '287-082', ' 287082 ']) expect(stepOfCode(secret, typed, at)).toBe(1);
  for (const typed of ['', '28708', '2870820', '28708x', '２８７０８２', '287082\u0000']) {
    expect(stepOfCode(secret, typed, at), JSON.stringify(typed)).toBeNull();
  }
});

test('a phone is told the same key as a picture and as letters in fours', () => {
  const { address, key } = phoneKey(secret, 'amina@test.example');
  expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const url = new URL(address);
  expect(url.protocol).toBe('otpauth:');
  expect(url.searchParams.get('secret')).toBe(key.replaceAll(' ', ''));
  expect(url.searchParams.get('issuer')).toBe('Kith');
});
