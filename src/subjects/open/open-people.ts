import { openScope } from '../../kernel/access/open-scope.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import { writeTokens } from '../search/write-tokens.ts';
import type { PersonRoleName } from '../tables.ts';
import { type Opening, subjectRow } from './subject-row.ts';

export interface NewPerson {
  role: PersonRoleName;
  givenNames: string | null;
  familyName: string | null;
  knownAs?: string | null;
  birthDate: string | null;
  birthDateEstimated?: boolean;
  sex?: string | null;
  /** Their unique pupil number. */
  upn?: string | null;
  /** When they came to be held in this role; the day they are opened when left out. */
  from?: string;
  /** The first day the role no longer holds; null while it does. */
  until?: string | null;
  /** For an adult of concern: which kinds, why, and when that is looked at again. */
  concern?: { category: string[]; basis: string; reviewOn: string };
  /** A scope that was opened for them already; a new one of their author's when left out. */
  scope?: Guarded;
}

/** Opens a person under a scope of their own: the person, their dated role, and apart from both their identity. Returns the id. */
export async function openPerson(ctx: Opening, person: NewPerson): Promise<string> {
  const [id] = await openPeople(ctx, [person]);
  if (id === undefined) throw new Error('nobody was opened');
  return id;
}

/** Opens several people at once, each under a scope of their own. Returns their ids, in order. */
export async function openPeople(ctx: Opening, people: readonly NewPerson[]): Promise<string[]> {
  if (people.length === 0) return [];
  const opened: { id: string; person: NewPerson; scope: Guarded }[] = [];
  for (const person of people) {
    const scope = person.scope ?? (await openScope(ctx, person.role === 'person_of_concern' ? 'adult' : 'child'));
    opened.push({ id: ctx.newId(), person, scope });
  }
  await ctx.tx
    .insertInto('subject')
    .values(opened.map(({ id, scope }) => subjectRow(ctx, id, 'person', scope)))
    .execute();
  await ctx.tx
    .insertInto('person_role')
    .values(opened.map(({ id, person, scope }) => roleRow(ctx, id, person, scope)))
    .execute();
  await ctx.tx
    .insertInto('person_identity')
    .values(opened.map(({ id, person, scope }) => identityRow(ctx, id, person, scope)))
    .execute();
  for (const { id, person, scope } of opened) {
    const name = [person.givenNames, person.familyName, person.knownAs].filter(Boolean).join(' ');
    await writeTokens(ctx, 'name_token', id, name, scope);
  }
  return opened.map(({ id }) => id);
}

const roleRow = (ctx: Opening, id: string, person: NewPerson, scope: Guarded) => ({
  id: ctx.newId(),
  subject_id: id,
  role: person.role,
  from_on: person.from ?? londonDate(ctx.now),
  until_on: person.until ?? null,
  category: person.concern?.category ?? [],
  basis: person.concern?.basis ?? null,
  review_on: person.concern?.reviewOn ?? null,
  ...scope,
});

const identityRow = (ctx: Opening, id: string, person: NewPerson, scope: Guarded) => ({
  id: ctx.newId(),
  subject_id: id,
  given_names: person.givenNames,
  family_name: person.familyName,
  known_as: person.knownAs ?? null,
  birth_date: person.birthDate,
  birth_date_estimated: person.birthDateEstimated ?? false,
  sex: person.sex ?? null,
  address: null,
  upn: person.upn ?? null,
  nhs_number: null,
  ...scope,
});
