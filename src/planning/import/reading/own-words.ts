import type { Block, Table } from '../../../documents/index.ts';
import { type CivilDate, sayDate } from '../../../kernel/clock/index.ts';
import type { ActionStatus } from '../../action/status.ts';
import { line } from './cell-look.ts';
import { filled } from './headings-of.ts';

/**
 * What stands in a plan that goes out which Kith wrote besides what the plan says: written in one place and known again in another,
 * so that a plan that comes back is what went out, and no more.
 */
export const STATUS_MEANS: Readonly<Record<ActionStatus, string>> = {
  complete: 'There is evidence, and somebody else has approved it',
  on_track: 'It is under way and will be there by its date',
  at_risk: 'It may not be there by its date, and a reason is given',
  overdue: 'Its date has passed',
  not_started: 'Nothing has been said of it yet',
  waiting_for_approval: 'There is evidence, and somebody else is still to approve it',
  not_needed: 'It need not be done any more, and a reason is given',
};

const MEANS: ReadonlySet<string> = new Set(Object.values(STATUS_MEANS));

const AS_IT_STOOD = ', as it stood in Kith';

/** The day on which a plan went out, in words no document has for its own. */
export const dayOut = (today: CivilDate): string => `${sayDate(today)}${AS_IT_STOOD}`;

const DAY_OUT = new RegExp(`^Date: \\d{1,2} \\p{L}+ \\d{4}${AS_IT_STOOD}$`, 'u');

/** What a plan goes out with under its title stands in its first lines: kind, edition, day. */
const LINES_UNDER_TITLE = 3;

/**
 * The lines between a paper’s title and the day on which Kith wrote it, that day with them, and the heads of its pages;
 * none in a paper that is not Kith’s.
 */
export function linesAroundTitle(blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = blocks.filter((block) => block.kind !== 'table');
  const first = lines.filter(({ part }) => part === 'body').slice(0, LINES_UNDER_TITLE + 1);
  const day = first.findIndex(({ text }) => DAY_OUT.test(line(text)));
  if (day < 1) return new Set();
  const title = `${line(first[0]?.text ?? '')} · `;
  const heads = lines.filter(({ part, text }) => part !== 'body' && line(text).startsWith(title));
  return new Set([...first.slice(1, day + 1), ...heads]);
}

/** What Kith says a status means. */
export const isOwnMeaning = (text: string): boolean => MEANS.has(line(text));

/** The legend that Kith writes, however few statuses it explains. */
export function isOwnLegend({ rows }: Table): boolean {
  const [heading, ...explaining] = rows
    .map((row) => filled(row).map(({ text }) => text))
    .filter((row) => row.length > 0);
  return (
    heading?.join('|') === 'Word|What it means' &&
    explaining.length > 0 &&
    explaining.every((row) => isOwnMeaning(row[1] ?? ''))
  );
}
