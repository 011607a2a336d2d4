import { addMonths, type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import { chosen, mayText, needText, type Problems, type Raw } from '../../subjects/index.ts';
import { asked } from '../missing/interview-form.ts';
import type { NewRecord } from '../saving/record-it.ts';
import type { Asked } from '../tables.ts';
import { readWhen } from '../when/read-when.ts';
import { namedIn, type WhoShown } from '../who/read-who.ts';

export const informationWhen = { name: 'when', what: 'When it was so' } as const;

/** Months until soft information is looked at again, or goes (domain §7.4). */
const KEPT_MONTHS = 12;

/** Plain facts from a partner. Grading is the police's job, and is not asked (domain §2.2, §2.11). */
export interface Information {
  firstHand: Asked;
  couldPutAtRisk: Asked;
  conditions: string | null;
  reviewOn: CivilDate;
  /** Who gave it: kept under a scope of its own. */
  source: { named: string; reachedBy: string | null };
}

/**
 * Reads an item of information, and apart from it who gave it. `problems` has a sentence for each box that is wrong.
 */
export function readInformation(
  raw: Raw,
  who: WhoShown,
  now: Date,
): { record: NewRecord; information: Information; problems: Problems } {
  const problems: Problems = {};
  const text = needText(raw, 'text', problems, 'Enter what you know', 20_000);
  const when = readWhen(raw, informationWhen, problems, now);
  const firstHand = chosen(raw, 'firstHand', asked);
  if (!firstHand) problems.firstHand = 'Select whether the person who told you saw or heard it themselves';
  const couldPutAtRisk = chosen(raw, 'couldPutAtRisk', asked);
  if (!couldPutAtRisk) problems.couldPutAtRisk = 'Select whether sharing this could put someone at risk';
  const conditions = mayText(raw, 'conditions', problems, 1000);
  const named = needText(raw, 'sourceNamed', problems, 'Enter who it comes from, or that you will not say', 300);
  const reachedBy = mayText(raw, 'sourceReachedBy', problems, 300);
  const placeSaid = mayText(raw, 'place', problems, 300);
  const blocks = who.blocks.map((block) => ({ ...block, part: block.part || ('named' as const), said: '', own: '' }));
  const subjects = namedIn(blocks, problems, { needOne: null });
  return {
    problems,
    information: {
      firstHand: firstHand ?? 'not_asked',
      couldPutAtRisk: couldPutAtRisk ?? 'not_asked',
      conditions,
      reviewOn: addMonths(londonDate(now), KEPT_MONTHS),
      source: { named, reachedBy },
    },
    record: {
      kind: 'information_item',
      title: 'Information',
      when,
      subjects,
      placeSaid,
      // What kind of person said it would point to them: how it is known is asked of the information, not of the source.
      source: firstHand === 'yes' ? 'reported' : 'not_known',
      narratives: [{ heading: null, text }],
      ownScope: 'information',
    },
  };
}
