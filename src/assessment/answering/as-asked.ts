import type { Definition, Item } from '../definition/definition.ts';
import type { AnswerRow } from '../standing/given.ts';

/** The words an answer was asked with: those of the version it answered, whatever version asks now. */
export function asAsked(
  versions: ReadonlyMap<string, Definition>,
  now: { definition: Definition; item: Item },
  answer: AnswerRow,
): { definition: Definition; item: Item } {
  const definition = versions.get(answer.versionId);
  const item = definition?.sections.flatMap(({ items }) => items).find(({ code }) => code === answer.item);
  return definition && item ? { definition, item } : now;
}
