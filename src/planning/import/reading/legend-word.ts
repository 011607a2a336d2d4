import type { Claim } from '../../tables.ts';
import type { Proposal } from '../proposal.ts';
import { line } from './cell-look.ts';

export type LegendStatus = keyof Proposal['legend'];

const WORDS: readonly (readonly [RegExp, LegendStatus])[] = [
  [/\bover ?due\b|\blate\b|\bmissed\b/i, 'overdue'],
  [/\bat risk\b|\bdelayed?\b|\bslipp/i, 'at_risk'],
  [/\bon (track|target|schedule)\b|\bunder ?way\b|\bin progress\b|\bongoing\b/i, 'on_track'],
  [/\bcompleted?\b|\bdone\b|\bfinished\b|\bachieved\b/i, 'complete'],
  [/\bnot (yet )?(started|begun)\b/i, 'not_started'],
  // As an action log has it: alone, since both are words of ordinary sentences too.
  [/^closed$/i, 'complete'],
  [/^open$/i, 'not_started'],
];

/** The status a few words name; null for longer words or others. Complete is asked after "in progress". */
export function legendWord(words: string): LegendStatus | null {
  const said = line(words);
  if (said === '' || said.split(' ').length > 8) return null;
  return WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** What the paper's own legend says each colour means, by the colour in small letters. */
export type Colours = Readonly<Record<string, LegendStatus>>;

const COLOUR = /^(red|amber|yellow|orange|green|blue|purple|gr[ea]y|black|white|[ragb])$/;

/**
 * The colours a row of a legend explains: "Green | Complete", and each with its own in "Green | Complete | Red | Overdue". A row of
 * two statuses in any other order says of neither which colour is its own.
 */
export function coloursIn(row: readonly string[]): Colours {
  const said = row.map((words) => {
    const small = line(words).toLowerCase();
    return { colour: COLOUR.test(small) ? small : null, status: legendWord(words) };
  });
  const [status, ...others] = new Set(said.flatMap(({ status: found }) => found ?? []));
  if (status === undefined) return {};
  if (others.length > 0) return Object.fromEntries(inPairs(said));
  return Object.fromEntries(said.flatMap(({ colour }) => (colour === null ? [] : [[colour, status]])));
}

interface Explains {
  readonly colour: string | null;
  readonly status: LegendStatus | null;
}

/**
 * Neighbours two by two, where each two are a colour and what it means, in one order throughout, behind a word such as "Key"; else none.
 * A colour with two meanings has neither.
 */
function inPairs(row: readonly Explains[]): (readonly [string, LegendStatus])[] {
  const begins = row.findIndex(({ colour, status }) => colour !== null || status !== null);
  const said = row.slice(begins);
  const [first, second] = [said.filter((_, nth) => nth % 2 === 0), said.filter((_, nth) => nth % 2 === 1)];
  const [colours, statuses] = first[0]?.colour ? [first, second] : [second, first];
  if (colours.length !== statuses.length || colours.some(({ colour }) => colour === null)) return [];
  const pairs = colours.map(({ colour }, nth) => [colour ?? '', statuses[nth]?.status ?? null] as const);
  return pairs.flatMap(([colour, status]) =>
    status === null || pairs.some(([other, says]) => other === colour && says !== status)
      ? []
      : [[colour, status] as const],
  );
}

/** A colour alone, as a cell of a RAG column has it: as the paper's own legend explains it, else as most boards do. */
export function colourStatus(words: string, own: Colours): LegendStatus | null {
  const said = line(words).toLowerCase();
  const initials = said.length === 1 ? Object.keys(own).filter((colour) => colour[0] === said) : [];
  // "G" where green and grey are both explained says neither.
  const explained = Object.hasOwn(own, said) ? said : initials.length === 1 ? initials[0] : undefined;
  if (explained !== undefined) return own[explained] ?? null;
  const colours: Readonly<Record<string, LegendStatus>> = {
    red: 'at_risk',
    r: 'at_risk',
    amber: 'at_risk',
    a: 'at_risk',
    green: 'on_track',
    g: 'on_track',
    blue: 'complete',
    b: 'complete',
  };
  return colours[said] ?? null;
}

/**
 * The claim a printed status lands as. "Complete" lands as evidence given, to be approved by somebody (domain §6.1); overdue is
 * worked out from the date, never kept (I8).
 */
export const claimOf = (status: LegendStatus): Claim | null =>
  (
    ({ complete: 'done', on_track: 'on_track', at_risk: 'at_risk', overdue: null, not_started: 'not_started' }) as const
  )[status];
