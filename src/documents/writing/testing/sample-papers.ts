import type { PaperToWrite, WrittenCell, WrittenItem } from '../paper-to-write.ts';

const said = (text: string, mark: string | null = null): WrittenItem => ({ text, mark });
const cell = (...items: (string | WrittenItem)[]): WrittenCell => ({
  items: items.map((item) => (typeof item === 'string' ? said(item) : item)),
});
const bullets = (...texts: string[]): WrittenCell => ({ items: texts.map((text) => said(text, '•')) });
const across = (down: number, of: WrittenCell): WrittenCell => ({ ...of, rowSpan: down });

/** A paper with something of everything that is written; the place and its people are invented. */
export const everything: PaperToWrite = {
  title: 'Safer together: Quillborough’s action plan 2026 to 2029',
  subtitle: 'Places & people <outside the home>',
  edition: 'Draft 3',
  datedOn: '21 November 2026',
  legend: [
    { word: 'Complete', means: 'Done, and somebody else has approved it', colour: 'blue' },
    { word: 'On track', means: 'Will be done by its date', colour: 'green' },
    { word: 'At risk', means: 'May not be done by its date, and it says why', colour: 'amber' },
    { word: 'Overdue', means: 'Its date has passed', colour: 'red' },
    { word: 'Not started', means: '', colour: null },
  ],
  blocks: [
    { kind: 'heading', level: 1, text: 'Why we have this plan' },
    { kind: 'paragraph', text: 'Young people told us where they do not feel safe.\nWe listened.', mark: null },
    { kind: 'paragraph', text: 'The bus station after school', mark: '•' },
    { kind: 'paragraph', text: 'The canal path, most of all in winter', mark: '•' },
    { kind: 'heading', level: 2, text: 'What we do first' },
    { kind: 'paragraph', text: 'Light the canal path', mark: '3.' },
    { kind: 'paragraph', text: 'Walk it with young people', mark: '4.' },
    { kind: 'paragraph', text: 'Ask again in spring', mark: '(a)' },
    { kind: 'paragraph', text: 'And in autumn', mark: '(b)' },
    { kind: 'paragraph', text: 'Roman', mark: 'iv.' },
    { kind: 'heading', level: 1, text: '1. Prevention and support' },
    {
      kind: 'table',
      caption: null,
      columns: [
        { heading: 'Key activity', width: 30 },
        { heading: 'Lead(s)', width: 18 },
        { heading: 'Supporting partners', width: 18 },
        { heading: 'Timescale', width: 12 },
        { heading: 'Impact', width: 30 },
        { heading: 'Status', width: 10 },
      ],
      rows: [
        {
          cells: [
            cell('1. Set up an engagement programme where young people meet, led by people they chose themselves.'),
            bullets('Head of Community Safety', 'Youth Service Manager'),
            bullets('Education', 'Police', 'Quillborough Rovers in the Community'),
            cell('March 2027'),
            cell('Young people know a face they trust.', 'Fewer of them are moved on.'),
            { items: [], tag: { word: 'On track', colour: 'green' } },
          ],
        },
        {
          cells: [
            cell('=1+1 is how this one begins'),
            cell(said('Head of Service', '1.'), said('Her deputy', '2.')),
            cell(),
            cell('01632 960123'),
            cell('A line\nand another\twith a tab  and two spaces '),
            { items: [said('Lamps are late')], tag: { word: 'At risk', colour: 'amber' } },
          ],
        },
      ],
    },
    { kind: 'paragraph', text: 'Between two tables stand these words.', mark: null },
    { kind: 'heading', level: 1, text: '2. Places' },
    {
      kind: 'table',
      caption: 'Workplan of the Places sub-group',
      columns: [
        { heading: 'Impact', width: 2 },
        { heading: 'Action', width: 3 },
        { heading: 'Lead', width: 1 },
      ],
      rows: [
        {
          cells: [
            across(3, cell(`The canal path is somewhere to be. ${'It is lit, walked and looked after. '.repeat(12)}`)),
            cell('2.1 Light it'),
            cell('All'),
          ],
        },
        { cells: [cell('2.2 Walk it'), cell('Youth Service')] },
        { cells: [cell('2.3 Report each quarter'), across(2, cell('Business Support'))] },
        { cells: [cell('It is talked of.'), cell('2.4 Say so')] },
      ],
    },
    { kind: 'heading', level: 1, text: 'Afterwards' },
    { kind: 'paragraph', text: 'Agreed by the board.', mark: null },
  ],
};

/** The barest paper there is. */
export const bare: PaperToWrite = {
  title: 'Bare',
  subtitle: null,
  edition: null,
  datedOn: null,
  legend: [],
  blocks: [],
};

/** A long table of four columns, to see it go over pages. */
export const long: PaperToWrite = {
  ...bare,
  title: 'A long one',
  blocks: [
    {
      kind: 'table',
      caption: 'Actions',
      columns: ['Number', 'Action', 'Lead', 'When'].map((heading, at) => ({ heading, width: at === 1 ? 5 : 1 })),
      rows: Array.from({ length: 60 }, (_, at) => ({
        cells: [
          cell(`${at + 1}.`),
          cell('Do what was agreed. '.repeat((at % 7) + 1)),
          cell('Housing'),
          cell('May 2027'),
        ],
      })),
    },
  ],
};
