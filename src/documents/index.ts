export type { Block, Cell, Heading, Item, Paper, Paragraph, Part, Remark, Row, Table } from './paper.ts';
export { PaperRefused } from './reading/paper-refused.ts';
export { readPaper } from './reading/read-paper.ts';
export { asItReads, wordsIn, wordsOf } from './words-of.ts';
export { writeCsv } from './writing/csv/write-csv.ts';
export { writeExcel } from './writing/excel/write-excel.ts';
export type {
  LegendWord,
  PaperToWrite,
  TagColour,
  WrittenBlock,
  WrittenCell,
  WrittenItem,
  WrittenRow,
  WrittenTable,
} from './writing/paper-to-write.ts';
export { writeWord } from './writing/word/write-word.ts';
