import type { Person } from '../types/person.ts';
import type { BoroughRecord } from '../types/record.ts';

/** The words a person is known by, three letters or more, as they would stand in a sentence. */
export function wordsOfName({ identity }: Person): string[] {
  const names = [identity.knownAs, ...identity.aliases.map(({ name }) => name)];
  if (identity.legalName !== null) names.push(identity.legalName.given, identity.legalName.family);
  return [...new Set(names.flatMap((name) => name.split(/[\s-]+/)).filter((word) => word.length > 2))];
}

/** What a record says outside its subjects' own words: these parts are to name nobody (access). */
export function saidAloud(record: BoroughRecord): string[] {
  const texts = [record.narrative, ...record.subjects.flatMap(({ said }) => (said === null ? [] : [said]))];
  if (record.kind === 'incident' && record.outcome !== null) texts.push(record.outcome);
  if (record.kind === 'contactSession' && record.worry !== null) texts.push(record.worry);
  if (record.kind === 'informationItem')
    texts.push(record.sanitised ?? '', record.actionTaken ?? '', record.source.described);
  if (record.kind === 'concern')
    texts.push(record.decision?.rationale ?? '', record.dangerStatement ?? '', record.safetyGoal ?? '');
  return texts;
}

/** The names from a list that stand in a text as whole words. */
export const namesIn = (text: string, names: readonly string[]): string[] => {
  const words = new Set(text.split(/[^\p{L}\p{N}_]+/u));
  return names.filter((name) => words.has(name));
};
