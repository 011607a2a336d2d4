import { addDays, addMonths, type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import { dateOf, mayText, needText, type Problems } from '../forms/checks.ts';
import { type Raw, typed } from '../forms/typed.ts';
import type { SubjectKind } from '../tables.ts';
import type { Term, Terms } from '../terms/load-terms.ts';

export interface NewFlag {
  kind: string;
  note: string | null;
  source: string;
  reviewOn: CivilDate;
  expiresOn: CivilDate;
}

/** The longest a flag holds before somebody has to raise it anew: no flag is for ever (domain §2.9). */
export const MOST_MONTHS = 12;
/** The longest a flag goes before somebody looks at it again, in days (domain §7.4). */
export const MOST_DAYS_TO_REVIEW = 90;

const OF_PLACES = ['contextual_harm_here', 'staff_safety', 'court_order_in_force', 'panel_open'];

/** The flags that fit a kind of subject. */
export const flagsFor = (kind: SubjectKind, terms: Terms): Term[] =>
  terms
    .offered('flag')
    .filter(({ code }) =>
      kind === 'person' || kind === 'group' ? code !== 'contextual_harm_here' : OF_PLACES.includes(code),
    );

/** Reads a new flag: why, from whom, when it is looked at again and when it ends by itself. */
export function readFlag(raw: Raw, kind: SubjectKind, terms: Terms, now: Date): { flag: NewFlag; problems: Problems } {
  const problems: Problems = {};
  const today = londonDate(now);
  const code = typed(raw, 'kind');
  if (!flagsFor(kind, terms).some((term) => term.code === code)) problems.kind = 'Select a flag';
  const source = needText(raw, 'source', problems, 'Enter where this comes from', 500);
  const note = mayText(raw, 'note', problems, 2000);
  const reviewOn = dateOf(raw, 'review', problems, now, {
    what: 'The review date',
    needed: true,
    must: 'future',
    notAfter: {
      date: addDays(today, MOST_DAYS_TO_REVIEW),
      because: `a flag is looked at again within ${MOST_DAYS_TO_REVIEW} days`,
    },
  });
  const expiresOn = dateOf(raw, 'expires', problems, now, {
    what: 'The end date',
    needed: true,
    must: 'future',
    notAfter: { date: addMonths(today, MOST_MONTHS), because: 'a flag that is still needed is raised anew' },
  });
  if (reviewOn && expiresOn && expiresOn < reviewOn)
    problems.expires = 'The end date must be the same as or after the review date';
  return { problems, flag: { kind: code, note, source, reviewOn: reviewOn ?? today, expiresOn: expiresOn ?? today } };
}
