import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectsXml } from './cin/rejects-xml.ts';
import { openCinCensus } from './cin-census.ts';
import { censusOf, smallChild, validChild, xml } from './testing/cin-documents.ts';
import { read, refused } from './testing/cin-reads.ts';
import { fileOf, inPieces, listOf } from './testing/reads.ts';

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
    const bad = xml(smallChild('bad'))
      .replace('WBRI', 'XXXX')
      .replace('2024-01-31', '2024-02-30')
      .replace('<GenderCurrent>2</GenderCurrent>', '');
    const { all } = await read(censusOf(smallChild('a'), bad, smallChild('b')));
    const before = censusOf(smallChild('a')).split('\n').indexOf('</Children>') + 1;
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
    expect(censusOf(smallChild('a'), bad).split('\n')[(all[1]?.line ?? 0) - 1]).toContain('<ChildIdentifiers>');
  });

  it('whose values differ only in form is read with warnings', async () => {
    const odd = xml(smallChild(' a '))
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
    expect(await codeOf(censusOf(smallChild(' ')))).toBe('blank-identifier');
    expect(await codeOf(censusOf(smallChild('x'.repeat(101))))).toBe('identifier-too-long');
    expect(await codeOf(censusOf(smallChild('a')).replace('2024-01-31', '12024-01-31'))).toBe('year-out-of-range');
    const plan =
      '<ChildProtectionPlans><CPPstartDate>2023-05-01</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>1000</NumberOfPreviousCPP></ChildProtectionPlans>';
    expect(await codeOf(censusOf(smallChild('a')).replace('</CINdetails>', `${plan}</CINdetails>`))).toBe(
      'too-many-plans',
    );
  });

  it('with a million spaces in a value is rejected at once', async () => {
    const { rejects } = await read(
      censusOf(smallChild('a')).replace('2024-01-31', `2024-01-31${' '.repeat(1_000_000)}x`),
    );
    expect(rejects[0]?.code).toBe('not-a-date');
  });

  it('by another name is rejected, not passed over', async () => {
    const { all } = await read(censusOf('<child/>', smallChild('a')));
    expect(all).toMatchObject([{ kind: 'reject', line: 3, code: 'unknown-element', raw: '<child/>' }, { kind: 'row' }]);
  });

  it('can be put right in the file of rejects and brought in again', async () => {
    const { rejects } = await read(censusOf(xml(smallChild('é&amp;')).replace('WBRI', 'XXXX'), smallChild('b')));
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
      (await openCinCensus(fileOf(censusOf(smallChild('a')).replace('<Children>', `${header}<Children>`)))).header,
    ).toEqual({
      collection: 'CIN',
      year: 2024,
      referenceDate: '2024-03-31',
      sources: [{ level: null, authority: '201', software: null, release: null, serialNumber: null, madeAt: null }],
    });
    expect((await openCinCensus(fileOf(censusOf(smallChild('a'))))).header).toBe(null);
  });

  it('of another collection refuses the file', async () => {
    const header = '<Header>\n<CollectionDetails><Collection>SSDA903</Collection></CollectionDetails></Header>';
    expect(await refused(censusOf(smallChild('a')).replace('<Children>', `${header}<Children>`))).toBe(
      'Line 3: in the header, Collection: ‘SSDA903’ is not one of CIN.',
    );
  });
});
