import type { SubjectKind } from '../../subjects/index.ts';

/** A subject of a record that is about to be kept, and how much of it the writer sees. */
export interface FileCandidate {
  id: string;
  kind: SubjectKind;
  level: number;
}

/**
 * Whose file a record belongs to. About one person (wherever it happened), or about one place and no person, it is part of
 * that one's file, where the writer sees the whole of it. About several people it stands under a scope of its own, so that
 * nobody who sees one of them sees the others by it (access.md, "Rows, scopes, grants"). Returns the subject's id, or null
 * for a scope of its own.
 */
export function fileOf(subjects: readonly FileCandidate[]): string | null {
  const people = subjects.filter(({ kind }) => kind === 'person' || kind === 'group');
  const [only, ...others] = people.length > 0 ? people : subjects;
  return only && others.length === 0 && only.level >= 3 ? only.id : null;
}
