import type { FormatCode } from '../landing/format.ts';
import { type Counts, together } from '../landing/tally.ts';
import type { Tallied } from '../tables.ts';

/** What `--json` prints of an import (architecture §6). `accepted + unchanged + updated + held + rejected` is `read`. */
export interface ImportReport {
  format: FormatCode;
  files: number;
  read: number;
  accepted: number;
  unchanged: number;
  updated: number;
  held: number;
  rejected: number;
  /** Each rejected or held row once, by why. */
  reasons: Tallied;
  seconds: number;
}

/**
 * What `--json` prints of one format's files (docs/architecture.md, "Jobs, imports, search"). The counts add up to
 * the rows read.
 */
export function importReport(format: FormatCode, files: number, counts: Counts, seconds: number): ImportReport {
  const { read, accepted, unchanged, updated, held, rejected } = counts;
  const reasons = together(counts.rejectedFor, counts.heldFor);
  return { format, files, read, accepted, unchanged, updated, held, rejected, reasons, seconds };
}

const number = (value: number): string => value.toLocaleString('en-GB');

/** The same for a person at a terminal. */
export function sayCounts(name: string, counts: Counts): string[] {
  const parts = (['accepted', 'unchanged', 'updated', 'held', 'rejected'] as const).filter((part) => counts[part] > 0);
  const said = parts.map((part) => `${number(counts[part])} ${part}`).join(', ');
  return [
    `${name}: ${number(counts.read)} read${said === '' ? '' : `: ${said}`}.`,
    ...lines('rejected', counts.rejectedFor),
    ...lines('held', counts.heldFor),
    ...lines('with a warning', counts.warnings),
    ...(counts.held > 0 ? ['  Held rows wait for a person at /import/held.'] : []),
  ];
}

const lines = (what: string, tallied: Tallied): string[] =>
  Object.entries(tallied).map(([why, times]) => `  ${number(times)} ${what}: ${why}`);
