import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectsXml } from './cin/rejects-xml.ts';
import { openCinCensus } from './cin-census.ts';
import { censusOf, element, validChild, type Written, xml } from './testing/cin-documents.ts';
import { cin, publishedVerdicts } from './testing/published-schema.ts';
import { fileOf, gather, inPieces, listOf, refusal } from './testing/reads.ts';
import { sharedData } from './testing/shared-data.ts';

const child = (id: string, ...more: readonly (Written | string)[]): Written =>
  element(
    'Child',
    element('ChildIdentifiers', element('LAchildID', id), element('GenderCurrent', '2')),
    element('ChildCharacteristics', element('Ethnicity', 'WBRI')),
    element(
      'CINdetails',
      element('CINreferralDate', '2024-01-31'),
      element('ReferralSource', '6'),
      element('ReferralNFA', '0'),
    ),
    ...more,
  );
const read = async (text: string) => gather((await openCinCensus(fileOf(text))).children);
const refused = (text: string | Uint8Array) =>
  refusal(read(typeof text === 'string' ? text : Buffer.from(text).toString()));

describe('a child of the census', () => {
  it('is read with everything that followed from each referral', async () => {
    const text = `<Message><Children><Child>
      <ChildIdentifiers><LAchildID>A1</LAchildID><UPN>A123456789123</UPN><FormerUPN>B123456789123</FormerUPN><UPNunknown>UN3</UPNunknown>
        <PersonBirthDate>2010-05-06</PersonBirthDate><ExpectedPersonBirthDate>2010-05-07</ExpectedPersonBirthDate>
        <GenderCurrent>1</GenderCurrent><PersonDeathDate>2024-03-01Z</PersonDeathDate></ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>MWBC</Ethnicity><Disabilities><Disability>LD</Disability><Disability>AUT</Disability></Disabilities></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2023-04-05</CINreferralDate><ReferralSource>2A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
        <CINclosureDate>2023-12-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><DateOfInitialCPC>2023-05-01</DateOfInitialCPC>
        <Assessments><AssessmentActualStartDate>2023-04-06</AssessmentActualStartDate>
          <AssessmentInternalReviewDate>2023-04-20</AssessmentInternalReviewDate><AssessmentAuthorisationDate>2023-05-18</AssessmentAuthorisationDate>
          <FactorsIdentifiedAtAssessment><AssessmentFactors>13A</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
        <Assessments><AssessmentActualStartDate>2023-08-06</AssessmentActualStartDate></Assessments>
        <CINPlanDates><CINPlanStartDate>2023-06-01</CINPlanStartDate><CINPlanEndDate>2023-07-01</CINPlanEndDate></CINPlanDates>
        <Section47><S47ActualStartDate>2023-04-10</S47ActualStartDate><InitialCPCtarget>2023-05-02</InitialCPCtarget>
          <DateOfInitialCPC>2023-05-01</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
        <ReferralNFA>0</ReferralNFA>
        <ChildProtectionPlans><CPPstartDate>2023-05-01</CPPstartDate><CPPendDate>2023-11-01</CPPendDate>
          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>MUL</LatestCategoryOfAbuse>
          <NumberOfPreviousCPP> 2 </NumberOfPreviousCPP><Reviews><CPPreviewDate>2023-07-01</CPPreviewDate><CPPreviewDate>2023-10-01</CPPreviewDate></Reviews></ChildProtectionPlans>
      </CINdetails>
      <CINdetails><CINreferralDate>2024-01-02</CINreferralDate><ReferralSource>10</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails>
    </Child></Children></Message>`;
    const none = {
      primaryNeed: null,
      closed: null,
      closureReason: null,
      initialConference: null,
      assessments: [],
      plans: [],
      section47s: [],
      protectionPlans: [],
    };
    expect((await read(text)).all).toEqual([
      {
        kind: 'row',
        line: 1,
        warnings: [],
        value: {
          ...{ laChildId: 'A1', upn: 'A123456789123', formerUpn: 'B123456789123', upnUnknown: 'UN3', gender: '1' },
          ...{ birthDate: '2010-05-06', expectedBirthDate: '2010-05-07', deathDate: '2024-03-01' },
          ...{ ethnicity: 'MWBC', disabilities: ['LD', 'AUT'] },
          referrals: [
            {
              ...{
                line: 6,
                referred: '2023-04-05',
                source: '2A',
                primaryNeed: 'N1',
                closed: '2023-12-01',
                closureReason: 'RC7',
              },
              ...{ initialConference: '2023-05-01', noFurtherAction: false },
              assessments: [
                {
                  line: 9,
                  started: '2023-04-06',
                  internalReview: '2023-04-20',
                  authorised: '2023-05-18',
                  factors: ['13A', '24A'],
                },
                { line: 12, started: '2023-08-06', internalReview: null, authorised: null, factors: [] },
              ],
              plans: [{ line: 13, started: '2023-06-01', ended: '2023-07-01' }],
              section47s: [
                {
                  line: 14,
                  started: '2023-04-10',
                  conferenceTarget: '2023-05-02',
                  initialConference: '2023-05-01',
                  conferenceNotRequired: false,
                },
              ],
              protectionPlans: [
                {
                  ...{
                    line: 17,
                    started: '2023-05-01',
                    ended: '2023-11-01',
                    initialCategory: 'NEG',
                    latestCategory: 'MUL',
                  },
                  ...{ previousPlans: 2, reviews: ['2023-07-01', '2023-10-01'] },
                },
              ],
            },
            { ...none, line: 21, referred: '2024-01-02', source: '10', noFurtherAction: true },
          ],
        },
      },
    ]);
  });

  it('that breaks the rules is rejected with its line and everything wrong, and the rest goes on', async () => {
    const bad = xml(child('bad'))
      .replace('WBRI', 'XXXX')
      .replace('2024-01-31', '2024-02-30')
      .replace('<GenderCurrent>2</GenderCurrent>', '');
    const { all } = await read(censusOf(child('a'), bad, child('b')));
    const before = censusOf(child('a')).split('\n').indexOf('</Children>') + 1;
    expect(all).toMatchObject([
      { kind: 'row', value: { laChildId: 'a' } },
      {
        kind: 'reject',
        column: 'GenderCurrent',
        code: 'missing-element',
        reason: 'ChildIdentifiers must have GenderCurrent.',
        others: [
          {
            column: 'Ethnicity',
            code: 'not-in-list',
            reason: '‘XXXX’ is not one of the 20 codes that the census allows here.',
          },
          {
            column: 'CINreferralDate',
            code: 'not-a-date',
            reason: '‘2024-02-30’ is not a date written like 2024-03-31.',
          },
        ],
        raw: bad.trim(),
      },
      { kind: 'row', value: { laChildId: 'b' } },
    ]);
    expect(all[1]?.line).toBeGreaterThanOrEqual(before);
    expect(censusOf(child('a'), bad).split('\n')[(all[1]?.line ?? 0) - 1]).toContain('<ChildIdentifiers>');
  });

  it('whose values differ only in form is read with warnings', async () => {
    const odd = xml(child(' a '))
      .replace('WBRI', ' wbri')
      .replace('2024-01-31', '2024-01-31T00:00:00')
      .replace('NFA>0', 'NFA>False');
    const { rows } = await read(censusOf(odd));
    expect(rows[0]?.value).toMatchObject({
      laChildId: ' a ',
      ethnicity: 'WBRI',
      referrals: [{ referred: '2024-01-31', noFurtherAction: false }],
    });
    expect(rows[0]?.warnings.map(({ column, code, reason }) => [column, code, reason])).toEqual([
      ['Ethnicity', 'read-as', '‘ wbri’ was read as ‘WBRI’.'],
      ['CINreferralDate', 'read-as', '‘2024-01-31T00:00:00’ was read as ‘2024-01-31’.'],
      ['ReferralNFA', 'read-as', '‘False’ was read as ‘0’.'],
    ]);
  });

  it('that the schema allows but nobody could keep is rejected', async () => {
    const codeOf = async (text: string) => (await read(text)).rejects[0]?.code;
    expect(await codeOf(censusOf(child(' ')))).toBe('blank-identifier');
    expect(await codeOf(censusOf(child('x'.repeat(101))))).toBe('identifier-too-long');
    expect(await codeOf(censusOf(child('a')).replace('2024-01-31', '12024-01-31'))).toBe('year-out-of-range');
    const plan =
      '<ChildProtectionPlans><CPPstartDate>2023-05-01</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>1000</NumberOfPreviousCPP></ChildProtectionPlans>';
    expect(await codeOf(censusOf(child('a')).replace('</CINdetails>', `${plan}</CINdetails>`))).toBe('too-many-plans');
  });

  it('with a million spaces in a value is rejected at once', async () => {
    const { rejects } = await read(censusOf(child('a')).replace('2024-01-31', `2024-01-31${' '.repeat(1_000_000)}x`));
    expect(rejects[0]?.code).toBe('not-a-date');
  });

  it('by another name is rejected, not passed over', async () => {
    const { all } = await read(censusOf('<child/>', child('a')));
    expect(all).toMatchObject([{ kind: 'reject', line: 3, code: 'unknown-element', raw: '<child/>' }, { kind: 'row' }]);
  });

  it('can be put right in the file of rejects and brought in again', async () => {
    const { rejects } = await read(censusOf(xml(child('é&amp;')).replace('WBRI', 'XXXX'), child('b')));
    const file = (await listOf(rejectsXml(rejects))).join('');
    expect((await read(file.replace('XXXX', 'WBRI'))).rows.map(({ value }) => value.laChildId)).toEqual(['é&']);
  });

  it('is the same however the file comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(validChild, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        async (children, size) => {
          const text = censusOf(...children.map((one) => xml(one).replace('WBRI', 'é💛\r')));
          const { children: inPart } = await openCinCensus(inPieces(text, size));
          expect(await listOf(inPart)).toEqual((await read(text)).all);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the header', () => {
  it('is read, and may be missing', async () => {
    const header =
      '<Header><CollectionDetails><Collection>CIN</Collection><Year>2024</Year><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails><Source><LEA>201</LEA></Source></Header>';
    expect(
      (await openCinCensus(fileOf(censusOf(child('a')).replace('<Children>', `${header}<Children>`)))).header,
    ).toEqual({
      collection: 'CIN',
      year: 2024,
      referenceDate: '2024-03-31',
      sources: [{ level: null, authority: '201', software: null, release: null, serialNumber: null, madeAt: null }],
    });
    expect((await openCinCensus(fileOf(censusOf(child('a'))))).header).toBe(null);
  });

  it('of another collection refuses the file', async () => {
    const header = '<Header>\n<CollectionDetails><Collection>SSDA903</Collection></CollectionDetails></Header>';
    expect(await refused(censusOf(child('a')).replace('<Children>', `${header}<Children>`))).toBe(
      'Line 3: in the header, Collection: ‘SSDA903’ is not one of CIN.',
    );
  });
});

describe('a file that is refused', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n${censusOf(child('&b;'))}`;
  it.each<[string, string, string]>([
    ['an entity bomb', bomb, 'Line 2: the file has a document type (DOCTYPE), which is not accepted.'],
    [
      'an external entity',
      `<!DOCTYPE Message SYSTEM "file:///etc/passwd">${censusOf(child('a'))}`,
      'Line 1: the file has a document type (DOCTYPE), which is not accepted.',
    ],
    ['an entity of its own', censusOf(child('&nbsp;')), 'Line 3: the XML is not well-formed (undefined entity).'],
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
      censusOf(child('a')).replace('</Message>', '<Children/></Message>'),
      'Line 15: there is more than one Children.',
    ],
    [
      'a header after the children',
      censusOf(child('a')).replace('</Message>', '<Header/></Message>'),
      'Line 15: ‘Header’ does not belong here in a Children in Need census.',
    ],
    [
      'text between children',
      censusOf('\n\nhello', child('a')),
      'Line 5: there is text where only elements may be: ‘hello’.',
    ],
    [
      'an attribute on Message',
      censusOf(child('a')).replace('<Message>', '<Message a="1">'),
      'Line 1: Message may not have the attribute ‘a’.',
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${censusOf(child('a'))}`,
      'Line 1: the file says it is in ‘ISO-8859-1’, not UTF-8.',
    ],
    ['XML 1.1', `<?xml version="1.1"?>${censusOf(child('a'))}`, 'Line 1: the file is XML ‘1.1’, not 1.0.'],
    ['a NUL', censusOf(child('a\u0000b')), 'Line 3: the XML is not well-formed (disallowed character).'],
    [
      'half a character',
      censusOf(child('&#xD800;')),
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
    const good = Buffer.from(censusOf(child('a'), child('b')));
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
    const { rows, rejects } = await read(censusOf(...plain.map((text) => child(escaped(text)))));
    expect(rejects).toEqual([]);
    expect(rows.map(({ value }) => value.laChildId)).toEqual(plain);
  });
});

