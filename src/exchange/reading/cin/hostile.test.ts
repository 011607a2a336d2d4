import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCinCensus } from '../cin-census.ts';
import { censusOf, smallChild } from '../testing/cin-documents.ts';
import { read, refused } from '../testing/cin-reads.ts';
import { fileOf, gather, refusal } from '../testing/reads.ts';
import { sharedData } from '../testing/shared-data.ts';

describe('a file that is refused', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n${censusOf(smallChild('&b;'))}`;
  it.each<[string, string, string]>([
    ['an entity bomb', bomb, 'Line 2: the file has a document type (DOCTYPE), which is not accepted.'],
    [
      'an external entity',
      `<!DOCTYPE Message SYSTEM "file:///etc/passwd">${censusOf(smallChild('a'))}`,
      'Line 1: the file has a document type (DOCTYPE), which is not accepted.',
    ],
    ['an entity of its own', censusOf(smallChild('&nbsp;')), 'Line 3: the XML is not well-formed (undefined entity).'],
    ['a tag left open', '<Message>\n<Children>\n<Child>', 'Line 3: the XML is not well-formed (unclosed tag: Child).'],
    ['another root', '<Root/>', 'Line 1: this is not a Children in Need census: its root is ‘Root’, not Message.'],
    [
      'a namespace',
      '<Message xmlns="urn:x"/>',
      'Line 1: this is not a Children in Need census: its root is ‘{urn:x}Message’, not Message.',
    ],
    ['no children', '<Message><Children/></Message>', 'There are no children in the file.'],
    ['no Children', '<Message/>', 'There are no children in the file.'],
    [
      'two Children',
      censusOf(smallChild('a')).replace('</Message>', '<Children/></Message>'),
      'Line 15: there is more than one Children.',
    ],
    [
      'a header after the children',
      censusOf(smallChild('a')).replace('</Message>', '<Header/></Message>'),
      'Line 15: ‘Header’ does not belong here in a Children in Need census.',
    ],
    [
      'text between children',
      censusOf('\n\nhello', smallChild('a')),
      'Line 5: there is text where only elements may be: ‘hello’.',
    ],
    [
      'an attribute on Message',
      censusOf(smallChild('a')).replace('<Message>', '<Message a="1">'),
      'Line 1: Message may not have the attribute ‘a’.',
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${censusOf(smallChild('a'))}`,
      'Line 1: the file says it is in ‘ISO-8859-1’, not UTF-8.',
    ],
    ['XML 1.1', `<?xml version="1.1"?>${censusOf(smallChild('a'))}`, 'Line 1: the file is XML ‘1.1’, not 1.0.'],
    ['a NUL', censusOf(smallChild('a\u0000b')), 'Line 3: the XML is not well-formed (disallowed character).'],
    [
      'half a character',
      censusOf(smallChild('&#xD800;')),
      'Line 3: the XML is not well-formed (malformed character entity).',
    ],
    ['a CSV', 'a,b\n1,2', 'This is plain text, not an XML file.'],
    ['nothing', '', 'The file is empty.'],
    ['a hundred levels', censusOf('<a>'.repeat(100)), 'Line 3: elements are nested more than 32 deep.'],
  ])('%s', async (_, text, sentence) => {
    expect(await refused(text)).toBe(sentence);
  });

  it.each([
    ['a child', '<Child><a>', 'x'],
    ['a name', '<Chil', 'd'],
    ['an attribute', '<Child a="', 'x'],
    ['white space', '', ' '],
    ['a comment', '<!--', 'x'],
    ['elements', '<Child>', '<a/>'],
    ['a document type', null, 'x'],
  ])('without end: %s', async (_, start, more) => {
    let given = 0;
    async function* file() {
      yield Buffer.from(start === null ? '<!DOCTYPE ' : `<Message><Children>${start}`);
      for (;;) {
        given += 65536;
        yield Buffer.alloc(65536, more);
      }
    }
    const { length } = await refusal(openCinCensus(file()).then(({ children }) => gather(children)));
    expect(length).toBeLessThan(200);
    expect(given).toBeLessThan(10 * 1024 * 1024);
  });
});

describe('fuzz', () => {
  it('any bytes, and a census with any bytes in it, are refused or read', async () => {
    const good = Buffer.from(censusOf(smallChild('a'), smallChild('b')));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc
        .tuple(fc.nat(good.length), fc.nat(20), fc.uint8Array({ maxLength: 8 }))
        .map(([at, cut, array]) => Buffer.concat([good.subarray(0, at), array, good.subarray(at + cut)])),
      fc
        .tuple(
          fc.nat(good.length),
          fc.string({
            unit: fc.constantFrom('<', '>', '&', '"', '/', 'a', '!', '[', ']', '-', ';', ' '),
            maxLength: 6,
          }),
        )
        .map(([at, text]) => Buffer.concat([good.subarray(0, at), Buffer.from(text), good.subarray(at)])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await openCinCensus(fileOf(content))
          .then(({ children }) => gather(children))
          .catch((error: Error) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('FileRefused');
        else expect(outcome.all.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

const hostile = sharedData('hostile');

describe.skipIf(!hostile.here)('naughty strings', () => {
  it('come in unchanged', async () => {
    const strings: string[] = JSON.parse(hostile.text('blns.json'));
    const plain = strings.filter(
      (text) => text.trim() !== '' && text.length <= 100 && !/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u.test(text),
    );
    expect(plain.length).toBeGreaterThan(400);
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const { rows, rejects } = await read(censusOf(...plain.map((text) => smallChild(escaped(text)))));
    expect(rejects).toEqual([]);
    expect(rows.map(({ value }) => value.laChildId)).toEqual(plain);
  });
});
