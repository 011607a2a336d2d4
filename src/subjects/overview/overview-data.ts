import { sayAnswer } from '../facts/say-answer.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import type { OverviewShown } from './load-overview.ts';

/** The first page of a subject for the API: the same rows, in the same order, with labels said. */
export function overviewData(subject: SubjectShown, overview: OverviewShown) {
  const { scopeId: _scope, scopeClass: _class, ...said } = subject;
  return {
    ...said,
    context: overview.context,
    facts: overview.facts.fields.flatMap((field) =>
      overview.facts.live(field.code).map((fact) => ({
        field: field.code,
        question: field.label,
        known: fact.known,
        answer: sayAnswer(field, fact, overview.facts.terms),
        howKnown: fact.howKnown,
        source: fact.source,
        opinion: fact.isOpinion,
        from: fact.fromOn,
      })),
    ),
    protectiveTies: overview.ties,
  };
}
