import { chosen, mayText, needText, type Problems, type Raw } from '../../subjects/index.ts';

/** Police 3x5x2 grading (domain §2.11). */
export const gradeWords = {
  source: { 1: 'reliable', 2: 'untested', 3: 'not reliable' },
  information: {
    A: 'known directly to the source',
    B: 'known indirectly, but corroborated',
    C: 'known indirectly',
    D: 'not known',
    E: 'suspected to be false',
  },
} as const;

export interface Grade {
  source: number;
  information: keyof (typeof gradeWords)['information'];
  handling: 'sharing_permitted' | 'sharing_permitted_with_conditions';
  conditions: string | null;
  sanitised: string | null;
}

/** Reads a grade: source 1 to 3, information A to E, and how it may be handled (domain §2.11, 3x5x2). */
export function readGrade(raw: Raw): { grade: Grade; problems: Problems } {
  const problems: Problems = {};
  const source = chosen(raw, 'source', ['1', '2', '3']);
  if (!source) problems.source = 'Select a grade for the source';
  const information = chosen(raw, 'information', ['A', 'B', 'C', 'D', 'E']);
  if (!information) problems.information = 'Select a grade for the information';
  const handling = chosen(raw, 'handling', ['sharing_permitted', 'sharing_permitted_with_conditions']);
  if (!handling) problems.handling = 'Select how it may be shared';
  const conditions =
    handling === 'sharing_permitted_with_conditions'
      ? needText(raw, 'conditions', problems, 'Enter the conditions', 1000)
      : null;
  const sanitised = mayText(raw, 'sanitised', problems, 10_000);
  return {
    problems,
    grade: {
      source: Number(source ?? 0),
      information: information ?? 'D',
      handling: handling ?? 'sharing_permitted_with_conditions',
      conditions,
      sanitised,
    },
  };
}
