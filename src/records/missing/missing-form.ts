import type { EventTime } from '../../kernel/clock/index.ts';
import {
  chosen,
  hasProblems,
  mayText,
  needText,
  type Problems,
  type Raw,
  type Terms,
  typed,
} from '../../subjects/index.ts';
import type { NewRecord } from '../saving/record-it.ts';
import { momentFrom, readWhen } from '../when/read-when.ts';
import { namedIn, placeIn, type WhoShown } from '../who/read-who.ts';

export const missingWhen = { name: 'when', what: 'When they were last seen' } as const;

/** The two kinds of the children in need census: M and A. */
export const missingTypes = {
  missing: 'Missing',
  away_without_authorisation: 'Away from placement without authorisation',
} as const;
export type MissingType = keyof typeof missingTypes;

export interface MissingEpisode {
  type: MissingType;
  missingFrom: string | null;
  foundWhere: string | null;
  /** Null while they are still missing. */
  returnedAt: Date | null;
}

/** The first person named is the one who was missing. */
export const withMissing = (who: WhoShown): WhoShown => {
  const first = who.blocks.find(({ subject }) => subject.kind === 'person');
  return {
    ...who,
    blocks: who.blocks.map((block) => (block === first ? { ...block, part: 'missing' as const } : block)),
  };
};

const someTyped = (raw: Raw, name: string): boolean =>
  ['day', 'month', 'year', 'time'].some((part) => typed(raw, `${name}-${part}`) !== '');

/** When they came back: nothing while they are missing, else a day and a time, since a clock runs from it. */
export function readReturn(raw: Raw, problems: Problems, now: Date): Date | null {
  return someTyped(raw, 'returned')
    ? momentFrom(raw, 'returned', 'The day they came back', 'The time they came back', problems, now)
    : null;
}

const startOf = (when: EventTime): Date | null =>
  when.kind === 'exact' ? when.at : when.kind === 'between' ? when.from : null;

/**
 * Reads a missing episode; the first person named is the one who was missing (domain §3.8). `problems` has a sentence for
 * each box that is wrong.
 */
export function readMissing(
  raw: Raw,
  who: WhoShown,
  terms: Terms,
  now: Date,
): { record: NewRecord; episode: MissingEpisode; problems: Problems } {
  const problems: Problems = {};
  const type = chosen(raw, 'type', Object.keys(missingTypes) as MissingType[]);
  if (!type) problems.type = 'Select whether they were missing or away without authorisation';
  const when = readWhen(raw, missingWhen, problems, now);
  const missingFrom = mayText(raw, 'missingFrom', problems, 300);
  const returnedAt = readReturn(raw, problems, now);
  const began = startOf(when);
  if (returnedAt && began && returnedAt < began)
    problems.returned = 'They cannot have come back before they were last seen';
  const foundWhere = mayText(raw, 'foundWhere', problems, 300);
  const source = typed(raw, 'source');
  if (!terms.has('how_known', source)) problems.source = 'Select how this is known';
  const reference = mayText(raw, 'reference', problems, 60);
  const text = needText(raw, 'text', problems, 'Enter what is known', 20_000);
  const subjects = namedIn(who.blocks, problems, { needOne: 'Add who was missing. Search for them first' });
  if (!hasProblems(problems) && !subjects.some(({ part }) => part === 'missing'))
    problems.q = 'Add the person who was missing';
  return {
    problems,
    episode: { type: type ?? 'missing', missingFrom, foundWhere, returnedAt },
    record: {
      kind: 'missing_episode',
      title: missingTypes[type ?? 'missing'],
      when,
      subjects,
      placeId: placeIn(who.blocks)?.subject.id ?? null,
      source,
      reference,
      narratives: [{ heading: null, text }],
    },
  };
}
