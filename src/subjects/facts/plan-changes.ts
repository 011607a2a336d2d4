import type { Raw } from '../forms/typed.ts';
import { typed } from '../forms/typed.ts';
import type { Fact, Field } from './fact.ts';
import type { FactsShown } from './load-facts.ts';
import { boxes, type Given, readAnswer } from './read-answer.ts';
import { sameAnswer } from './same-answer.ts';

/** What saving one section would do. Nothing is overwritten: an answer ends and another begins. */
export interface Changes {
  begin: { field: Field; given: Given }[];
  end: Fact[];
  /** Answers someone else recorded while this form was open: shown beside what was typed, and neither is lost. */
  clashes: { field: Field; theirs: Fact[] }[];
  problems: Record<string, string>;
}

/** The ids of the answers a form was made over, in its hidden box. */
export const overWhat = (facts: readonly Fact[]): string => facts.map((fact) => fact.id).join(',');

/** Works out what a sent form changes against what holds now. Pure: the database is asked and told elsewhere. */
export function planChanges(fields: readonly Field[], raw: Raw, facts: FactsShown): Changes {
  const changes: Changes = { begin: [], end: [], clashes: [], problems: {} };
  for (const field of fields) {
    const { given, problem } = readAnswer(field, raw, facts.terms);
    if (problem) changes.problems[boxes(field.code).answer] = problem;
    else if (field.many) planMany(field, given, raw, facts, changes);
    else planOne(field, given, raw, facts, changes);
  }
  return changes;
}

function planOne(field: Field, given: Given | null, raw: Raw, facts: FactsShown, changes: Changes): void {
  const now = facts.live(field.code);
  const before = typed(raw, boxes(field.code).was);
  const seen = [...now, ...facts.past(field.code)].filter((fact) => before.split(',').includes(fact.id));
  if (!given && seen.some((fact) => fact.known === 'known')) {
    changes.problems[boxes(field.code).answer] = `${field.label}: enter an answer, or choose why there is none`;
    return;
  }
  const wanted: Given = given ?? { known: 'not_asked', answer: null };
  // Left as it was shown: whatever anybody else has done since stays.
  if (seen.length > 0 ? seen.some((fact) => sameAnswer(wanted, fact)) : wanted.known === 'not_asked') return;
  if (now.some((fact) => sameAnswer(wanted, fact))) return;
  if (overWhat(now) !== before) {
    changes.clashes.push({ field, theirs: now });
    return;
  }
  changes.end.push(...now);
  changes.begin.push({ field, given: wanted });
}

function planMany(field: Field, given: Given | null, raw: Raw, facts: FactsShown, changes: Changes): void {
  const now = facts.live(field.code);
  const ended = now.filter((fact) => typed(raw, `end-${fact.id}`) === 'yes');
  changes.end.push(...ended);
  if (!given || now.some((fact) => sameAnswer(given, fact))) return;
  const left = now.filter((fact) => !ended.includes(fact));
  if (given.known !== 'known' && left.some((fact) => fact.known === 'known')) {
    changes.problems[boxes(field.code).answer] =
      `${field.label}: there are answers. End them first if they no longer hold`;
    return;
  }
  // An answer takes the place of "not known".
  changes.end.push(...left.filter((fact) => fact.known !== 'known'));
  changes.begin.push({ field, given });
}