describe.skipIf(!cin.here)('the real files', () => {
  const readFile = async (name: string) => {
    const { header, children } = await openCinCensus(join(cin.path, name));
    return { header, ...(await gather(children)) };
  };

  it('fake_CIN_data.xml: 332 children with 402 referrals, all accepted, each ReferralNFA read from true', async () => {
    const { header, rows, rejects } = await readFile('fake_CIN_data.xml');
    expect(header).toMatchObject({
      collection: 'CIN',
      year: 2022,
      referenceDate: '2022-07-21',
      sources: [{ authority: '975' }],
    });
    expect([rows.length, rejects.length]).toEqual([332, 0]);
    const referrals = rows.flatMap(({ value }) => value.referrals);
    expect([referrals.length, referrals.filter(({ noFurtherAction }) => noFurtherAction).length]).toEqual([402, 402]);
    expect(rows.filter(({ value }) => value.referrals.length > 1).length).toBe(62);
    expect(new Set(rows.map(({ value }) => value.laChildId)).size).toBe(332);
    const warnings = rows.flatMap((row) => row.warnings);
    expect(new Set(warnings.map(({ column, code, reason }) => `${column} ${code} ${reason}`))).toEqual(
      new Set(['ReferralNFA read-as ‘true’ was read as ‘1’.']),
    );
    expect(warnings.map(({ line }) => line)).toEqual(publishedVerdicts()(cin.text('fake_CIN_data.xml')));
  });

  it('CIN_Census_2024.xml: two children, both rejected for what libxml2 finds, with the lines', async () => {
    const { header, rows, rejects } = await readFile('CIN_Census_2024.xml');
    expect(header).toMatchObject({ collection: 'CIN', year: 2023, sources: [{ authority: '201' }] });
    expect(rows).toEqual([]);
    expect(
      rejects.map((one) => [one, ...one.others].map(({ line, column, code }) => `${line} ${column} ${code}`)),
    ).toEqual([
      [
        '23 ChildIdentifiers stray-text',
        '25 Sex unknown-element',
        '19 GenderCurrent missing-element',
        '46 AssessmentFactors not-in-list',
      ],
      ['78 Sex unknown-element', '74 GenderCurrent missing-element', '95 AssessmentFactors missing-element'],
    ]);
  });
});
