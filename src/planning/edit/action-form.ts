import { mayText, needText, type Problems, type Raw, type Terms, typed } from '../../subjects/index.ts';
import { readDue } from '../action/due-form.ts';
import type { Due } from '../action/due-words.ts';
import type { PartShown } from '../plan/load-parts.ts';

/** The words of an action as somebody typed them. */
export interface ActionTyped {
  wording: string;
  partId: string | null;
  strand: string | null;
  due: Due;
}

/** Reads what an action is, in which part, of which strand and by when. */
export function readAction(raw: Raw, parts: readonly PartShown[], terms: Terms, problems: Problems): ActionTyped {
  const wording = needText(raw, 'wording', problems, 'Enter what will be done', 3000);
  const partId = typed(raw, 'part');
  const part = parts.find(({ id }) => id === partId);
  if (partId !== '' && !part) problems.part = 'Select one from the list';
  const strand = typed(raw, 'strand');
  if (strand !== '' && !terms.has('strand', strand)) problems.strand = 'Select one from the list';
  return { wording, partId: part?.id ?? null, strand: strand || null, due: readDue(raw, 'due', problems) };
}

/** Who leads a new action: a person who then answers for it, or a role or group in words, proposed until a person confirms. */
export function readLeads(raw: Raw, problems: Problems): { leadSaid: string | null; supporters: string[] } {
  const leadSaid = mayText(raw, 'leadSaid', problems, 300);
  const supporters = typed(raw, 'supporters')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (supporters.some((line) => line.length > 300) || supporters.length > 50)
    problems.supporters = 'Use one line each, 300 characters or fewer, 50 lines at most';
  if (!leadSaid && typed(raw, 'person') === '')
    problems.person = 'Select who answers for it, or say which role or group leads';
  return { leadSaid, supporters };
}
