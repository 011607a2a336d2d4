import type { Flag, ProposedPart, ProposedProse } from '../proposal.ts';
import { bareNumber, leadingNumber, namedNumber } from './leading-number.ts';
import type { Line } from './walk-blocks.ts';

export interface PrioritiesRead {
  readonly parts: ProposedPart[];
  /** What they are called on paper, apart from number and words: "Priority". */
  readonly headings: { at: string; text: string }[];
  /** The lines that stand under no priority. */
  readonly rest: Line[];
  readonly flags: Flag[];
}

/** Speaks of the whole plan rather than of one priority. */
const GENERAL = /\b(this (business )?plan|the plan|(our|new|all|these) priorities)\b/i;

/** The number of an objective, "1.2", and its table, counted from 0. */
export interface Objective {
  readonly number: string | null;
  readonly table: number;
}

/**
 * The numbered lines outside the tables whose numbers the objectives begin with: the priorities (domain §6.3), each with the
 * lines under it. Of several lines of one number it is the one right above its objectives' table, else the first. What stands
 * after the last one's list and speaks of the plan as a whole belongs to none.
 */
export function readPriorities(lines: readonly Line[], objectives: readonly Objective[]): PrioritiesRead {
  const wanted = new Set(objectives.flatMap(({ number }) => priorityOf(number) ?? []));
  const above = new Map<string, number>();
  const lastBefore = new Map(lines.map(({ after }, nth) => [after, nth]));
  for (const { number, table } of objectives) {
    const last = lastBefore.get(table) ?? -1;
    const found = lines[last] && numbered(lines[last])?.number;
    if (found !== undefined && found !== null && found === priorityOf(number) && !above.has(found))
      above.set(found, last);
  }
  const parts: (ProposedPart & { prose: string[] })[] = [];
  const headings: { at: string; text: string }[] = [];
  const rest: Line[] = [];
  const flags: Flag[] = [];
  let after = 0;
  let current: (ProposedPart & { prose: string[] }) | null = null;
  for (const [nth, line] of lines.entries()) {
    const found = numbered(line);
    const elsewhere = found !== null && (above.get(found.number) ?? nth) !== nth;
    if (
      found !== null &&
      wanted.has(found.number) &&
      !elsewhere &&
      !parts.some(({ number }) => number === found.number)
    ) {
      current = {
        key: `p${found.number}`,
        at: line.at,
        parent: null,
        kind: 'priority',
        number: found.number,
        numberProposed: null,
        wording: found.rest,
        impacts: [],
        notes: [],
        prose: [],
      };
      parts.push(current);
      if (found.name !== null) headings.push({ at: line.at, text: found.name });
      after = line.after;
      continue;
    }
    const last = parts.length === wanted.size && line.place === 'before';
    if (current !== null && last && line.mark === null && GENERAL.test(line.text) && current.prose.length > 0) {
      flags.push({
        on: current.key,
        at: line.at,
        code: 'prose-ends',
        why: 'From here the words speak of the whole plan, so they are kept with the plan and not with this priority.',
      });
      rest.push(...lines.slice(nth));
      break;
    }
    // A table ends what is said of a priority.
    if (line.after !== after) current = null;
    if (current === null) rest.push(line);
    else current.prose.push(line.mark === null ? line.text : `${line.mark} ${line.text}`);
  }
  return { parts, headings, rest, flags };
}

const priorityOf = (number: string | null): string | null =>
  number?.includes('.') ? (number.split('.')[0] ?? null) : null;

function numbered(line: Line): { name: string | null; number: string; rest: string } | null {
  if (line.mark !== null)
    return /^\d+[.)]?$/.test(line.mark) ? { name: null, number: bareNumber(line.mark), rest: line.text } : null;
  const named = namedNumber(line.text);
  if (named !== null) return named;
  const { number, rest } = leadingNumber(line.text);
  return number === null ? null : { name: null, number, rest };
}

export const proseOfLines = (lines: readonly Line[]): ProposedProse[] =>
  lines.map(({ place, mark, text }) => ({ at: place, text: mark === null ? text : `${mark} ${text}` }));
