import type { CellReader } from './cell-reader.ts';
import { type SubjectPlace, subjectPlaces } from './columns.ts';
import type { ConcernSubject } from './concern.ts';
import { subjectKindWords } from './words.ts';

/** The subjects that a row names, in the order of their numbers. A number left wholly blank is passed over. */
export function subjectsIn(reader: CellReader): readonly ConcernSubject[] {
  return subjectPlaces.flatMap((place) => (place > 1 && isBlank(reader, place) ? [] : [subjectAt(reader, place)]));
}

function isBlank(reader: CellReader, place: SubjectPlace): boolean {
  const parts = ['kind', 'name', 'age', 'what was said of them', 'in danger now'] as const;
  return parts.every((part) => reader.cell(`subject ${place} ${part}`).trim() === '');
}

function subjectAt(reader: CellReader, place: SubjectPlace): ConcernSubject {
  const kind = reader.oneOf(`subject ${place} kind`, subjectKindWords, 'child');
  const age = reader.wordsOrNull(`subject ${place} age`, 40);
  // A person of concern is 18 or over; a child who may be causing harm is a child (domain §2.2).
  if (kind === 'adult' && age !== null && /^\s*\d{1,2}\s*$/.test(age) && Number(age) < 18) {
    reader.problem(
      `subject ${place} kind`,
      'under-18',
      'Someone under 18 is a child here, also where they may have harmed others.',
    );
  }
  return {
    kind,
    named: reader.words(`subject ${place} name`, 300),
    age,
    said: reader.wordsOrNull(`subject ${place} what was said of them`, 4000),
    inDanger: reader.asked(`subject ${place} in danger now`),
  };
}
