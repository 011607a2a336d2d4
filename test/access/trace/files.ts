import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormatCode } from '../../../src/exchange/landing/format.ts';

/** A file of each format, with a row that lands, one that names somebody of the world, and one that is wrong. */
export const contents: Readonly<Record<FormatCode, string>> = {
  concerns: `reference,reported at,reporter agency,anyone in danger now,what was said,subject 1 kind,subject 1 name
REF/2026/0042,2026-02-27 16:30,Harbour Youth,no,She was seen at the park with Jamie Carter.,young person,Jamie Carter
R2,2026-02-28 10:00,Harbour Youth,no,They no longer feel safe by the gate.,location,Plover Park
R3,not a date,Harbour Youth,no,They no longer feel safe there.,location,Plover Park
`,
  'cin-census': `<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails>
<Source><LEA>999</LEA></Source></Header><Children>${child('C1', '<UPN>H801200001001</UPN>')}${child('C2', '')}${child('C3', '<UPN>nonsense</UPN>')}</Children></Message>
`,
  'police-street': `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
${'a'.repeat(64)},2018-10,Testshire Police,Testshire Police,1.1,52.1,Somewhere,,,Burglary,,
,2018-10,Testshire Police,Testshire Police,,,No location,,,Anti-social behaviour,,
,2018-13,,,,,,,,,,
`,
  boundaries: JSON.stringify({
    type: 'FeatureCollection',
    features: [ward('E05000001', 1), ward('E05000002', 3), { type: 'Feature', properties: {}, geometry: null }],
  }),
};

/** Papers that are staged, by the command that brings each in: a plan, and a panel's that names a place and a child of the world. */
export const papers = {
  plan: 'Action,Lead,Due\nAsk who lights the path.,Head of parks,March 2026\n',
  panel: 'Location,Concern\nPlover Park,The lights are out.\nJamie Carter,Not a place.\n',
} as const;

function child(id: string, upn: string): string {
  return `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${upn}<PersonBirthDate>2011-05-05</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-02-03</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>
`;
}

function ward(code: string, west: number) {
  const ring = [
    [west, 52],
    [west + 0.5, 52],
    [west + 0.5, 52.5],
    [west, 52.5],
    [west, 52],
  ];
  return {
    type: 'Feature',
    properties: { WD13CD: code, WD13NM: `Ward ${code}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** The files on the disk, for commands, which are given paths. */
export interface Files {
  pathOf(format: FormatCode | keyof typeof papers): string;
  forget(): Promise<void>;
}

export async function writeFiles(): Promise<Files> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kith-access-'));
  const pathOf = (format: FormatCode | keyof typeof papers): string =>
    path.join(folder, format in papers ? `${format}.csv` : format);
  for (const format of Object.keys(contents) as FormatCode[]) await writeFile(pathOf(format), contents[format]);
  for (const name of ['plan', 'panel'] as const) await writeFile(pathOf(name), papers[name]);
  return { pathOf, forget: () => rm(folder, { recursive: true }) };
}
