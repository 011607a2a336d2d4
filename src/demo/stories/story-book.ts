import type { Flag, Restriction, WarningNote } from '../types/caution.ts';
import type { Involvement } from '../types/involvement.ts';
import type { Link } from '../types/link.ts';
import type { DeclaredRelation } from '../types/organisation.ts';
import type { Person } from '../types/person.ts';
import type { BoroughRecord } from '../types/record.ts';

/** All that the stories hold, in the order told. */
export interface StoryBook {
  readonly people: Person[];
  readonly links: Link[];
  readonly records: BoroughRecord[];
  readonly flags: Flag[];
  readonly warningNotes: WarningNote[];
  readonly involvements: Involvement[];
  readonly restrictions: Restriction[];
  readonly declaredRelations: DeclaredRelation[];
}

export const emptyBook = (): StoryBook => ({
  people: [],
  links: [],
  records: [],
  flags: [],
  warningNotes: [],
  involvements: [],
  restrictions: [],
  declaredRelations: [],
});
