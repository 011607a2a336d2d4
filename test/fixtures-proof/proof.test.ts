import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notOffered, proved } from './components.ts';
import { spelling } from './same-html.ts';

test('every component of govuk-frontend is proved, or said not to be offered', () => {
  const folder = new URL('../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);
  const shipped = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const accounted = [...Object.keys(proved), ...Object.keys(notOffered)].sort();
  expect(shipped.map(({ name }) => name).sort()).toEqual(accounted);
});

const same: [string, string][] = [
  ['<p class="b a" id="x">Hello   there</p>', '<p id="x" class="a b">\n Hello there\n</p>'],
  ['Previous<span> page</span>', 'Previous <span>page</span>'],
  ['<input disabled>', '<input disabled="" />'],
  ['<a href="?a=1&amp;b=2">x</a>', '<a href="?a=1&b=2">x</a>'],
];

test.each(same)('looks alike: %s and %s', (one, other) => {
  expect(spelling(one)).toBe(spelling(other));
});

const different: [string, string][] = [
  ['<p class="a">x</p>', '<p class="a b">x</p>'],
  ['<p>x</p>', '<p id="x">x</p>'],
  ['<p>x</p>', '<div>x</div>'],
  ['Previous<span> page</span>', 'Previous<span>page</span>'],
  ['<ul><li>a</li><li>b</li></ul>', '<ul><li>b</li><li>a</li></ul>'],
  ['<div><p>a</p></div><p>b</p>', '<div><p>a</p><p>b</p></div>'],
  ['<b>a</b> c', 'a <b>c</b>'],
  ['&lt;b&gt;a&lt;/b&gt;', '<b>a</b>'],
  ['<textarea>\n\na</textarea>', '<textarea>\na</textarea>'],
];

test.each(different)('looks different: %s and %s', (one, other) => {
  expect(spelling(one)).not.toBe(spelling(other));
});

test('HTML whose tags do not match is refused', () => {
  expect(() => spelling('<div><p>x</div>')).toThrow('</div> closes <p>');
  expect(() => spelling('<div>')).toThrow('never closed');
});
