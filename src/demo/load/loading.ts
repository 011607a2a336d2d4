import { createHash } from 'node:crypto';
import { asUuid } from '../../kernel/http/entropy.ts';
import { nameTokens } from '../../subjects/index.ts';
import type { BulkWriter } from './bulk.ts';

/** The two columns every guarded row has. */
export interface Scoped {
  scope_id: string;
  scope_class: string;
}

/** What each part of the loader is given: where rows go, the borough's now, and the scopes opened so far. */
export interface Loading {
  rows: BulkWriter;
  now: string;
  /** Scopes of subjects by subject id: class only, since the id is made from the subject's. */
  classes: Map<string, string>;
  /** What each subject is called and is, in the front door's words, for concerns that name them. */
  called: Map<string, { name: string; kind: string }>;
}

/** A second id that belongs to a first, the same every time. */
export const idFrom = (...words: string[]): string =>
  asUuid(createHash('sha256').update(words.join('/')).digest().subarray(0, 16));

/** Opens the scope of a thing, of its own class. */
export function openScopeOf(loading: Loading, id: string, scopeClass: string, opened: string): Scoped {
  const scope = idFrom('scope', id);
  loading.rows.add('scope', { id: scope, class: scopeClass, opened_at: opened });
  return { scope_id: scope, scope_class: scopeClass };
}

/** Opens a subject's scope and remembers its class, for all that is later said of the subject. */
export function openSubjectScope(loading: Loading, id: string, scopeClass: string, opened: string): Scoped {
  loading.classes.set(id, scopeClass);
  return openScopeOf(loading, id, scopeClass, opened);
}

/** The scope a subject lies under. */
export function scopeOf(loading: Loading, subjectId: string): Scoped {
  const scopeClass = loading.classes.get(subjectId);
  if (!scopeClass) throw new Error(`no scope was opened for subject ${subjectId}`);
  return { scope_id: idFrom('scope', subjectId), scope_class: scopeClass };
}

/** Makes a name findable under the scope it lies under. */
export function addTokens(
  loading: Loading,
  table: 'name_token' | 'context_token',
  subjectId: string,
  name: string,
  scope: Scoped,
): void {
  for (const token of nameTokens(name)) {
    loading.rows.add(table, {
      id: idFrom(table, subjectId, token.kind, token.token),
      subject_id: subjectId,
      ...token,
      ...scope,
    });
  }
}

/** Who told, as the vocabulary of referral sources has it. */
export const sourceCodeOf = (code: string): string =>
  ({ transport: 'transport_operator', community: 'community_guardian' })[code] ??
  (/^\d/.test(code) ? code : snake(code));

/** `childSexualExploitation` as vocabularies write it: `child_sexual_exploitation`. */
export const snake = (words: string): string => words.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
