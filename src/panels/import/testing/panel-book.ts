import { type PaperToWrite, type WrittenTable, writeExcel } from '../../../documents/index.ts';

type Rows = readonly (readonly string[])[];

const table = (caption: string, [headings = [], ...rows]: Rows): WrittenTable => ({
  kind: 'table',
  caption,
  columns: headings.map((heading) => ({ heading, width: 1 })),
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ items: text === '' ? [] : [{ text, mark: null }] })) })),
});

/** The sheets of last year's workbook, each with its headings first. */
export interface PanelBook {
  title?: string;
  log?: Rows;
  attendance?: Rows;
  places?: Rows;
  cases?: Rows;
}

export const LOG: Rows = [
  ['Ref', 'Action', 'Owner', 'Due', 'Status'],
  ['1', 'Ask the landlord to mend the door', 'Pat Willow (Council)', '30 April 2026', 'Open'],
  ['2', 'Walk the park after dark with the wardens', 'Youth team', '31 January 2026', 'Open'],
  ['3', 'Write to the bus company', 'Sergeant Meena', '1 December 2025', 'Closed'],
];

export const ATTENDANCE: Rows = [
  ['Name', 'Agency', 'Role', '4 November 2025', '2 December 2025', '3 February 2026'],
  ['Ruth Chair', 'Council', 'Chair', 'Present', 'Present', 'Present'],
  ['Joanne Police', 'Police', 'Member', 'Present', 'Apologies', 'Present'],
  ['Kwabena Youth', 'Council', 'Member', 'Present', 'Absent', ''],
  ['Olive Elsewhere', 'Bus company', 'Member', '', 'Present', 'Present'],
  ['Gwen Guest', 'Council', 'Member', 'Present', '', ''],
];

export const PLACES: Rows = [
  ['Location', 'Type', 'Concern'],
  ['Heron Park', 'Park', 'The lights are out'],
  ['Kingfisher Parade', 'Shops', 'Older boys wait there'],
];

export const CASES: Rows = [
  ['Young person', 'Reason for discussion'],
  ['Bilal Okoro', 'Missing twice this month'],
  ['Themes of the quarter', 'What return interviews say'],
];

/** Last year's workbook as a panel has it, in Excel. */
export const panelBook = (book: PanelBook): Promise<Buffer> => writeExcel(panelPaper(book));

/** The same as a paper to be written as anything. */
export function panelPaper({ title = 'MARVE panel 2025', log, attendance, places, cases }: PanelBook): PaperToWrite {
  const sheets: [string, Rows | undefined][] = [
    ['Action log', log],
    ['Attendance', attendance],
    ['Locations of concern', places],
    ['Cases for discussion', cases],
  ];
  return {
    title,
    subtitle: null,
    edition: null,
    datedOn: null,
    legend: [],
    blocks: sheets.flatMap(([name, rows]) => (rows ? [table(name, rows)] : [])),
  };
}
