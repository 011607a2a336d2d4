import type { EventTime } from '../../kernel/clock/index.ts';
import { chosen, mayText, needText, type Problems, type Raw, type Terms, typed } from '../../subjects/index.ts';
import type { NewRecord } from '../saving/record-it.ts';
import { readWhen } from '../when/read-when.ts';
import { namedIn, placeIn, type WhoShown } from '../who/read-who.ts';

export const whenItHappened = { name: 'when', what: 'When it happened' } as const;

/** How exactly a place is known, in words (domain §2.2: "place with stated precision"). */
export const precisions = ['exact', 'about 100 metres', 'street', 'area', 'not known'] as const;

/** What every record of something that happened asks: what, when, where, how it is known. */
export interface Happening {
  title: string;
  when: EventTime;
  placeSaid: string | null;
  placePrecision: string;
  source: string;
  reference: string | null;
  outcome: string | null;
  text: string;
  isOpinion: boolean;
}

/** Reads what every kind of happening is asked. Adds a sentence to `problems` for each box that is wrong. */
export function readHappening(raw: Raw, terms: Terms, problems: Problems, now: Date): Happening {
  const title = needText(raw, 'title', problems, 'Enter what happened, in a few words', 120);
  const when = readWhen(raw, whenItHappened, problems, now);
  const placeSaid = mayText(raw, 'place', problems, 300);
  const placePrecision = chosen(raw, 'precision', precisions) ?? 'not known';
  const source = typed(raw, 'source');
  if (!terms.has('how_known', source)) problems.source = 'Select how this is known';
  const reference = mayText(raw, 'reference', problems, 60);
  const outcome = mayText(raw, 'outcome', problems, 1000);
  const text = needText(raw, 'text', problems, 'Enter what happened', 20_000);
  return {
    title,
    when,
    placeSaid,
    placePrecision,
    source,
    reference,
    outcome,
    text,
    isOpinion: typed(raw, 'opinion') === 'opinion',
  };
}

/** Reads a whole incident. What is wrong is said beside each box. */
export function readIncident(
  raw: Raw,
  who: WhoShown,
  terms: Terms,
  now: Date,
): { record: NewRecord; problems: Problems } {
  const problems: Problems = {};
  const variety = typed(raw, 'variety');
  if (!terms.has('incident_kind', variety)) problems.variety = 'Select what kind of incident it was';
  const happening = readHappening(raw, terms, problems, now);
  const subjects = namedIn(who.blocks, problems, {
    needOne: 'Add at least one person or place. Search for them first',
  });
  const { text, isOpinion, placeSaid, placePrecision, ...facts } = happening;
  return {
    problems,
    record: {
      kind: 'incident',
      variety,
      ...facts,
      subjects,
      placeId: placeIn(who.blocks)?.subject.id ?? null,
      placeSaid,
      placePrecision,
      narratives: [{ heading: null, text, isOpinion }],
    },
  };
}
