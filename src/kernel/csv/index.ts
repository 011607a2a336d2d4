export { csvFile, csvRow } from './csv-writer.ts';
export { guarded, unguarded } from './formula-guard.ts';
