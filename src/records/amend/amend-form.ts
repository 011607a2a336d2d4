import { type EventTime, sayWhen, windowOf } from '../../kernel/clock/index.ts';
import { fingerprint, mayText, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Part } from '../tables.ts';
import type { Narrative, RecordShown } from '../view/load-record.ts';
import { readWhen } from '../when/read-when.ts';
import { partsOfPeople } from '../who/read-who.ts';

export const amendWhen = { name: 'when', what: 'When it was' } as const;

/** What of a record may be amended. Its kind, and whose it is, may not. */
export interface Amendment {
  title: string;
  when: EventTime;
  placeSaid: string | null;
  reference: string | null;
  outcome: string | null;
  narratives: { id: string; text: string }[];
  parts: { id: string; part: Part }[];
  why: string;
}

/** What a record said when its form was opened: when this no longer fits, somebody else has amended it meanwhile. */
export const asShown = (record: RecordShown): string =>
  fingerprint([
    record.title,
    record.when.kind,
    windowOf(record.when),
    record.placeSaid,
    record.reference,
    record.outcome,
    record.narratives.map(({ id, text }) => [id, text]),
    record.parts.map(({ id, part }) => [id, part]),
  ]);

/** The name of the box an account is amended in. */
export const narrativeBox = ({ id }: Pick<Narrative, 'id'>): string => `text-${id}`;

/** The name of the box somebody's part is amended in. */
export const partBox = ({ id }: { id: string }): string => `part-${id}`;

/** Whether an amendment changes what, when or where, rather than the account alone. */
export const changesFacts = (amendment: Amendment, record: RecordShown): boolean =>
  amendment.title !== record.title ||
  amendment.placeSaid !== record.placeSaid ||
  amendment.reference !== record.reference ||
  amendment.outcome !== record.outcome ||
  JSON.stringify(amendment.when) !== JSON.stringify(record.when);

/**
 * Reads what was typed over a record. `problems` has a sentence for each box that is wrong; nothing is saved while
 * there is one.
 */
export function readAmendment(raw: Raw, record: RecordShown, now: Date): { amendment: Amendment; problems: Problems } {
  const problems: Problems = {};
  const title = needText(raw, 'title', problems, 'Enter what it is, in a few words', 120);
  const typedWhen = readWhen(raw, amendWhen, problems, now);
  // A form says minutes: what was known to the second is not made less exact by being shown.
  const when = sayWhen(typedWhen) === sayWhen(record.when) ? record.when : typedWhen;
  const placeSaid = mayText(raw, 'place', problems, 300);
  const reference = mayText(raw, 'reference', problems, 60);
  const outcome = mayText(raw, 'outcome', problems, 1000);
  const narratives = record.narratives.map((narrative) => ({
    id: narrative.id,
    text: needText(
      raw,
      narrativeBox(narrative),
      problems,
      'Enter what happened. An account is amended, not taken away',
      20_000,
    ),
  }));
  const parts = record.parts
    .filter(({ part }) => part !== 'place' && part !== 'missing')
    .map((shown) => ({
      id: shown.id,
      part: partsOfPeople.find((part) => part === typed(raw, partBox(shown))) ?? shown.part,
    }));
  const why = needText(raw, 'why', problems, 'Enter why you are amending this', 2000);
  return { problems, amendment: { title, when, placeSaid, reference, outcome, narratives, parts, why } };
}
