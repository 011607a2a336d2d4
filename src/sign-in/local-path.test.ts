import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each(['/', '/subjects', '/subjects?kind=person&page=2', '/concerns/new?a=%2F%2Fb', '/a//b'])(
  '%s stays',
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/./\u002f/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /subjects',
  '/sub jects',
  '/a\\b',
  '',
  'subjects',
  '@evil.example',
  '.evil.example',
  undefined,
  null,
  42,
  ['/subjects'],
  `/${'a'.repeat(2001)}`,
])('%j leads home', (given) => {
  expect(localPath(given)).toBe('/');
});

test.each([
  '/sign-in',
  '/sign-in?next=/x',
  '/sign-out',
  '/lock',
  '/unlock?next=/a',
  '/signed-out',
  '/stay',
  '/sign-in/code',
])('%s is a door, not a place to come back to', (door) => {
  expect(localPath(door)).toBe('/');
});

test('whatever is given, a browser stays on this site', () => {
  const sly = fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      '?',
      '#',
      'a',
      '\t',
      '\n',
      ' ',
      '%2F',
      '%5C',
      'http',
      'evil.example',
    ),
  });
  fc.assert(
    fc.property(sly, (given) => {
      const to = localPath(given);
      expect(new URL(to, 'https://kith.example/some/page').origin).toBe('https://kith.example');
      expect(to).toMatch(/^\/(?![/\\])/);
    }),
    { numRuns: 5000 },
  );
});
