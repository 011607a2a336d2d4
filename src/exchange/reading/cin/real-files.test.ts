import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCinCensus } from '../cin-census.ts';
import { cin, publishedVerdicts } from '../testing/published-schema.ts';
import { gather } from '../testing/reads.ts';

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
