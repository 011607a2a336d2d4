import { chosen, hasProblems, mayText, type Problems, type Raw, typed } from '../../../subjects/index.ts';
import type { SaidByLink } from './open-link.ts';

const SAID = ['on_track', 'at_risk', 'done', 'delegate'] as const;
const most = 4000;

/** Reads the one form of a link: what is said of the action, with what each answer needs; or every problem at once. */
export function readSaid(raw: Raw): { saying: SaidByLink } | { problems: Problems } {
  const problems: Problems = {};
  const said = chosen(raw, 'claim', SAID);
  const note = mayText(raw, 'note', problems, most);
  const evidence = mayText(raw, 'evidence', problems, most);
  const colleague = typed(raw, 'colleague').trim();
  if (!said) problems.claim = 'Select what you want to say';
  if (said === 'at_risk' && !note) problems.note = 'Enter why it is at risk';
  if (said === 'delegate' && !note) problems.note = 'Enter why you hand it over';
  if (said === 'done' && !evidence) problems.evidence = 'Enter what shows that it is done';
  if (said === 'delegate' && colleague === '') problems.colleague = 'Enter your colleague’s e-mail address';
  if (colleague.length > 320) problems.colleague = 'An e-mail address has at most 320 characters';
  if (hasProblems(problems) || !said) return { problems };
  return said === 'delegate'
    ? { saying: { said, colleague, note: note ?? '' } }
    : { saying: { said, note, evidence: said === 'done' ? evidence : null } };
}
