import { expect, test } from 'vitest';
import { readFormBody } from './form-body.ts';

test('fields, nested as they are named, with what was typed', () => {
  expect(readFormBody('a=1+2&subjects[0][name]=%C3%A9&a=3&b=%EF%BF%BD')).toEqual({
    a: ['1 2', '3'],
    subjects: [{ name: 'é' }],
    b: '\uFFFD',
  });
  expect(readFormBody('')).toEqual({});
});

test.each([
  ['an escape that is no UTF-8', 'a=%FF%FE'],
  ['half of a surrogate pair', 'a=x%ED%A0%80y'],
  ['half an escape', 'a=100%'],
  ['bytes that were no UTF-8', 'a=\uFFFD'],
  ['more fields than any form has', 'a=1&'.repeat(2001)],
  ['a list longer than any', 'a[]=1&'.repeat(201)],
])('%s is refused, and no part of it is read', (_, text) => {
  expect(() => readFormBody(text)).toThrow(expect.objectContaining({ statusCode: 400 }));
});

test('nothing reaches the prototype of anything', () => {
  readFormBody('__proto__[x]=1&constructor[prototype][x]=1&a[__proto__][x]=1');
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});
