import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LIST = path.resolve(import.meta.dirname, '../../../../shared/data/hostile/blns.json');

/** Whether the big list of naughty strings lies beside the project, as its own data does. */
export const hasList = existsSync(LIST);
if (!hasList) console.log(`Without the list of naughty strings: it is not at ${LIST}.`);

/** Strings of our own: what forms, spreadsheets, databases and pages of Kith could each get wrong. */
const OURS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><svg onload=alert(1)>',
  "' or 1=1; drop table subject; --",
  '&lt;b&gt; &amp;amp; &#39;',
  '=cmd|"/c calc"!A0',
  'two\nlines',
  'two\r\nlines, the Windows way',
  '  blanks at both ends  ',
  '\n\nnew lines first',
  'tab\tinside',
  '%00 %ED%A0%80 %',
  '{{7*7}} #{7*7}',
  'javascript:alert(1)',
  '\u202Eright to left',
  'e\u0301 is not \u00e9',
  '\uFFFD as typed',
  '😀 outside the plane',
  '__proto__',
  'constructor',
  '+44 1632 960123',
  '-1',
];

/** Every string worth typing into any field. */
export const naughty: readonly string[] = [...OURS, ...(hasList ? JSON.parse(readFileSync(LIST, 'utf8')) : [])];

/** How many are typed by default, where every one of them would take an hour. */
const SAMPLE = 40;

/** All our own, and as many of the list as fill the sample, from all over it. */
export const sample: readonly string[] = naughty.filter(
  (_, at) =>
    at < OURS.length || (at - OURS.length) % Math.ceil((naughty.length - OURS.length) / (SAMPLE - OURS.length)) === 0,
);
